"""Two scorecards of one organisation and one bank, and everything that is told of what lies between them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

from maturity.insight.comparison.advice_followed import FollowedAdvice, list_followed_advice
from maturity.insight.comparison.duty_changes import DutyChanges, find_duty_changes
from maturity.insight.comparison.mixing import WHOLE, Mixer
from maturity.insight.comparison.pairing import Pair, Pairing, Side
from maturity.insight.comparison.question_changes import QuestionChange, list_question_changes
from maturity.insight.comparison.sharing import Difference, Sharer
from maturity.insight.comparison.target_changes import TargetChange, list_target_changes
from maturity.model.answers import ABSENT, Answer
from maturity.model.bank import Bank
from maturity.model.exact import ZERO
from maturity.model.scorecard import Scorecard
from maturity.model.standing import Standing

LevelCause = Literal["bank", "scope"]
"""What a change of level would not be without, beside the answers: another version of the bank, or other questions."""


@dataclass(frozen=True, slots=True)
class AxisChange:
    """The difference of one axis of either bank."""

    pair: Pair
    difference: Difference


@dataclass(frozen=True, slots=True)
class FactChange:
    """A fact of the profile that was answered otherwise; such facts decide which questions are asked."""

    pair: Pair
    old: Answer
    new: Answer


@dataclass(frozen=True)
class Comparison:
    """What changed between two dates; `compare_cards(old, new)` makes it."""

    old: Scorecard
    new: Scorecard
    pairing: Pairing
    overall: Difference | None
    """The difference of the whole; None unless both dates have an overall score, or may have one."""
    axes: tuple[AxisChange, ...]
    """The axes in the order of the new bank, then those that only the old one had."""
    questions: tuple[QuestionChange, ...]
    """The scored questions that changed, those that move the score most first."""
    facts: tuple[FactChange, ...]
    """The facts of the profile that changed, in the order of the new bank."""
    targets: tuple[TargetChange, ...]
    """The ambitions that changed, in the order of the new bank."""
    duties: DutyChanges
    advice: tuple[FollowedAdvice, ...]
    """The advice given at the earlier date for answers, and what became of it, in the order of then."""
    to_confirm: tuple[str, ...]
    """Ids, in the new bank, of other questions of the new date whose earlier answer is still to be confirmed."""
    changed_meaning: tuple[Pair, ...]
    """Questions of both banks whose answers cannot be compared: they changed their meaning, or their options."""
    added: tuple[str, ...]
    """Ids of scored questions that only the new bank has."""
    removed: tuple[str, ...]
    """Ids of scored questions that only the old bank had."""
    level_cause: LevelCause | None
    """What the level would not have changed without; None if it did not change, or if the answers alone explain it."""

    @property
    def first_answers(self) -> Fraction:
        """What questions bring that were open at the earlier date: known now, which need not be progress."""
        return sum((each.answers or ZERO for each in self.questions if each.kind == "first"), ZERO)

    @cached_property
    def have_levels_changed(self) -> bool:
        """Whether the levels start at other scores, or demand other things, than those of the old bank."""
        return _describe_levels(self.old.bank) != _describe_levels(self.new.bank)


def compare_cards(old: Scorecard, new: Scorecard, *, is_carried: bool = False) -> Comparison:
    """Compare two scorecards of one organisation under one bank, each under the version that its answers are read with.

    The bank of either date may be the later version. `is_carried` tells that answers of one date were carried over to
    another version than the one that they were given to.
    """
    pairing = Pairing(old.bank, new.bank)
    sharer = Sharer(Mixer(old, new, pairing, is_carried))
    overall = sharer.share(WHOLE) if old.overall and new.overall else None
    mixer = sharer.mixer
    other = (*pairing.rechecked, *mixer.unreadable)
    questions = list_question_changes(sharer, _choose_measured_axes(pairing, overall))
    return Comparison(
        old=old,
        new=new,
        pairing=pairing,
        overall=overall,
        axes=tuple(AxisChange(pair, sharer.share(pair)) for pair in pairing.axes),
        questions=questions,
        facts=tuple(_list_fact_changes(old, new, pairing)),
        targets=tuple(list_target_changes(old, new, pairing)),
        duties=find_duty_changes(old, new, pairing),
        advice=list_followed_advice(mixer),
        to_confirm=_list_to_confirm(new, {change.pair.new for change in questions}),
        changed_meaning=other,
        added=_list_alone(mixer, "new", other),
        removed=_list_alone(mixer, "old", other),
        level_cause=_find_level_cause(old, new, overall),
    )


def _list_to_confirm(new: Scorecard, changed: Collection[str | None]) -> tuple[str, ...]:
    """List the questions that are still to be confirmed at the later date, but for those of which a change is told."""
    return tuple(
        each for each, standing in new.standings.items() if standing is Standing.TO_CONFIRM and each not in changed
    )


def _list_alone(mixer: Mixer, side: Side, other: Iterable[Pair]) -> tuple[str, ...]:
    """List the scored questions that the bank of `side` alone has; `other` are in both, with another meaning."""
    scored = mixer.get_bank(side).measure_by_question
    names = [pair.get_id(side) for pair in mixer.questions if not pair.is_complete]
    excluded = {pair.get_id(side) for pair in other}
    return tuple(name for name in names if name is not None and name in scored and name not in excluded)


def _choose_measured_axes(pairing: Pairing, overall: Difference | None) -> tuple[Pair, ...]:
    """Choose the axes whose differences are shared out over questions: the whole, else each leaf axis of both banks."""
    if overall is not None:
        return (WHOLE,)
    leaves = (pair for pair in pairing.axes if pair.is_complete)
    return tuple(pair for pair in leaves if not pairing.new.axis_by_id[str(pair.new)].axes)


def _list_fact_changes(old: Scorecard, new: Scorecard, pairing: Pairing) -> Iterator[FactChange]:
    for pair in pairing.facts:
        if pair.old is not None and pair.new is not None:
            before, now = old.sheet.profile.get(pair.old, ABSENT), new.sheet.profile.get(pair.new, ABSENT)
            if now.earlier is None and (before.state, before.value) != (now.state, now.value):
                yield FactChange(pair, before, now)


def _describe_levels(bank: Bank) -> list[tuple[object, ...]]:
    return [(each.id, each.threshold, dict(each.at_least), each.duties) for each in bank.levels]


def _find_level_cause(old: Scorecard, new: Scorecard, overall: Difference | None) -> LevelCause | None:
    """Find what a change of level would not be without, judged by the certain score and the new bank's thresholds."""
    before, now = (card.overall.level if card.overall else None for card in (old, new))
    ids = [level.id for level in new.bank.levels]
    if overall is None or not overall.parts or before == now or before not in ids or now not in ids:
        return None
    assert new.overall is not None
    low = new.overall.low or ZERO
    higher = max(ids.index(before), ids.index(now))
    threshold, has_risen = new.bank.levels[higher].threshold, ids.index(now) == higher
    causes: tuple[LevelCause, ...] = ("bank", "scope")
    for cause in causes:
        without = low - overall.parts[cause]
        if (without < threshold) is has_risen and overall.parts[cause]:
            return cause
    return None
