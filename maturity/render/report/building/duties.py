"""The duties of a report: what is missing first, each with its law and with what to do."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.insight.duties import group_duties, is_alarming, is_open, is_overdue, list_pressing
from maturity.model.condition_wording import describe_condition
from maturity.model.duty import DutyFinding, DutyState
from maturity.render.context import Context
from maturity.render.duty_wording import describe_law
from maturity.render.report.building.request import Discretion
from maturity.render.report.items.duties import Duties, DutyGroup, DutyGroupName, DutyItem
from maturity.render.sections.duties import (
    count_duties,
    describe_note,
    describe_standing,
    describe_todo,
    list_duty_counts,
)
from maturity.render.wording import describe_date
from maturity.text.safe import make_visible

_GROUPS: tuple[DutyGroupName, ...] = ("unmet", "open", "planned", "spared", "met")
_SETTLED = (DutyState.MET, DutyState.NOT_APPLICABLE)


def build_duties(context: Context, discretion: Discretion) -> Duties | None:
    """Build the duties that apply or may apply; None if there are none."""
    found = group_duties(context.card)
    if found.is_empty:
        return None
    groups = tuple(
        DutyGroup(
            name,
            context.say(f"duties.group.{name}"),
            tuple(_build_item(each, context, discretion) for each in findings),
        )
        for name in _GROUPS
        if (findings := getattr(found, name))
    )
    pressing = list_pressing(context.card)
    return Duties(
        counts=count_duties(context),
        short_counts=", ".join(list_duty_counts(context)),
        groups=groups,
        pressing=tuple(_build_item(each, context, discretion) for each in pressing),
        is_alarming=any(is_alarming(each, context.card) for each in pressing),
        note=describe_note(context),
    )


def _build_item(finding: DutyFinding, context: Context, discretion: Discretion) -> DutyItem:
    recommendation = context.bank.recommendation_by_id.get(finding.duty.recommendation or "")
    has_todo = recommendation is not None and finding.answer.state not in _SETTLED
    bank, law = context.bank, finding.duty.law
    due = finding.answer.due if finding.answer.state not in _SETTLED else None
    return DutyItem(
        text=context.format_prose(finding.duty.text),
        details=(*_list_facts(finding, context), *_list_notes(finding, context, discretion)),
        todo=describe_todo(recommendation, context) if recommendation is not None and has_todo else "",
        is_high=finding.duty.severity == "high",
        law=context.format_prose(law) if law else "",
        law_language=bank.written_in if bank.written_in != context.view.language else "",
        due=describe_date(due, context.view) if due else "",
        day=due or "",
        standing=describe_standing(finding, context) if finding in list_pressing(context.card) else "",
    )


def _list_facts(finding: DutyFinding, context: Context) -> Iterator[str]:
    """Yield what the bank says of the duty: its law, to whom it applies, whom to ask."""
    duty = finding.duty
    if law := describe_law(duty, context.view):
        yield law
    if finding.applies is None and duty.when:
        condition = describe_condition(duty.when, context.bank, context.view.language)
        yield context.say("duties.may_apply", condition=condition)
    if duty.ask and is_open(finding):
        yield context.say("duties.ask", who=context.format_prose(duty.ask))


def _list_notes(finding: DutyFinding, context: Context, discretion: Discretion) -> Iterator[str]:
    """Yield by when it is to be met and, as far as discretion allows, by whom, and what was written beside it."""
    answer = finding.answer
    if answer.state is not DutyState.MET:
        owner = make_visible(answer.owner) if answer.owner else ""
        owner = context.say("duties.someone") if owner and not discretion.named else owner
        due = answer.due and describe_date(answer.due, context.view)
        if owner or due:
            key = "duties.owner_due" if owner and due else "duties.owner" if owner else "duties.due"
            yield context.say(key, owner=owner, due=due)
    if is_overdue(finding, context.card.sheet.date):
        yield context.say("duties.overdue")
    if answer.state is DutyState.UNMET and not (answer.owner or answer.due):
        yield context.say("duties.no_owner")
    if discretion.with_comments:
        if answer.comment:
            yield context.say("answers.comment", comment=make_visible(answer.comment))
        for evidence in answer.evidence:
            yield context.say("answers.evidence", evidence=make_visible(evidence))
