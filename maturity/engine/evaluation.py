"""One sheet evaluated: how questions stand, and every axis's score left out, at worst and at best."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from maturity.engine.aggregate import Part, Reading, ratios, worths
from maturity.engine.applicability import standings
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.scorecard import Standing


@dataclass(frozen=True)
class Evaluation:
    """The figures that everything else is read from. Scores are in units of the scale, None where there is none."""

    sheet: Sheet
    standings: Mapping[str, Standing]
    worths_at_low: Mapping[str, Part]
    worths_at_high: Mapping[str, Part]
    ratio: Mapping[str, Fraction | None]
    score: Mapping[str, Fraction | None]
    low: Mapping[str, Fraction | None]
    high: Mapping[str, Fraction | None]


def evaluate(bank: Bank, sheet: Sheet) -> Evaluation:
    """Evaluate a sheet under a bank."""
    found = standings(bank, sheet)
    at_low = worths(bank, sheet, found, Reading.LOW)
    at_high = worths(bank, sheet, found, Reading.HIGH)
    point = ratios(bank, worths(bank, sheet, found, Reading.POINT))
    return Evaluation(
        sheet=sheet,
        standings=found,
        worths_at_low=at_low,
        worths_at_high=at_high,
        ratio=point,
        score=_scaled(bank, point),
        low=_scaled(bank, ratios(bank, at_low)),
        high=_scaled(bank, ratios(bank, at_high)),
    )


def _scaled(bank: Bank, found: Mapping[str, Fraction | None]) -> dict[str, Fraction | None]:
    return {axis_id: None if ratio is None else bank.scale.score(ratio) for axis_id, ratio in found.items()}
