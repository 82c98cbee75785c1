"""What a condition is evaluated against, and its three-valued truth (format.md, "Conditions")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction

from maturity.model.answers import Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.condition import Call, Compare, Constant, Either, Every, ListOf, Name, Node, Not, Operand
from maturity.model.items import Choices
from maturity.model.scorecard import Standing

Truth = bool | None
"""True, false, or None: it cannot be known yet."""
Interval = tuple[Fraction, Fraction]


class MissingFact(Enum):
    """Why a fact has no value."""

    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


Fact = Interval | str | frozenset[str] | MissingFact
"""A number is an interval of one point, so that a score in doubt and a known one compare alike."""


@dataclass(frozen=True)
class Facts:
    """A sheet as conditions see it. `scores` and `targets` are filled once they are computed."""

    bank: Bank
    sheet: Sheet
    standings: Mapping[str, Standing]
    scores: Mapping[str, Interval | None] = field(default_factory=dict)
    targets: Mapping[str, Fraction] = field(default_factory=dict)

    def get_fact(self, name: Name) -> Fact:
        """The fact that a name stands for."""
        if name.space == "answers":
            return self._answer(name.id)
        if name.space == "profile":
            return _value(self.sheet.profile.get(name.id))
        if name.space == "target":
            target = self.targets.get(name.id)
            return MissingFact.UNKNOWN if target is None else (target, target)
        return self._score(name)

    def get_values(self, name: Name) -> Mapping[str, Fraction]:
        """Option to value, for a name with options; empty otherwise."""
        items: Mapping[str, Choices] = self.bank.question_by_id if name.space == "answers" else self.bank.field_by_id
        return self.bank.get_values(items[name.id]) if name.space in ("answers", "profile") else {}

    def _answer(self, question: str) -> Fact:
        standing = self.standings[question]
        if standing is Standing.ANSWERED:
            return _value(self.sheet.get_answer(question))
        closed = (Standing.NOT_APPLICABLE, Standing.NOT_ASKED, Standing.OUT_OF_SCOPE)
        return MissingFact.NOT_APPLICABLE if standing in closed else MissingFact.UNKNOWN

    def _score(self, name: Name) -> Fact:
        score = self.scores[name.id]
        if score is None:
            return MissingFact.NOT_APPLICABLE
        if name.space == "score":
            return score
        target = self.targets.get(name.id)
        return MissingFact.UNKNOWN if target is None else (target - score[1], target - score[0])


def evaluate_condition(node: Node, facts: Facts) -> Truth:
    """Whether a condition that passed the type check holds; None when that hangs on something unknown."""
    if isinstance(node, Every):
        return combine_and([evaluate_condition(part, facts) for part in node.parts])
    if isinstance(node, Either):
        return combine_or([evaluate_condition(part, facts) for part in node.parts])
    if isinstance(node, Not):
        part = evaluate_condition(node.part, facts)
        return None if part is None else not part
    if isinstance(node, Compare):
        return _compare(node, facts)
    if isinstance(node, Call):
        return facts.get_fact(node.name) is not MissingFact.UNKNOWN
    return isinstance(node, Constant) and node.value is True


def combine_and(parts: list[Truth]) -> Truth:
    """SQL's `and`: false as soon as one is false, else unknown as soon as one is."""
    if False in parts:
        return False
    return None if None in parts else True


def combine_or(parts: list[Truth]) -> Truth:
    """SQL's `or`: true as soon as one is true, else unknown as soon as one is."""
    if True in parts:
        return True
    return None if None in parts else False


def _value(answer: Answer | None) -> Fact:
    if answer is None or answer.state in (State.ABSENT, State.UNKNOWN):
        return MissingFact.UNKNOWN
    if answer.state is State.NOT_APPLICABLE:
        return MissingFact.NOT_APPLICABLE
    return _fact(answer.value)


def _fact(value: object) -> Fact:
    if isinstance(value, tuple):
        return frozenset(value)
    if isinstance(value, Fraction):
        return (value, value)
    return str(value)


def _compare(node: Compare, facts: Facts) -> Truth:
    left, right = _operand(node.left, facts), _operand(node.right, facts)
    negated = node.operator in ("!=", "not in")
    if MissingFact.NOT_APPLICABLE in (left, right):
        return negated if node.operator in ("==", "in", "!=", "not in") else None
    if MissingFact.UNKNOWN in (left, right):
        return None
    if node.operator in ("<", "<=", ">", ">="):
        return _ordered(_rank(node.left, node.right, left, facts), _rank(node.right, node.left, right, facts), node)
    same = _member(left, node.right, right) if node.operator in ("in", "not in") else _equal(left, right)
    return None if same is None else same is not negated


def _operand(node: Operand, facts: Facts) -> Fact:
    if isinstance(node, Name):
        return facts.get_fact(node)
    if isinstance(node, Call):
        chosen = facts.get_fact(node.name)
        return chosen if isinstance(chosen, MissingFact) else _fact(Fraction(len(chosen)))
    if isinstance(node, ListOf):
        return frozenset(str(item.value) for item in node.items)
    return _fact(node.value)


def _rank(node: Operand, other: Operand, fact: Fact, facts: Facts) -> Interval:
    """A side of `<` as a number: an option's value in its own question, a literal's in the other side's."""
    if not isinstance(fact, str):
        assert isinstance(fact, tuple)
        return fact
    name = node if isinstance(node, Name) else other
    assert isinstance(name, Name)
    value = facts.get_values(name)[fact]
    return (value, value)


def _ordered(left: Interval, right: Interval, node: Compare) -> Truth:
    """`left operator right` for every pair of points, for none, or None in between."""
    if node.operator in (">", ">="):
        left, right = right, left
    strict = node.operator in ("<", ">")
    always = left[1] < right[0] if strict else left[1] <= right[0]
    never = left[0] >= right[1] if strict else left[0] > right[1]
    return True if always else False if never else None


def _equal(left: Fact, right: Fact) -> Truth:
    if isinstance(left, tuple) and isinstance(right, tuple):
        if left == right and left[0] == left[1]:
            return True
        return False if left[1] < right[0] or right[1] < left[0] else None
    return left == right


def _member(left: Fact, node: Operand, right: Fact) -> Truth:
    if isinstance(node, ListOf) and isinstance(left, tuple):
        return combine_or([_equal(left, _fact(item.value)) for item in node.items])
    return isinstance(right, frozenset) and left in right
