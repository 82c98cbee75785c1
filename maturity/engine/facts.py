"""Facts: the values that the names in a condition have on one sheet (format.md, "Conditions").

A name is `answers.<question>`, `profile.<field>`, or `score.`, `target.` or `gap.` with an axis. Its fact is the answer
given or the figure of the axis, or a `MissingFact` that says why there is none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from typing import assert_never

from maturity.model.answers import ABSENT, Answer, Sheet, State, Value
from maturity.model.bank import Bank
from maturity.model.condition import Constant, Name
from maturity.model.standing import Standing

Interval = tuple[Fraction, Fraction]
"""The lowest and the highest that a number can be, both inclusive; twice the same for a number known exactly."""


class MissingFact(Enum):
    """Why a name has no value."""

    UNKNOWN = "unknown"
    """It is not known yet: not answered, or answered "don't know"."""
    NOT_APPLICABLE = "not_applicable"
    """There is nothing to know: what the name speaks of does not apply, or is not asked."""

    @property
    def may_become_known(self) -> bool:
        """Whether one more answer could give the name a value: true for UNKNOWN only."""
        match self:
            case MissingFact.UNKNOWN:
                return True
            case MissingFact.NOT_APPLICABLE:
                return False
            case _:
                assert_never(self)


KnownFact = Interval | str | frozenset[str]
"""A number as an interval; a text, or the id of one option, as a string; the ids of several options as a set."""
Fact = KnownFact | MissingFact
"""The value of a name, or why it has none."""


@dataclass(frozen=True)
class Facts:
    """Looks up what the names in a condition stand for on one sheet: `get_fact(name)`.

    While standings are found, `scores` and `targets` are empty: the conditions evaluated then, those of questions, may
    not name them.
    """

    bank: Bank
    """The questionnaire, loaded without errors."""
    sheet: Sheet
    """The answers, confirmed by `bank`."""
    standings: Mapping[str, Standing]
    """Question id to standing, for at least the questions that a condition names."""
    scores: Mapping[str, Interval | None] = field(default_factory=dict)
    """Axis id to the interval `(low, high)` of its score, in units of the scale; None where nothing applies."""
    targets: Mapping[str, Fraction] = field(default_factory=dict)
    """Axis id to its target, in units of the scale, for the axes whose target is answered."""
    _gaps: dict[str, Fact] = field(default_factory=dict, repr=False, compare=False)
    """Axis id to gap, for those that were asked for: many conditions name the same."""

    def get_fact(self, name: Name) -> Fact:
        """Return the value of `name`, or why it has none.

        A question has a value only if it is answered and its answer counts, or if it is answered by nothing because
        nothing is offered, which is the empty set; it is NOT_APPLICABLE if it is not asked,
        out of scope or answered "does not apply", and UNKNOWN otherwise. The score of an axis where nothing applies is
        NOT_APPLICABLE; a target that is not answered is UNKNOWN.
        """
        match name.space:
            case "answers":
                return self._get_answer_fact(name.id)
            case "profile":
                return convert_answer(self.sheet.profile.get(name.id, ABSENT))
            case "score":
                score = self.scores[name.id]
                return MissingFact.NOT_APPLICABLE if score is None else score
            case "target":
                target = self.targets.get(name.id)
                return MissingFact.UNKNOWN if target is None else (target, target)
            case "gap":
                gap = self._gaps.get(name.id)
                if gap is None:
                    gap = self._gaps[name.id] = self._find_gap(name.id)
                return gap
            case _:
                assert_never(name.space)

    def get_values(self, name: Name) -> Mapping[str, Fraction]:
        """Return option id to raw value for a question or profile field.

        Empty if it has no options, and for a figure of an axis.
        """
        item = self.bank.find_item(name)
        return {} if item is None else self.bank.get_values(item)

    def _get_answer_fact(self, question: str) -> Fact:
        standing = self.standings[question]
        match standing:
            case Standing.ANSWERED:
                return convert_answer(self.sheet.get_answer(question))
            case Standing.UNANSWERED | Standing.UNKNOWN | Standing.TO_CONFIRM | Standing.POSSIBLE:
                return MissingFact.UNKNOWN
            case Standing.NOTHING_OFFERED:
                return frozenset()
            case Standing.NOT_APPLICABLE | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
                return MissingFact.NOT_APPLICABLE
            case _:
                assert_never(standing)

    def _find_gap(self, axis_id: str) -> Fact:
        """Return target minus score as an interval; NOT_APPLICABLE without a score, else UNKNOWN without a target."""
        score, target = self.scores[axis_id], self.targets.get(axis_id)
        if score is None:
            return MissingFact.NOT_APPLICABLE
        return MissingFact.UNKNOWN if target is None else (target - score[1], target - score[0])


def convert_value(value: Value) -> KnownFact:
    """Convert the content of an answer to a fact: a number to an interval of one point, option ids to a set."""
    match value:
        case str():  # most are, and the others take longer to tell
            return value
        case tuple():
            return frozenset(value)
        case Fraction():
            return (value, value)
        case _:
            assert_never(value)


def convert_constant(node: Constant) -> KnownFact:
    """Convert a constant written in a condition to a fact: a number to an interval, a boolean to "True" or "False"."""
    match node.value:
        case bool():
            return str(node.value)
        case str() | Fraction():
            return convert_value(node.value)
        case _:
            assert_never(node.value)


def convert_answer(answer: Answer) -> Fact:
    """Convert an answer to what a condition compares, or to why there is nothing to compare."""
    match answer.state:
        case State.ANSWERED:
            assert answer.value is not None
            return convert_value(answer.value)
        case State.UNKNOWN | State.TO_CONFIRM | State.ABSENT:
            return MissingFact.UNKNOWN
        case State.NOT_APPLICABLE:
            return MissingFact.NOT_APPLICABLE
        case _:
            assert_never(answer.state)
