"""The part of a report about one questionnaire."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.insight.answers import is_blank
from maturity.insight.dossiers import Entry
from maturity.render.blocks import Paragraph, Table
from maturity.render.context import Context
from maturity.render.report.building.actions import build_actions, build_plan, choose_first, list_plan_notes
from maturity.render.report.building.axes import build_axis_rows, build_level_starts, build_overall_row, build_scale
from maturity.render.report.building.duties import build_duties
from maturity.render.report.building.evidence import build_answers, build_benchmarks, build_peers_grid, build_profile
from maturity.render.report.building.headline import build_headline, build_strengths
from maturity.render.report.building.outline import find_heading, list_points
from maturity.render.report.building.progress import build_progress
from maturity.render.report.building.request import Request
from maturity.render.report.content import Part
from maturity.render.report.items.basics import Grid
from maturity.render.report.items.position import Strength
from maturity.render.sections.blockers import build_blockers
from maturity.render.sections.channels import build_channels
from maturity.render.sections.notes import build_notes
from maturity.render.view import View
from maturity.render.wording import describe_date


def build_part(entry: Entry, request: Request) -> Part:
    """Build the part about the questionnaire that `entry` answers."""
    language, discretion = request.language, request.discretion
    card, history = entry.card, entry.history
    context = Context(card, View(language))
    blockers, actions = tuple(build_blockers(context)), build_actions(context)
    duties, strengths = build_duties(context, discretion), build_strengths(context)
    *cautions, method = list_points(build_notes(Context(card, View(language, everything=True))))
    return Part(
        bank=context.format_prose(card.bank.title),
        bank_id=card.bank.id,
        version=card.bank.version,
        digest=card.bank.sha256,
        date=describe_date(card.sheet.date, context.view) if card.sheet.date else "",
        respondent=_name_respondent(context) if discretion.named else "",
        scale=build_scale(context),
        headline=build_headline(context),
        overall=build_overall_row(context, history),
        axes=build_axis_rows(context, history),
        level_starts=build_level_starts(context),
        duties=duties,
        strengths=strengths,
        strengths_title=context.say("report.strengths" if _has_upper(strengths, context) else "report.furthest"),
        first_title=context.say("report.first_after_duties" if duties and duties.pressing else "report.first"),
        first=choose_first(actions, context),
        blockers=list_points(blockers),
        blockers_title=find_heading(blockers),
        plan=build_plan(actions, context),
        plan_notes=list_plan_notes(context),
        channels=_build_channels(context),
        benchmarks=build_benchmarks(context),
        peers=build_peers_grid(card, request),
        answers=build_answers(context, discretion),
        profile=build_profile(context),
        progress=build_progress(history, language) if history else None,
        cautions=tuple(cautions),
        method=method.text,
        is_blank=is_blank(card),
    )


def _has_upper(strengths: Sequence[Strength], context: Context) -> bool:
    """Whether one of the strengths is in the upper half of the scale."""
    scale = context.bank.scale
    return any(2 * (each.score.value - scale.min) >= scale.span for each in strengths)


def _name_respondent(context: Context) -> str:
    """Return the name or id of whoever answered, and the role, as far as the file says so."""
    respondent = context.card.sheet.respondent
    facts = [respondent.id, respondent.role] if respondent else []
    return ", ".join(context.format_prose(fact) for fact in facts if fact)


def _build_channels(context: Context) -> Grid | None:
    """Build the table of channels and goals; None where none is asked for."""
    blocks = tuple(build_channels(context))
    if not blocks:
        return None
    table = next((block for block in blocks if isinstance(block, Table)), None)
    notes = tuple(point.text for point in list_points(blocks))
    if table is None:
        return Grid(find_heading(blocks), (), (), notes)
    rows = tuple(row for group in table.groups for row in group.rows)
    legend = tuple(block.text for block in table.legend if isinstance(block, Paragraph))
    return Grid(find_heading(blocks), table.heading, rows, (*legend, *notes))
