"""Which axes a picture shows, and in which order: the highest first, each axis below the one that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from maturity.render.report.items.scores import AxisRow

_FEWEST, _MOST = 3, 12
"""How many axes a radar has: two have no area between them, and of more than twelve nothing can be read."""


def sort_rows(rows: Sequence[AxisRow]) -> list[AxisRow]:
    """Sort `rows`, which are in the bank's order: among the axes of one axis the highest first, those without last."""
    return list(_sort_below(list(rows), 0))


def list_leaves(rows: Sequence[AxisRow]) -> list[AxisRow]:
    """List the axes that have questions of their own, in the bank's order."""
    return [row for row in rows if row.is_leaf]


def choose_radar_rows(rows: Sequence[AxisRow]) -> list[AxisRow]:
    """Choose the axes that a radar shows: the leaf axes, or else the top axes; [] where neither fit.

    They fit where there are 3 to 12 of them and each has a score.
    """
    choices = (list_leaves(rows), [row for row in rows if not row.depth])
    fitting = (each for each in choices if _FEWEST <= len(each) <= _MOST and all(row.score for row in each))
    return next(fitting, [])


def _sort_below(rows: list[AxisRow], depth: int) -> Iterator[AxisRow]:
    """Yield the rows of one depth, sorted, each followed by those below it."""
    starts = [index for index, row in enumerate(rows) if row.depth == depth]
    groups = [rows[start:end] for start, end in pairwise([*starts, len(rows)])]
    for group in sorted(groups, key=_rank):
        yield group[0]
        yield from _sort_below(group[1:], depth + 1)


def _rank(group: Sequence[AxisRow]) -> tuple[bool, Fraction]:
    score = group[0].score
    return score is None, Fraction(0) if score is None else -score.value
