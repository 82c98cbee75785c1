"""Many organisations beside each other: an overview, their axes, bars and small charts; nobody is ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from maturity.render.report.content import PortfolioGroup, PortfolioLine
from maturity.render.report.items.basics import Figure
from maturity.render.report.items.scores import AxisRow
from maturity.render.report.selection import has_overall, list_shared_axes
from maturity.render.report.slides.charts import (
    SIZE,
    SMALL,
    Drawing,
    Series,
    count_decimals,
    draw_bars,
    list_values,
)
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.fitting import LEADING, cut_text
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.labels import count_bars, cut_labels, split_labels
from maturity.render.report.slides.organisations import make_axes, make_overview
from maturity.render.report.slides.stack import Stack
from maturity.render.report.slides.tables import Table
from maturity.render.report.slides.whiskers import measure_intervals
from maturity.render.report.slides.words import Line
from maturity.text.typography import join_series

_LABEL_SHARE = 0.4
_LEAST_BAR, _MOST_BAR = 30.0, 38.0
"""The room that a bar takes, in points."""
_SMALL_COLUMNS, _MOST_SMALL_AXES = 3, 6
"""How many small charts stand beside each other, and how many axes they have at most."""
_LEAST_SMALL, _MOST_SMALL = 125.0, 230.0
"""How high a row of small charts is, in points."""


def add_group(deck: Deck, group: PortfolioGroup, most: int) -> None:
    """Add the slides of the organisations that answered one questionnaire, so many at most (one in any case)."""
    stack = Stack(deck, group.bank, max(1, most))
    table = make_overview(deck, group)
    _add_table(stack, table)
    for axes in make_axes(deck, group):
        _add_table(stack, axes)
    if has_overall(group) and len(group.lines) > 1:
        _add_bars(stack, group)
    if 1 < len(list_shared_axes(group)) <= _MOST_SMALL_AXES:
        _add_small_charts(stack, group)
    scale = deck.say("report.slide.scale", low=group.scale[0].text, high=group.scale[1].text, bank=group.bank)
    notes = [f"{line.name} – {text}" for line in group.lines for text in line.cautions]
    deck.set_notes(stack.pages[0], [scale, *notes])


def _add_table(stack: Stack, table: Table) -> None:
    content = stack.deck.layouts.content
    stack.add_table(table.choose_size(table.rows, content), table.rows, stack.most // 2)


def _add_bars(stack: Stack, group: PortfolioGroup) -> None:
    """Add the scores of all organisations as bars, in the order of the portfolio, as many as have room."""
    deck, lines = stack.deck, list(group.lines)
    content = deck.layouts.content
    while lines:
        count = count_bars([line.name for line in lines], content, _LABEL_SHARE)
        found = stack.find_place(min(content.height, count * _LEAST_BAR + 6 * SIZE))
        if found is None:
            return
        page, place = found
        shown, lines = lines[:count], lines[count:]
        box = place.keep_top(len(shown) * _MOST_BAR + 6 * SIZE)
        labels = cut_labels([line.name for line in shown], box, _LABEL_SHARE)
        words = [_describe(deck, each.name, each.overall) for each in shown]
        draw_bars(deck, page, _make_drawing(deck, group, labels, [each.overall for each in shown], words), box)
        stack.take(box.height)


def _add_small_charts(stack: Stack, group: PortfolioGroup) -> None:
    """Add a small chart of the axes of each organisation, row by row, as long as there is room."""
    for start in range(0, len(group.lines), _SMALL_COLUMNS):
        found = stack.find_place(_LEAST_SMALL)
        if found is None:
            return
        page, place = found
        row = place.keep_top(_MOST_SMALL)
        for line, box in zip(group.lines[start : start + _SMALL_COLUMNS], _list_boxes(row), strict=False):
            _draw_small(stack.deck, page, group, line, box)
        stack.take(row.height)


def _list_boxes(row: Box) -> Iterator[Box]:
    """Yield the places of small charts beside each other."""
    width = row.width / _SMALL_COLUMNS
    for column in range(_SMALL_COLUMNS):
        yield Box(row.left + column * width, row.top, width - 12, row.height)


def _draw_small(deck: Deck, page: Page, group: PortfolioGroup, line: PortfolioLine, box: Box) -> None:
    """Draw the chart of one organisation, below its name."""
    name = cut_text(line.name, box.width - 16, 14, 1, bold=True)
    deck.write_text(page, [(Line(name, "strong"),)], 14, box.keep_top(26))
    chart_box = box.drop_top(26)
    room = int((chart_box.height - 30) / len(line.axes) / (SMALL * LEADING))
    labels = [cut_text(axis.title, box.width * 0.5 - 12, SMALL, max(1, min(3, room))) for axis in line.axes]
    words = [_describe(deck, axis.title, axis) for axis in line.axes]
    drawing = _make_drawing(deck, group, labels, line.axes, words)
    draw_bars(deck, page, replace(drawing, title=line.name, label_share=0.5, size=SMALL), chart_box)


def _make_drawing(
    deck: Deck, group: PortfolioGroup, labels: Sequence[str], rows: Sequence[AxisRow | None], words: Sequence[str]
) -> Drawing:
    """Make what a chart shows: scores with their intervals, and targets where there are any."""
    low, high = (float(figure.value) for figure in group.scale)
    scores: list[Figure | None] = [row.score if row else None for row in rows]
    series = [Series(deck.say("report.column.score"), list_values(scores), "score", measure_intervals(rows))]
    targets = [row.target if row else None for row in rows]
    if any(targets):
        series.append(Series(deck.say("report.column.target"), list_values(targets), "target"))
    described = join_series(words, deck.language) + "."
    return Drawing(
        group.bank, tuple(split_labels(labels)), tuple(series), (low, high), count_decimals(scores), described
    )


def _describe(deck: Deck, name: str, row: AxisRow | None) -> str:
    return deck.say("report.described", title=name, words=row.interval if row else deck.say("report.no_score"))
