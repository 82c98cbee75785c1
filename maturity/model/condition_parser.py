"""The parser of conditions: from the text written after `when` in a bank to a tree.

The grammar is a part of Python's (format.md, "Conditions"), with Python's precedence. Length, depth and size of a
condition are bounded. The tokens come from `condition_tokens`, the classes of the tree from `condition`.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Annotated, Any, NoReturn, assert_never

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
    Operator,
)
from maturity.model.condition_tokens import KEYWORDS, ConditionError, Token, split_tokens

MAX_LENGTH = 2_000
"""The most characters that a condition may have; one more is refused."""
MAX_DEPTH = 30
"""The most brackets and `not` that may stand inside one another; square brackets do not count."""
MAX_NODES = 500
"""The most operands and comparisons that a condition may have; each constant in a list counts as one too."""

_FRENCH_KEYWORDS = {"et": "and", "ou": "or", "non": "not", "pas": "not", "dans": "in", "vrai": "true", "faux": "false"}


def parse_condition(text: str) -> Condition:
    """Parse the text of a `when`; whether the bank has the ids that it names is not checked.

    Raises ConditionError, with the characters at fault, for a text that is no condition or that passes one of the
    bounds `MAX_LENGTH`, `MAX_DEPTH` and `MAX_NODES`.
    """
    if len(text) > MAX_LENGTH:
        raise ConditionError("MB301.long", 0, len(text), limit=MAX_LENGTH)
    return Condition(text, _Parser(text).parse_whole())


def _validate_when(value: Any) -> Condition:
    if isinstance(value, Condition):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "a text is expected")
    try:
        return parse_condition(value)
    except ConditionError as error:
        context = {
            "key": error.key,
            "start": error.start,
            "end": error.end,
            "instead": error.instead,
            "params": error.params,
        }
        raise PydanticCustomError("condition", "not a condition", context) from None


When = Annotated[Condition, PlainValidator(_validate_when), WithJsonSchema({"type": "string", "maxLength": MAX_LENGTH})]
"""The type of a model's field that holds a condition: a text in the file, a `Condition` in the model.

