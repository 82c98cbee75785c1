"""The text of a condition cut into tokens, and the error for a text that is no condition (format.md, "Conditions")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NoReturn

KEYWORDS = ("and", "or", "not", "in", "true", "false", "True", "False")
TokenKind = Literal["number", "text", "word", "sign", "end"]
"""`text` is written in quotation marks; `word` is a name; `sign` is an operator, a bracket or a keyword."""

_SPACES = " \t\n"
_TOKEN = re.compile(
    r"""[ \t\n]*(?:
      (?P<number>-?[0-9]{1,30}(?:\.[0-9]{1,30})?)(?![A-Za-z0-9_.])
    | (?P<text>'[^'\\]*'|"[^"\\]*")
    | (?P<word>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)
    | (?P<sign>==|!=|<=|>=|[<>()\[\],])
    )""",
    re.VERBOSE,
)
_KINDS: tuple[TokenKind, ...] = ("number", "text", "word", "sign")
_CURLY_QUOTES = "“”„«»‘’"


class ConditionError(ValueError):
    """The text is no condition.

    `key` is the message's key in the catalogue, `params` its parameters; `start` and `end` delimit the characters at
    fault, counted from 0, the end exclusive.
    """

    def __init__(self, key: str, start: int, end: int, **params: object) -> None:
        super().__init__(key)
        self.key, self.start, self.end, self.params = key, start, end, params


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a condition's text; `start` and `end` are indexes of that text, the end exclusive."""

    kind: TokenKind
    text: str
    start: int
    end: int


def split_tokens(text: str) -> list[Token]:
    """Cut a condition's text into tokens; the last one, of kind `end`, has no text.

    Raises ConditionError at the first character that begins no token.
    """
    tokens: list[Token] = []
    index, last = 0, len(text.rstrip(_SPACES))
    while index < last:
        match = _TOKEN.match(text, index)
        if match is None:
            _refuse_character(text, index + len(text[index:]) - len(text[index:].lstrip(_SPACES)))
        kind = next(each for each in _KINDS if match[each] is not None)
        word = match[kind]
        token_kind: TokenKind = "sign" if kind == "word" and word in KEYWORDS else kind
        tokens.append(Token(token_kind, word, match.start(kind), match.end(kind)))
        index = match.end()
    tokens.append(Token("end", "", len(text), len(text)))
    return tokens


def _refuse_character(text: str, index: int) -> NoReturn:
    """Raise the ConditionError that says best what is wrong with the character at `index`."""
    character = text[index]
    if character in "\"'":
        _refuse_quotation(text, index)
    if character in _CURLY_QUOTES:
        raise ConditionError("MB301.curly", index, index + 1, character=character)
    if character == "=":
        reversed_sign = text[index + 1 : index + 2] in ("<", ">")
        written = text[index : index + 2] if reversed_sign else "="
        meant = written[::-1] if reversed_sign else "=="
        raise ConditionError("MB301.equals", index, index + len(written), found=written, sign=meant)
    if character.isdigit() or character == "-":
        raise ConditionError("MB301.number", index, index + 1)
    if character in "&|!":
        raise ConditionError("MB301.words", index, index + 1)
    raise ConditionError("MB301.character", index, index + 1, character=character)


def _refuse_quotation(text: str, index: int) -> NoReturn:
    """Raise the error of a quotation mark that begins no text: it is never closed, or there is a backslash in it."""
    if text.find(text[index], index + 1) > 0:
        backslash = text.index("\\", index)
        raise ConditionError("MB301.character", backslash, backslash + 1, character="\\")
    raise ConditionError("MB301.quote", index, len(text))
