"""One sheet evaluated: the standings of questions, and every axis's score with open questions left out, worst, best."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from typing import assert_never

from maturity.engine.aggregate import (
    CombinedAxes,
    Contribution,
    Contributions,
    Reading,
    combine_axes,
    compute_contributions,
    list_ratios,
)
from maturity.engine.applicability import find_standings
from maturity.engine.lifts import compute_lifts
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.scorecard import APPLICABLE, Standing
from maturity.model.scoring_rules import Level

Scores = Mapping[str, Fraction | None]
"""Axis id (and the whole's) to a score in units of the scale, None where there is none."""


@dataclass(frozen=True)
class ReadingResult:
    """A sheet under one reading: what each question brings, and the axes that it makes."""

    contributions: Contributions
    axes: CombinedAxes


@dataclass(frozen=True)
class Evaluation:
    """The figures of one sheet, which all other results are made of; each is computed when it is first used.

    The gain of a recommendation evaluates the sheet again with a few answers raised: then `base` is the evaluation
    before, and only the axes above `changed` are computed anew. `base` is None for a sheet evaluated on its own.
    """

    bank: Bank
    sheet: Sheet
    standings: Mapping[str, Standing]
    base: Evaluation | None = None
    changed: frozenset[str] = frozenset()
    """Ids of the scored questions whose answers differ from those of `base`."""

    @cached_property
    def at_point(self) -> ReadingResult:
        """The result with open questions left out."""
        return self._read(Reading.POINT, None if self.base is None else self.base.at_point)

    @cached_property
    def at_low(self) -> ReadingResult:
        """The result with open questions at their worst."""
        return self._read(Reading.LOW, None if self.base is None else self.base.at_low)

    @cached_property
    def at_high(self) -> ReadingResult:
        """The result with open questions at their best."""
        return self._read(Reading.HIGH, None if self.base is None else self.base.at_high)

    @cached_property
    def ratios(self) -> Mapping[str, Fraction | None]:
        """Axis id (and the whole's) to its ratio in 0..1, open questions left out; None where nothing is scored."""
        return list_ratios(self.bank, self.at_point.axes)

    @cached_property
    def scores(self) -> Scores:
        """The scores with open questions left out."""
        return self._convert(self.ratios)

    @cached_property
    def lows(self) -> Scores:
        """The scores with open questions at their worst."""
        return self._convert(list_ratios(self.bank, self.at_low.axes))

    @cached_property
    def highs(self) -> Scores:
        """The scores with open questions at their best."""
        return self._convert(list_ratios(self.bank, self.at_high.axes))

    @cached_property
    def lifts(self) -> Mapping[str, Mapping[str, Fraction]]:
        """Question id to axis id to how far the axis's `low` rises, as a ratio, if that question alone is at its best.

        Questions that could not raise anything, or do not apply, are not there.
        """
        improvable: dict[str, tuple[Contribution, Contribution]] = {}
        for question, contribution in self.at_low.contributions.items():
            measure = self.bank.measure_by_question[question]
            best = replace(contribution, value=measure.best - measure.lowest)
            if best.value > contribution.value and self.standings[question] in APPLICABLE:
                improvable[question] = (contribution, best)
        return compute_lifts(self.bank, self.at_low.axes, improvable)

    @property
    def levels(self) -> tuple[Level, ...]:
        """The bank's levels, lowest first; none where the scope lets no level be stated (scoring.md, point 9)."""
        match self.sheet.scope:
            case "full":
                return self.bank.levels
            case "express":
                return ()
            case _:
                assert_never(self.sheet.scope)

    def get_score(self, axis_id: str) -> Fraction | None:
        """Return one of `scores` without computing the others."""
        return self._get_score_in(self.at_point, axis_id)

    def get_low(self, axis_id: str) -> Fraction | None:
        """Return one of `lows` without computing the others."""
        return self._get_score_in(self.at_low, axis_id)

    def reevaluate(self, sheet: Sheet) -> Evaluation:
        """Evaluate a sheet that differs from this one in some answers, reusing every figure that stays the same.

        Standings are found again only if a changed answer is named in a condition.
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
        """Compute the result under a reading; from that of `base`, where there is one, and the changed questions."""
        questions = self.bank.measure_by_question if before is None else self.changed
        contributions = compute_contributions(self.bank, self.sheet, self.standings, reading, questions)
        if before is None:
            return ReadingResult(contributions, combine_axes(self.bank, contributions))
        contributions = {**before.contributions, **contributions}
        touched = {axis_id for question in self.changed for axis_id in self.bank.axes_by_question[question]}
        unchanged = {axis_id: axis for axis_id, axis in before.axes.items() if axis_id not in touched}
        return ReadingResult(contributions, combine_axes(self.bank, contributions, unchanged))

    def _convert(self, ratios: Mapping[str, Fraction | None]) -> Scores:
        scale = self.bank.scale
        return {axis_id: None if ratio is None else scale.convert_ratio(ratio) for axis_id, ratio in ratios.items()}


def evaluate(bank: Bank, sheet: Sheet) -> Evaluation:
    """Evaluate a sheet under a bank."""
    return Evaluation(bank, sheet, find_standings(bank, sheet))
