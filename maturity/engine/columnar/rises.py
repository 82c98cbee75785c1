"""How an axis rises with each point of a question below it, over columns: what `Climbs.find_ways` does for a sheet.

The numbers are in the units of `AxisColumns`, which are the same for all rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, assert_never

from maturity.engine.columnar.axis_columns import AxisColumns, find_common
from maturity.engine.columnar.quantities import NotExpressibleError, Quantity, Stages, combine, divide_into, multiply
from maturity.engine.compiled.compiled_axis import CompiledAxis
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.reading import Reading

LowerReading = Literal[Reading.POINT, Reading.LOW]
"""The readings under which it is worked out: open questions are left out, or are at their lowest."""


def list_ways(
    compiled: CompiledBank, axes: Mapping[int, AxisColumns], top: str, reading: LowerReading, stages: Stages
) -> Mapping[int, Quantity]:
    """Have it worked out by how much the axis `top` rises with each point of a leaf axis below it, by its place."""
    ways: dict[int, Quantity] = {}
    for leaf in compiled.leaves:
        path = compiled.path_by_place[leaf.place]
        if leaf.place not in axes or compiled.place_by_axis[top] not in path:
            continue
        way: Quantity = 1
        below = leaf.place
        for place in path:
            if place != below:
                way = combine(way, _find_rise(compiled.axes[place], below, axes, reading))
                below = place
            if compiled.axes[place].id == top:
                break
        ways[leaf.place] = stages.keep(f"way:{reading.value}:{top}:{leaf.id}", way)
    return ways


def _find_rise(axis: CompiledAxis, below: int, axes: Mapping[int, AxisColumns], reading: LowerReading) -> Quantity:
    """Return by how much an axis rises for each 1 by which a part right below it does."""
    weight = next(weight for place, weight in axis.below if place == below)
    parts, part = [axes[place] for place, _ in axis.below if place in axes], axes[below]
    most = part.point[1] if reading is Reading.POINT else part.whole
    match axis.combine:
        case "mean":
            return multiply(divide_into(find_common(each.possible for each in parts), most), weight)
        case "sum":
            units = (each.possible if each.unit is None else frozenset((each.unit,)) for each in parts)
            return multiply(divide_into(find_common(units), most if part.unit is None else part.unit), weight)
        case "min" | "none":
            raise NotExpressibleError("an axis that does not rise in a straight line")
        case _:
            assert_never(axis.combine)
