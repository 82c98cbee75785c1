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
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import assert_never

from maturity.engine.applicability import find_standings
from maturity.engine.climbs import Climbs
from maturity.engine.combining import Result, Results, combine_below, convert_to_ratio
from maturity.engine.compiled.compiled_bank import CompiledBank, compile_bank
from maturity.engine.compiled.compiled_question import Points
from maturity.engine.facts import Interval
from maturity.engine.reading import Reading
from maturity.engine.tally import Tally, count_leaf, find_result
from maturity.model.answers import Sheet, Value
from maturity.model.bank import Bank
from maturity.model.scoring_rules import Level
from maturity.model.standing import Standing

ANSWERED = Standing.ANSWERED
Scores = Mapping[str, Fraction | None]
"""Axis id to a score in units of the scale, for every axis and for the whole (`overall`).

None for an axis without anything that counts under the reading, and for the whole of a profile.
"""


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
    kept: Mapping[int, Tally] = field(default_factory=dict, repr=False)
    """The place of some leaf axes to what is known of their questions already."""

    @cached_property
    def given(self) -> Mapping[str, Value]:
        """Question id to the answer given, for the scored questions that are answered."""
        standings, answers = self.standings, self.sheet.answers
        values = ((each, answers[each].value) for each in self.compiled.question_by_id if standings[each] is ANSWERED)
        return {each: value for each, value in values if value is not None}

    @cached_property
    def tallies(self) -> Mapping[int, Tally]:
        """The place of each leaf axis to what its questions come to."""
        kept, standings, answers = self.kept, self.standings, self.sheet.answers
        return {
            leaf.place: kept.get(leaf.place) or count_leaf(leaf, standings, answers) for leaf in self.compiled.leaves
        }

    @cached_property
    def points(self) -> Mapping[str, Points]:
        """Question id to points, for the questions that count when open ones are left out."""
        merged: dict[str, Points] = {}
        for tally in self.tallies.values():
            merged.update(tally.points)
        return merged

    @cached_property
    def at_point(self) -> Results:
        """The result of each axis, by its place, with open questions left out."""
        compiled, tallies = self.compiled, self.tallies
        results: list[Result | None] = [None] * len(compiled.axes)
        for leaf in compiled.leaves:
            results[leaf.place] = find_result(leaf, tallies[leaf.place], Reading.POINT)
        for axis in compiled.combined:
            results[axis.place] = combine_below(axis, results)
        return results

    @cached_property
    def at_low(self) -> Results:
        """The result of each axis, by its place, with a ratio of 0 for each open question."""
        return self._read_interval(Reading.LOW) if self.has_open_questions else self.at_point

    @cached_property
    def at_high(self) -> Results:
        """The result of each axis, by its place, with a ratio of 1 for each open question."""
        return self._read_interval(Reading.HIGH) if self.has_open_questions else self.at_point

    @cached_property
    def climbs_at_point(self) -> Climbs:
        """How much axes rise with their questions, with open questions left out."""
        return Climbs(self.compiled, Reading.POINT, self.at_point, self.tallies, self.points)

    @cached_property
    def climbs_at_low(self) -> Climbs:
        """How much axes rise with their questions, with a ratio of 0 for each open question."""
        if not self.has_open_questions:
            return self.climbs_at_point
        return Climbs(self.compiled, Reading.LOW, self.at_low, self.tallies, self.points)

    @cached_property
    def has_open_questions(self) -> bool:
        """Whether a scored question is open; otherwise all three readings are the same."""
        return any(tally.open for tally in self.tallies.values())

    @cached_property
    def is_whole(self) -> bool:
        """Whether each answer is worth whole points: no number with decimals was answered that is not."""
        return all(isinstance(points, int) for points in self.points.values())

    @cached_property
    def scores(self) -> Scores:
        """Axis id to score, with open questions left out.

        None for an axis without a question that counts when open ones are left out, and for the whole of a profile.
        """
        return self._convert(self.at_point)

    @cached_property
    def lows(self) -> Scores:
        """Axis id to score, with each open question counted at the lowest ratio.

        None for an axis without any question that counts, and for the whole of a profile.
        """
        return self._convert(self.at_low) if self.has_open_questions else self.scores

    @cached_property
    def highs(self) -> Scores:
        """Axis id to score, with each open question counted at the highest ratio; None as in `lows`."""
        return self._convert(self.at_high) if self.has_open_questions else self.scores

    @property
    def intervals(self) -> Intervals:
        """Axis id to `(low, high)`, in units of the scale, for every axis and for the whole (`overall`).

        None for an axis without a question that applies or may apply, and for the whole of a profile.
        """
        return Intervals(self)

    @cached_property
    def levels(self) -> tuple[Level, ...]:
        """The bank's levels, lowest first; empty in the scope `express`, where no level is stated (point 9)."""
        match self.sheet.scope:
            case "full":
                return self.bank.levels
            case "express":
                return ()
            case _:
                assert_never(self.sheet.scope)

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
        touched = {self.compiled.place_by_axis[self.bank.question_by_id[question].axis] for question in changed}
        kept = {place: tally for place, tally in self.tallies.items() if place not in touched}
        return Evaluation(self.bank, sheet, self.standings, self.compiled, kept)

    def _read_interval(self, reading: Reading) -> Results:
        """Work out the results at one end; those of axes without open questions are those of `at_point`."""
        tallies, results, touched = self.tallies, list(self.at_point), self._open_axes
        for leaf in self.compiled.leaves:
            if leaf.place in touched:
                results[leaf.place] = find_result(leaf, tallies[leaf.place], reading)
        for axis in self.compiled.combined:
            if axis.place in touched:
                results[axis.place] = combine_below(axis, results)
        return results

    @cached_property
    def _open_axes(self) -> AbstractSet[int]:
        """The places of the axes with an open question, in themselves or below."""
        paths = self.compiled.path_by_place
        return set().union(*[paths[place] for place, tally in self.tallies.items() if tally.open])

    def _convert(self, results: Results) -> Scores:
        """Convert results to scores; a result that is that of `at_point` is not converted again."""
        convert, axes = self.compiled.scale.convert_result, self.compiled.axes
        if results is self.at_point:
            return {axis.id: convert(results[axis.place]) for axis in axes}
        scores, open_axes = self.scores, self._open_axes
        return {axis.id: convert(results[axis.place]) if axis.place in open_axes else scores[axis.id] for axis in axes}


def evaluate(bank: Bank, sheet: Sheet) -> Evaluation:
    """Evaluate `sheet` under `bank`: find the standings now, and let the figures be computed when they are used."""
    return Evaluation(bank, sheet, find_standings(bank, sheet), compile_bank(bank))
