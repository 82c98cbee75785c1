"""Text to condition: tokens, then recursive descent with Python's precedence; length, depth and nodes are bounded."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated, Any, NoReturn

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from maturity.model.condition import (
    FUNCTIONS,
    OPERATORS,
    SPACES,
    Call,
    Compare,
    Condition,
    Constant,
    Either,
    Every,
    ListOf,
    Name,
    Node,
    Not,
    Operand,
)

MAX_LENGTH = 2_000
MAX_DEPTH = 30
MAX_NODES = 500

_TOKEN = re.compile(
    r"""[ \t\n]*(?:
      (?P<number>-?[0-9]{1,30}(?:\.[0-9]{1,30})?)(?![A-Za-z0-9_.])
    | (?P<text>'[^'\\]*'|"[^"\\]*")
    | (?P<word>[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*)
    | (?P<sign>==|!=|<=|>=|[<>()\[\],])
    )""",
    re.VERBOSE,
)
_CURLY = "“”„«»‘’"
_TRANSLATED = {"et": "and", "ou": "or", "non": "not", "pas": "not", "dans": "in", "vrai": "true", "faux": "false"}
_KEYWORDS = ("and", "or", "not", "in", "true", "false", "True", "False")


class ConditionError(ValueError):
    """The text is no condition: `key` names the sentence, `start..end` the characters at fault."""

    def __init__(self, key: str, start: int, end: int, **params: object) -> None:
        super().__init__(key)
        self.key, self.start, self.end, self.params = key, start, end, params


def parse_condition(text: str) -> Condition:
    """The condition that `text` says.

    Raises `ConditionError` with the characters at fault. Length, depth and number of nodes are bounded.
    """
    if len(text) > MAX_LENGTH:
        raise ConditionError("MB301.long", 0, len(text), limit=MAX_LENGTH)
    return Condition(text, _Parser(text).whole())


def _from_file(value: Any) -> Condition:
    if isinstance(value, Condition):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "a text is expected")
    try:
        return parse_condition(value)
    except ConditionError as error:
        context = {"key": error.key, "start": error.start, "end": error.end, "params": error.params}
        raise PydanticCustomError("condition", "not a condition", context) from None


When = Annotated[Condition, PlainValidator(_from_file), WithJsonSchema({"type": "string", "maxLength": MAX_LENGTH})]
"""A condition in a bank: written as text, kept as a tree."""


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    place, last = 0, len(text.rstrip(" \t\n"))
    while place < last:
        match = _TOKEN.match(text, place)
        if match is None:
            place += len(text[place:]) - len(text[place:].lstrip(" \t\n"))
            _refuse_character(text, place)
        kind = str(match.lastgroup)
        word = match[kind]
        kind = "sign" if kind == "word" and word in _KEYWORDS else kind
        found.append(_Token(kind, word, match.start(kind), match.end(kind)))
        place = match.end()
    found.append(_Token("end", "", len(text), len(text)))
    return found


def _refuse_character(text: str, place: int) -> NoReturn:
    if text[place] in "\"'":
        if text.find(text[place], place + 1) > 0:  # it is closed: a backslash is in the way
            backslash = text.index("\\", place)
            raise ConditionError("MB301.character", backslash, backslash + 1, character="\\")
        raise ConditionError("MB301.quote", place, len(text))
    if text[place] in _CURLY:
        raise ConditionError("MB301.curly", place, place + 1, character=text[place])
    if text.startswith("=", place):
        turned = text[place + 1 : place + 2] in ("<", ">")
        found = text[place : place + 2] if turned else "="
        sign = found[::-1] if turned else "=="
        raise ConditionError("MB301.equals", place, place + len(found), found=found, sign=sign)
    if text[place].isdigit() or text[place] == "-":
        raise ConditionError("MB301.number", place, place + 1)
    if text[place] in "&|!":
        raise ConditionError("MB301.words", place, place + 1)
    raise ConditionError("MB301.character", place, place + 1, character=text[place])


class _Parser:
    """Recursive descent, with Python's precedence: or, and, not, comparison, operand."""

    def __init__(self, text: str) -> None:
        self.tokens = _tokens(text)
        self.place = 0
        self.depth = 0
        self.nodes = 0

    def whole(self) -> Node:
        node = self.either()
        self.refuse_word()
        if self.next.text == "," and self.tokens[self.place - 1].kind == "number":
            self.refuse("MB301.comma")
        if self.next.kind != "end":
            self.refuse("MB301.extra", found=self.next.text)
        return node

    @property
    def next(self) -> _Token:
        return self.tokens[self.place]

    def refuse(self, key: str, **params: object) -> NoReturn:
        token = self.next
        if token.kind == "end":
            raise ConditionError("MB301.short", token.start, token.start + 1)
        raise ConditionError(key, token.start, token.end, **params)

    def refuse_word(self) -> None:
        """A keyword in French or in capitals: `et`, `OU`, `AND`."""
        word = self.next.text.lower()
        meant = _TRANSLATED.get(word, word if word in _KEYWORDS else "")
        if self.next.kind == "word" and meant:
            self.refuse("MB301.french", found=self.next.text, word=meant)

    def accept(self, *texts: str) -> _Token | None:
        token = self.next
        if token.kind == "sign" and token.text in texts:
            self.place += 1
            return token
        return None

    def expect(self, text: str) -> _Token:
        token = self.accept(text)
        if token is None:
            self.refuse("MB301.expected", expected=text, found=self.next.text)
        return token

    def counted(self) -> None:
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self.refuse("MB301.many", limit=MAX_NODES)

    def either(self) -> Node:
        return self.series("or", self.every, Either)

    def every(self) -> Node:
        return self.series("and", self.negation, Every)

    def series(self, word: str, part: Callable[[], Node], kind: type[Every | Either]) -> Node:
        found = [part()]
        while self.accept(word):
            found.append(part())
        return found[0] if len(found) == 1 else kind(tuple(found), found[0].start, found[-1].end)

    def negation(self) -> Node:
        negation = self.accept("not")
        if negation is None:
            return self.comparison()
        with_one_more = self.deeper(self.negation)
        return Not(with_one_more, negation.start, with_one_more.end)

    def deeper(self, part: Callable[[], Node]) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.refuse("MB301.deep", limit=MAX_DEPTH)
        node = part()
        self.depth -= 1
        return node

    def comparison(self) -> Node:
        if self.next.text == "(" and self.next.kind == "sign":
            return self.bracketed()
        left = self.operand()
        pairs: list[Node] = []
        while operator := self.operator():
            right = self.operand()
            self.counted()
            pairs.append(Compare(left, operator, right, left.start, right.end))
            left = right
        if not pairs:
            return left
        return pairs[0] if len(pairs) == 1 else Every(tuple(pairs), pairs[0].start, pairs[-1].end)

    def bracketed(self) -> Node:
        self.expect("(")
        node = self.deeper(self.either)
        self.refuse_word()
        self.expect(")")
        if self.next.text in OPERATORS:
            self.refuse("MB301.bracket")
        return node

    def operator(self) -> str | None:
        if self.accept("not"):
            self.expect("in")
            return "not in"
        token = self.accept("==", "!=", "<", "<=", ">", ">=", "in")
        return token.text if token else None

    def operand(self) -> Operand:
        self.counted()
        if self.next.text == "[" and self.next.kind == "sign":
            return self.list_of()
        if self.next.kind == "word":
            return self.name_or_call()
        return self.literal()

    def list_of(self) -> ListOf:
        start = self.expect("[").start
        items: list[Constant] = []
        while self.next.text != "]":
            self.counted()
            items.append(self.literal())
            if not self.accept(","):
                break
        return ListOf(tuple(items), start, self.expect("]").end)

    def literal(self) -> Constant:
        token = self.next
        value: str | Fraction | bool
        if token.kind == "text":
            value = token.text[1:-1]
        elif token.kind == "number":
            value = Fraction(token.text)
        elif token.text in ("true", "false", "True", "False"):
            value = token.text.lower() == "true"
        else:
            self.refuse("MB301.operand", found=token.text)
        self.place += 1
        return Constant(value, token.start, token.end)

    def name_or_call(self) -> Name | Call:
        token = self.next
        if token.text in FUNCTIONS:
            self.place += 1
            self.expect("(")
            if self.next.kind != "word":
                self.refuse("MB301.argument", function=token.text)
            name = self.name()
            return Call(token.text, name, token.start, self.expect(")").end)
        return self.name()

    def name(self) -> Name:
        token = self.next
        space, _, rest = token.text.partition(".")
        if space not in SPACES or not rest or "." in rest:
            self.refuse_word()
            self.refuse("MB302", name=token.text)
        self.place += 1
        return Name(space, rest, token.start, token.end)
