"""Recommendations as actions, and the plan that they make."""

from __future__ import annotations

from dataclasses import dataclass

from maturity.model.recommendation import Horizon
from maturity.render.report.items.basics import Figure


@dataclass(frozen=True)
class Action:
    """A recommendation that fits, or may fit, with its number in the list."""

    number: int
    place: str
    """The same in words, for where it stands outside the list: "n° 4 du plan"."""
    id: str
    title: str
    axis: str
    """The title of the axis that it is about; empty if it is about several."""
    why: str
    """What its author says for it."""
    reason: str
    """Why it stands where it does; may be empty."""
    awaited: str
    """What would decide whether it fits; empty for one that fits for certain."""
    first_step: str
    """What to do first; may be empty."""
    steps: tuple[str, ...]
    """All steps, the first included."""
    days: Figure
    """What it takes to set up, in person-days."""
    running: Figure | None
    """What it takes a year afterwards; None where the bank does not say."""
    spending: str
    """Whether it needs money; empty where the bank does not say."""
    gain: Figure | None
    """What it adds to the score, in units of the scale: "+1,4"."""
    facts: tuple[str, ...]
    """Gain, days, what follows and what comes before it, in short phrases."""
    tells_gain: bool
    """Whether the first of `facts` is the gain: it is left out where a goal is above its ambition already."""
    horizon: Horizon
    after: tuple[int, ...]
    """The numbers of what has to be done before it, ascending."""
    chain: str
    """The same in words, with the gain and the days of all together; empty without any."""
    improves: tuple[str, ...]
    """The texts of the questions whose answers it improves."""
    example: str
    """Somebody who did it; may be empty."""
    is_advised: bool = True
    """Whether it fits for certain."""
    top: str = ""
    """The title of the top axis that it belongs to, which may be its own; empty for what belongs to none."""


@dataclass(frozen=True)
class Stage:
    """The actions whose effect is to be expected by the same time."""

    horizon: Horizon
    title: str
    actions: tuple[Action, ...]
    days: Figure
    """Of those that fit for certain together, in person-days."""
