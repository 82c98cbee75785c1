"""The middle of many scores and their quartiles, exactly, by one stated method.

The method is linear interpolation between order statistics, known as type 7 of Hyndman and Fan (1996): of n numbers in
ascending order, counted from 0, the quantile q stands at the place q x (n - 1), and between two numbers on the straight
line that joins them. It is what spreadsheets call QUARTILE.INC, and the default of R and of numpy.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby

FIRST, MIDDLE, THIRD = Fraction(1, 4), Fraction(1, 2), Fraction(3, 4)
"""The first quartile, the median and the third quartile, as shares."""


def find_quantile(ascending: Sequence[Fraction], share: Fraction) -> Fraction:
    """Return the quantile `share` (0..1) of numbers in ascending order, one at least, as an exact fraction."""
    place = share * (len(ascending) - 1)
    below = int(place)
    if place == below:
        return ascending[below]
    return ascending[below] + (place - below) * (ascending[below + 1] - ascending[below])


def find_percentiles(ascending: Sequence[Fraction]) -> dict[Fraction, Fraction]:
    """Return where each of the numbers in ascending order stands among them, as a share in 0..1.

    It is the share of the numbers under it, and half of those equal to it, itself among them: the middle one of an odd
    number of different scores stands at 1/2, and equal scores stand at the same place.
    """
    found, under = {}, 0
    for number, group in groupby(ascending):
        equal = sum(1 for _ in group)
        found[number] = Fraction(2 * under + equal, 2 * len(ascending))
        under += equal
    return found
