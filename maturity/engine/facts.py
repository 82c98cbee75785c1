"""What the names of a condition stand for on one sheet (format.md, "Conditions")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import assert_never

from maturity.model.answers import ABSENT, Answer, Sheet, State, Value
from maturity.model.bank import Bank
from maturity.model.condition import Constant, Name
from maturity.model.scorecard import Standing

Interval = tuple[Fraction, Fraction]
"""The lowest and the highest that a number can be; twice the same for a number that is known."""


class MissingFact(Enum):
    """Why a fact has no value: nobody knows it yet, or there is nothing to know."""

    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"

    @property
    def may_become_known(self) -> bool:
        """Whether an answer more could give the fact a value."""
        match self:
            case MissingFact.UNKNOWN:
                return True
            case MissingFact.NOT_APPLICABLE:
                return False
            case _:
                assert_never(self)


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


def convert_value(value: Value) -> KnownFact:
    """Convert the content of an answer to a fact."""
    match value:
        case tuple():
            return frozenset(value)
        case Fraction():
            return (value, value)
        case str():
            return value
        case _:
            assert_never(value)


def convert_constant(node: Constant) -> KnownFact:
    """Convert what is written in a condition to a fact, to compare it with others; a boolean as its word."""
    match node.value:
        case bool():
            return str(node.value)
        case str() | Fraction():
            return convert_value(node.value)
        case _:
            assert_never(node.value)


def _convert_answer(answer: Answer) -> Fact:
    match answer.state:
        case State.ANSWERED:
            assert answer.value is not None
            return convert_value(answer.value)
        case State.UNKNOWN | State.ABSENT:
            return MissingFact.UNKNOWN
        case State.NOT_APPLICABLE:
            return MissingFact.NOT_APPLICABLE
        case _:
            assert_never(answer.state)
