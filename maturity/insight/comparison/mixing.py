"""Mixes of two dates: the scores that some changes alone would have given.

A mix takes each of three families from the old or from the new date. Whether a question counts comes from the side of
the scope, its answer from the side of the answers, and what an answer is worth from the side of the bank.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple, assert_never

from maturity.engine.combining import Result, combine_axes, convert_to_ratio
from maturity.engine.compiled.compiled_bank import compile_bank
from maturity.engine.compiled.compiled_question import Points
from maturity.insight.comparison.pairing import Pair, Pairing, Side
from maturity.model.answers import State, Value
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.scorecard import Scorecard
from maturity.model.standing import Standing

Family = Literal["answers", "scope", "bank"]
"""What a change belongs to: what was answered; which questions count; what is asked and how it is scored."""
FAMILIES: tuple[Family, ...] = ("answers", "scope", "bank")
Role = Literal["asked", "possible", "not_applicable", "absent"]
"""What the scope makes of a question: it is asked, may be asked, was said not to apply, or is not asked at all."""
Ratios = Mapping[Pair, Fraction]
"""Axis to ratio in 0..1, for the axes that have one; the whole is `WHOLE`."""
WHOLE = Pair(ROOT, ROOT)
"""The whole, beside the axes."""


class Sides(NamedTuple):
    """From which date each family comes."""

    answers: Side
    scope: Side
    bank: Side

    def with_new(self, family: Family) -> Sides:
        """Return these sides with one family from the new date."""
        match family:
            case "answers":
                return self._replace(answers="new")
            case "scope":
                return self._replace(scope="new")
            case "bank":
                return self._replace(bank="new")
            case _:
                assert_never(family)


_SIDES: tuple[Side, ...] = ("old", "new")
OLD, NEW = Sides("old", "old", "old"), Sides("new", "new", "new")
"""The two dates as they are."""


@dataclass(frozen=True)
class Mixer:
    """Two scorecards of one bank, from which mixes are made."""

    old: Scorecard
    new: Scorecard
    pairing: Pairing
    is_carried: bool = False
    """Whether answers of one date were carried over, because the version that they were given to is not at hand."""

    @cached_property
    def questions(self) -> tuple[Pair, ...]:
        """Every question of either bank; one of both whose answers the other bank cannot hold is two questions."""
        return tuple(half for pair in self.pairing.questions for half in self._split_if_unreadable(pair))

    @cached_property
    def unreadable(self) -> tuple[Pair, ...]:
        """The questions of both banks of which an answer given has no counterpart in the other bank.

        Where answers were carried over, they are those whose answer was given when they meant something else.
        """
        return tuple(pair for pair in self.pairing.questions if self._is_unreadable(pair))

    def list_points(self, sides: Sides) -> dict[Pair, Points]:
        """List the points that each question brings to its axis in a mix, in the unit of the bank of the mix.

        Open questions and those that do not count bring none. In the order of the pairs.
        """
        found = ((pair, self._find_points(pair, sides)) for pair in self._questions_by_bank[sides.bank])
        return {pair: points for pair, points in found if points is not None}

    def combine(
        self, points: Mapping[Pair, Points], side: Side, unchanged: Mapping[str, Result] | None = None
    ) -> dict[str, Result]:
        """Combine points to axes, by id, as the bank of `side` does; `unchanged` axes are taken as they are."""
        by_id = {str(pair.get_id(side)): each for pair, each in points.items()}
        return combine_axes(compile_bank(self.get_bank(side)), by_id, unchanged)

    def list_ratios(self, combined: Mapping[str, Result], side: Side) -> dict[Pair, Fraction]:
        """List the ratios of combined axes by the axes of both banks."""
        pairs = (WHOLE, *self.pairing.axes)
        found = ((pair, combined.get(pair.get_id(side) or "")) for pair in pairs)
        return {pair: convert_to_ratio(result) for pair, result in found if result is not None}

    def get_bank(self, side: Side) -> Bank:
        """Return the bank of one date."""
        return self.get_card(side).bank

    def get_card(self, side: Side) -> Scorecard:
        """Return the scorecard of one date."""
        match side:
            case "old":
                return self.old
            case "new":
                return self.new
            case _:
                assert_never(side)

    def find_role(self, pair: Pair, side: Side) -> Role:
        """Find what the scope of `side` makes of a question; a question that it does not know has the other's role."""
        here = side if pair.get_id(side) is not None else _turn(side)
        return find_role(self.get_card(here).standings[str(pair.get_id(here))])

    def find_value(self, pair: Pair, sides: Sides) -> Value | None:
        """Find the answer to a question that is asked in a mix, as the bank of the mix has it; None if it is open.

        Where the side of the answers has none because the question was not asked there, it is that of the other side.
        """
        first = sides.answers if pair.get_id(sides.answers) is not None else _turn(sides.answers)
        value = self._convert_value(pair, first, sides.bank)
        is_open = self.find_role(pair, first) in ("asked", "possible")
        if value is not None or is_open or pair.get_id(_turn(first)) is None:
            return value
        return self._convert_value(pair, _turn(first), sides.bank)

    @cached_property
    def _questions_by_bank(self) -> Mapping[Side, tuple[Pair, ...]]:
        """For each bank, the scored questions that it has."""
        return {"old": tuple(self._list_scored("old")), "new": tuple(self._list_scored("new"))}

    def _list_scored(self, side: Side) -> Iterator[Pair]:
        measures = self.get_bank(side).measure_by_question
        return (pair for pair in self.questions if pair.get_id(side) in measures)

    def _split_if_unreadable(self, pair: Pair) -> tuple[Pair, ...]:
        return (Pair(None, pair.new), Pair(pair.old, None)) if self._is_unreadable(pair) else (pair,)

    def _is_unreadable(self, pair: Pair) -> bool:
        if not pair.is_complete:
            return False
        if self.is_carried and any(self._is_to_confirm(pair, side) for side in _SIDES):
            return True
        if self.pairing.is_same_bank:
            return False
        return any(
            self._convert_value(pair, source, source) is not None
            and self._convert_value(pair, source, _turn(source)) is None
            for source in _SIDES
        )

    def _is_to_confirm(self, pair: Pair, side: Side) -> bool:
        return self.get_card(side).sheet.get_answer(str(pair.get_id(side))).state is State.TO_CONFIRM

    def _convert_value(self, pair: Pair, source: Side, target: Side) -> Value | None:
        """Return the answer of one date, as the bank of the other date or of the same has it."""
        answer = self.get_card(source).sheet.get_answer(str(pair.get_id(source)))
        if answer.state is not State.ANSWERED or answer.value is None:
            return None
        return answer.value if source == target else self.pairing.convert(pair, answer.value, target)

    def _find_points(self, pair: Pair, sides: Sides) -> Points | None:
        question = compile_bank(self.get_bank(sides.bank)).question_by_id[str(pair.get_id(sides.bank))]
        role = self.find_role(pair, sides.scope)
        match role:
            case "asked":
                value = self.find_value(pair, sides)
                return None if value is None else question.find_points(value)
            case "not_applicable":
                return question.not_applicable
            case "possible" | "absent":
                return None
            case _:
                assert_never(role)


def find_role(standing: Standing) -> Role:
    """Find what a standing says of whether a question counts, whatever its answer."""
    match standing:
        case Standing.ANSWERED | Standing.UNANSWERED | Standing.UNKNOWN | Standing.TO_CONFIRM:
            return "asked"
        case Standing.POSSIBLE:
            return "possible"
        case Standing.NOT_APPLICABLE:
            return "not_applicable"
        case Standing.NOTHING_OFFERED | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
            return "absent"
        case _:
            assert_never(standing)


def _turn(side: Side) -> Side:
    """Return the other date."""
    match side:
        case "old":
            return "new"
        case "new":
            return "old"
        case _:
            assert_never(side)
