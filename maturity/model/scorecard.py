"""A scorecard: everything that the answers of one respondent (a `Sheet`) give under one bank.

`maturity.engine.assess.assess(bank, sheet)` makes it; `insight` and `render` read it. The whole is what all top axes
make together, with the id `overall`. A question is open if it applies or may apply and has no answer. A score is
worked out three times: `score` leaves open questions out, `low` counts each at the bottom of its range, `high` at the
top. `score`, `low`, `high`, `target`, `gap` and `gain` are exact, in units of the bank's scale; `ratio` is in 0..1.
None means that there is no such figure; it never stands for zero.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal, NamedTuple, get_args

from maturity.model.advice import Advice
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.caution import Caution
from maturity.model.duty import DutyFinding
from maturity.model.items import Benchmark
from maturity.model.standing import Standing

Stance = Literal["below", "in_line", "above"]
"""Whether the score of an axis is below, in line with or above its target (the score that the organisation aims at).

It is `below` or `above` only if the two differ by more than one step between two options of the target.
"""
ProvisionalCause = Literal["coverage", "not_applicable"]
"""Why a result is provisional.

coverage: too small a share is answered; not_applicable: too great a share is answered "does not apply".
"""
BlockerKind = Literal["axis", "question"]
"""What the `id` of a blocker is: that of an axis (or `overall`), or that of a question."""

_STANCES: tuple[Stance, ...] = get_args(Stance)


class Coverage(NamedTuple):
    """How many of the scored questions of an axis, or of the whole, were answered (scoring.md, point 5).

    The first five fields count questions, the last three are shares in 0..1, each None where there is nothing to take
    a share of. Sub-axes are included. By weight, a question counts with its weight times those of all axes above it.
    """

    answered: int
    """Those with an answer; "I do not know" and "does not apply" are none here."""
    applicable: int
    """The answered and the open ones together."""
    unknown: int
    """The open ones that were answered "I do not know"; they are in `applicable` too."""
    to_confirm: int
    """The open ones whose answer, from an earlier version of the bank, is to be confirmed; in `applicable` too."""
    not_applicable: int
    """Those answered "does not apply"; they are not in `applicable`."""
    by_count: Fraction | None
    """`answered` divided by `applicable`."""
    by_weight: Fraction | None
    """The weight of the answered questions, divided by that of the applicable ones."""
    not_applicable_weight: Fraction | None
    """The weight of what was answered "does not apply", divided by that of the questions asked (applicable or not)."""


@dataclass(frozen=True, slots=True)
class Blocker:
    """An axis, or a question, whose score prevents an axis from reaching its next level (scoring.md, point 6).

    As an axis, it has a `low` under the threshold of that level or, for the overall level, under its floor (the score
    that the level demands of it). As a question, it is in such an axis, which a better answer to it could improve.
    """

    kind: BlockerKind
    id: str
    """The id of the axis (`overall` for the whole) or of the question."""
    needs: Fraction
    """For an axis, the threshold or floor; for a question, the score of its best answer. In units of the scale."""
    has: Fraction | None
    """For an axis, its `low`; for a question, the score of the answer given, None if the question is open."""
    answer_first: tuple[str, ...] = ()
    """For an axis under its floor, the ids of its open questions, those that can improve it most first.

    Empty where even the best answers to all of them would not bring it up to the floor, and for any other blocker.
    """


@dataclass(frozen=True, slots=True)
class AxisScore:
    """The scores of one axis, or of the whole, with its level, its target and what prevents the next level."""

    id: str
    """The id of the axis, `overall` for the whole."""
    parent: str | None
    """The id of the axis right above, `overall` for a top axis; None for the whole."""
    title: str
    """The title of the axis; that of the bank for the whole."""
    ratio: Fraction | None
    """The ratio in 0..1 that `score` is converted from; None if nothing of the axis counts yet."""
    score: Fraction | None
    """The score without open questions; None if nothing of the axis counts yet."""
    low: Fraction | None
    """The score with each open question at the bottom of its range; None if no question of the axis can count."""
    high: Fraction | None
    """The score with each open question at the top of its range; None if no question of the axis can count."""
    level: str | None
    """The id of the level reached at `low`, which is certain.

    None without a `low`, in a bank without levels, and for the short version.
    """
    levels_possible: tuple[str, ...]
    """The ids of the levels from the one reached at `low` to the one reached at `high`, lowest first.

    It has one member if the level is certain, and none if `level` is None.
    """
    provisional_causes: tuple[ProvisionalCause, ...]
    """Why the result of this axis is provisional; empty if it is not (scoring.md, points 6 and 7)."""
    target: Fraction | None
    """The score that the organisation aims at; None if the sheet gives none.

    A sheet may give one, as a number, to an axis that does not ask for it.
    """
    gap: Fraction | None
    """`target` minus `score`, negative if the score is higher; None without one of them."""
    target_step: Fraction | None
    """One step between two options of the target, in units of the scale; None if the axis asks for no target.

    It is the width of the scale divided by the number of options minus one.
    """
    blockers: tuple[Blocker, ...]
    """What prevents the next level: first axes, then at most three questions of the first of these axes.

    Empty at the highest level, and where `level` is None.
    """
    duty_blockers: tuple[str, ...]
    """Ids of the duties that prevent the next overall level: those it demands that do not hold for certain.

    In the bank's order; empty for every axis but the whole, and where `blockers` says nothing of a next level.
    """
    deciding_questions: tuple[str, ...]
    """Ids of the open questions that decide the level or the stance, first those that can improve `low` most.

    Empty if the same level is reached at `low` and `high`, and if there is at most one member in `stances`.
    """
    coverage: Coverage
    """How much of the axis was answered."""

    @property
    def provisional(self) -> bool:
        """Whether the result of this axis is only a first idea, because of what was left open or does not apply."""
        return bool(self.provisional_causes)

    @property
    def stance(self) -> Stance | None:
        """The stance at `score`; None without a score, a target or a target step (scoring.md, point 10)."""
        return self._judge_stance(self.score)

    @property
    def stances(self) -> tuple[Stance, ...]:
        """The stances from the one at `low` to the one at `high`, lowest first.

        Several if open questions decide which it is; none without a `low`, a target or a target step.
        """
        lowest, highest = self._judge_stance(self.low), self._judge_stance(self.high)
        if lowest is None or highest is None:
            return ()
        return _STANCES[_STANCES.index(lowest) : _STANCES.index(highest) + 1]

    def _judge_stance(self, score: Fraction | None) -> Stance | None:
        """Return the stance that the axis would have at `score`; None without a score, a target or a target step."""
        if score is None or self.target is None or self.target_step is None:
            return None
        (wanted, part), (has, piece) = self.target.as_integer_ratio(), score.as_integer_ratio()
        step, unit = self.target_step.as_integer_ratio()
        gap, limit = (wanted * piece - has * part) * unit, step * part * piece  # both in parts of the same size
        return "in_line" if abs(gap) <= limit else "below" if gap > 0 else "above"


class BenchmarkRow(NamedTuple):
    """A published figure (a benchmark) beside the question or profile field that it is about."""

    question: str
    """A question's id, or `profile.` and the id of a profile field."""
    figure: Benchmark
    describes_answer: bool | None
    """Whether the figure describes the answer given; for a `multiple`, whether all options of the figure are chosen.

    None if it is not about a practice or names no options, without an answer that counts, and for a number.
    """


