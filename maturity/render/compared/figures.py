"""The figures of a difference as they are shown: rounded so that what a reader adds up is what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from maturity.insight.comparison.mixing import Family
from maturity.insight.comparison.sharing import Difference
from maturity.model.scoring_rules import Scale
from maturity.text.numbers import choose_figure, format_figure


@dataclass(frozen=True)
class ShownDifference:
    """A difference in figures of one number of decimals: old plus change is new, and the parts make the change."""

    old: str
    new: str
    change: Fraction
    parts: Mapping[Family, Fraction]
    """The parts that are not shown as zero."""
    decimals: int
    language: str

    def format(self, amount: Fraction) -> str:
        """Format a change or a part with its sign, without zeros at its end: "+8"."""
        return format_signed(amount, self.decimals, self.language)

    def format_in_column(self, amount: Fraction) -> str:
        """Format a change or a part with its sign and all of its decimals: "+8,0" among other amounts."""
        return ("+" if amount > 0 else "") + format_figure(amount, self.decimals, self.language)


def show_difference(
    difference: Difference, scale: Scale, marks: Iterable[Fraction], language: str
) -> ShownDifference | None:
    """Round a difference for its reader; None without one of its scores.

    There is one decimal more than in scores, because small changes count too, and more where a score would otherwise
    be on the other side of one of `marks`.
    """
    if difference.old is None or difference.new is None:
        return None
    known = list(marks)
    chosen = [choose_figure(score, scale.decimals + 1, known) for score in (difference.old, difference.new)]
    decimals = max(digits for _, digits in chosen)
    (old, _), (new, _) = chosen
    parts = _round_parts(difference.parts, new - old, decimals)
    return ShownDifference(
        format_figure(old, decimals, language),
        format_figure(new, decimals, language),
        new - old,
        {family: part for family, part in parts.items() if part},
        decimals,
        language,
    )


def add_shown(total: ShownDifference, steps: Sequence[ShownDifference]) -> ShownDifference:
    """Return `total` with the sums of what is shown of each step, where these make its change; else as it is."""
    parts: dict[Family, Fraction] = {}
    for family, part in (item for step in steps for item in step.parts.items()):
        parts[family] = parts.get(family, Fraction(0)) + part
    kept = {family: part for family, part in parts.items() if part}
    return replace(total, parts=kept) if sum(parts.values()) == total.change else total


def format_signed(amount: Fraction, decimals: int, language: str) -> str:
    """Format an amount with its sign and without zeros at its end: "+8", "-0,5"."""
    figure, digits = choose_figure(amount, decimals)
    text = format_figure(figure, digits, language)
    sign = "+" if figure > 0 else ""
    return sign + (text.rstrip("0").rstrip(",.") if digits else text)


def _round_parts(parts: Mapping[Family, Fraction], change: Fraction, decimals: int) -> dict[Family, Fraction]:
    """Round parts to so many decimals so that they add up to `change`, which is rounded already.

    What rounding leaves over goes to the parts that it is least wrong for; a part that is zero stays zero.
    """
    units = 10**decimals
    exact = {family: part * units for family, part in parts.items() if part}
    rounded = {family: _floor(part) for family, part in exact.items()}
    left = int(change * units) - sum(rounded.values())
    step = 1 if left > 0 else -1
    ranked = sorted(exact, key=lambda family: step * (rounded[family] - exact[family]))
    for place in range(abs(left) if ranked else 0):
        rounded[ranked[place % len(ranked)]] += step
    return {family: Fraction(amount, units) for family, amount in rounded.items()}


def _floor(value: Fraction) -> int:
    return value.numerator // value.denominator
