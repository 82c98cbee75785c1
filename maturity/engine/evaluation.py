"""One sheet evaluated: how questions stand, and every axis's score with open questions left out, at worst, at best."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from maturity.engine.aggregate import (
    AxisNodes,
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
from maturity.model.scorecard import Standing

Scores = Mapping[str, Fraction | None]
"""Axis id (and the root's) to a score in units of the scale, None where there is none."""


@dataclass(frozen=True)
class ReadingResult:
    """A sheet under one reading: what each question brings, and the axes that come of it."""

    parts: Contributions
    nodes: AxisNodes


@dataclass(frozen=True)
class Evaluation:
    """The figures that everything else is read from, each worked out when it is first asked for.

    A recommendation's gain evaluates the sheet again with a few answers raised: then `base` is the evaluation before,
    and only the axes above `changed` are worked out anew.
    """

    bank: Bank
    sheet: Sheet
    standings: Mapping[str, Standing]
    base: Evaluation | None = None
    changed: frozenset[str] = frozenset()
    """The scored questions whose answers differ from those of `base`."""

    @cached_property
    def point(self) -> ReadingResult:
        """Open questions left out."""
        return self._figures(Reading.POINT, None if self.base is None else self.base.point)

    @cached_property
    def at_low(self) -> ReadingResult:
        """Open questions at their worst."""
        return self._figures(Reading.LOW, None if self.base is None else self.base.at_low)

    @cached_property
    def at_high(self) -> ReadingResult:
        """Open questions at their best."""
        return self._figures(Reading.HIGH, None if self.base is None else self.base.at_high)

    @cached_property
    def ratio(self) -> Mapping[str, Fraction | None]:
        """Axis id to its ratio in 0..1, open questions left out."""
        return list_ratios(self.bank, self.point.nodes)

    @cached_property
    def score(self) -> Scores:
        """The scores with open questions left out."""
        return self._scaled(self.ratio)

    @cached_property
    def low(self) -> Scores:
        """The scores with open questions at their worst."""
        return self._scaled(list_ratios(self.bank, self.at_low.nodes))

    @cached_property
    def high(self) -> Scores:
        """The scores with open questions at their best."""
        return self._scaled(list_ratios(self.bank, self.at_high.nodes))

    @cached_property
    def lifts(self) -> Mapping[str, Mapping[str, Fraction]]:
        """Question id to how far each axis's `low` would rise, as a ratio, if that question alone were at its best."""
        better: dict[str, tuple[Contribution, Contribution]] = {}
        for question, part in self.at_low.parts.items():
            measure = self.bank.measure_by_id[question]
            best = replace(part, value=measure.best - measure.lowest)
            if best.value > part.value and self.standings[question] is not Standing.NOT_APPLICABLE:
                better[question] = (part, best)
        return compute_lifts(self.bank, self.at_low.nodes, better)

    def get_score(self, axis_id: str) -> Fraction | None:
        """One of the scores with open questions left out, without working out the others."""
        return self._score_in(self.point, axis_id)

    def get_low(self, axis_id: str) -> Fraction | None:
        """One of the scores with open questions at their worst, without working out the others."""
        return self._score_in(self.at_low, axis_id)

    def _score_in(self, figures: ReadingResult, axis_id: str) -> Fraction | None:
        node = figures.nodes.get(axis_id)
        return None if node is None else self.bank.scale.convert_ratio(node.part.ratio)

    def _figures(self, reading: Reading, before: ReadingResult | None) -> ReadingResult:
        questions = self.bank.measure_by_id if before is None else self.changed
        parts = compute_contributions(self.bank, self.sheet, self.standings, reading, questions)
        if before is None:
            return ReadingResult(parts, combine_axes(self.bank, parts))
        parts = {**before.parts, **parts}
        touched = {axis_id for question in self.changed for axis_id in self.bank.axes_above[question]}
        kept = {axis_id: node for axis_id, node in before.nodes.items() if axis_id not in touched}
        return ReadingResult(parts, combine_axes(self.bank, parts, kept))

    def _scaled(self, found: Mapping[str, Fraction | None]) -> Scores:
        scale = self.bank.scale
        return {axis_id: None if ratio is None else scale.convert_ratio(ratio) for axis_id, ratio in found.items()}

    def reevaluate(self, sheet: Sheet) -> Evaluation:
        """Evaluate a sheet that differs in some answers; what applies is looked at again only if it may have moved."""
        answers, before = sheet.answers, self.sheet.answers
        changed = frozenset(question for question, answer in answers.items() if before.get(question) != answer)
        if not changed.isdisjoint(self.bank.questions_in_conditions):
            return evaluate(self.bank, sheet)
        return Evaluation(self.bank, sheet, self.standings, self, changed.intersection(self.bank.measure_by_id))


def evaluate(bank: Bank, sheet: Sheet) -> Evaluation:
    """Evaluate a sheet under a bank."""
    return Evaluation(bank, sheet, find_standings(bank, sheet))
