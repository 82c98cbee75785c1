"""Numbers within the bounds of what asks for them: the same test for an answer and for what advice brings."""

from __future__ import annotations

from fractions import Fraction

from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item


def check_bounds(item: Item, value: Fraction, pointer: Pointer) -> Problem | None:
    """What keeps `value` from being an answer to `item`; None if nothing does."""
    if (item.min is not None and value < item.min) or (item.max is not None and value > item.max):
        ends = {name: end for name, end in (("min", item.min), ("max", item.max)) if end is not None}
        side = "both" if len(ends) == 2 else "low" if "min" in ends else "high"
        return Problem("MB406", pointer, {"value": value, **ends}, side)
    if item.whole and value.denominator != 1:
        return Problem("MB406", pointer, {"value": value}, "whole")
    return None
