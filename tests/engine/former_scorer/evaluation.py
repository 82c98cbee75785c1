"""The evaluation of one sheet: the standing of each question, and three scores for each axis.

A standing says how a question counts: answered, unanswered, not applicable and so on. A question is open if it applies
or may apply and has no answer, "don't know" included. A reading is one way to count open questions: `POINT` leaves them
out, `LOW` counts each with a ratio of 0, `HIGH` with a ratio of 1. The scores under the three readings are called
score, low and high. The whole, above the top axes, has the axis id `overall`; it has no score in a profile, which is a
bank with `combine: none`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import assert_never

from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.scoring_rules import Level
from maturity.model.standing import APPLICABLE, OPEN, Standing
from tests.engine.former_scorer.aggregate import (
    CombinedAxes,
    Contribution,
    Contributions,
    Reading,
    combine_axes,
    compute_contributions,
    list_ratios,
)
from tests.engine.former_scorer.applicability import find_standings
from tests.engine.former_scorer.facts import Interval
from tests.engine.former_scorer.lifts import compute_lifts
from tests.engine.former_scorer.slopes import Slopes

Scores = Mapping[str, Fraction | None]
"""Axis id to a score in units of the scale, for every axis and for the whole (`overall`).

None for an axis without anything that counts under the reading, and for the whole of a profile.
"""


@dataclass(frozen=True)
class ReadingResult:
    """What one sheet gives under one reading: the contributions of its questions, and its axes combined from them."""

    bank: Bank
    contributions: Contributions
    """Question id to what the question brings to its axis; questions that bring nothing are left out."""
    axes: CombinedAxes
    """Axis id to the combined axis; axes without any contribution are left out, and so is the whole of a profile."""

    @cached_property
    def slopes(self) -> Slopes:
        """How much the ratio of each axis rises with the value of each question."""
        return Slopes(self.bank, self.contributions, self.axes)


@dataclass(frozen=True)
class Evaluation:
    """The figures of one sheet, from which all other results are made; each is computed when it is first used.

    Make it with `evaluate(bank, sheet)`. Its main figures are `scores`, `lows` and `highs` (axis id to score) and
    `lifts` (how far each question alone could improve its axes); `reevaluate(sheet)` evaluates a changed sheet.

    An evaluation that comes from `reevaluate` has in `base` the evaluation that it was made from: then only the axes
    that the questions in `changed` belong to, with all their ancestors, are computed anew. `base` is None for an
    evaluation made with `evaluate`.
    """

    bank: Bank
    """The questionnaire that was answered, loaded without errors."""
    sheet: Sheet
    """The answers, confirmed by `bank`."""
    standings: Mapping[str, Standing]
    """Question id to standing, for every question of `bank`."""
    base: Evaluation | None = None
    """The evaluation that this one was made from by `reevaluate`; None for one that stands by itself."""
    changed: frozenset[str] = frozenset()
    """Ids of the scored questions whose answers differ from those of `base`; empty where `base` is None."""

    @cached_property
    def at_point(self) -> ReadingResult:
        """The contributions and combined axes with open questions left out."""
        return self._read(Reading.POINT, None if self.base is None else self.base.at_point)

    @cached_property
    def at_low(self) -> ReadingResult:
        """The contributions and combined axes with a ratio of 0 for each open question."""
        return (
            self.at_point
            if self.has_all_answers
            else self._read(Reading.LOW, None if self.base is None else self.base.at_low)
        )

    @cached_property
    def at_high(self) -> ReadingResult:
        """The contributions and combined axes with a ratio of 1 for each open question."""
        return (
            self.at_point
            if self.has_all_answers
            else self._read(Reading.HIGH, None if self.base is None else self.base.at_high)
        )

    @cached_property
    def has_all_answers(self) -> bool:
        """Whether no scored question is open: all three readings are then the same."""
        return all(self.standings[question] not in OPEN for question in self.bank.measure_by_question)

    @cached_property
    def ratios(self) -> Mapping[str, Fraction | None]:
        """Axis id to ratio in 0..1, open questions left out, for every axis and for the whole (`overall`).

        None for an axis without a question that counts when open ones are left out, and for the whole of a profile.
        """
        return list_ratios(self.bank, self.at_point.axes)

    @cached_property
    def scores(self) -> Scores:
        """Axis id to score, with open questions left out; None as in `ratios`."""
        return self._convert(self.ratios)

    @cached_property
    def lows(self) -> Scores:
        """Axis id to score, with each open question counted at the lowest ratio.

        None for an axis without any question that counts, and for the whole of a profile.
        """
        return self._convert(list_ratios(self.bank, self.at_low.axes))

    @cached_property
    def highs(self) -> Scores:
        """Axis id to score, with each open question counted at the highest ratio; None as in `lows`."""
        return self._convert(list_ratios(self.bank, self.at_high.axes))

    @cached_property
    def lifts(self) -> Mapping[str, Mapping[str, Fraction]]:
        """Question id to axis id to how much higher the ratio behind `low` is if that one question is answered best.

        The inner mapping has the question's own axis, all ancestors of it and, except in a profile, the whole. Values
        are differences of two ratios in 0..1, never negative; under `combine: min` they may be 0. Questions that do not
        apply, are not scored, or have their best answer already are left out.
        """
        improvable: dict[str, tuple[Contribution, Contribution]] = {}
        for question, contribution in self.at_low.contributions.items():
            measure = self.bank.measure_by_question[question]
            best = replace(contribution, value=measure.best - measure.lowest)
            if best.value > contribution.value and self.standings[question] in APPLICABLE:
                improvable[question] = (contribution, best)
        return compute_lifts(self.at_low.slopes, improvable)

    @cached_property
    def intervals(self) -> dict[str, Interval | None]:
        """Axis id to `(low, high)`, in units of the scale, for every axis and for the whole (`overall`).

        None for an axis without a question that applies or may apply, and for the whole of a profile.
        """
        return {
            axis_id: None if low is None or (high := self.highs[axis_id]) is None else (low, high)
            for axis_id, low in self.lows.items()
        }

    @property
    def levels(self) -> tuple[Level, ...]:
        """The bank's levels, lowest first; empty in the scope `express`, where no level is stated (point 9)."""
        match self.sheet.scope:
            case "full":
                return self.bank.levels
            case "express":
                return ()
            case _:
                assert_never(self.sheet.scope)

    def get_score(self, axis_id: str) -> Fraction | None:
        """Return `scores[axis_id]` without computing the scores of the other axes first."""
        return self._get_score_in(self.at_point, axis_id)

    def get_low(self, axis_id: str) -> Fraction | None:
        """Return `lows[axis_id]` without computing the scores of the other axes first."""
        return self._get_score_in(self.at_low, axis_id)

    def reevaluate(self, sheet: Sheet) -> Evaluation:
        """Evaluate `sheet`, which differs from this evaluation's sheet in some answers; what stays the same is reused.

        `sheet` must have the same profile, targets and scope, an answer wherever this one has an answer, and each
        answer that differs must be in the same state as before (a value in place of another value). Standings are found
        again only if a changed question is named in the condition of another question.
        """
        before = self.sheet.answers
        changed = frozenset(question for question, answer in sheet.answers.items() if before.get(question) != answer)
        if not changed.isdisjoint(self.bank.questions_in_conditions):
            return evaluate(self.bank, sheet)
        return Evaluation(self.bank, sheet, self.standings, self, changed.intersection(self.bank.measure_by_question))

    def _get_score_in(self, result: ReadingResult, axis_id: str) -> Fraction | None:
        axis = result.axes.get(axis_id)
        return None if axis is None else self.bank.scale.convert_ratio(axis.result.ratio)

    def _read(self, reading: Reading, before: ReadingResult | None) -> ReadingResult:
        """Compute the result under `reading`; where `before` is given, from that result and the changed questions."""
        questions = self.bank.measure_by_question if before is None else self.changed
        contributions = compute_contributions(self.bank, self.sheet, self.standings, reading, questions)
        if before is None:
            return ReadingResult(self.bank, contributions, combine_axes(self.bank, contributions))
        contributions = {**before.contributions, **contributions}
        touched = {axis_id for question in self.changed for axis_id in self.bank.axes_by_question[question]}
        unchanged = {axis_id: axis for axis_id, axis in before.axes.items() if axis_id not in touched}
        return ReadingResult(self.bank, contributions, combine_axes(self.bank, contributions, unchanged))

    def _convert(self, ratios: Mapping[str, Fraction | None]) -> Scores:
        scale = self.bank.scale
        return {axis_id: None if ratio is None else scale.convert_ratio(ratio) for axis_id, ratio in ratios.items()}


def evaluate(bank: Bank, sheet: Sheet) -> Evaluation:
    """Evaluate `sheet` under `bank`: find the standings now, and let the figures be computed when they are used."""
    return Evaluation(bank, sheet, find_standings(bank, sheet))
