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
from typing import Literal, assert_never, get_args

from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.caution import Caution
from maturity.model.items import Benchmark


class Standing(Enum):
    """What a question is in one assessment, from its `when`, the scope and its answer (scoring.md, point 2)."""

    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    UNKNOWN = "unknown"
    POSSIBLE = "possible"
    """Its `when` cannot be decided yet: counts as unanswered, an answer to it is set aside."""
    NOT_APPLICABLE = "not_applicable"
    NOT_ASKED = "not_asked"
    """Its `when` is false."""
    OUT_OF_SCOPE = "out_of_scope"


def _group(standing: Standing) -> Literal["open", "answered", "not_applicable", "not_asked"]:
    """Sort a standing into one of four groups, which the sets below are made of."""
    match standing:
        case Standing.UNANSWERED | Standing.UNKNOWN | Standing.POSSIBLE:
            return "open"
        case Standing.ANSWERED:
            return "answered"
        case Standing.NOT_APPLICABLE:
            return "not_applicable"
        case Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
            return "not_asked"
        case _:
            assert_never(standing)


OPEN = tuple(standing for standing in Standing if _group(standing) == "open")
"""The question applies or may apply, and has no answer: it counts as its worst in `low` and as its best in `high`."""
APPLICABLE = tuple(standing for standing in Standing if _group(standing) in ("open", "answered"))
"""The question is asked, and the respondent has not said that it does not apply."""
ASKED = tuple(standing for standing in Standing if _group(standing) != "not_asked")
"""The question is in scope, and its `when` is true or may become true."""

Stance = Literal["below", "in_line", "above"]
"""Practice beside ambition, from less to more; below or above only beyond one step of the target's answer set."""
AdviceStatus = Literal["advised", "possible"]
"""Whether a recommendation fits for certain, or only if open questions are answered in some way (point 8)."""
BlockerKind = Literal["axis", "question"]
"""What a blocker is: an axis under a floor or threshold, or a question that weighs on it."""

_STANCES: tuple[Stance, ...] = get_args(Stance)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How much was answered, of the scored questions that apply (scoring.md, point 5).

    The first four count questions; `applicable` holds the answered and the open ones, `unknown` some of the open.
    Shares are 0..1, None when there is nothing to take a share of.
    """

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
    """What keeps the next level away: an axis under its floor or threshold, or a question that weighs on it (point 6).

    `needs` and `has` are in units of the scale. For an axis, `has` is its `low`; for a question, `needs` is its best
    score and `has` its present one, None when it is open.
    """

    kind: BlockerKind
    id: str
    needs: Fraction
    has: Fraction | None


@dataclass(frozen=True, slots=True)
class AxisScore:
    """The score of an axis, or of the whole (id `overall`)."""

    id: str
    parent: str | None
    """The id of the axis above it, `overall` for a top axis; None for the whole."""
    title: str
    ratio: Fraction | None
    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    level: str | None
    """The level reached at `low`: the one that is certain. None without a `low`, or where no level is stated."""
    levels_possible: tuple[str, ...]
    """The levels from the one reached at `low` to the one reached at `high`, lowest first."""
    provisional: bool
    """Whether too little of this axis was answered for its figures to be more than provisional."""
    target: Fraction | None
    gap: Fraction | None
    """Target minus score."""
    target_step: Fraction | None
    """One step of the target's answer set, in units of the scale: a gap within it is "in line"."""
    blockers: tuple[Blocker, ...]
    """What keeps the next level away; empty at the highest level."""
    deciding_questions: tuple[str, ...]
    """The open questions that decide the level or the stance, heaviest first; empty when both are settled."""
    coverage: Coverage

    @property
    def stance(self) -> Stance | None:
        """Practice beside ambition at the score; None without a score, a target, or steps to judge by (point 10)."""
        return self._judge_stance(self.score)

    @property
    def stances(self) -> tuple[Stance, ...]:
        """The stances between `low` and `high`, lowest first: more than one while open questions decide it."""
        lowest, highest = self._judge_stance(self.low), self._judge_stance(self.high)
        if lowest is None or highest is None:
            return ()
        return _STANCES[_STANCES.index(lowest) : _STANCES.index(highest) + 1]

    def _judge_stance(self, score: Fraction | None) -> Stance | None:
        if score is None or self.target is None or self.target_step is None:
            return None
        gap = self.target - score
        return "in_line" if abs(gap) <= self.target_step else "below" if gap > 0 else "above"


@dataclass(frozen=True, slots=True)
class Advice:
    """A recommendation that fits. `gain` is in units of the scale; None when it raises no answer (point 8)."""

    id: str
    status: AdviceStatus
    gain: Fraction | None
    because: tuple[str, ...]
    """The questions it would raise or, when possible, the ones to answer first."""
    unblocks: bool
    """Whether following it removes a blocker of the next overall level."""


@dataclass(frozen=True, slots=True)
class BenchmarkRow:
    """A published figure beside the answer it speaks of."""

    question: str
    """A question's id, or `profile.<field>`."""
    figure: Benchmark
    describes_answer: bool | None
    """For a practice: whether the answer given is one of those the figure describes; None if that is not known."""


@dataclass(frozen=True, slots=True)
class ChannelUse:
    """Which channels serve which goals (scoring.md, point 10). A goal here is an axis with a target and a list.

    Channels are given by the id of their option, goals by the id of their axis.
    """

    channels: tuple[str, ...]
    """The channels in use, in the bank's order."""
    serving: Mapping[str, frozenset[str] | None]
    """Goal to the channels that serve it; None while its list is open."""
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
    """Question id to its standing."""
    coverage: Coverage
    """Of all questions, whether or not there is an overall score."""
    provisional: bool
    """Whether too little was answered, of all questions, for the result to be more than provisional."""
    advice: tuple[Advice, ...]
    """The most useful first."""
    benchmark: tuple[BenchmarkRow, ...]
    cautions: tuple[Caution, ...]
    channels: ChannelUse | None = None
    """None when the bank has no goals with lists of channels, or asks for none of them here."""

    @cached_property
    def axis_by_id(self) -> Mapping[str, AxisScore]:
        """Every axis by its id, without the whole."""
        return {axis.id: axis for axis in self.axes}
