"""One sheet evaluated: how questions stand, and every axis's score with open questions left out, at worst, at best."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from maturity.engine.aggregate import Nodes, Part, Reading, nodes, ratios, worths
from maturity.engine.applicability import standings
from maturity.engine.lifts import lifts
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.scorecard import Standing

Scores = Mapping[str, Fraction | None]
"""Axis id (and the root's) to a score in units of the scale, None where there is none."""


@dataclass(frozen=True)
class Evaluation:
    """The figures that everything else is read from, each worked out when it is first asked for.

    A recommendation's gain evaluates the whole sheet again, and mostly asks for one figure of it.
    """

    bank: Bank
    sheet: Sheet
    standings: Mapping[str, Standing]

    @cached_property
    def ratio(self) -> Mapping[str, Fraction | None]:
        """Axis id to its ratio in 0..1, open questions left out."""
        return ratios(self.bank, nodes(self.bank, worths(self.bank, self.sheet, self.standings, Reading.POINT)))

    @cached_property
    def score(self) -> Scores:
        """The scores with open questions left out."""
        return self._scaled(self.ratio)

    @cached_property
    def worths_at_low(self) -> Mapping[str, Part]:
        """What each question brings with open ones at their worst."""
        return worths(self.bank, self.sheet, self.standings, Reading.LOW)

    @cached_property
    def _nodes_at_low(self) -> Nodes:
        return nodes(self.bank, self.worths_at_low)

    @cached_property
    def low(self) -> Scores:
        """The scores with open questions at their worst."""
        return self._scaled(ratios(self.bank, self._nodes_at_low))

    @cached_property
    def high(self) -> Scores:
        """The scores with open questions at their best."""
        parts = worths(self.bank, self.sheet, self.standings, Reading.HIGH)
        return self._scaled(ratios(self.bank, nodes(self.bank, parts)))

    @cached_property
    def lifts(self) -> Mapping[str, Mapping[str, Fraction]]:
        """Question id to how far each axis's `low` would rise, as a ratio, if that question alone were at its best."""
        better: dict[str, tuple[Part, Part]] = {}
        for question, part in self.worths_at_low.items():
            measure = self.bank.measure_of[question]
            best = replace(part, value=measure.best - measure.lowest)
            if best.value > part.value and self.standings[question] is not Standing.NOT_APPLICABLE:
                better[question] = (part, best)
        return lifts(self.bank, self._nodes_at_low, better)

    def _scaled(self, found: Mapping[str, Fraction | None]) -> Scores:
        scale = self.bank.scale
        return {axis_id: None if ratio is None else scale.score(ratio) for axis_id, ratio in found.items()}

    def redone(self, sheet: Sheet) -> Evaluation:
        """Evaluate a sheet that differs in some answers; what applies is looked at again only if it may have moved."""
        answers, before = sheet.answers, self.sheet.answers
        changed = {question for question, answer in answers.items() if before.get(question) != answer}
        hung_on = self.bank.questions_in_conditions
        return (
            Evaluation(self.bank, sheet, self.standings) if changed.isdisjoint(hung_on) else evaluate(self.bank, sheet)
        )


def evaluate(bank: Bank, sheet: Sheet) -> Evaluation:
    """Evaluate a sheet under a bank."""
    return Evaluation(bank, sheet, standings(bank, sheet))
