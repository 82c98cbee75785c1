"""Many organisations beside each other: an overview, their axes, and small charts; nobody is ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from maturity.render.report.content import PortfolioGroup, PortfolioLine
from maturity.render.report.items.basics import Figure
from maturity.render.report.items.scores import AxisRow
from maturity.render.report.selection import has_overall, list_shared_axes
from maturity.render.report.slides.bounded import add_remark, name_slide
from maturity.render.report.slides.charts import (
    SIZE,
    SMALL,
    Drawing,
    Series,
    count_bars,
    count_decimals,
    cut_labels,
    draw_bars,
    limit_bars,
    list_values,
    split_labels,
)
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.fitting import LEADING, cut_text
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.tables import Row, Table
from maturity.render.report.slides.words import Line
from maturity.text.typography import join_series

_MOST_SLIDES = 4
"""How many slides one table may take."""
_LABEL_SHARE = 0.4
_SMALL_COLUMNS, _SMALL_ROWS, _MOST_SMALL = 3, 2, 12
"""How small charts stand on a slide, and how many there are at most."""
_MOST_SMALL_AXES = 6
_MOST_SMALL_HEIGHT = 260.0
_NAME_WIDTH, _AXIS_WIDTH = 230.0, 125.0
"""The width of the names of organisations, and what each axis needs beside them."""
_REMARK = 28.0
"""What a table leaves free below it, for a sentence."""


def add_group(deck: Deck, group: PortfolioGroup) -> None:
    """Add the slides of the organisations that answered one questionnaire."""
    _add_overview(deck, group)
    if has_overall(group):
        _add_bars(deck, group)
    if list_shared_axes(group):
        _add_axes(deck, group)
        _add_small_charts(deck, group)


def _add_overview(deck: Deck, group: PortfolioGroup) -> None:
    """Add a line for each organisation: its score, where it stands, its duties, how much it has answered."""
    names = ["organisation", *(["score"] if has_overall(group) else []), "position", "duties", "answered"]
    shares = {"organisation": 3.4, "score": 1.0, "position": 2.2, "duties": 2.6, "answered": 1.0}
    heading = tuple(deck.say(f"report.column.{name}") for name in names)
    numbers = frozenset(index for index, name in enumerate(names) if name in ("score", "answered"))
    rows = [Row(_list_cells(line, with_score="score" in names)) for line in group.lines]
    table = Table(heading, tuple(shares[name] for name in names), numbers, tuple(rows))
    notes = [f"{line.name} – {text}" for line in group.lines for text in line.cautions]
    scale = deck.say("report.slide.scale", low=group.scale[0].text, high=group.scale[1].text, bank=group.bank)
    _add_pages(deck, table, rows, group.bank, [scale, *notes])


def _list_cells(line: PortfolioLine, *, with_score: bool) -> tuple[str, ...]:
    name = f"{line.name} ({line.date})" if line.date else line.name
    score = (line.overall.interval if line.overall else "–",) if with_score else ()
    return (name, *score, line.position or "–", line.duties or "–", line.answered)


def _add_axes(deck: Deck, group: PortfolioGroup) -> None:
    """Add the scores of all organisations on each axis: as many axes on a slide as have room for their names."""
    titles = list_shared_axes(group)
    width = deck.layouts.content.width
    most = max(1, int((width - _NAME_WIDTH) / _AXIS_WIDTH))
    slides = -(-len(titles) // most)
    most = -(-len(titles) // slides)
    name = name_slide(deck, deck.say("axes.title"), group.bank)
    for start in range(0, len(titles), most):
        shown = titles[start : start + most]
        share = (width - _NAME_WIDTH) / len(shown) / _NAME_WIDTH
        room = (width - _NAME_WIDTH) / len(shown) - 16
        heading = (
            deck.say("report.column.organisation"),
            *(cut_text(each, room, SIZE, 3, bold=True) for each in shown),
        )
        rows = [Row((line.name, *(axis.interval for axis in line.axes[start : start + most]))) for line in group.lines]
        shares = (1.0, *(share for _ in shown))
        table = Table(heading, shares, frozenset(range(1, len(shown) + 1)), tuple(rows))
        _add_pages(deck, table, rows, name, [])


def _add_pages(deck: Deck, table: Table, rows: Sequence[Row], title: str, notes: Sequence[str]) -> None:
    """Add a table on as many slides as it needs, but no more than there may be; then it is said what is missing."""
    box = deck.layouts.content.keep_top(deck.layouts.content.height - _REMARK)
    table = table.choose_size(rows, box)
    groups = table.split_rows(rows, box)
    for number, shown in enumerate(groups[:_MOST_SLIDES]):
        page = deck.add_page(title)
        height = table.add(deck, page, shown, page.box, title)
        deck.set_notes(page, [] if number else notes)
        if number == _MOST_SLIDES - 1 and len(groups) > _MOST_SLIDES:
            left = sum(map(len, groups[_MOST_SLIDES:]))
            add_remark(deck, page, deck.say("report.slide.more", n=left), page.box.top + height)


def _add_bars(deck: Deck, group: PortfolioGroup) -> None:
    """Add the scores of all organisations as bars, in the order of the portfolio, on as many slides as they need."""
    count = count_bars([line.name for line in group.lines], deck.layouts.content, _LABEL_SHARE)
    lines = group.lines[: count * _MOST_SLIDES]
    for start in range(0, len(lines), count):
        shown = lines[start : start + count]
        page = deck.add_page(name_slide(deck, deck.say("report.whole"), group.bank))
        labels = cut_labels([line.name for line in shown], page.box, _LABEL_SHARE)
        scores = [each.overall.score if each.overall else None for each in shown]
        words = [_describe(deck, each.name, each.overall) for each in shown]
        drawing = _make_drawing(deck, group, labels, [each.overall for each in shown], scores, words)
        draw_bars(deck, page, drawing, limit_bars(page.box, len(shown)))
        if start + count >= len(lines) and len(group.lines) > len(lines):
            deck.set_notes(page, [deck.say("report.slide.more", n=len(group.lines) - len(lines))])


def _add_small_charts(deck: Deck, group: PortfolioGroup) -> None:
    """Add a small chart of the axes of each organisation, if the axes are few."""
    titles = list_shared_axes(group)
    if not 1 < len(titles) <= _MOST_SMALL_AXES:
        return
    on_slide = _SMALL_COLUMNS * _SMALL_ROWS
    lines = group.lines[:_MOST_SMALL]
    for start in range(0, len(lines), on_slide):
        page = deck.add_page(name_slide(deck, deck.say("report.slide.small"), group.bank))
        shown = lines[start : start + on_slide]
        for line, box in zip(shown, _list_boxes(page.box, len(shown)), strict=True):
            _draw_small(deck, page, group, line, box)
        if start + on_slide >= len(lines) and len(group.lines) > len(lines):
            deck.set_notes(page, [deck.say("report.slide.more", n=len(group.lines) - len(lines))])


def _list_boxes(box: Box, count: int) -> Iterator[Box]:
    """Yield the places of so many small charts."""
    width = box.width / _SMALL_COLUMNS
    height = box.height / (1 if count <= _SMALL_COLUMNS else _SMALL_ROWS)
    for place in range(count):
        row, column = divmod(place, _SMALL_COLUMNS)
        yield Box(box.left + column * width, box.top + row * height, width - 12, min(height - 8, _MOST_SMALL_HEIGHT))


def _draw_small(deck: Deck, page: Page, group: PortfolioGroup, line: PortfolioLine, box: Box) -> None:
    """Draw the chart of one organisation, below its name."""
    name = cut_text(line.name, box.width - 16, 14, 1, bold=True)
    deck.write_text(page, [(Line(name, "strong"),)], 14, box.keep_top(26))
    chart_box = box.drop_top(26)
    room = int((chart_box.height - 30) / len(line.axes) / (SMALL * LEADING))
    labels = [cut_text(axis.title, box.width * 0.5 - 12, SMALL, max(1, min(3, room))) for axis in line.axes]
    words = [_describe(deck, axis.title, axis) for axis in line.axes]
    drawing = _make_drawing(deck, group, labels, line.axes, [axis.score for axis in line.axes], words)
    draw_bars(deck, page, replace(drawing, title=line.name, label_share=0.5, size=SMALL), chart_box)


def _make_drawing(
    deck: Deck,
    group: PortfolioGroup,
    labels: Sequence[str],
    rows: Sequence[AxisRow | None],
    scores: Sequence[Figure | None],
    words: Sequence[str],
) -> Drawing:
    """Make what a chart shows: scores, with targets where there are any."""
    low, high = (float(figure.value) for figure in group.scale)
    series = [Series(deck.say("report.column.score"), list_values(scores), "score")]
    targets = [row.target if row else None for row in rows]
    if any(targets):
        series.append(Series(deck.say("report.column.target"), list_values(targets), "target"))
    described = join_series(words, deck.language) + "."
    return Drawing(
        group.bank, tuple(split_labels(labels)), tuple(series), (low, high), count_decimals(scores), described
    )


def _describe(deck: Deck, name: str, row: AxisRow | None) -> str:
    return deck.say("report.described", title=name, words=row.interval if row else deck.say("report.no_score"))
