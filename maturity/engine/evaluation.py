"""The evaluation of one sheet: the standing of each question, and three scores for each axis.

A standing says how a question counts: answered, unanswered, not applicable and so on. A question is open if it applies
or may apply and has no answer, "don't know" included. A reading is one way to count open questions: `POINT` leaves them
out, `LOW` counts each with a ratio of 0, `HIGH` with a ratio of 1. The scores under the three readings are called
score, low and high. The whole, above the top axes, has the axis id `overall`; it has no score in a profile, which is a
bank with `combine: none`.

All is added up in whole numbers (`maturity.engine.compiled`); a score becomes a `Fraction` when it is asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple, assert_never

from maturity.engine.applicability import find_standings
from maturity.engine.climbs import Climbs
from maturity.engine.combining import Result, Results, combine_below, convert_to_ratio
from maturity.engine.compiled.compiled_bank import CompiledBank, compile_bank
from maturity.engine.compiled.compiled_question import Points
from maturity.engine.compiled.move_group import Movable
from maturity.engine.facts import Interval
from maturity.engine.reading import Reading
from maturity.engine.tally import Tally, count_questions, find_results
from maturity.model.answers import Sheet, Value
from maturity.model.bank import Bank
from maturity.model.lazy_property import LazyProperty
from maturity.model.scoring_rules import Level
from maturity.model.standing import Standing

ANSWERED, UNANSWERED = Standing.ANSWERED, Standing.UNANSWERED
Scores = Mapping[str, Fraction | None]
"""Axis id to a score in units of the scale, for every axis and for the whole (`overall`).

