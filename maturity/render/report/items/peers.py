"""Peers beside a result: the place of each axis among other organisations, as a table in words and as figures."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.render.report.items.basics import Figure, Grid


@dataclass(frozen=True)
class PeerRow:
    """An axis, or the whole, beside the same of the peers; scores are in units of the scale."""

    title: str
    score: Figure | None
    low: Figure | None
    """The lowest that open questions leave possible; None without any."""
    high: Figure | None
    """The highest, likewise."""
    median: Figure
    """Of the peers, as all that follow but the place."""
    first: Figure | None
    """Their first quartile; None where it is not told."""
    third: Figure | None
    """Their third quartile, likewise."""
    n: int | None
    """How many of their scores count; None where only `counted` says how many they are at least."""
    counted: str
    """The same in words."""
    place: str
    """Where the score stands among theirs, in words."""


@dataclass(frozen=True)
class PeerGrid(Grid):
    """The table in words, below which stand who the peers are (the first note) and their shares of answers."""

    figures: tuple[PeerRow, ...]
    """The rows as figures, in the same order."""
    short: str
    """The place of the whole, or of each goal, in a sentence, with who the peers are."""
