"""Duties: what law or policy demands, kept apart from the score and shown before it, what is missing first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from maturity.insight.duties import (
    find_demanding_level,
    group_duties,
    is_alarming,
    is_open,
    is_overdue,
    list_pressing,
)
from maturity.model.condition_wording import describe_condition
from maturity.model.duty import DutyFinding, DutyState
from maturity.model.recommendation import Recommendation
from maturity.render.blocks import Block, Heading, ListItem, Paragraph
from maturity.render.context import Context
from maturity.render.duty_wording import describe_law
from maturity.render.wording import describe_date
from maturity.text.safe import make_visible

_MOST_NAMED = 2
"""How many missing duties are named before the score; the section names them all."""


def build_first_duties(context: Context) -> Iterator[Block]:
    """Build what comes before the score: how many duties are met, and the worst of those that are not or not known.

    Nothing for a bank none of whose duties can apply.
    """
    groups = group_duties(context.card)
    if groups.is_empty:
        return
    pressing = [each for each in list_pressing(context.card) if is_alarming(each, context.card)]
    yield Paragraph(count_duties(context), "caution" if pressing else "plain")
    if len(pressing) > _MOST_NAMED:
        yield Paragraph(context.say("duties.first"), indent=2)
    for finding in islice(pressing, _MOST_NAMED):
        yield ListItem(describe_standing(finding, context), indent=2)


def count_duties(context: Context) -> str:
    """Say how many duties are not met, to check, planned, met and said not to apply; empty if there are none."""
    parts = ", ".join(list_duty_counts(context))
    return context.say("duties.counts", parts=parts) if parts else ""


def list_duty_counts(context: Context) -> list[str]:
    """List how many duties are not met, to check, overdue, planned, met and said not to apply, a phrase each."""
    groups = group_duties(context.card)
    late = sum(is_overdue(finding, context.card.sheet.date) for finding in groups.planned)
    counts = {
        "unmet": len(groups.unmet),
        "open": len(groups.open),
        "overdue": late,
        "planned": len(groups.planned) - late,
        "met": len(groups.met),
        "spared": len(groups.spared),
    }
    return [context.say(f"duties.count.{name}", n=count) for name, count in counts.items() if count]


def build_duties(context: Context) -> Iterator[Block]:
    """Build the section of the duties that apply or may apply; those that are met only where everything is shown."""
    groups = group_duties(context.card)
    if groups.is_empty:
        return
    yield Heading(context.say("duties.title"))
    for name in ("unmet", "open", "planned", "spared"):
        yield from _build_group(name, getattr(groups, name), context)
    if groups.met and context.view.everything:
        yield from _build_group("met", groups.met, context)
    elif groups.met:
        yield Paragraph(context.say("duties.met_count", n=len(groups.met)))
    yield Paragraph(describe_note(context), "quiet")


def describe_note(context: Context) -> str:
    """Say what duties are not: a part of the score, though a level may demand them, and legal advice."""
    level = find_demanding_level(context.card)
    if level is None:
        return context.say("duties.note")
    which = context.say(f"duties.which.{level.duties}")
    return context.say("duties.demanded", level=context.get_level_title(level.id), which=which)


def describe_duty_blocker(duty_id: str, context: Context) -> str:
    """Say that a duty keeps the next level away, and whether it is not met or not known."""
    finding = next(each for each in context.card.duties if each.duty.id == duty_id)
    return context.say(
        f"duties.blocker.{_name_gap(finding)}", duty=context.say("axis.quoted", title=context.get_duty_text(duty_id))
    )


def _name_gap(finding: DutyFinding) -> str:
    """Name what a duty that does not hold for certain lacks: `open`, `planned` or `unmet`."""
    if is_open(finding):
        return "open"
    return "planned" if finding.answer.state is DutyState.PLANNED else "unmet"


def describe_standing(finding: DutyFinding, context: Context) -> str:
    """Say in a line how a duty stands that is not met yet: overdue, not met, to be checked, or planned."""
    text, due = context.format_prose(finding.duty.text), finding.answer.due
    day = describe_date(due, context.view) if due else ""
    gap = _name_gap(finding)
    if gap == "planned":
        key = "overdue" if is_overdue(finding, context.card.sheet.date) else "planned_for" if day else "planned"
        return context.say(f"duties.short.{key}", duty=text, due=day)
    return context.say(f"duties.short.{gap}", duty=text)


def _build_group(name: str, findings: Sequence[DutyFinding], context: Context) -> Iterator[Block]:
    if findings:
        has_unconfirmed = any(finding.answer.state is DutyState.TO_CONFIRM for finding in findings)
        key = "duties.group.open_confirm" if has_unconfirmed else f"duties.group.{name}"
        yield Paragraph(context.say(key), "strong")
    for finding in findings:
        yield ListItem(context.format_prose(finding.duty.text), indent=2)
        for line in chain(_list_details(finding, context), _list_notes(finding, context)):
            yield Paragraph(line, indent=4)


def _list_details(finding: DutyFinding, context: Context) -> Iterator[str]:
    """Yield what demands the duty, how much it weighs, to whom it applies while that is not known, and what to do."""
    duty, state = finding.duty, finding.answer.state
    if state is DutyState.NOT_APPLICABLE and not context.view.everything:
        return
    high = context.say("duties.high") if duty.severity == "high" else ""
    if words := context.view.glyphs.between.join(each for each in (describe_law(duty, context.view), high) if each):
        yield words
    if finding.answer.earlier:
        yield _describe_earlier(finding.answer.earlier, finding.answer.day or "", context)
    if finding.applies is None and duty.when:
        condition = describe_condition(duty.when, context.bank, context.view.language)
        yield context.say("duties.may_apply", condition=condition)
    if state in (DutyState.MET, DutyState.NOT_APPLICABLE):
        return
    if duty.recommendation:
        recommendation = context.bank.recommendation_by_id[duty.recommendation]
        yield describe_todo(recommendation, context)
    if duty.ask and is_open(finding):
        yield context.say("duties.ask", who=context.format_prose(duty.ask))


def _describe_earlier(earlier: DutyState, day: str, context: Context) -> str:
    """Say what an earlier file said of a duty, on that day if it had one, and that it is to be confirmed."""
    when = context.say("quiz.last_day", day=describe_date(day, context.view)) if day else ""
    is_unsure = earlier in (DutyState.UNKNOWN, DutyState.NOT_APPLICABLE)
    state = context.say(f"answer.{earlier.value}" if is_unsure else f"duties.state.{earlier.value}")
    return context.say("duties.said_then", day=when, state=state)


def describe_todo(recommendation: Recommendation, context: Context) -> str:
    """Say what to do about a duty, with the days that it takes and the first step, if it is advised here."""
    title = context.format_prose(recommendation.title)
    advice = next((each for each in context.card.advice if each.id == recommendation.id), None)
    if advice is None or not recommendation.steps:
        return context.say("duties.todo", title=title)
    days, step = context.say("advice.days", n=advice.effort), context.format_prose(recommendation.steps[0])
    return context.say("duties.todo_step", title=title, days=days, step=step)


def _list_notes(finding: DutyFinding, context: Context) -> Iterator[str]:
    """Yield who has the duty to do and until when, why it does not apply, and on demand what stands beside it."""
    answer, everything = finding.answer, context.view.everything
    if answer.state is not DutyState.MET and (answer.owner or answer.due):
        due = answer.due and describe_date(answer.due, context.view)
        key = "duties.owner_due" if answer.owner and due else "duties.owner" if answer.owner else "duties.due"
        yield context.say(key, owner=make_visible(answer.owner or ""), due=due)
    if is_overdue(finding, context.card.sheet.date):
        yield context.say("duties.overdue")
    if answer.state is DutyState.UNMET and not (answer.owner or answer.due):
        yield context.say("duties.no_owner")
    if answer.comment and (everything or answer.state is not DutyState.MET):
        yield context.say("answers.comment", comment=make_visible(answer.comment))
    for evidence in answer.evidence if everything else ():
        yield context.say("answers.evidence", evidence=make_visible(evidence))
