"""The axes: a chart, and the same numbers in a table; a radar for those who want one."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.render.report.content import Part
from maturity.render.report.describing import describe_rows
from maturity.render.report.items.scores import AxisRow
from maturity.render.report.order import choose_radar_rows, sort_rows
from maturity.render.report.selection import find_axes_title, list_axis_columns
from maturity.render.report.slides.bounded import add_remark, describe_points, name_slide, write_bounded
from maturity.render.report.slides.charts import (
    SIZE,
    Drawing,
    Series,
    count_bars,
    count_decimals,
    cut_labels,
    draw_bars,
    draw_radar,
    limit_bars,
    list_values,
    split_labels,
)
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.fitting import cut_text
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.tables import Row, Table

_MOST_CHARTS, _MOST_TABLES = 3, 4
_MOST_BESIDE = 7
"""How many axes fit beside their chart."""
_LABEL_SHARE = 0.4


def add_scores(deck: Deck, part: Part, name: str) -> None:
    """Add the chart of the axes and their table: on one slide if both have room there."""
    rows = sort_rows(part.axes)
    if not rows:
        return
    title = name_slide(deck, find_axes_title(part, deck.language), name)
    table, lines = _make_table(deck, part)
    words = deck.say("report.slide.table", bank=part.bank)
    notes = [deck.say("report.plot_title", bank=part.bank) + ".", *_list_marks(deck, part)]
    chart_box, table_box = deck.layouts.content.split_columns(0.5)
    if len(lines) <= _MOST_BESIDE and table.count_fitting(lines, table_box) == len(lines):
        page = deck.add_page(title)
        _draw(deck, page, part, rows, chart_box)
        deck.set_notes(page, notes)
        table.add(deck, page, lines, table_box, words)
        return
    count = count_bars([row.title for row in rows], deck.layouts.content, _LABEL_SHARE)
    for start in range(0, min(len(rows), _MOST_CHARTS * count), count):
        page = deck.add_page(title)
        _draw(deck, page, part, rows[start : start + count], page.box)
        deck.set_notes(page, [] if start else notes)
    _add_tables(deck, table, lines, name, words)


def _add_tables(deck: Deck, table: Table, lines: Sequence[Row], name: str, words: str) -> None:
    """Add the table of the axes on slides of its own."""
    page = deck.add_page(name_slide(deck, deck.say("report.slide.numbers"), name))
    table = table.choose_size(lines, page.box)
    groups = table.split_rows(lines, page.box)
    for number, group in enumerate(groups[:_MOST_TABLES]):
        page = deck.add_page(name_slide(deck, deck.say("report.slide.numbers"), name)) if number else page
        height = table.add(deck, page, group, page.box, words)
        if group is groups[:_MOST_TABLES][-1] and len(groups) > _MOST_TABLES:
            left = sum(map(len, groups[_MOST_TABLES:]))
            add_remark(deck, page, deck.say("report.slide.more", n=left), page.box.top + height)


def add_progress(deck: Deck, part: Part, name: str) -> None:
    """Add what changed since earlier dates."""
    progress = part.progress
    if progress is None:
        return
    page = deck.add_page(name_slide(deck, progress.title, name), "text")
    write_bounded(deck, page, describe_points(progress.points))
    dates = [", ".join(row) for row in progress.dates.rows] if progress.dates else []
    points = [text for each in progress.points for text in (each.text, *each.details)]
    deck.set_notes(page, [*points, *dates, *progress.notes])


def add_radar(deck: Deck, part: Part, name: str) -> None:
    """Add a radar of the axes, if a radar can be drawn of them."""
    rows = choose_radar_rows(part.axes)
    if not rows:
        return
    page = deck.add_page(name_slide(deck, deck.say("report.slide.radar"), name))
    width = page.box.width / 3
    series = [Series(deck.say("report.key.score"), list_values([row.score for row in rows]), "score")]
    if any(row.target for row in rows):
        series.append(Series(deck.say("report.key.target"), list_values([row.target for row in rows]), "target"))
    drawing = _make_drawing(deck, part, rows, series, [cut_text(row.title, width, SIZE, 1) for row in rows])
    draw_radar(deck, page, drawing, page.box)
    deck.set_notes(page, [deck.say("report.radar_title", bank=part.bank) + ".", drawing.words])


def _draw(deck: Deck, page: Page, part: Part, rows: Sequence[AxisRow], box: Box) -> None:
    """Draw the bars of some axes."""
    labels = cut_labels([row.title for row in rows], box, _LABEL_SHARE)
    drawing = _make_drawing(deck, part, rows, _list_series(deck, rows), labels)
    draw_bars(deck, page, drawing, limit_bars(box, len(rows)))


def _make_drawing(
    deck: Deck, part: Part, rows: Sequence[AxisRow], series: Sequence[Series], labels: Sequence[str]
) -> Drawing:
    low, high = (float(figure.value) for figure in part.scale)
    decimals = count_decimals(row.score for row in rows)
    title = deck.say("report.plot_title", bank=part.bank)
    words = f"{title}. {describe_rows(rows, part, deck.language)}"
    return Drawing(
        title, tuple(split_labels(labels)), tuple(series), (low, high), decimals, words, label_share=_LABEL_SHARE
    )


def _list_series(deck: Deck, rows: Sequence[AxisRow]) -> list[Series]:
    """List what is drawn: scores, those of axes below others apart, and targets."""
    tops = [None if row.depth else row.score for row in rows]
    below = [row.score if row.depth else None for row in rows]
    if any(tops) and any(below):
        found = [
            Series(deck.say("report.slide.axis"), list_values(tops), "score"),
            Series(deck.say("report.slide.below"), list_values(below), "below"),
        ]
    else:
        found = [Series(deck.say("report.key.score"), list_values([row.score for row in rows]), "score")]
    if any(row.target for row in rows):
        found.append(Series(deck.say("report.key.target"), list_values([row.target for row in rows]), "target"))
    return found


def _make_table(deck: Deck, part: Part) -> tuple[Table, list[Row]]:
    columns = list_axis_columns(part, deck.language)
    heading = (deck.say("report.column.axis"), *(column.title for column in columns))
    shares = (4.0, *(1.2 if column.is_number else 2.2 for column in columns))
    numbers = frozenset(index for index, column in enumerate(columns, start=1) if column.is_number)
    rows = [Row((_indent(row), *(column.get(row) for column in columns)), is_head=not row.is_leaf) for row in part.axes]
    if part.overall is not None:
        whole = (deck.say("report.whole"), *(column.get(part.overall) for column in columns))
        rows.append(Row(whole, is_head=True))
    return Table(heading, shares, numbers, tuple(rows)), rows


def _indent(row: AxisRow) -> str:
    """Return the title of an axis, further to the right the more axes it is in."""
    return "\u00a0\u00a0\u00a0" * min(row.depth, 3) + row.title


def _list_marks(deck: Deck, part: Part) -> list[str]:
    """Say where the levels begin."""
    if not part.level_starts:
        return []
    levels = ", ".join(f"{mark.title} ({mark.score.text})" for mark in part.level_starts)
    return [deck.say("report.key.levels", levels=levels) + "."]
