"""A report or a portfolio as blocks, for the writers that set out text: Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from maturity.render.blocks import Block, Gap, Heading, ListItem, Paragraph, Side, Table, TableGroup, Title
from maturity.render.blocks import Part as PartOfDocument
from maturity.render.documents.peers import PEER_SIDES
from maturity.render.report.content import Document, Part, Portfolio, PortfolioGroup, Report
from maturity.render.report.items.actions import Action
from maturity.render.report.items.basics import Grid, Point
from maturity.render.report.items.scores import AxisRow, Progress
from maturity.render.report.printing import say


def build_blocks(document: Document) -> Iterator[Block]:
    """Build the blocks of a whole document."""
    match document:
        case Report():
            yield from _build_report(document)
        case Portfolio():
            yield from _build_portfolio(document)
        case _:
            assert_never(document)
    if document.style.footer:
        yield Gap()
        yield Paragraph(document.style.footer, "quiet")


def _build_report(report: Report) -> Iterator[Block]:
    yield Title(f"{report.organisation} – {report.title}")
    yield Gap()
    if report.date:
        yield Paragraph(report.date)
    for remark in report.remarks:
        yield Paragraph(remark, "caution")
    for part in report.parts:
        blocks = tuple(_build_part(part, report.language))
        if len(report.parts) == 1:
            yield Paragraph(part.bank)
            yield from blocks
        else:
            yield PartOfDocument(part.bank, (Title(part.bank), *blocks))


def _build_part(part: Part, language: str) -> Iterator[Block]:
    yield from _build_brief(part, language)
    if part.is_blank:
        yield Paragraph(part.method)
        return
    yield Heading(say("goals.axes" if part.overall is None else "axes.title", language))
    rows = (*part.axes, *((part.overall,) if part.overall else ()))
    yield _build_table(rows, language)
    if part.progress is not None:
        yield from _build_progress(part.progress, language)
    if part.blockers_title:
        yield Heading(part.blockers_title)
        yield from _list_points(part.blockers)
    yield from _build_plan(part, language)
    yield from _build_duties(part, language)
    shown = [item for item in part.benchmarks if item.describes_answer is not None]
    if shown:
        yield Heading(say("figures.title", language))
        yield from (ListItem(item.text) for item in shown)
    if part.peers is not None:
        yield from _build_peers(part.peers)
    yield Heading(say("report.method", language))
    yield Paragraph(part.method)
    yield from _list_points(part.cautions)


def _build_peers(grid: Grid) -> Iterator[Block]:
    """Build the place of each axis among peers."""
    who, *shares = grid.notes
    yield Heading(grid.title)
    yield Paragraph(who)
    yield Table(grid.heading, PEER_SIDES, (TableGroup("", grid.rows),))
    yield from map(ListItem, shares)


def _build_brief(part: Part, language: str) -> Iterator[Block]:
    head = part.headline
    yield from (Paragraph(caution, "caution") for caution in head.cautions)
    if head.position:
        yield Paragraph(head.position, "strong")
    yield from (ListItem(point) for point in head.points)
    yield from (Paragraph(text) for text in (head.portrait, head.score, head.coverage) if text)
    if head.settles:
        yield from _list_points((head.settles,))
    if part.duties and part.duties.counts:
        yield Paragraph(part.duties.counts, "strong")
        yield from (ListItem(duty.standing) for duty in part.duties.pressing)
    if part.strengths:
        yield Heading(part.strengths_title)
    for strength in part.strengths:
        score = say("report.of", language, score=strength.score.text, best=strength.best)
        yield ListItem(say("report.described", language, title=strength.title, words=score))
    if part.first:
        yield Heading(part.first_title)
    for action in part.first:
        yield ListItem(action.title, "strong")
        yield Paragraph(", ".join((*action.facts, action.place)), indent=2)
        if action.first_step:
            yield Paragraph(say("report.first_step", language, step=action.first_step), indent=2)


def _build_table(rows: Iterable[AxisRow], language: str) -> Table:
    names = ("axis", "score", "target", "earlier", "level", "answered")
    sides: tuple[Side, ...] = ("left", "right", "right", "right", "left", "right")
    cells = tuple(
        (
            row.title if row.id != "overall" else say("report.whole", language),
            row.interval,
            row.target.text if row.target else "–",
            row.earlier[-1].score.text if row.earlier else "–",
            row.level,
            row.answered,
        )
        for row in rows
    )
    kept = [index for index in range(len(names)) if any(row[index] != "–" for row in cells)]
    heading = tuple(say(f"report.column.{names[index]}", language) for index in kept)
    group = TableGroup("", tuple(tuple(row[index] for index in kept) for row in cells))
    return Table(heading, tuple(sides[index] for index in kept), (group,))


def _build_progress(progress: Progress, language: str) -> Iterator[Block]:
    yield Heading(progress.title)
    yield from _list_points(progress.points)
    if progress.dates is not None:
        yield _build_figures(progress.dates.heading, progress.dates.rows)
    heading = (say("report.column.axis", language), *progress.days)
    rows = tuple((row.title, *(score.text if score else "–" for score in row.scores)) for row in progress.trends)
    yield _build_figures(heading, rows)
    yield from (Paragraph(note, "quiet") for note in progress.notes)


def _build_figures(heading: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Table:
    """Build a table of a name and figures."""
    sides: list[Side] = ["left"]
    sides += ["right"] * (len(heading) - 1)
    return Table(heading, tuple(sides), (TableGroup("", rows),))


def _list_points(points: Iterable[Point]) -> Iterator[Block]:
    for point in points:
        yield ListItem(point.text)
        yield from (ListItem(detail, indent=2) for detail in point.details)


def _build_plan(part: Part, language: str) -> Iterator[Block]:
    if not part.plan:
        return
    yield Heading(say("report.plan", language))
    yield from (Paragraph(note) for note in part.plan_notes)
    for stage in part.plan:
        params = {"title": stage.title, "days": stage.days.text}
        yield Paragraph(say("report.stage", language, n=len(stage.actions), **params), "strong")
        for action in stage.actions:
            yield ListItem(_describe_action(action), number=action.number)


def _describe_action(action: Action) -> str:
    facts = [*action.facts, *((action.chain,) if action.chain else ())]
    return f"{action.title} ({', '.join(facts)})"


def _build_duties(part: Part, language: str) -> Iterator[Block]:
    if part.duties is None:
        return
    yield Heading(say("duties.title", language))
    for group in part.duties.groups:
        yield Paragraph(group.title, "strong")
        for item in group.items:
            yield ListItem(item.text)
            yield from (ListItem(text, indent=2) for text in (*item.details, item.todo) if text)
    yield Paragraph(part.duties.note)


def _build_portfolio(portfolio: Portfolio) -> Iterator[Block]:
    yield Title(portfolio.title)
    yield Gap()
    yield from (Paragraph(note) for note in portfolio.notes)
    for group in portfolio.groups:
        yield Heading(group.bank)
        yield _build_lines(group, portfolio.language)


def _build_lines(group: PortfolioGroup, language: str) -> Table:
    names = ("organisation", "score", "position", "duties", "answered")
    rows = tuple(
        (line.name, line.overall.interval if line.overall else "–", line.position, line.duties, line.answered)
        for line in group.lines
    )
    heading = tuple(say(f"report.column.{name}", language) for name in names)
    return Table(heading, ("left", "right", "left", "left", "right"), (TableGroup("", rows),))
