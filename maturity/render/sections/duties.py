"""Duties: what law or policy demands, kept apart from the score and shown before it, what is missing first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice

from maturity.insight.duties import DutyGroups, group_duties, is_open
from maturity.model.condition_wording import describe_condition
from maturity.model.duty import DutyFinding, DutyState
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
    missing = (*groups.unmet, *groups.open)
    yield Paragraph(_count_duties(groups, context), "caution" if missing else "plain")
    for finding in islice(missing, _MOST_NAMED):
        yield ListItem(_describe_short(finding, context), indent=2)


def build_duties(context: Context) -> Iterator[Block]:
    """Build the section of the duties that apply or may apply; those that are met only where everything is shown."""
    groups = group_duties(context.card)
    if groups.is_empty:
        return
    yield Heading(context.say("duties.title"))
    for name, findings in (("unmet", groups.unmet), ("open", groups.open), ("planned", groups.planned)):
        yield from _build_group(name, findings, context)
    if groups.met and context.view.everything:
        yield from _build_group("met", groups.met, context)
    elif groups.met:
        yield Paragraph(context.say("duties.met_count", n=len(groups.met)))
    yield Paragraph(context.say("duties.note"), "quiet")


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


def _count_duties(groups: DutyGroups, context: Context) -> str:
    """Say how many duties are not met, to check, planned and met, as far as there are such."""
    counts = (("unmet", groups.unmet), ("open", groups.open), ("planned", groups.planned), ("met", groups.met))
    parts = ", ".join(context.say(f"duties.count.{name}", n=len(findings)) for name, findings in counts if findings)
    return context.say("duties.counts", parts=parts)


def _describe_short(finding: DutyFinding, context: Context) -> str:
    text = context.format_prose(finding.duty.text)
    return context.say(f"duties.short.{'open' if is_open(finding) else 'unmet'}", duty=text)


def _build_group(name: str, findings: Sequence[DutyFinding], context: Context) -> Iterator[Block]:
    if findings:
        yield Paragraph(context.say(f"duties.group.{name}"), "strong")
    for finding in findings:
        yield ListItem(context.format_prose(finding.duty.text), indent=2)
        for line in chain(_list_details(finding, context), _list_notes(finding, context)):
            yield Paragraph(line, indent=4)


def _list_details(finding: DutyFinding, context: Context) -> Iterator[str]:
    """Yield what demands the duty, to whom it applies while that is not known, what to do and whom to ask."""
    duty = finding.duty
    if law := describe_law(duty, context.view):
        yield law
    if finding.applies is None and duty.when:
        condition = describe_condition(duty.when, context.bank, context.view.language)
        yield context.say("duties.may_apply", condition=condition)
    if finding.answer.state is DutyState.MET:
        return
    if duty.recommendation:
        yield context.say(
            "duties.todo", title=context.format_prose(context.bank.recommendation_by_id[duty.recommendation].title)
        )
    if duty.ask and is_open(finding):
        yield context.say("duties.ask", who=context.format_prose(duty.ask))


def _list_notes(finding: DutyFinding, context: Context) -> Iterator[str]:
    """Yield who has the duty to do and until when, then, where everything is shown, the comment and the evidence."""
    answer = finding.answer
    if answer.owner or answer.due:
        due = answer.due and describe_date(answer.due, context.view)
        key = "duties.owner_due" if answer.owner and due else "duties.owner" if answer.owner else "duties.due"
        yield context.say(key, owner=make_visible(answer.owner or ""), due=due)
    if context.view.everything:
        if answer.comment:
            yield context.say("answers.comment", comment=make_visible(answer.comment))
        for evidence in answer.evidence:
            yield context.say("answers.evidence", evidence=make_visible(evidence))
