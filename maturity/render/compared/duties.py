"""Duties between two dates: what law or policy demands, met since or no longer, and still missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.insight.comparison.duty_changes import DutyChanges
from maturity.model.duty import DutyFinding
from maturity.render.blocks import Block, Emphasis, Heading, ListItem, Paragraph
from maturity.render.compared.context import ComparedContext
from maturity.render.wording import describe_date

_GROUPS = ("met_since", "no_longer_met", "overdue", "missing", "planned")
"""The groups that are named in full, in the order in which a reader should see them."""
_WARNINGS = ("no_longer_met", "overdue")


def count_duty_changes(context: ComparedContext) -> str:
    """Say in one sentence what became of the duties; nothing if none applies."""
    parts = ", ".join(list_duty_counts(context, _GROUPS))
    return context.say("compare.duties.count", parts=parts) if parts else ""


def list_duty_counts(context: ComparedContext, groups: Sequence[str]) -> list[str]:
    """List how many duties are in each of `groups`, those without any left out."""
    counts = [(name, len(_get_group(context.comparison.duties, name))) for name in groups]
    return [context.say(f"compare.duties.count.{name}", n=count) for name, count in counts if count]


def build_duty_changes(context: ComparedContext, groups: Sequence[str] = _GROUPS) -> Iterator[Block]:
    """Build the duties in `groups` by what became of them, then how many are new or gone."""
    duties = context.comparison.duties
    if duties.is_empty:
        return
    yield Heading(context.say("compare.duties.title"))
    for name in groups:
        group = _get_group(duties, name)
        emphasis: Emphasis = "caution" if name in _WARNINGS else "strong"
        if group:
            yield Paragraph(context.say(f"compare.duties.{name}", n=len(group)), emphasis)
        for finding in group:
            yield ListItem(describe_duty(finding, context), indent=2)
    for name, findings in (("arrived", duties.arrived), ("gone", duties.gone)):
        if findings:
            yield Paragraph(context.say(f"compare.duties.{name}", n=len(findings)))
    yield Paragraph(context.say("duties.note"), "quiet")


def _get_group(duties: DutyChanges, name: str) -> tuple[DutyFinding, ...]:
    found: tuple[DutyFinding, ...] = getattr(duties, name)
    return found


def describe_duty(finding: DutyFinding, context: ComparedContext) -> str:
    """Say a duty, with the day by which it is to be met while it is not."""
    text = context.view.format_prose(finding.duty.text)
    due = finding.answer.due
    if due is None or finding.holds is True:
        return text
    return context.say("compare.duties.due", duty=text, due=describe_date(due, context.view))
