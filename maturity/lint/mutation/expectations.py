"""What an example has to expect so that a bank meets it and a changed bank does not, as data, and put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import chain

from maturity.engine.verdict import Verdict
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.syntax.quoting import format_value
from maturity.text.numbers import round_half_up

MOST_DECIMALS = 4
"""A score is expected with so many decimals at most: more are not read as a figure that means anything."""


@dataclass
class Expected:
    """What an example expects; each part may be empty."""

    scores: dict[str, str] = field(default_factory=dict)
    """Axis, or `overall`, to a score as it is written: its decimals are those at which it is compared."""
    level: str | None = None
    advised: list[str] = field(default_factory=list)
    not_advised: list[str] = field(default_factory=list)
    order: list[str] = field(default_factory=list)

    def add(self, other: Expected, before: Verdict) -> None:
        """Expect what `other` expects too; both are met by `before`."""
        for axis, score in other.scores.items():
            self.scores[axis] = max(score, self.scores.get(axis, ""), key=len)
        self.level = self.level or other.level
        self.advised = sorted({*self.advised, *other.advised})
        self.not_advised = sorted({*self.not_advised, *other.not_advised})
        self.order = sorted({*self.order, *other.order}, key=before.order.index) if other.order else self.order

    def write(self, *, quotes: bool = False) -> str:
        """Write what is expected as YAML on one line, without braces; with `quotes`, as JSON too."""

        def name(each: str) -> str:
            return format_value(each, quotes=quotes)

        scores = ", ".join(f"{name(axis)}: {score}" for axis, score in self.scores.items())
        parts = [f"{name('scores')}: {{{scores}}}"] if scores else []
        parts += [f"{name('level')}: {name(self.level)}"] if self.level else []
        lists = (("advised", self.advised), ("not_advised", self.not_advised), ("order", self.order))
        return ", ".join([*parts, *(f"{name(key)}: {format_value(ids, quotes=quotes)}" for key, ids in lists if ids)])


def find_difference(bank: Bank, before: Verdict, after: Verdict | None) -> Expected | None:
    """Return what an example has to expect so that `before` meets it and `after` does not; None if nothing.

    `after` is None where the changed bank refuses the answers: any expectation will do.
    """
    for axis_id in chain(reversed(tuple(bank.axis_by_id)), () if bank.combine == "none" else (ROOT,)):
        score, other = before.get_score(axis_id), None if after is None else after.get_score(axis_id)
        if score is not None and (written := write_score(score, other)):
            return Expected({axis_id: written})
    return None if after is None else find_other_level(before, after, tuple(bank.recommendation_by_id))


def find_other_level(before: Verdict, after: Verdict, recommendations: Iterable[str]) -> Expected | None:
    """Return the level, or what of `recommendations` is advised or not, that differs; None if nothing does."""
    if before.level is not None and before.level != after.level:
        return Expected(level=before.level)
    for name in sorted(recommendations):
        was, is_now = (each.is_advised(each.bank.recommendation_by_id[name]) for each in (before, after))
        if was and not is_now:
            return Expected(advised=[name])
        if is_now and not was:
            return Expected(not_advised=[name])
    return None


def find_turn(before: Verdict, after: Verdict, pair: Sequence[str]) -> Expected | None:
    """Return the order of two recommendations that `before` gives and `after` turns round; None if it does not."""
    earlier, later = pair
    turned = _comes_first(before, earlier, later) and _comes_first(after, later, earlier)
    return Expected(order=[earlier, later]) if turned else None


def _comes_first(verdict: Verdict, one: str, other: str) -> bool:
    return verdict.order.index(one) < verdict.order.index(other)


def write_score(score: Fraction, other: Fraction | None) -> str:
    """Write a score with so many decimals that `other` is not the same; "" if that takes more than `MOST_DECIMALS`."""
    for decimals in range(MOST_DECIMALS + 1):
        rounded = round_half_up(score, decimals)
        if other is None or round_half_up(other, decimals) != rounded:
            return f"{float(rounded):.{decimals}f}"
    return ""
