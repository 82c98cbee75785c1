"""Many dossiers as a portfolio: a line each, in a group for each questionnaire."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from maturity.insight.dossiers import Dossier, Entry
from maturity.insight.levels import find_level
from maturity.render.context import Context
from maturity.render.documents.results_table import describe_goals
from maturity.render.report.building.axes import build_axis_rows, build_level_starts, build_overall_row, build_scale
from maturity.render.report.building.request import Request
from maturity.render.report.content import Portfolio, PortfolioGroup, PortfolioLine
from maturity.render.report.printing import print_texts
from maturity.render.sections.duties import list_duty_counts
from maturity.render.sections.position import list_first_cautions
from maturity.render.view import View
from maturity.render.wording import describe_date


def build_portfolio(dossiers: Sequence[Dossier], names: Sequence[str], failed: int, request: Request) -> Portfolio:
    """Build the portfolio of `dossiers`; `names` stand for those that give no name, `failed` counts files without."""
    view = View(request.language)
    by_bank: dict[str, list[tuple[str, Entry]]] = {}
    for dossier, name in zip(dossiers, names, strict=True):
        for entry in dossier.entries:
            by_bank.setdefault(entry.card.bank.id, []).append((_name_dossier(dossier, name, view), entry))
    notes = [view.say("report.sorted" if request.is_sorted else "report.unsorted")]
    notes += [view.say("report.failed", n=failed)] if failed else []
    portfolio = Portfolio(
        language=request.language,
        title=view.format_prose(request.style.title) or view.say("report.portfolio_title"),
        groups=tuple(_build_group(entries, request) for entries in by_bank.values()),
        notes=tuple(notes),
        style=request.style,
    )
    return print_texts(portfolio)


def _name_dossier(dossier: Dossier, name: str, view: View) -> str:
    """Name a dossier; one that nothing else tells from another of its organisation, by its number."""
    own = view.format_prose(dossier.organisation or name)
    return f"{own} ({dossier.number})" if dossier.number else own


def _build_group(entries: Iterable[tuple[str, Entry]], request: Request) -> PortfolioGroup:
    entries = sorted(entries, key=_rank) if request.is_sorted else list(entries)
    context = Context(entries[0][1].card, View(request.language))
    return PortfolioGroup(
        bank=context.format_prose(context.bank.title),
        bank_id=context.bank.id,
        version=context.bank.version,
        scale=build_scale(context),
        level_starts=build_level_starts(context),
        lines=tuple(_build_line(name, entry, request.language) for name, entry in entries),
    )


def _rank(named: tuple[str, Entry]) -> Fraction:
    """Return what puts the highest score first, and what has none last."""
    overall = named[1].card.overall
    return Fraction(1) if overall is None or overall.score is None else -overall.score


def _build_line(name: str, entry: Entry, language: str) -> PortfolioLine:
    card = entry.card
    context = Context(card, View(language))
    answered, applicable = card.coverage.answered, card.coverage.applicable
    rows = build_axis_rows(context, entry.history)
    return PortfolioLine(
        name=name,
        date=describe_date(card.sheet.date, context.view) if card.sheet.date else "",
        day=card.sheet.date or "",
        overall=build_overall_row(context, entry.history),
        axes=tuple(row for row in rows if not row.depth),
        position=_describe_position(context),
        duties=", ".join(list_duty_counts(context)),
        answered=context.say("table.of", n=answered, applicable=applicable),
        n_answered=answered,
        n_applicable=applicable,
        cautions=tuple(list_first_cautions(context)),
    )


def _describe_position(context: Context) -> str:
    """Say the level, or where the goals of a profile stand; "" where neither is stated."""
    reached = find_level(context.card)
    if reached is not None and reached.best is None:
        return context.get_level_title(reached.level)
    if reached is not None:
        return context.say("axes.at_least", level=context.get_level_title(reached.level))
    return describe_goals(context) if context.card.overall is None else ""
