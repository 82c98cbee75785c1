"""What to do: the most useful recommendations, with what each would bring and cost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import Advice, AxisScore, Scorecard
from maturity.render.page import Page
from maturity.render.terminal.goals import goals, number
from maturity.render.terminal.words import question_text
from maturity.render.view import View

MOST = 5
"""How many are shown unless everything is: as many as a management meeting can decide on."""


def write(page: Page, card: Scorecard, view: View) -> None:
    """The recommendations in the order in which to look at them."""
    if not card.bank.recommendations:
        return
    if not card.advice:
        page.heading(view.say("advice.none"))
        return
    named = card.advice if view.everything else card.advice[:MOST]
    page.heading(view.say("advice.title"))
    for place, each in enumerate(named, start=1):
        one(page, place, each, card, view)
    whole = _of_all_goals(card, card.advice[len(named) :])
    _whole(page, whole, card, view)
    page.blank()
    page.text(view.say(_order(card)))
    left = len(card.advice) - len(named) - len(whole)
    if left:
        page.text(view.say("advice.more", n=left))


def _order(card: Scorecard) -> str:
    if goals(card):
        return "advice.order_of_goals"
    return "advice.order_of_short" if card.sheet.scope == "express" or card.overall is None else "advice.order"


def _of_all_goals(card: Scorecard, others: Sequence[Advice]) -> list[Advice]:
    """What follows from a position as a whole: it raises no answer, so it is ranked last, and shown all the same."""
    whole = [each for each in others if goals(card) and each.status == "advised" and each.gain is None]
    return [each for each in whole if card.bank.find_axis(card.bank.recommendation_by_id[each.id]) is None][:MOST]


def _whole(page: Page, advised: Sequence[Advice], card: Scorecard, view: View) -> None:
    if advised:
        page.text(view.say("advice.whole"), style="bold")
    for each in advised:
        recommendation = card.bank.recommendation_by_id[each.id]
        words = view.format_prose(recommendation.title)
        if recommendation.steps:
            words = view.say("advice.of_all", title=words, step=view.format_prose(recommendation.steps[0]))
        page.text(words, indent=1, first=f"{view.glyphs.bullet} ")


def one(page: Page, place: int, each: Advice, card: Scorecard, view: View, *, alone: bool = False) -> None:
    """A recommendation under its number: its title, what it brings and costs, its first step.

    `alone`: the others of its questionnaire are not listed beside it, so their numbers would say nothing.
    """
    recommendation = card.bank.recommendation_by_id[each.id]
    page.text(view.format_prose(recommendation.title), first=f"{place}. ", style="bold")
    costs = _cost(each, recommendation, card, view) + ([] if alone else _before(each, card, view))
    page.text(view.glyphs.between.join(costs), indent=3)
    if each.status == "possible":
        page.text(_waiting(each, recommendation, card, view), indent=3)
    if view.everything:
        _everything(page, each, recommendation, card, view)
    elif recommendation.steps:
        page.text(_first_step(recommendation, card, view), indent=3)


def _waiting(each: Advice, recommendation: Recommendation, card: Scorecard, view: View) -> str:
    """What would decide whether a recommendation fits: open questions, an ambition, or facts of the profile."""
    if each.because:
        questions = view.join_series(question_text(card, question, view) for question in each.because)
        goal = next((axis for axis in goals(card) if axis.id == recommendation.axis and len(axis.stances) > 1), None)
        if goal and not set(recommendation.moves).intersection(each.because):
            return view.say("advice.possible_goal", where=_where(goal, card, view), questions=questions)
        return view.say("advice.possible", questions=questions)
    names = recommendation.when.find_names() if recommendation.when else ()
    wanted = {name.id for name in names if name.space in ("target", "gap")}
    if any(axis.id in wanted and axis.target is None for axis in card.axes):
        return view.say("advice.unsure_ambition")
    return view.say("advice.unsure")


def _first_step(recommendation: Recommendation, card: Scorecard, view: View) -> str:
    """What to do this week, or once the recommendations that come first have been followed: they stand above."""
    step = view.format_prose(recommendation.steps[0])
    above = _places(card, lambda other: other in recommendation.after)
    if above:
        return view.say("advice.next_step", step=step, places=view.join_series(above))
    return view.say("advice.first_step", step=step)


def _places(card: Scorecard, wanted: Callable[[str], bool]) -> list[str]:
    """The numbers of the recommendations that are wanted, as they stand in the list."""
    return [str(place) for place, each in enumerate(card.advice, start=1) if wanted(each.id)]


def _cost(each: Advice, recommendation: Recommendation, card: Scorecard, view: View) -> list[str]:
    """Gain, effort, horizon."""
    days = view.say("advice.days", n=recommendation.effort)
    parts = [days, view.say(f"horizon.{recommendation.horizon}")]
    if each.status == "advised" and each.gain is not None:
        parts = [*_gain(each.gain, recommendation, card, view), *parts]
    if each.unblocks:
        parts.append(view.say("advice.unblocks"))
    return parts


def _gain(points: Fraction, recommendation: Recommendation, card: Scorecard, view: View) -> list[str]:
    """The gain, in a profile with its goal; nothing where a goal is already beyond its ambition."""
    gain = view.format_difference(points, card.bank.scale)
    axis = card.axis_by_id.get(card.bank.find_axis(recommendation) or "")
    if axis is None or card.overall is not None:
        return [view.say("advice.gain", gain=gain, n=points)]
    if axis.stance == "above":
        return []
    return [view.say("advice.gain_on", gain=gain, where=_where(axis, card, view), n=points)]


def _where(axis: AxisScore, card: Scorecard, view: View) -> str:
    goal = number(axis, card)
    return view.say("axis.goal", n=goal) if goal else view.say("axis.quoted", title=view.format_prose(axis.title))


def _before(each: Advice, card: Scorecard, view: View) -> list[str]:
    """The number of the first recommendation that waits for this one, if it is listed: why this one stands above it."""
    waiting = _places(card, lambda other: each.id in card.bank.recommendation_by_id[other].after)
    listed = waiting and (view.everything or int(waiting[0]) <= MOST)
    return [view.say("advice.before", place=waiting[0])] if listed else []


def _everything(page: Page, each: Advice, recommendation: Recommendation, card: Scorecard, view: View) -> None:
    page.text(view.format_prose(recommendation.text), indent=3)
    for step in recommendation.steps:
        page.text(view.format_prose(step), indent=3, first=f"{view.glyphs.bullet} ")
    shown = {other.id for other in card.advice}
    titles = [
        view.format_prose(card.bank.recommendation_by_id[name].title) for name in recommendation.after if name in shown
    ]
    if titles:
        page.text(view.say("advice.after", titles=view.join_series(titles)), indent=3)
    if recommendation.example:
        page.text(view.say("advice.example", example=view.format_prose(recommendation.example)), indent=3)
    if each.status == "advised" and each.because:
        raised = [question_text(card, question, view) for question in each.because]
        page.text(view.say("advice.because", questions=view.join_series(raised)), indent=3)
