"""What an axis comes to over columns, and how axes are put together: what `combine_below` does for one sheet.

In each row an axis has, under each of the three readings, what it reaches and how much that is at most. The second is 0
where nothing of the axis counts, and is the same under the two readings that count open questions, low and high.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import lcm
from typing import NamedTuple, assert_never

import polars as pl

from maturity.engine.columnar.quantities import (
    Quantity,
    Stages,
    add_up,
    check_exact,
    combine,
    divide_into,
    list_sums,
    multiply,
)
from maturity.engine.compiled.compiled_axis import CompiledAxis


class AxisColumns(NamedTuple):
    """What one axis reaches in each row, and how much that is at most, under the three readings."""

    point: tuple[Quantity, Quantity]
    """What is reached with open questions left out, and how much that is at most."""
    low: Quantity
    """What is reached with the least for each open question."""
    high: Quantity
    """What is reached with the most for each."""
    whole: Quantity
    """How much is reached at most where open questions count, as for `low` and `high`."""
    unit: int | None
    """As in `combining.Result`; None where the unit is the most that the axis reaches."""
    possible: frozenset[int]
    """Every number that is, in some row, the most that the axis reaches; without 0."""


def combine_columns(axis: CompiledAxis, below: Sequence[tuple[int, AxisColumns]], stages: Stages) -> AxisColumns | None:
    """Combine the sub-axes of an axis, which come with their weights; None if nothing below is ever scored."""
    match axis.combine:
        case "mean":
            return _keep_mean(axis.id, below, stages)
        case "sum":
            return _keep_sum(axis, below, stages)
        case "min":
            return _keep_least(axis.id, below, stages)
        case "none":
            return None
        case _:
            assert_never(axis.combine)


def _keep_mean(name: str, below: Sequence[tuple[int, AxisColumns]], stages: Stages) -> AxisColumns:
    common = find_common(part.possible for _, part in below)
    weights = [weight for weight, _ in below]
    check_exact(common * sum(weights))
    at_point = [divide_into(common, part.point[1]) for _, part in below]
    at_whole = [divide_into(common, part.whole) for _, part in below]

    def weigh(reached: Iterable[Quantity], shares: Iterable[Quantity]) -> Quantity:
        parts = zip(weights, reached, shares, strict=True)
        return add_up(combine(each, multiply(share, weight)) for weight, each, share in parts)

    return AxisColumns(
        point=(
            stages.keep(f"reached:{name}", weigh((part.point[0] for _, part in below), at_point)),
            stages.keep(f"full:{name}", _count_weights(weights, [part.point[1] for _, part in below], common)),
        ),
        low=stages.keep(f"at_low:{name}", weigh((part.low for _, part in below), at_whole)),
        high=stages.keep(f"at_high:{name}", weigh((part.high for _, part in below), at_whole)),
        whole=stages.keep(f"whole:{name}", _count_weights(weights, [part.whole for _, part in below], common)),
        unit=None,
        possible=frozenset(common * each for each in list_sums((0, each) for each in weights)),
    )


def _keep_sum(axis: CompiledAxis, below: Sequence[tuple[int, AxisColumns]], stages: Stages) -> AxisColumns:
    """Add raw sums up: each part counts in its own unit, or in the most that it reaches if it is no sum itself."""
    name = axis.id
    common = find_common(part.possible if part.unit is None else frozenset((part.unit,)) for _, part in below)

    def share(part: AxisColumns, most: Quantity) -> Quantity:
        return divide_into(common, most if part.unit is None else part.unit)

    def weigh(parts: Iterable[tuple[int, AxisColumns, Quantity, Quantity]]) -> Quantity:
        return add_up(combine(each, multiply(share(part, most), weight)) for weight, part, each, most in parts)

    possible = list_sums(
        [{0, *(weight * each * (common // (part.unit or each)) for each in part.possible)} for weight, part in below]
    )
    check_exact(max(possible))
    return AxisColumns(
        point=(
            stages.keep(f"reached:{name}", weigh((w, part, *part.point) for w, part in below)),
            stages.keep(f"full:{name}", weigh((w, part, part.point[1], part.point[1]) for w, part in below)),
        ),
        low=stages.keep(f"at_low:{name}", weigh((w, part, part.low, part.whole) for w, part in below)),
        high=stages.keep(f"at_high:{name}", weigh((w, part, part.high, part.whole) for w, part in below)),
        whole=stages.keep(f"whole:{name}", weigh((w, part, part.whole, part.whole) for w, part in below)),
        unit=common * axis.unit,
        possible=possible,
    )


def _keep_least(name: str, below: Sequence[tuple[int, AxisColumns]], stages: Stages) -> AxisColumns:
    common = find_common(part.possible for _, part in below)
    check_exact(common)

    def find_least(parts: Iterable[tuple[Quantity, Quantity]]) -> tuple[Quantity, Quantity]:
        """Return the least share of those that have one, and `common` if there is one, else 0."""
        ratios = [_hide_nothing(combine(reached, divide_into(common, most)), most) for reached, most in parts]
        least = pl.min_horizontal(ratios)
        return least.fill_null(0.0), pl.when(least.is_null()).then(0.0).otherwise(float(common))

    point = find_least(part.point for _, part in below)
    low, whole = find_least((part.low, part.whole) for _, part in below)
    high, _ = find_least((part.high, part.whole) for _, part in below)
    return AxisColumns(
        point=(stages.keep(f"reached:{name}", point[0]), stages.keep(f"full:{name}", point[1])),
        low=stages.keep(f"at_low:{name}", low),
        high=stages.keep(f"at_high:{name}", high),
        whole=stages.keep(f"whole:{name}", whole),
        unit=None,
        possible=frozenset((common,)),
    )


def find_common(possible: Iterable[frozenset[int]]) -> int:
    """Find a common multiple of all that axes may reach at most; raises `NotExpressibleError` for one too great."""
    common = lcm(*(each for some in possible for each in some))
    check_exact(common)
    return common


def _count_weights(weights: Sequence[int], most: Sequence[Quantity], common: int) -> Quantity:
    """Return `common` times the weights of the parts that have something."""
    parts: list[Quantity] = []
    for weight, each in zip(weights, most, strict=True):
        if isinstance(each, int):
            parts.append(weight * common if each else 0)
        else:
            parts.append(pl.when(each > 0).then(float(weight * common)).otherwise(0.0))
    return add_up(parts)


def _hide_nothing(quantity: Quantity, most: Quantity) -> pl.Expr:
    """Return a quantity, or null where there is nothing of which it is a part."""
    value = pl.lit(float(quantity)) if isinstance(quantity, int) else quantity
    if isinstance(most, int):
        return value if most else pl.lit(None, pl.Float64)
    return pl.when(most > 0).then(value).otherwise(None)
