"""Scores as a report draws and tabulates them: axes, levels, earlier dates."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.render.report.items.basics import Figure, Grid, Point


@dataclass(frozen=True)
class LevelStart:
    """The score at which a level begins."""

    title: str
    score: Figure


@dataclass(frozen=True)
class Earlier:
    """A score at an earlier date."""

    date: str
    """The date in words."""
    day: str
    """The same as its answers write it, by which dates can be sorted: "2026-11-23"."""
    score: Figure


@dataclass(frozen=True)
class Trend:
    """The scores of an axis, or of the whole, at several dates."""

    title: str
    depth: int
    """How many axes are above it; 0 for the whole too."""
    scores: tuple[Figure | None, ...]
    """A score for each date, the oldest first; None where there was none, or no such axis."""


@dataclass(frozen=True)
class Progress:
    """What became of a questionnaire's result between the dates at which it was answered."""

    title: str
    points: tuple[Point, ...]
    """How far the score moved and what by, then the level, duties and advice since the date before."""
    dates: Grid | None
    """The dates, a line each, with what made each difference; None of two dates, of which `points` says it all."""
    days: tuple[str, ...]
    """The dates, in words."""
    trends: tuple[Trend, ...]
    """The whole, if it has a score, and each axis."""
    notes: tuple[str, ...]
    """How the figures are to be read."""
    short: str = ""
    """What changed since the date before in one sentence without figures of scores; "" where nothing did."""


@dataclass(frozen=True)
class AxisRow:
    """An axis, or the whole, with everything that is drawn and tabulated of it. None: there is no such figure."""

    id: str
    title: str
    depth: int
    """How many axes are above it; 0 for the whole too."""
    is_leaf: bool
    """Whether it has questions of its own, and no axes below it."""
    score: Figure | None
    low: Figure | None
    """The score with every open question at its worst; the same as `high` where none is open."""
    high: Figure | None
    interval: str
    """The score with its low and high where they differ: "23 (21–29)"; "-" without a score."""
    target: Figure | None
    level: str
    """The level reached for certain ("at least ..." while questions are open), and what else is to be said."""
    answered: str
    """How many of its questions are answered: "5 of 6"."""
    n_answered: int
    n_applicable: int
    """The same as numbers."""
    earlier: tuple[Earlier, ...] = ()
    """Its scores at earlier dates, the oldest first."""
    top: str = ""
    """The title of the top axis that it belongs to, which may be its own; empty for what belongs to none."""

    @property
    def is_open(self) -> bool:
        """Whether open questions can still change the score."""
        return self.low is not None and self.high is not None and self.low.value != self.high.value
