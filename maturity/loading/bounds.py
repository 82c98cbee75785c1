"""Whether a number is within the bounds of the item (profile field or question) that asks for it.

The same test is made of the answers given and of the moves of recommendations: the least answers that they bring.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item
from maturity.text.catalogue import make_message


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
        low, high = Fraction(floor(value)), Fraction(ceil(value))
        near = [each for each in (low, high) if check_bounds(item, each, pointer) is None]
        only = make_message("help.write", text=str(near[0])) if len(near) == 1 else None
        return Problem("MB406", pointer, {"value": value, "low": low, "high": high}, "whole", help=only)
    return None


def find_example(item: Item) -> Fraction:
    """Return a number that `item`, which asks for one, takes for an answer: half the way between its bounds, or near.

    An item without a greatest number, or without a least one, has 3 more than the least or less than the greatest.
    """
    low = item.min if item.min is not None else (item.max - 6 if item.max is not None else Fraction(0))
    high = item.max if item.max is not None else low + 6
    middle = Fraction(floor((low + high) / 2))
    return middle if check_bounds(item, middle, ()) is None else low
