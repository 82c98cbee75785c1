"""Demands: what must hold for certain for a claim, and whether scores can meet all of that at once.

Bounds of single axes do not show that a floor of one keeps the axis above it from a threshold. Here what is demanded of
an axis limits what it can bring to the one above.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from maturity.engine.reading import Reading
from maturity.lint.proofs.formulas import AtLeast, Every, Formula, HasScore, IsTrue, Negation
from maturity.lint.proofs.ratios import MISSING, Reach, mix
from maturity.lint.proofs.states import State
from maturity.model.exact import ONE, ZERO
from maturity.model.field_types import ROOT


@dataclass
class _Limits:
    """What is demanded of one axis."""

    low: Fraction = ZERO
    """The ratio that it has at least, if it has one."""
    high: Fraction = ONE
    """The ratio that it has at most, if it has one."""
    is_open: bool = False
    """Whether it has to stay under `high`."""
    may_be_missing: bool = True
    may_be_there: bool = True

    def apply(self, reach: Reach) -> Reach | None:
        """Return what is left of `reach`; None if nothing is."""
        low, high = max(self.low, reach.low), min(self.high, reach.high)
        fits = low <= high and not (self.is_open and reach.low >= self.high)
        is_there = reach.may_be_there and self.may_be_there and fits
        is_missing = reach.may_be_missing and self.may_be_missing
        if not is_there:
            return MISSING if is_missing else None
        return Reach(low, high, is_missing, may_be_there=True)


def list_demands(formula: Formula, *, holds: bool = True) -> Iterator[tuple[Formula, bool]]:
    """Yield the parts that have to hold, or must not, each with which of the two."""
    match formula:
        case Negation():
            yield from list_demands(formula.part, holds=not holds)
        case IsTrue():
            yield from list_demands(formula.part, holds=holds)
        case Every() if holds:
            for part in formula.parts:
                yield from list_demands(part)
        case _:
            yield formula, holds


def can_meet_demands(state: State, formula: Formula) -> bool:
    """Tell whether the scores of all axes can meet what `formula` demands of them, as far as bounds tell."""
    limits = _collect_limits(state, formula)
    if len(limits) < 2:
        return True  # then the bounds of the axis itself say all
    reaches: dict[str, Reach] = {}
    for axis_id in [*reversed(list(state.model.bank.axis_by_id)), ROOT]:  # each after those below it
        mixture = state.model.mixtures.get(axis_id)
        if mixture is None:
            continue
        state.budget.spend(2 * len(mixture.parts))
        parts = [
            state.reach_question(part.variable, Reading.LOW)
            if part.variable is not None
            else reaches[part.axis_id or ""]
            for part in mixture.parts
        ]
        limited = limits[axis_id].apply(mix(mixture, parts)) if axis_id in limits else mix(mixture, parts)
        if limited is None:
            return False
        reaches[axis_id] = limited
    return True


def _collect_limits(state: State, formula: Formula) -> dict[str, _Limits]:
    """Return what is demanded of each axis."""
    scale = state.model.bank.scale
    limits: dict[str, _Limits] = {}
    for part, holds in list_demands(formula):
        if isinstance(part, HasScore):
            limit = limits.setdefault(part.axis_id, _Limits())
            limit.may_be_missing &= not holds
            limit.may_be_there &= holds
        if isinstance(part, AtLeast):
            limit = limits.setdefault(part.axis_id, _Limits())
            limit.may_be_missing &= part.if_empty is holds
            ratio = (part.score - scale.min) / scale.span
            if holds:
                limit.low = max(limit.low, ratio)
            elif ratio <= limit.high:
                limit.high, limit.is_open = ratio, True
    return limits
