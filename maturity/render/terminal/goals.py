"""The position of a profile: each goal's practice beside its ambition, in words only where they are apart."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.page import Page
from maturity.render.terminal.words import question_text
from maturity.render.view import View
from maturity.text.numbers import NBSP

ORDER = ("below", "above", "in_line", "unsettled", "no_target", "nothing")
"""What to look at first."""
MANY = 3
"""Goals behind their ambition from which nobody can pursue them all."""


def goals(card: Scorecard) -> list[AxisScore]:
    """The axes of a profile that ask for an ambition; none where there is an overall score."""
    return [axis for axis in card.axes if card.overall is None and card.bank.axis_by_id[axis.id].target]


def is_goal(axis: AxisScore, card: Scorecard) -> bool:
    """Whether an axis is one of the goals, so that its ambition stands above its practice."""
    return any(axis.id == goal.id for goal in goals(card))


def number(axis: AxisScore, card: Scorecard) -> int | None:
    """The place of an axis among the goals, from 1: the columns of the channels go by it; None for another axis."""
    places = [each.id for each in goals(card)]
    return places.index(axis.id) + 1 if axis.id in places else None


def numbered(axis: AxisScore, card: Scorecard, view: View) -> str:
    """An axis's title, after its number if it is a goal; they stay on one line."""
    place = number(axis, card)
    return f"{place}.{NBSP}{view.format_prose(axis.title)}" if place else view.format_prose(axis.title)


def stance_words(axis: AxisScore, view: View) -> list[str]:
    """Below, beyond or in line, when open questions cannot change it."""
    return [view.say(f"goals.word.{axis.stance}")] if axis.stance and len(axis.stances) == 1 else []


def by_stance(card: Scorecard) -> dict[str, list[AxisScore]]:
    """The goals by where they stand, the widest gap first; "unsettled" while open questions could decide it."""
    found: dict[str, list[AxisScore]] = {}
    for axis in goals(card):
        found.setdefault(_standing(axis), []).append(axis)
    return {
        name: sorted(found[name], key=lambda axis: -abs(axis.gap or Fraction(0))) for name in ORDER if name in found
    }


def _standing(axis: AxisScore) -> str:
    if axis.target is None:
        return "no_target"
    if not axis.stances:
        return "nothing"
    return axis.stances[0] if len(axis.stances) == 1 else "unsettled"


def write(page: Page, card: Scorecard, view: View) -> None:
    """Which goals are behind their ambition, which are beyond it, which agree; or that there are none to compare."""
    if not goals(card):
        page.text(view.say("position.profile"))
        return
    page.text(view.say("goals.title"), style="bold")
    first, *others = {axis.target_step for axis in goals(card)}
    if first is not None and not others:
        page.text(view.say("goals.step", step=view.format_difference(first, card.bank.scale).lstrip("+"), n=first))
    for sentence in sentences(card, view):
        page.text(sentence, first=f"{view.glyphs.bullet} ")
    _settling(page, card, view)
    page.blank()
    for sentence in _how_to_read(card, view):
        page.text(sentence)
    page.blank()


def _settling(page: Page, card: Scorecard, view: View) -> None:
    """The question that weighs most on each goal that is not settled."""
    unsettled = by_stance(card).get("unsettled", ())
    questions = list(dict.fromkeys(axis.deciding_questions[0] for axis in unsettled if axis.deciding_questions))
    if questions:
        page.text(view.say("goals.settles"))
    for question in questions:
        page.text(question_text(card, question, view), indent=2, first=f"{view.glyphs.bullet} ")


def _how_to_read(card: Scorecard, view: View) -> list[str]:
    """What to do of many goals that are behind at once, and that there is no mark."""
    below = len(by_stance(card).get("below", ()))
    return [*([view.say("goals.many", n=below)] if below >= MANY else []), view.say("goals.no_grade")]


def sentences(card: Scorecard, view: View) -> list[str]:
    """A sentence for each way to stand, with the goals that stand so."""
    return [
        view.say(f"goals.{name}", goals=view.join_series(_named(axes, card, view)))
        for name, axes in by_stance(card).items()
    ]


def _named(axes: Iterable[AxisScore], card: Scorecard, view: View) -> list[str]:
    return [view.say("axis.quoted", title=numbered(axis, card, view)) + _between(axis, view) for axis in axes]


def _between(axis: AxisScore, view: View) -> str:
    """For a goal that is not settled, between what and what."""
    if len(axis.stances) < 2:
        return ""
    if len(axis.stances) > 2:
        return f" ({view.say('goals.any')})"
    lowest, highest = (view.say(f"goals.word.{stance}") for stance in (axis.stances[0], axis.stances[-1]))
    return f" ({view.say('goals.or', lowest=lowest, highest=highest)})"
