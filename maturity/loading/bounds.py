"""Whether a number is within the bounds of the item (profile field or question) that asks for it.

The same test is made of the answers given and of the moves of recommendations: the least answers that they bring.
"""

from __future__ import annotations

from fractions import Fraction

from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item


def check_bounds(item: Item, value: Fraction, pointer: Pointer) -> Problem | None:
    """Return the problem of `value` as an answer to `item`, which asks for a number; None if it is a possible answer.

    It may not be under `min` or over `max`, where the item has them, and has to be whole if the item says so. `pointer`
    is where the value is in the file.
    """
    if (item.min is not None and value < item.min) or (item.max is not None and value > item.max):
        bounds = {name: bound for name, bound in (("min", item.min), ("max", item.max)) if bound is not None}
        variant = "both" if len(bounds) == 2 else "low" if "min" in bounds else "high"
        return Problem("MB406", pointer, {"value": value, **bounds}, variant)
    if item.whole and value.denominator != 1:
        return Problem("MB406", pointer, {"value": value}, "whole")
    return None
