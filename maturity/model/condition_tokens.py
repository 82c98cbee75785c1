"""Cuts the text of a condition into tokens, its smallest parts, and defines the error for a text that is no condition.

A condition is the expression written after `when` in a bank (format.md, "Conditions").
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, NoReturn

KEYWORDS = ("and", "or", "not", "in", "true", "false", "True", "False")
"""The words that have a meaning of their own in conditions; they are no names."""
TokenKind = Literal["number", "text", "word", "sign", "end"]
"""What a token is.

number: decimal digits, with or without a sign and a point; text: characters in quotation marks; word: a name, with its
dots, in letters of any sort, so that one with an accent is told as a name that does not exist; sign: an operator, a
bracket, a comma or a keyword; end: the end of the condition.
"""

_SPACES = " \t\n"
_TOKEN = re.compile(
    r"""[ \t\n]*(?:
      (?P<number>-?[0-9]{1,30}(?:\.[0-9]{1,30})?)(?![\w.])
    | (?P<text>'[^'\\]*'|"[^"\\]*")
    | (?P<word>[^\W\d]\w*(?:\.[^\W\d]\w*)*)
    | (?P<sign>==|!=|<=|>=|[<>()\[\],])
    )""",
    re.VERBOSE,
)
_KINDS: tuple[TokenKind, ...] = ("number", "text", "word", "sign")
_CURLY_QUOTES = "“”„«»‘’"
_CURLY_TEXT = re.compile(rf"""[{_CURLY_QUOTES}](?P<inside>[^{_CURLY_QUOTES}"'\\\n]*)[{_CURLY_QUOTES}]""")
_WORD_BY_SIGN = {"&": "and", "|": "or", "!": "not"}
"""Signs of other languages to the words that conditions have instead."""


class ConditionError(ValueError):
    """Raised for a text that is no condition.

    `key` is the key of its sentence in the catalogue (`MB301.quote`), and `params` fill that sentence. `start` and
    `end` are indexes of the text, from 0, the end exclusive: they delimit the characters at fault. For a condition that
    ends too early, `end` is one more than the length of the text. `instead` is what to write in the place of these
    characters; None if that is not known.
    """

    def __init__(self, key: str, start: int, end: int, *, instead: str | None = None, **params: object) -> None:
        super().__init__(key)
        self.key, self.start, self.end, self.instead, self.params = key, start, end, instead, params


@dataclass(frozen=True, slots=True)
class Token:
    """One token of a condition; `start` and `end` are indexes of the condition's text, from 0, the end exclusive."""

    kind: TokenKind
    text: str
    """The token as written, with its quotation marks if it is a text; "" for the end of the condition."""
    start: int
    end: int


def split_tokens(text: str) -> list[Token]:
    """Cut the text of a condition into tokens, in the order written, without the spaces between them.

    The last token is of kind `end`; it is the only one if `text` has nothing but spaces. Raises ConditionError for the
    first characters that are no token.
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
    """Raise the ConditionError for the character at `index`, which begins no token."""
    character = text[index]
    if character in "\"'":
        _refuse_quotation(text, index)
    if character in _CURLY_QUOTES:
        _refuse_curly_quotes(text, index)
    if character == "=":
        reversed_sign = text[index + 1 : index + 2] in ("<", ">")
        written = text[index : index + 2] if reversed_sign else "="
        meant = written[::-1] if reversed_sign else "=="
        raise ConditionError("MB301.equals", index, index + len(written), found=written, instead=meant)
    if character.isdigit() or character == "-":
        raise ConditionError("MB301.number", index, index + 1)
    if character in _WORD_BY_SIGN:
        _refuse_sign(text, index)
    raise ConditionError("MB301.character", index, index + 1, character=character)


def _refuse_curly_quotes(text: str, index: int) -> NoReturn:
    """Raise the ConditionError for the curly quotation mark at `index`; with the text up to the one that closes it."""
    quoted = _CURLY_TEXT.match(text, index)
    if quoted is None:
        raise ConditionError("MB301.curly", index, index + 1, character=text[index])
    straight = f'"{quoted["inside"].strip()}"'
    raise ConditionError("MB301.curly", index, quoted.end(), character=text[index], instead=straight)


def _refuse_sign(text: str, index: int) -> NoReturn:
    """Raise the ConditionError for the signs at `index` that stand for a word, such as `&&`; one with spaces around."""
    sign = text[index]
    end = index + 1 if sign == "!" else index + len(text[index:]) - len(text[index:].lstrip(sign))
    before = "" if index == 0 or text[index - 1] in "( \t\n" else " "
    after = "" if text[end : end + 1] in _SPACES else " "
    raise ConditionError("MB301.words", index, end, instead=f"{before}{_WORD_BY_SIGN[sign]}{after}")


def _refuse_quotation(text: str, index: int) -> NoReturn:
    """Raise the ConditionError for the quotation mark at `index`: it is not closed, or its text has a backslash."""
    if text.find(text[index], index + 1) > 0:
        backslash = text.index("\\", index)
        raise ConditionError("MB301.character", backslash, backslash + 1, character="\\")
    raise ConditionError("MB301.quote", index, len(text))
