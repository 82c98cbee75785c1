"""What a condition is evaluated against, and its three-valued truth (format.md, "Conditions")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import assert_never

from maturity.model.answers import ABSENT, Answer, Sheet, State, Value
from maturity.model.bank import Bank
from maturity.model.condition import (
    Call,
    Compare,
    Constant,
    Either,
    Every,
    ListOf,
    Name,
    Node,
    Not,
    Operand,
    Operator,
    Ordering,
)
from maturity.model.scorecard import Standing

Truth = bool | None
"""True, false, or None: it cannot be known yet."""
Interval = tuple[Fraction, Fraction]
"""The lowest and the highest that a number can be; twice the same for a number that is known."""


class MissingFact(Enum):
    """Why a fact has no value: nobody knows it yet, or there is nothing to know."""

    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


KnownFact = Interval | str | frozenset[str]
"""A number as an interval, so that a score in doubt and a known one compare alike; a text or option; options chosen."""
Fact = KnownFact | MissingFact


@dataclass(frozen=True)
class Facts:
    """What the names of a condition stand for: a sheet, its standings, and the figures of axes.

    `scores` maps axis id to the interval `low..high`, None where nothing applies; `targets` maps axis id to its
    target; both in units of the scale, and both empty while standings are found, when no condition may name them.
    """

    bank: Bank
    sheet: Sheet
    standings: Mapping[str, Standing]
    scores: Mapping[str, Interval | None] = field(default_factory=dict)
    targets: Mapping[str, Fraction] = field(default_factory=dict)

    def get_fact(self, name: Name) -> Fact:
        """Return the fact that a name stands for."""
        match name.space:
            case "answers":
                return self._get_answer_fact(name.id)
            case "profile":
                return _convert_answer(self.sheet.profile.get(name.id, ABSENT))
            case "score":
                score = self.scores[name.id]
                return MissingFact.NOT_APPLICABLE if score is None else score
            case "target":
                target = self.targets.get(name.id)
                return MissingFact.UNKNOWN if target is None else (target, target)
            case "gap":
                return self._get_gap(name.id)
            case _:
                assert_never(name.space)

    def get_values(self, name: Name) -> Mapping[str, Fraction]:
        """Return option id to raw value, for a question or field with options; empty for any other name."""
        item = self.bank.find_item(name)
        return {} if item is None else self.bank.get_values(item)

    def _get_answer_fact(self, question: str) -> Fact:
        standing = self.standings[question]
        match standing:
            case Standing.ANSWERED:
                return _convert_answer(self.sheet.get_answer(question))
            case Standing.UNANSWERED | Standing.UNKNOWN | Standing.POSSIBLE:
                return MissingFact.UNKNOWN
            case Standing.NOT_APPLICABLE | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
                return MissingFact.NOT_APPLICABLE
            case _:
                assert_never(standing)

    def _get_gap(self, axis_id: str) -> Fact:
        """Return target minus score, as an interval; not applicable goes before unknown."""
        score, target = self.scores[axis_id], self.targets.get(axis_id)
        if score is None:
            return MissingFact.NOT_APPLICABLE
        return MissingFact.UNKNOWN if target is None else (target - score[1], target - score[0])


def evaluate_condition(node: Node, facts: Facts) -> Truth:
    """Evaluate a condition that passed the type check; None when the result depends on something unknown."""
    match node:
        case Every():
            return combine_and([evaluate_condition(part, facts) for part in node.parts])
        case Either():
            return combine_or([evaluate_condition(part, facts) for part in node.parts])
        case Not():
            return _negate(evaluate_condition(node.part, facts))
        case Compare():
            return _evaluate_comparison(node, facts)
        case Call():
            return facts.get_fact(node.name) is not MissingFact.UNKNOWN  # `known()`: the type check refuses `count()`
        case Constant() | Name() | ListOf():
            return isinstance(node, Constant) and node.value is True
        case _:
            assert_never(node)


def combine_and(parts: list[Truth]) -> Truth:
    """Combine truths like SQL's `and`: false as soon as one is false, else unknown as soon as one is."""
    if False in parts:
        return False
    return None if None in parts else True


def combine_or(parts: list[Truth]) -> Truth:
    """Combine truths like SQL's `or`: true as soon as one is true, else unknown as soon as one is."""
    if True in parts:
        return True
    return None if None in parts else False


def _negate(truth: Truth) -> Truth:
    return None if truth is None else not truth


