"""A scorecard: everything that one sheet gives under one bank. The one result that crosses every boundary.

`score`, `low`, `high`, `target`, `gap` and `gain` are exact, in units of the bank's scale; `ratio` is in 0..1. None is
"there is no such figure", never zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from functools import cached_property
from typing import Literal

from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.items import Benchmark
from maturity.text.catalogue import Message


class Standing(Enum):
    """How a question stands in an assessment (scoring.md, point 2)."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    UNKNOWN = "unknown"
    POSSIBLE = "possible"
    """Its `when` cannot be decided yet: counts as unanswered, an answer to it is set aside."""
    NOT_APPLICABLE = "not_applicable"
    NOT_ASKED = "not_asked"
    """Its `when` is false."""
    OUT_OF_SCOPE = "out_of_scope"


OPEN = (Standing.UNANSWERED, Standing.UNKNOWN, Standing.POSSIBLE)
"""The question applies or may apply, and has no answer: it counts as its worst in `low` and as its best in `high`."""
ASKED = (*OPEN, Standing.ANSWERED, Standing.NOT_APPLICABLE)
"""The question is in scope, and its `when` is true or may become true."""
APPLICABLE = (*OPEN, Standing.ANSWERED)
"""The question is asked, and the respondent has not said that it does not apply."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was answered, of the scored questions that apply. Shares are 0..1, None when nothing applies."""

    answered: int
    applicable: int
    unknown: int
    not_applicable: int
    by_count: Fraction | None
    by_weight: Fraction | None
    not_applicable_weight: Fraction | None
    """Share of the weight of all questions asked that was answered "does not apply"."""


@dataclass(frozen=True, slots=True)
class Blocker:
    """What keeps the next level away: an axis under its floor or threshold, or a question that weighs on it.

    `needs` and `has` are in units of the scale. For an axis, `has` is its `low`; for a question, `needs` is its best
    score and `has` its present one, None when it is open.
    """

    kind: Literal["axis", "question"]
    id: str
    needs: Fraction
    has: Fraction | None


Stance = Literal["in_line", "below", "above"]
"""Where a practice stands beside its ambition: apart only beyond one step of the target's answer set."""


@dataclass(frozen=True, slots=True)
class AxisScore:
    """The score of an axis, or of the whole (id `overall`)."""

    id: str
    parent: str | None
    title: str
    ratio: Fraction | None
    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    level: str | None
    """The level reached at `low`: the one that is certain."""
    levels_possible: tuple[str, ...]
    provisional: bool
    target: Fraction | None
    gap: Fraction | None
    target_step: Fraction | None
    """One step of the target's answer set: a gap within it reads "in line"."""
    blockers: tuple[Blocker, ...]
    settles: tuple[str, ...]
    """The open questions that would settle the level or the stance, heaviest first; empty when both are settled."""
    coverage: Coverage

    @property
    def stance(self) -> Stance | None:
        """Where the practice stands beside the ambition; None without a score, a target, or steps to judge it by."""
        return self._stance_at(self.score)

    @property
    def stances(self) -> tuple[Stance, ...]:
        """The stances between `low` and `high`, lowest first: more than one while open questions could decide it."""
        ends = [found for found in (self._stance_at(self.low), self._stance_at(self.high)) if found is not None]
        if not ends:
            return ()
        first, last = (_STANCES.index(end) for end in ends)
        return _STANCES[first : last + 1]

    def _stance_at(self, score: Fraction | None) -> Stance | None:
        if score is None or self.target is None or self.target_step is None:
            return None
        gap = self.target - score
        return "in_line" if abs(gap) <= self.target_step else "below" if gap > 0 else "above"


_STANCES: tuple[Stance, ...] = ("below", "in_line", "above")


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation that fits. `gain` is in units of the scale; None when it raises no answer."""

    id: str
    status: Literal["advised", "possible"]
    gain: Fraction | None
    because: tuple[str, ...]
    """The questions it would raise or, when possible, the ones to answer first."""
    unblocks: bool
    """Doing it removes a blocker of the next overall level."""


@dataclass(frozen=True, slots=True)
class BenchmarkRow:
    """A published figure beside the answer it speaks of."""

    question: str
    """A question's id, or `profile.<field>`."""
    figure: Benchmark
    here: bool | None
    """For a practice: whether the answer given is one of those the figure describes; None if that is not known."""


@dataclass(frozen=True, slots=True)
class ChannelUse:
    """Which channels serve which goals. A goal is an axis that has both a `target` and a list of `role: channels`."""

    channels: tuple[str, ...]
    """The channels in use, by their option's id, in the bank's order."""
    serving: Mapping[str, frozenset[str] | None]
    """Goal (axis id) to the channels that serve it; None while its list is open."""
    without_goal: tuple[str, ...] | None
    """Channels in use that serve no goal somebody pursues; None while an open list could say otherwise."""
    without_channel: tuple[str, ...]
    """Goals with an ambition above the lowest that no channel serves."""
    not_run: tuple[str, ...]
    """Channels named for a goal, yet missing from the answer that says which are run."""
    open_lists: tuple[str, ...] = ()
    """Goals that are or may be pursued and whose list is open."""
    complete: bool = False
    """Whether every goal has an ambition, and every one that is pursued has a channel."""


@dataclass(frozen=True, slots=True)
class Caution:
    """Something the reader of a result has to know, about a question if it names one."""

    code: str
    message: Message
    question: str | None = None


@dataclass(frozen=True)
class Scorecard:
    """The whole result, with the bank and the sheet it came from."""

    bank: Bank
    sheet: Sheet
    overall: AxisScore | None
    """None when the bank combines to no overall score (a profile)."""
    axes: tuple[AxisScore, ...]
    """Depth first, in the bank's order."""
    standings: Mapping[str, Standing]
    """Question id to how it stands."""
    coverage: Coverage
    """Of all questions, whether or not there is an overall score."""
    provisional: bool
    """Whether too little was answered, of all questions, for the result to be more than provisional."""
    advice: tuple[Advice, ...]
    benchmark: tuple[BenchmarkRow, ...]
    cautions: tuple[Caution, ...]
    channels: ChannelUse | None = None
    """None when the bank has no goals with lists of channels, or asks for none of them here."""

    @cached_property
    def axis_by_id(self) -> Mapping[str, AxisScore]:
        """Every axis by its id."""
        return {axis.id: axis for axis in self.axes}
