"""Exact numbers as data can write them: as JSON numbers, and as fractions to compute with by hand."""

from __future__ import annotations

from fractions import Fraction


def convert_number(value: Fraction | None) -> int | float | None:
    """Convert an exact number to what JSON can write: a whole number if it is one, else the nearest float."""
    if value is None:
        return None
    numerator, denominator = value.as_integer_ratio()
    return numerator if denominator == 1 else numerator / denominator  # as `float(value)` does it


def format_fraction(ratio: Fraction | None) -> str | None:
    """Format a ratio as a fraction, "5/8": what a reader needs to compute it again by hand."""
    return None if ratio is None else f"{ratio.numerator}/{ratio.denominator}"
