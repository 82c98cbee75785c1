"""Choices: what one item can be answered by, as far as any condition, score or recommendation can tell.

Two answers between which nothing in the bank makes a difference are one choice. So a `multiple` of eight options with
values has as many choices as sums that matter, and a number as many as there are marks, with the spaces between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from maturity.engine.facts import KnownFact, convert_value
from maturity.model.answers import Value


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: the answers that stand for it, and what it counts."""

    answers: tuple[Value, ...]
    """Answers that stand for it, by ascending ratio; one where all of its answers are alike."""
    fact: KnownFact | None
    """What conditions see of it; None where it stands for answers that conditions may tell apart."""
    ratios: tuple[Fraction, ...] = ()
    """The ratio of each of `answers`, ascending; empty for an item that is not scored."""
    reach: tuple[Fraction, Fraction] | None = None
    """Between which ratios all its answers lie; None for an item that is not scored."""

    @property
    def is_exact(self) -> bool:
        """Whether nothing in the bank tells two of its answers apart."""
        return self.fact is not None and (self.reach is None or self.reach[0] == self.reach[1])


def make_choice(answer: Value, ratio: Fraction | None = None) -> Choice:
    """Make the choice of one answer; `ratio` is what it is worth, None for an item that is not scored."""
    if ratio is None:
        return Choice((answer,), convert_value(answer))
    return Choice((answer,), convert_value(answer), (ratio,), (ratio, ratio))


def make_wide_choice(answers: Sequence[Value], ratios: Sequence[Fraction]) -> Choice:
    """Make the choice that stands for all answers of an item with too many to tell apart; given are its extremes."""
    return Choice(tuple(answers), None, tuple(ratios), (ratios[0], ratios[-1]) if ratios else None)