def _convert_answer(answer: Answer) -> Fact:
    match answer.state:
        case State.ANSWERED:
            assert answer.value is not None
            return _convert_value(answer.value)
        case State.UNKNOWN | State.ABSENT:
            return MissingFact.UNKNOWN
        case State.NOT_APPLICABLE:
            return MissingFact.NOT_APPLICABLE
        case _:
            assert_never(answer.state)


def _convert_value(value: Value) -> KnownFact:
    match value:
        case tuple():
            return frozenset(value)
        case Fraction():
            return (value, value)
        case str():
            return value
        case _:
            assert_never(value)


def _evaluate_comparison(node: Compare, facts: Facts) -> Truth:
    left, right = _evaluate_operand(node.left, facts), _evaluate_operand(node.right, facts)
    if left is MissingFact.NOT_APPLICABLE or right is MissingFact.NOT_APPLICABLE:
        return _compare_not_applicable(node.operator)
    if isinstance(left, MissingFact) or isinstance(right, MissingFact):
        return None
    match node.operator:
        case "==":
            return _equal(left, right)
        case "!=":
            return _negate(_equal(left, right))
        case "in":
            return _contains(node.right, right, left)
        case "not in":
            return _negate(_contains(node.right, right, left))
        case "<" | "<=" | ">" | ">=":
            first, second = _rank(node.left, node.right, left, facts), _rank(node.right, node.left, right, facts)
            return _order(first, second, node.operator)
        case _:
            assert_never(node.operator)


def _compare_not_applicable(operator: Operator) -> Truth:
    """Compare something with what does not apply: equal to nothing, in nothing, and in no order with anything."""
    match operator:
        case "==" | "in":
            return False
        case "!=" | "not in":
            return True
        case "<" | "<=" | ">" | ">=":
            return None
        case _:
            assert_never(operator)


def _evaluate_operand(node: Operand, facts: Facts) -> Fact:
    match node:
        case Name():
            return facts.get_fact(node)
        case Call():  # `count()`: the type check lets no other function be compared
            chosen = facts.get_fact(node.name)
            return chosen if isinstance(chosen, MissingFact) else _convert_value(Fraction(len(chosen)))
        case ListOf():
            return frozenset(str(item.value) for item in node.items)
        case Constant():
            return _convert_constant(node)
        case _:
            assert_never(node)


def _convert_constant(node: Constant) -> KnownFact:
    match node.value:
        case bool():
            return str(node.value)
        case str() | Fraction():
            return _convert_value(node.value)
        case _:
            assert_never(node.value)


def _rank(node: Operand, other: Operand, fact: KnownFact, facts: Facts) -> Interval:
    """Return one side of an ordering as a number: an option's raw value in its own question.

    An option written in the condition is looked up in the question on the other side.
    """
    if not isinstance(fact, str):
        assert isinstance(fact, tuple)
        return fact
    name = node if isinstance(node, Name) else other
    assert isinstance(name, Name)
    value = facts.get_values(name)[fact]
    return (value, value)


def _order(left: Interval, right: Interval, operator: Ordering) -> Truth:
    """Evaluate an ordering: true for every pair of points, false for none, None in between."""
    match operator:
        case "<":
            return _is_below(left, right)
        case ">":
            return _is_below(right, left)
        case "<=":
            return _negate(_is_below(right, left))
        case ">=":
            return _negate(_is_below(left, right))
        case _:
            assert_never(operator)


def _is_below(left: Interval, right: Interval) -> Truth:
    """Whether every number of `left` is less than every one of `right`; false if none is, None in between."""
    if left[1] < right[0]:
        return True
    return False if left[0] >= right[1] else None


def _equal(left: KnownFact, right: KnownFact) -> Truth:
    """Whether two facts are the same; None for two intervals that overlap, unless both are the same point."""
    if isinstance(left, tuple) and isinstance(right, tuple):
        if left == right and left[0] == left[1]:
            return True
        return False if left[1] < right[0] or right[1] < left[0] else None
    return left == right


def _contains(node: Operand, container: KnownFact, value: KnownFact) -> Truth:
    """Whether `value` is in a list written in the condition, or among the options chosen; `node` is the container."""
    if isinstance(node, ListOf) and isinstance(value, tuple):
        return combine_or([_equal(value, _convert_constant(item)) for item in node.items])
    return isinstance(container, frozenset) and value in container
