"""What a report says first: where the organisation is, and what it can build on."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.render.report.items.basics import Figure, Point


@dataclass(frozen=True)
class Headline:
    """The answer to "where are we?": what is read first, and what alone is read by most."""

    position: str
    """The position in words: the level, or what the goals of a profile have in common; may be empty."""
    score: str
    """The score in a sentence, with its interval; empty in a profile, which has none."""
    level: str = ""
    """The title of the level reached for certain; empty where no level is stated."""
    place: int = 0
    """The number of that level, from 1; 0 without a level."""
    places: int = 0
    """How many levels there are; 0 without a level."""
    portrait: str = ""
    """What organisations at this level usually are; empty where the bank does not say."""
    points: tuple[str, ...] = ()
    """The goals of a profile by where they stand, a sentence each; empty where there is an overall score."""
    cautions: tuple[str, ...] = ()
    """What is to be read before the position: that the result is provisional, or that of a short version."""
    settles: Point | None = None
    """What would have to be answered for the position to be certain."""
    coverage: str = ""
    """How much was answered."""


@dataclass(frozen=True)
class Strength:
    """An axis on which to build, with the answer in it that is worth most."""

    title: str
    score: Figure
    best: str
    """The best score of the scale."""
    answer: str
    """The question and the answer given; empty where none stands out."""
