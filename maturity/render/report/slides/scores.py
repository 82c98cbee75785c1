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
    Look,
    Series,
    count_decimals,
    draw_bars,
    draw_radar,
    list_values,
)
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.fitting import cut_text
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.labels import count_bars, cut_labels, limit_bars, split_labels
from maturity.render.report.slides.tables import Row, Table
from maturity.render.report.slides.whiskers import measure_intervals

_MOST_CHARTS, _MOST_TABLES = 3, 4
_MANY_CHARTS = 2
"""Up to which thrift the bars may take several slides."""
_MOST_BESIDE_RADAR = 14
"""How many bars stand beside a radar, their names cut if need be."""
_LEAST_RADAR = 330.0
"""How wide a radar is at least, in points, that stands beside bars: it could not be read if it were narrower."""
_MOST_BESIDE = 7
"""How many axes fit beside their chart."""
_LABEL_SHARE, _BARS_SHARE = 0.4, 0.56
_REMARK = 42.0
"""What a sentence below a chart takes, in points."""


def add_scores(deck: Deck, part: Part, name: str, *, with_radar: bool) -> None:
    """Add the chart of the axes and their table: on one slide if both have room there; a radar if one is wanted.

    Where slides have to be few, and where there are several questionnaires, the table is in the notes.
    """
    rows = sort_rows(part.axes)
    if not rows:
        return
    title = name_slide(deck, find_axes_title(part, deck.language), name)
    table, lines = _make_table(deck, part)
    words = deck.say("report.slide.table", bank=part.bank)
    notes = [deck.say("report.plot_title", bank=part.bank) + ".", *_list_marks(deck, part)]
    chart_box, table_box = deck.layouts.content.split_columns(0.5)
    is_short = bool(name) or deck.thrift > 0
    if len(lines) <= _MOST_BESIDE and not with_radar and table.count_fitting(lines, table_box) == len(lines):
        page = deck.add_page(title)
        _draw(deck, page, part, rows, chart_box)
        deck.set_notes(page, notes)
        table.add(deck, page, lines, table_box, words)
        return
    if is_short:
        notes += [", ".join(cell for cell in line.cells if cell).strip() for line in lines]
    if name or deck.thrift > _MANY_CHARTS:
        _add_one_chart(deck, part, title, rows, notes, with_radar=with_radar)
    else:
        _add_charts(deck, part, title, rows, notes)
        if with_radar:
            _add_radar(deck, part, name)
    if not is_short:
        _add_tables(deck, table, lines, name, words)


def _add_one_chart(
    deck: Deck, part: Part, title: str, rows: Sequence[AxisRow], notes: Sequence[str], *, with_radar: bool
) -> None:
    """Add one slide with as many bars as have room, top axes alone if not all have.

    A radar stands beside them if one is wanted, and in their place on a slide that is too narrow for both.
    """
    page = deck.add_page(title)
    deck.set_notes(page, notes)
    radar = choose_radar_rows(part.axes) if with_radar else []
    box, radar_box = page.box.split_columns(_BARS_SHARE) if radar else (page.box, page.box)
    if radar:
        is_alone = radar_box.width < _LEAST_RADAR
        _draw_radar(deck, page, part, radar, page.box if is_alone else radar_box, with_figures=is_alone)
        if is_alone:
            return
    count = count_bars([row.title for row in rows], box, _LABEL_SHARE)
    tops = [row for row in rows if not row.depth]
    has_room = count >= len(rows) or (radar and len(rows) <= _MOST_BESIDE_RADAR)
    _draw(deck, page, part, rows if has_room else tops if 1 < len(tops) <= count else rows[:count], box)


def _add_charts(deck: Deck, part: Part, title: str, rows: Sequence[AxisRow], notes: Sequence[str]) -> None:
    """Add the bars of all axes, on as many slides as they need, within bounds."""
    count = count_bars([row.title for row in rows], deck.layouts.content, _LABEL_SHARE)
    for start in range(0, min(len(rows), _MOST_CHARTS * count), count):
        page = deck.add_page(title)
        _draw(deck, page, part, rows[start : start + count], page.box)
        deck.set_notes(page, [] if start else notes)


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


def _add_radar(deck: Deck, part: Part, name: str) -> None:
    """Add a radar of the axes, if a radar can be drawn of them."""
    rows = choose_radar_rows(part.axes)
    if rows:
        page = deck.add_page(name_slide(deck, deck.say("report.slide.radar"), name))
        words = _draw_radar(deck, page, part, rows, page.box)
        deck.set_notes(page, [deck.say("report.radar_title", bank=part.bank) + ".", words])


def _draw_radar(
    deck: Deck, page: Page, part: Part, rows: Sequence[AxisRow], box: Box, *, with_figures: bool = False
) -> str:
    """Draw a radar, if wanted with the figures of each axis below its name; return what it shows in words."""
    series = [Series(deck.say("report.key.score"), list_values([row.score for row in rows]), "score")]
    if any(row.target for row in rows):
        series.append(Series(deck.say("report.key.target"), list_values([row.target for row in rows]), "target"))
    labels = [cut_text(row.title, box.width / 3, SIZE, 2) for row in rows]
    if with_figures:
        labels = [f"{label} {row.interval}" for label, row in zip(labels, rows, strict=True)]
    drawing = _make_drawing(deck, part, rows, series, labels)
    draw_radar(deck, page, drawing, box)
    return drawing.words


def _draw(deck: Deck, page: Page, part: Part, rows: Sequence[AxisRow], box: Box) -> None:
    """Draw the bars of some axes."""
    labels = cut_labels([row.title for row in rows], box, _LABEL_SHARE)
    drawing = _make_drawing(deck, part, rows, _list_series(deck, rows), labels)
    place = limit_bars(box, len(rows))
    if any(each.is_open for each in drawing.series):
        place = place.keep_top(box.height - _REMARK)
        add_remark(deck, page, deck.say("report.slide.whiskers"), place.bottom, box)
    draw_bars(deck, page, drawing, place)


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
    tops = [None if row.depth else row for row in rows]
    below = [row if row.depth else None for row in rows]
    if any(tops) and any(below):
        found = [
            _make_series(deck.say("report.slide.axis"), tops, "score"),
            _make_series(deck.say("report.slide.below"), below, "below"),
        ]
    else:
        found = [_make_series(deck.say("report.key.score"), rows, "score")]
    if any(row.target for row in rows):
        found.append(Series(deck.say("report.key.target"), list_values([row.target for row in rows]), "target"))
    return found


def _make_series(name: str, rows: Sequence[AxisRow | None], look: Look) -> Series:
    """Make a series of the scores of some axes, None for the others, with their intervals."""
    return Series(name, list_values([row.score if row else None for row in rows]), look, measure_intervals(rows))


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