None for an axis without anything that counts under the reading, and for the whole of a profile.
"""


class Readings(NamedTuple):
    """The result of each axis, by its place, under each reading.

    Where an axis and the axes below it have no open question, its three results are one object.
    """

    at_point: Results
    at_low: Results
    at_high: Results


class Intervals(dict[str, Interval | None]):
    """Axis id to `(low, high)`, in units of the scale; each is worked out when it is first looked up."""

    def __init__(self, evaluation: Evaluation) -> None:
        super().__init__()
        self._evaluation = evaluation

    def __missing__(self, axis_id: str) -> Interval | None:
        low, high = self._evaluation.get_low(axis_id), self._evaluation.get_high(axis_id)
        self[axis_id] = None if low is None or high is None else (low, high)
        return self[axis_id]


@dataclass(frozen=True)
class Evaluation:
    """The figures of one sheet, from which all other results are made; each is computed when it is first used.

    Make it with `evaluate(bank, sheet)`. Its main figures are `scores`, `lows` and `highs` (axis id to score);
    `reevaluate(sheet)` evaluates a changed sheet.
    """

    bank: Bank
    """The questionnaire that was answered, loaded without errors."""
    sheet: Sheet
    """The answers, confirmed by `bank`."""
    standings: Mapping[str, Standing]
    """Question id to standing, for every question of `bank`."""
    compiled: CompiledBank = field(repr=False)
    """The same bank in whole numbers."""

    @LazyProperty
    def given(self) -> Mapping[str, Value]:
        """Question id to the answer given, for the scored questions that are answered."""
        standings, answers = self.standings, self.sheet.answers
        values = ((each, answers[each].value) for each in self.compiled.question_by_id if standings[each] is ANSWERED)
        return {each: value for each, value in values if value is not None}

    @LazyProperty
    def movable(self) -> Movable:
        """Question id to what a move of advice finds there, for the scored questions."""
        found: dict[str, Value | Standing | None] = {**self.given}
        for question, standing in self.tally.others:
            found[question.id] = UNANSWERED if standing.group == "open" else None
        return found

    @LazyProperty
    def tally(self) -> Tally:
        """What the scored questions bring."""
        return count_questions(self.compiled, self.standings, self.sheet.answers)

    @LazyProperty
    def points(self) -> Mapping[str, Points]:
        """Question id to points, for the questions that count when open ones are left out."""
        uncounted = self.tally.uncounted
        brought = zip(self.compiled.counted.index_by_id, self.tally.points, strict=True)
        return {each: points for each, points in brought if each not in uncounted}

    @LazyProperty
    def readings(self) -> Readings:
        """The result of each axis under each reading."""
        compiled, tally = self.compiled, self.tally
        points: list[Result | None] = [None] * len(compiled.axes)
        lows, highs = points.copy(), points.copy()
        for leaf, where in compiled.counted.leaves:
            place = leaf.place
            points[place], lows[place], highs[place] = find_results(leaf, where, tally)
        for axis in compiled.combined:
            place = axis.place
            points[place] = lows[place] = highs[place] = combine_below(axis, points)
            if [below for below, _ in axis.below if lows[below] is not points[below]]:
                lows[place], highs[place] = combine_below(axis, lows), combine_below(axis, highs)
        return Readings(points, lows, highs)

    @property
    def at_point(self) -> Results:
        """The result of each axis, by its place, with open questions left out."""
        return self.readings.at_point

    @property
    def at_low(self) -> Results:
        """The result of each axis, by its place, with a ratio of 0 for each open question."""
        return self.readings.at_low

    @property
    def at_high(self) -> Results:
        """The result of each axis, by its place, with a ratio of 1 for each open question."""
        return self.readings.at_high

    @LazyProperty
    def climbs_at_point(self) -> Climbs:
        """How much axes rise with their questions, with open questions left out."""
        return Climbs(self.compiled, Reading.POINT, self.at_point, self.tally, self.points)

    @LazyProperty
    def climbs_at_low(self) -> Climbs:
        """How much axes rise with their questions, with a ratio of 0 for each open question."""
        if not self.has_open_questions:
            return self.climbs_at_point
        return Climbs(self.compiled, Reading.LOW, self.at_low, self.tally, self.points)

    @LazyProperty
    def has_open_questions(self) -> bool:
        """Whether a scored question is open; otherwise all three readings are the same."""
        return any(self.tally.open_full)

    @LazyProperty
    def is_whole(self) -> bool:
        """Whether each answer is worth whole points: no number with decimals was answered that is not."""
        return all(isinstance(points, int) for points in self.points.values())

    @LazyProperty
    def scores(self) -> Scores:
        """Axis id to score, with open questions left out.

        None for an axis without a question that counts when open ones are left out, and for the whole of a profile.
        """
        return self._convert(self.at_point)

    @LazyProperty
    def lows(self) -> Scores:
        """Axis id to score, with each open question counted at the lowest ratio.

        None for an axis without any question that counts, and for the whole of a profile.
        """
        return self._convert(self.at_low) if self.has_open_questions else self.scores

    @LazyProperty
    def highs(self) -> Scores:
        """Axis id to score, with each open question counted at the highest ratio; None as in `lows`."""
        return self._convert(self.at_high) if self.has_open_questions else self.scores

    @property
    def intervals(self) -> Intervals:
        """Axis id to `(low, high)`, in units of the scale, for every axis and for the whole (`overall`).

        None for an axis without a question that applies or may apply, and for the whole of a profile.
        """
        return Intervals(self)

    @LazyProperty
    def levels(self) -> tuple[Level, ...]:
        """The bank's levels, lowest first; empty in the scope `express`, where no level is stated (point 9)."""
        match self.sheet.scope:
            case "full":
                return self.bank.levels
            case "express":
                return ()
            case _:
                assert_never(self.sheet.scope)

    @property
    def level_names(self) -> tuple[str, ...]:
        """The ids of `levels`."""
        return self.compiled.level_names if self.levels else ()

    def get_ratio(self, axis_id: str) -> Fraction | None:
        """Return the ratio of an axis in 0..1, open questions left out; None as in `scores`."""
        result = self.at_point[self.compiled.place_by_axis[axis_id]]
        return None if result is None else convert_to_ratio(result)

    def get_score(self, axis_id: str) -> Fraction | None:
        """Return `scores[axis_id]` without computing the scores of the other axes first."""
        return self.compiled.scale.convert_result(self.at_point[self.compiled.place_by_axis[axis_id]])

    def get_low(self, axis_id: str) -> Fraction | None:
        """Return `lows[axis_id]` without computing the scores of the other axes first."""
        return self.compiled.scale.convert_result(self.at_low[self.compiled.place_by_axis[axis_id]])

    def get_high(self, axis_id: str) -> Fraction | None:
        """Return `highs[axis_id]` without computing the scores of the other axes first."""
        return self.compiled.scale.convert_result(self.at_high[self.compiled.place_by_axis[axis_id]])

    def reevaluate(self, sheet: Sheet) -> Evaluation:
        """Evaluate `sheet`, which differs from this evaluation's sheet in some answers; what stays the same is reused.

        `sheet` must have the same profile, targets and scope, an answer wherever this one has an answer, and each
        answer that differs must be in the same state as before (a value in place of another value). Standings are found
        again only if a changed question is named in the condition of another question.
        """
        before = self.sheet.answers
        changed = {question for question, answer in sheet.answers.items() if before.get(question) != answer}
        if not changed.isdisjoint(self.bank.questions_in_conditions):
            return evaluate(self.bank, sheet)
        return Evaluation(self.bank, sheet, self.standings, self.compiled)

    def _convert(self, results: Results) -> Scores:
        """Convert results to scores; a result that is that of `at_point` is not converted again."""
        convert, axes, points = self.compiled.scale.convert_result, self.compiled.axes, self.at_point
        if results is points:
            return {axis.id: convert(results[axis.place]) for axis in axes}
        scores = self.scores
        return {
            axis.id: scores[axis.id] if results[axis.place] is points[axis.place] else convert(results[axis.place])
            for axis in axes
        }


def evaluate(bank: Bank, sheet: Sheet) -> Evaluation:
    """Evaluate `sheet` under `bank`: find the standings now, and let the figures be computed when they are used."""
    return Evaluation(bank, sheet, find_standings(bank, sheet), compile_bank(bank))
