"""The level of the whole: its number among the bank's levels, the best one still possible, and the next one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from maturity.model.scorecard import Blocker, Scorecard


@dataclass(frozen=True)
class LevelReached:
    """The overall level that is certain, by its id."""

    level: str
    number: int
    """The number of the level among the bank's levels, counted from 1."""
    total: int
    best: str | None
    """The highest level that open questions could still give; None when they cannot change the level."""


@dataclass(frozen=True)
class NextLevel:
    """The level after the one that is certain, and what keeps it away."""

    level: str | None
    """The id of the level; None when the last one is reached."""
    axes: tuple[Blocker, ...] = ()
    """The whole, or an axis, with a score under what the level demands."""
    questions: tuple[Blocker, ...] = ()
    """The questions that weigh most on the first of `axes`."""
    unsettled: frozenset[str] = frozenset()
    """Which of `axes`, by id, have a score that open questions can still change."""


def find_level(card: Scorecard) -> LevelReached | None:
    """Find the overall level of a scorecard; None where no level is stated."""
    overall = card.overall
    if overall is None or overall.level is None:
        return None
    levels = [level.id for level in card.bank.levels]
    best = overall.levels_possible[-1] if len(overall.levels_possible) > 1 else None
    return LevelReached(overall.level, levels.index(overall.level) + 1, len(levels), best)


def find_next_level(card: Scorecard) -> NextLevel | None:
    """Find the level after the one reached, with its blockers by kind; None where no level is stated."""
    reached, overall = find_level(card), card.overall
    if reached is None or overall is None:
        return None
    if reached.number == reached.total:
        return NextLevel(None)
    axes, questions = _split_blockers(overall.blockers)
    scores = {axis.id: axis for axis in (overall, *card.axes)}
    unsettled = frozenset(each.id for each in axes if scores[each.id].low != scores[each.id].high)
    return NextLevel(card.bank.levels[reached.number].id, axes, questions, unsettled)


def _split_blockers(blockers: Iterable[Blocker]) -> tuple[tuple[Blocker, ...], tuple[Blocker, ...]]:
    """Split blockers into axes and questions, each in the same order as before."""
    axes, questions = [], []
    for blocker in blockers:
        match blocker.kind:
            case "axis":
                axes.append(blocker)
            case "question":
                questions.append(blocker)
            case _:
                assert_never(blocker.kind)
    return tuple(axes), tuple(questions)
