"""From questions to their axis, from sub-axes to their parent, and up to the whole, in whole numbers (point 3).

A result is what an axis comes to: a pair of whole numbers that is never reduced, with a unit.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from math import lcm
from typing import assert_never

from maturity.engine.compiled.compiled_axis import CompiledAxis
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.compiled.compiled_question import Points

Result = tuple[int, int, int]
"""What an axis comes to: (reached, most, unit).

Its ratio is `reached / most`. To a parent with `combine: sum` it brings `reached / unit` of at most `most / unit`: an
axis that is a sum itself passes its raw sums up; for any other axis, `unit` is `most`.
"""
Results = Sequence[Result | None]
"""The result of each axis, by its place in `CompiledBank.axes`; None for an axis without anything that counts."""


def convert_to_ratio(result: Result) -> Fraction:
    """Convert what an axis comes to to its ratio in 0..1."""
    reached, most, _ = result
    return Fraction(reached, most)


def combine_points(leaf: CompiledAxis, points: Collection[Points], full: int) -> Result | None:
    """Combine the points of the questions that count in a leaf axis; None if there are none.

    `full` is what these questions would bring together with a ratio of 1.
    """
    if not points:
        return None
    match leaf.combine:
        case "mean":
            reached, most = sum(points), full
            if isinstance(reached, int):  # most are
                return reached, most, most
        case "sum":
            reached, most = sum(points), full
        case "min":
            reached, most = min(points), leaf.questions[0].full  # the same for all questions
        case "none":
            return None
        case _:
            assert_never(leaf.combine)
    unit = leaf.unit if leaf.combine == "sum" else most
    if not isinstance(reached, int):  # a number with decimals was answered: a smaller point makes all whole
        finer = reached.denominator
        return reached.numerator, most * finer, unit * finer
    return reached, most, unit


def combine_below(axis: CompiledAxis, results: Results) -> Result | None:
    """Combine the results of the sub-axes of `axis`; None if none of them has one, and for the whole of a profile."""
    parts = [(weight, result) for place, weight in axis.below if (result := results[place]) is not None]
    if not parts:
        return None
    match axis.combine:
        case "mean":
            common = lcm(*[most for _, (_, most, _) in parts])
            reached = total = 0
            for weight, (above, most, _) in parts:
                reached += weight * above * (common // most)
                total += weight
            return reached, common * total, common * total
        case "sum":
            common = lcm(*[unit for _, (_, _, unit) in parts])
            reached = sum([weight * reached * (common // unit) for weight, (reached, _, unit) in parts])
            most = sum([weight * most * (common // unit) for weight, (_, most, unit) in parts])
            return reached, most, common * axis.unit
        case "min":
            common = lcm(*[most for _, (_, most, _) in parts])
            return min([reached * (common // most) for _, (reached, most, _) in parts]), common, common
        case "none":
            return None
        case _:
            assert_never(axis.combine)


def find_rises(axis: CompiledAxis, results: Results) -> dict[int, int | None]:
    """Find how much `reached` of `axis` rises for each 1 by which that of a sub-axis rises, with the same `most`.

    By the place of the sub-axis, for those that have a result. None where it does not rise in a straight line.
    """
    parts = [(place, weight, result) for place, weight in axis.below if (result := results[place]) is not None]
    match axis.combine:
        case "mean":
            common = lcm(*[most for *_, (_, most, _) in parts])
            return {place: weight * (common // most) for place, weight, (_, most, _) in parts}
        case "sum":
            common = lcm(*[unit for *_, (_, _, unit) in parts])
            return {place: weight * (common // unit) for place, weight, (_, _, unit) in parts}
        case "min" | "none":
            return {place: None for place, *_ in parts}
        case _:
            assert_never(axis.combine)


def combine_axes(
    compiled: CompiledBank, points: Mapping[str, Points], known: Mapping[str, Result] | None = None
) -> dict[str, Result]:
    """Combine the points of questions, by id, to the results of all axes that have one, by id.

    Other questions do not count. `known` are results that are taken as they are.
    """
    known = known or {}
    results: list[Result | None] = [known.get(axis.id) for axis in compiled.axes]
    for leaf in compiled.leaves:
        if leaf.id not in known:
            counted = [each for each in leaf.questions if each.id in points]
            values, full = [points[each.id] for each in counted], sum(each.full for each in counted)
            results[leaf.place] = combine_points(leaf, values, full)
    for axis in compiled.combined:
        if axis.id not in known:
            results[axis.place] = combine_below(axis, results)
    return {axis.id: result for axis in compiled.axes if (result := results[axis.place]) is not None}
