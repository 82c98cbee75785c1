"""One recommendation under its number: in the advice of a scorecard, and alone in a summary."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import assert_never

from maturity.insight.advice import (
    find_awaited,
    find_gain_causes,
    find_unsettled_goal,
    list_chain_numbers,
    list_dependent_numbers,
    list_open_duties,
    list_prerequisite_numbers,
)
from maturity.insight.advice_reasons import AdviceReasonFound, find_reason
from maturity.insight.duties import list_to_answer
from maturity.model.advice import Advice
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import AxisScore
from maturity.render.blocks import Block, ListItem, Paragraph
from maturity.render.context import Context
from maturity.render.wording import describe_horizon
from maturity.text.numbers import Percentage

MOST_SHOWN = 5
"""How many are shown unless everything is: as many as a management meeting can decide on."""
_INDENT = 3


def build_recommendation(
    number: int, advice: Advice, context: Context, *, week: int = 1, without_list: bool = False
) -> Iterator[Block]:
    """Build a recommendation: its title, what it brings and costs, its first step or, on demand, everything.

    `week` is the week to take its first step in, 1 for this one: a person who works on it has time for one a week.
    `without_list` is true where the others of its questionnaire are not printed, so that their numbers would say
    nothing.
    """
    recommendation = context.bank.recommendation_by_id[advice.id]
    yield ListItem(context.format_prose(recommendation.title), "strong", number=number)
    reason = "" if without_list else describe_reason(number, advice, context)
    facts = _list_facts(advice, recommendation, context)
    if advice.unblocks and not reason:
        facts.append(context.say("advice.unblocks"))
    if not without_list:
        facts += [*list_chain(advice, recommendation, context), *_list_dependents(advice, context)]
    yield Paragraph(context.view.glyphs.between.join(facts), indent=_INDENT)
    if reason:
        yield Paragraph(reason, indent=_INDENT)
    awaited = describe_awaited(advice, context)
    if awaited:
        yield Paragraph(awaited, indent=_INDENT)
    if context.view.everything:
        yield from _build_everything(advice, recommendation, context)
    elif recommendation.steps:
        yield Paragraph(describe_first_step(advice, recommendation, week, context), indent=_INDENT)


def _list_facts(advice: Advice, recommendation: Recommendation, context: Context) -> list[str]:
    """List the gain, the effort, what it takes afterwards, and the horizon."""
    facts = [
        context.say("advice.days", n=advice.effort),
        *list_costs(advice, recommendation, context),
        describe_horizon(recommendation.horizon, context.view),
    ]
    if advice.status == "advised" and advice.gain is not None:
        facts = [*list_gain(advice.gain, recommendation, context), *facts]
    return facts


def list_costs(advice: Advice, recommendation: Recommendation, context: Context) -> list[str]:
    """List what it takes afterwards, a year, and whether it needs money; nothing of what the bank does not say."""
    costs = [] if advice.running is None else [context.say("advice.running", n=advice.running)]
    match recommendation.spending:
        case True:
            return [*costs, context.say("advice.spending")]
        case False:
            return [*costs, context.say("advice.no_spending")]
        case None:
            return costs
        case _:
            assert_never(recommendation.spending)


def list_gain(points: Fraction, recommendation: Recommendation, context: Context) -> list[str]:
    """Return the gain, in a profile with its goal; nothing where a goal is above its ambition already.

    Nothing either on a score that too few answers make: it would promise many points for each of them. Where too much
    does not apply, the gain is called provisional, as the score is.
    """
    gain, axis_id = context.format_difference(points), context.bank.find_axis(recommendation)
    axis, causes = context.card.axis_by_id.get(axis_id or ""), find_gain_causes(context.card, axis_id)
    if "coverage" in causes:
        return []
    if axis is None or context.card.overall is not None:
        words = context.say("advice.gain", gain=gain, n=points)
    elif axis.stance == "above":
        return []
    else:
        words = context.say("advice.gain_on", gain=gain, where=_name_axis(axis, context), n=points)
    return [context.say("advice.provisional_gain", gain=words) if causes else words]


def describe_gains_left_out(listed: Iterable[Advice], context: Context) -> str:
    """Say that gains of `listed` are left out for want of answers, and from how many on they are told; "" for none."""
    card, bank = context.card, context.bank
    for advice in listed:
        axis_id = bank.find_axis(bank.recommendation_by_id[advice.id])
        if advice.status == "advised" and advice.gain is not None and "coverage" in find_gain_causes(card, axis_id):
            key = "advice.no_gain_yet" if card.overall is not None else "advice.no_gain_on_goal_yet"
            return context.say(key, share=Percentage(bank.policy.min_coverage))
    return ""


def list_chain(advice: Advice, recommendation: Recommendation, context: Context) -> list[str]:
    """Return what the recommendation gains and costs together with those before it, by number; nothing without any."""
    numbers = list_chain_numbers(context.card, advice)
    if not numbers:
        return []
    facts = [context.say("advice.days", n=advice.chain_effort)]
    if advice.status == "advised" and advice.chain_gain not in (None, advice.gain):
        facts = [*list_gain(advice.chain_gain, recommendation, context), *facts]
    places = context.view.join_series(map(str, numbers))
    return [context.say("advice.chain", n=len(numbers), places=places, facts=", ".join(facts))]


def _name_axis(axis: AxisScore, context: Context) -> str:
    number = context.goals.number_by_id.get(axis.id)
    return context.say("axis.goal", n=number) if number else context.quote_axis(axis.id)


def _list_dependents(advice: Advice, context: Context) -> list[str]:
    """Return the first recommendation that waits for this one, by its number: it says why this one is above it."""
    numbers = list_dependent_numbers(context.card, advice)
    if numbers and (context.view.everything or numbers[0] <= MOST_SHOWN):
        return [context.say("advice.before", place=str(numbers[0]))]
    return []


def describe_awaited(advice: Advice, context: Context) -> str:
    """Say what would decide whether a recommendation fits; empty for one that fits."""
    questions = context.view.join_series(map(context.get_question_text, advice.because))
    awaited = find_awaited(context.card, advice)
    match awaited:
        case None:
            return ""
        case "answers":
            return context.say("advice.possible", questions=questions)
        case "goal":
            goal = find_unsettled_goal(context.card, advice)
            assert goal is not None
            return context.say("advice.possible_goal", where=_name_axis(goal, context), questions=questions)
        case "ambition":
            return context.say("advice.unsure_ambition")
        case "duty":
            texts = list_to_answer(context.card, list_open_duties(context.card, advice))
            return context.say("duties.awaited", duties=context.view.join_series(map(context.format_prose, texts)))
        case "facts":
            return context.say("advice.unsure")
        case _:
            assert_never(awaited)


def describe_reason(number: int, advice: Advice, context: Context) -> str:
    """Say why it stands where it does; empty where its facts say so, or where there is nothing to say."""
    found = find_reason(context.card, advice)
    if found is None:
        return ""
    if found.axis is None:
        return context.say("advice.reason_duty")
    where, score = context.quote_axis(found.axis.id), context.format_score(found.axis.score, found.axis)
    match found.reason:
        case "duty" | "obstacle":
            return _describe_obstacle(number, found, where, context)
        case "low":
            return context.say("advice.reason_low", where=where, score=score, best=context.format_best())
        case "rate":
            return context.say("advice.reason_rate", where=where, score=score, best=context.format_best())
        case _:
            assert_never(found.reason)


def _describe_obstacle(number: int, found: AdviceReasonFound, where: str, context: Context) -> str:
    """Say that the axis of a piece of advice keeps the next level away, and whether the advice is enough, or needed."""
    if found.enough is not None and found.enough < number:
        return context.say("advice.reason_beyond", place=str(found.enough))
    has, needs = context.format_score(found.has), context.format_score(found.needs)
    effect = context.say("advice.enough" if found.enough == number else "advice.not_enough")
    return context.say("advice.reason_obstacle", where=where, score=has, needs=needs, effect=effect)


def describe_first_step(advice: Advice, recommendation: Recommendation, week: int, context: Context) -> str:
    """Say what to do this week or a later one, or once the recommendations that come first have been followed."""
    step = context.format_prose(recommendation.steps[0])
    before = list_prerequisite_numbers(context.card, advice)
    if before:
        return context.say("advice.next_step", step=step, places=context.view.join_series(map(str, before)))
    if week > 1:
        return context.say("advice.later_step", step=step, week=week)
    return context.say("advice.first_step", step=step)


def _build_everything(advice: Advice, recommendation: Recommendation, context: Context) -> Iterator[Block]:
    yield Paragraph(context.format_prose(recommendation.text), indent=_INDENT)
    for step in recommendation.steps:
        yield ListItem(context.format_prose(step), indent=_INDENT)
    recommendations = context.bank.recommendation_by_id
    titles = [context.format_prose(recommendations[each].title) for each in advice.chain[:-1]]
    if titles:
        yield Paragraph(context.say("advice.after", titles=context.view.join_series(titles)), indent=_INDENT)
    if recommendation.example:
        example = context.format_prose(recommendation.example)
        yield Paragraph(context.say("advice.example", example=example), indent=_INDENT)
    if advice.status == "advised" and advice.because:
        raised = context.view.join_series(map(context.get_question_text, advice.because))
        yield Paragraph(context.say("advice.because", questions=raised), indent=_INDENT)
