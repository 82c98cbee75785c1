"""Numbers within the bounds of the item that asks for them: one test for answers and for what recommendations bring."""

from __future__ import annotations

from fractions import Fraction

from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item


def check_bounds(item: Item, value: Fraction, pointer: Pointer) -> Problem | None:
    """Return what keeps `value` from being an answer to `item`; None if nothing does.

    The bounds themselves are answers. `pointer` is where the value is in the file.
    """
    if (item.min is not None and value < item.min) or (item.max is not None and value > item.max):
        bounds = {name: bound for name, bound in (("min", item.min), ("max", item.max)) if bound is not None}
        variant = "both" if len(bounds) == 2 else "low" if "min" in bounds else "high"
        return Problem("MB406", pointer, {"value": value, **bounds}, variant)
    if item.whole and value.denominator != 1:
        return Problem("MB406", pointer, {"value": value}, "whole")
    return None