@dataclass(frozen=True, slots=True)
class ChannelUse:
    """Which channels, such as a website or a newsletter, serve which goals (scoring.md, point 10).

    A list is a question whose options are channels. A goal here is an axis with a target and such a list; it is pursued
    if its target is above the lowest score, or not given. A list under no axis with a target says which channels are
    run. Channels are given by the id of their option, goals by the id of their axis. A list is open without an answer.
    """

    channels: tuple[str, ...]
    """The channels chosen in any list, in the order in which the lists first offer them."""
    serving: Mapping[str, frozenset[str] | None]
    """Goal to the channels that serve it, empty if "none" was chosen; None while its list is open."""
    without_goal: tuple[str, ...] | None
    """Those of `channels` that serve no pursued goal.

    None while the list of a pursued goal, or one that says which channels are run, is open.
    """
    without_channel: tuple[str, ...]
    """Goals with a target above the lowest score whose list is answered with no channel."""
    not_run: tuple[str, ...]
    """Channels chosen for a goal that the lists of channels that are run do not name.

    Empty if there is no such list, or if one is open.
    """
    open_lists: tuple[str, ...] = ()
    """Pursued goals whose list is open."""
    complete: bool = False
    """Whether every axis with a target has it answered, some of them are pursued, and each of these has a channel."""


@dataclass(frozen=True)
class Scorecard:
    """The result of one respondent under one bank: scores, levels, advice, benchmarks and cautions.

    It is made by `assess(bank, sheet)` and never changed.
    """

    bank: Bank
    """The bank that was answered."""
    sheet: Sheet
    """The answers given."""
    overall: AxisScore | None
    """The scores of the whole; None in a profile (a bank with `combine: none`, which has no overall score)."""
    axes: tuple[AxisScore, ...]
    """The scores of every axis, each axis before its sub-axes, in the bank's order; without the whole."""
    standings: Mapping[str, Standing]
    """Question id to standing, for every question of the bank."""
    coverage: Coverage
    """How much was answered of all scored questions, whether or not there is an overall score."""
    provisional_causes: tuple[ProvisionalCause, ...]
    """Why the result of the whole is provisional, whether or not there is an overall score; empty if it is not."""
    advice: tuple[Advice, ...]
    """The recommendations that fit or may fit, the most useful first (scoring.md, points 8 and 10)."""
    benchmark: tuple[BenchmarkRow, ...]
    """The figures of the profile, then those of the questions that are asked, in the bank's order."""
    cautions: tuple[Caution, ...]
    """What a reader of the result has to know: first what reading the file found, then what scoring found."""
    duties: tuple[DutyFinding, ...] = ()
    """What was found of each duty of the bank, in the bank's order."""
    channels: ChannelUse | None = None
    """None if no list of channels that belongs to a goal applies."""

    @property
    def provisional(self) -> bool:
        """Whether the result of the whole is only a first idea, because of what was left open or does not apply."""
        return bool(self.provisional_causes)

    @cached_property
    def axis_by_id(self) -> Mapping[str, AxisScore]:
        """Axis id to the scores of that axis, in the order of `axes`; without the whole."""
        return {axis.id: axis for axis in self.axes}