A text that is no condition is refused with a `PydanticCustomError` of type `condition`.
"""


class _Parser:
    """Parses one text by recursive descent, with Python's precedence: or, and, not, comparison, operand.

    Each `parse_` method reads one part of the condition from the token at `index` on, leaves `index` at the token after
    that part, and returns its node. All raise ConditionError for tokens that are no such part.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens = split_tokens(text)
        self.index = 0
        self.depth = 0
        self.nodes = 0

    def parse_whole(self) -> Node:
        node = self.parse_either()
        self.refuse_foreign_keyword()
        if self.next.text == "," and self.tokens[self.index - 1].kind == "number":
            self.refuse("MB301.comma", instead="." if self.is_decimal_comma() else None)
        if self.next.kind != "end":
            self.refuse("MB301.extra", found=self.next.text)
        return node

    @property
    def next(self) -> Token:
        """The token at `index`, the first that is not parsed yet."""
        return self.tokens[self.index]

    def refuse(self, key: str, *, instead: str | None = None, **params: object) -> NoReturn:
        """Raise ConditionError for the next token, with the sentence `key`, or for a condition that ends too early.

        `instead` is what to write in the place of that token; None if that is not known.
        """
        token = self.next
        if token.kind == "end":
            raise ConditionError("MB301.short", token.start, token.start + 1)
        raise ConditionError(key, token.start, token.end, instead=instead, **params)

    def is_decimal_comma(self) -> bool:
        """Whether the next token, a comma, stands between the digits of what is meant as one number: `12,5`."""
        before, comma, after = self.tokens[self.index - 1 : self.index + 2]
        is_whole = "." not in before.text and after.text.isdigit()
        return is_whole and before.end == comma.start and comma.end == after.start

    def refuse_foreign_keyword(self) -> None:
        """Raise ConditionError if the next token is a keyword in French or in capitals: `et`, `OU`, `AND`."""
        word = self.next.text.lower()
        meant = _FRENCH_KEYWORDS.get(word, word if word in KEYWORDS else "")
        if self.next.kind == "word" and meant:
            self.refuse("MB301.french", found=self.next.text, instead=meant)

    def accept(self, *texts: str) -> Token | None:
        """Return the next token and go past it if it is a sign among `texts`; otherwise return None and stay."""
        token = self.next
        if token.kind == "sign" and token.text in texts:
            self.index += 1
            return token
        return None

    def expect(self, text: str) -> Token:
        """Return the next token and go past it; raise ConditionError if it is not the sign `text`."""
        token = self.accept(text)
        if token is None:
            self.refuse("MB301.expected", expected=text, found=self.next.text)
        return token

    def count_node(self) -> None:
        """Count one more operand or comparison; raise ConditionError if there are more than `MAX_NODES`."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            token = self.next
            raise ConditionError("MB301.many", token.start, max(token.end, token.start + 1), limit=MAX_NODES)

    def parse_either(self) -> Node:
        return self.parse_series("or", self.parse_every, Either)

    def parse_every(self) -> Node:
        return self.parse_series("and", self.parse_negation, Every)

    def parse_series(self, word: str, part: Callable[[], Node], kind: type[Every | Either]) -> Node:
        """Parse parts joined by the keyword `word`, each by calling `part`; a single one is returned as it is."""
        parts = [part()]
        while self.accept(word):
            parts.append(part())
        return parts[0] if len(parts) == 1 else kind(tuple(parts), parts[0].start, parts[-1].end)

    def parse_negation(self) -> Node:
        negation = self.accept("not")
        if negation is None:
            return self.parse_comparison()
        part = self.parse_deeper(self.parse_negation)
        return Not(part, negation.start, part.end)

    def parse_deeper(self, part: Callable[[], Node]) -> Node:
        """Parse by calling `part`, one bracket or `not` further inside; raise ConditionError beyond `MAX_DEPTH`."""
        self.depth += 1
        if self.depth > MAX_DEPTH:
            self.refuse("MB301.deep", limit=MAX_DEPTH)
        node = part()
        self.depth -= 1
        return node

    def parse_comparison(self) -> Node:
        """Parse a bracket, a comparison, a chain of comparisons, or an operand alone."""
        if self.next.text == "(" and self.next.kind == "sign":
            return self.parse_bracketed()
        left = self.parse_operand()
        pairs: list[Node] = []
        while operator := self.parse_operator():
            right = self.parse_operand()
            self.count_node()
            pairs.append(Compare(left, operator, right, left.start, right.end))
            left = right
        if not pairs:
            return left
        return pairs[0] if len(pairs) == 1 else Every(tuple(pairs), pairs[0].start, pairs[-1].end)

    def parse_bracketed(self) -> Node:
        self.expect("(")
        node = self.parse_deeper(self.parse_either)
        self.refuse_foreign_keyword()
        self.expect(")")
        if self.next.text in OPERATORS:
            self.refuse("MB301.bracket")
        return node

    def parse_operator(self) -> Operator | None:
        """Return the operator that comes next and go past it; return None and stay if none does."""
        if self.accept("not"):
            self.expect("in")
            return "not in"
        token = self.accept(*OPERATORS)
        return None if token is None else next(each for each in OPERATORS if each == token.text)

    def parse_operand(self) -> Operand:
        self.count_node()
        if self.next.text == "[" and self.next.kind == "sign":
            return self.parse_list()
        if self.next.kind == "word":
            return self.parse_name_or_call()
        return self.parse_constant()

    def parse_list(self) -> ListOf:
        start = self.expect("[").start
        items: list[Constant] = []
        while self.next.text != "]":
            self.count_node()
            items.append(self.parse_constant())
            if not self.accept(","):
                break
        return ListOf(tuple(items), start, self.expect("]").end)

    def parse_constant(self) -> Constant:
        if self.is_bare_word():
            return self.parse_bare_words()
        token = self.next
        value: str | Fraction | bool
        match token.kind:
            case "text":
                value = token.text[1:-1]
            case "number":
                value = Fraction(token.text)
            case "word" | "sign" | "end":
                if token.text not in ("true", "false", "True", "False"):
                    self.refuse("MB301.operand", found=token.text)
                value = token.text.lower() == "true"
            case _:
                assert_never(token.kind)
        self.index += 1
        return Constant(value, token.start, token.end)

    def parse_name_or_call(self) -> Name | Call | Constant:
        token = self.next
        if token.text in FUNCTIONS:
            self.index += 1
            self.expect("(")
            if self.next.kind != "word":
                self.refuse("MB301.argument", function=token.text)
            name = self.parse_name()
            return Call(token.text, name, token.start, self.expect(")").end)
        return self.parse_bare_words() if self.is_bare_word() else self.parse_name()

    def is_bare_word(self) -> bool:
        """Whether the next token is a word without a dot that is no keyword of another language and no function."""
        token = self.next
        is_call = self.tokens[min(self.index + 1, len(self.tokens) - 1)].text == "("
        is_foreign = token.text.lower() in _FRENCH_KEYWORDS or token.text.lower() in KEYWORDS
        return token.kind == "word" and "." not in token.text and not is_foreign and not is_call

    def parse_bare_words(self) -> Constant:
        """Parse words that probably miss their quotation marks, or a name that misses what stands before its dot."""
        first = last = self.next
        while self.is_bare_word():
            last = self.next
            self.index += 1
        return Constant(self.text[first.start : last.end], first.start, last.end, is_bare=True)

    def parse_name(self) -> Name:
        token = self.next
        space, _, rest = token.text.partition(".")
        if space not in SPACES or not rest or "." in rest:
            self.refuse_foreign_keyword()
            if rest and "." not in rest:
                end = token.start + len(space)
                raise ConditionError("MB302.space", token.start, end, name=token.text, space=space)
            self.refuse("MB302", name=token.text)
        self.index += 1
        return Name(space, rest, token.start, token.end)
