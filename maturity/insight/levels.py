"""The level of the whole: its number among the bank's levels, the best one that is possible, and the next one.

A level is a stage of maturity. It has a threshold (the overall score at which it starts) and may have floors (scores
that it demands of single axes). The level reached is certain: for it, open questions, which have no answer, count with
the lowest value of their range.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import assert_never

from maturity.model.scorecard import Blocker, Scorecard


@dataclass(frozen=True)
class LevelReached:
    """The overall level of a scorecard that is certain; `find_level` makes it."""

    level: str
    """The id of the level."""
    number: int
    """The number of the level among the bank's levels, counted from 1, lowest first."""
    total: int
    """How many levels the bank has."""
    best: str | None
    """The id of the highest level that further answers could give; None if they cannot change the level."""
    open_duties: tuple[str, ...] = ()
    """The ids of the duties without a certain answer that a level up to `best` demands; empty where that is None."""
    is_score_settled: bool = True
    """Whether open questions cannot change the overall score, so that duties alone decide between the levels."""


@dataclass(frozen=True)
class NextLevel:
    """The level after the one reached, and which scores are too low for it; `find_next_level` makes it."""

    level: str | None
    """The id of the level; None if the highest one is reached, and then the other fields are empty."""
    axes: tuple[Blocker, ...] = ()
    """The axes with a score under what the level demands; the whole comes first if its score is under the threshold."""
    duties: tuple[str, ...] = ()
    """The ids of the duties (what law or policy demands) that the level demands and that are not met for certain."""
    questions: tuple[Blocker, ...] = ()
    """At most three questions of the first of `axes`: those that can improve its score most, the most first."""
    unsettled: frozenset[str] = frozenset()
    """The ids of those of `axes` whose scores depend on open questions."""


def find_level(card: Scorecard) -> LevelReached | None:
    """Find the overall level of a scorecard.

    None if there is none: without an overall score, in a bank without levels, and for the short version of a bank.
    """
    overall = card.overall
    if overall is None or overall.level is None:
        return None
    levels = [level.id for level in card.bank.levels]
    best = overall.levels_possible[-1] if len(overall.levels_possible) > 1 else None
    number = levels.index(overall.level) + 1
    open_duties = _list_open_duties(card, overall.levels_possible[1:])
    return LevelReached(overall.level, number, len(levels), best, open_duties, overall.low == overall.high)


def find_next_level(card: Scorecard) -> NextLevel | None:
    """Find the level after the one reached, and what prevents it; None where `find_level` gives None."""
    reached, overall = find_level(card), card.overall
    if reached is None or overall is None:
        return None
    if reached.number == reached.total:
        return NextLevel(None)
    axes, questions = _split_blockers(overall.blockers)
    scores = {axis.id: axis for axis in (overall, *card.axes)}
    unsettled = frozenset(each.id for each in axes if scores[each.id].low != scores[each.id].high)
    return NextLevel(card.bank.levels[reached.number].id, axes, overall.duty_blockers, questions, unsettled)


def _list_open_duties(card: Scorecard, levels: Collection[str]) -> tuple[str, ...]:
    """List the ids of the duties that one of `levels` demands and of which it is not known whether they hold."""
    demands = {card.bank.level_by_id[level].duties for level in levels}
    return tuple(
        finding.duty.id
        for finding in card.duties
        if finding.holds is None and any(finding.is_demanded_by(demand) for demand in demands)
    )


def _split_blockers(blockers: Iterable[Blocker]) -> tuple[tuple[Blocker, ...], tuple[Blocker, ...]]:
    """Split `blockers` into those that are axes and those that are questions, each in the order given."""
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
