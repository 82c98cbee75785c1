"""The charts of a workbook: native ones, whose numbers are cells of the table above them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from maturity.render.report.cell_texts import cut_for_cell
from maturity.render.report.colours import WHITE, mix_colours
from maturity.render.report.content import Part
from maturity.render.report.describing import describe_rows
from maturity.render.report.items.scores import AxisRow
from maturity.render.report.order import choose_radar_rows
from maturity.render.report.svg.signs import INK, LINE, QUIET
from maturity.render.report.workbook.book import Book, Look

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.worksheet import Worksheet

_WIDTH, _RADAR_WIDTH, _RADAR_HEIGHT = 680, 520, 460
_GAP = 20
_ROW_HEIGHT, _LEAST_HEIGHT, _MOST_HEIGHT = 26, 110, 2400
_LINE_HEIGHT = 20
"""How many pixels a line of a sheet takes."""


@dataclass(frozen=True)
class Source:
    """Where the sheet has what the charts of a part show; rows and columns are counted from 0."""

    part: Part
    rows: Mapping[str, int]
    """The row of each axis by its id, one below the other."""
    titles: int
    """The column of titles; likewise the others."""
    score: int
    target: int | None
    """None where no axis has an ambition."""
    down: int | None
    up: int | None
    """How far open questions can move the scores; None where they cannot."""


def insert_charts(sheet: Worksheet, book: Book, sources: Sequence[Source], *, with_radar: bool) -> None:
    """Insert the bars of each part below the table, one below the other, and beside each a radar if it is wanted."""
    below = max(row for source in sources for row in source.rows.values()) + 3
    for source in sources:
        height = min(_LEAST_HEIGHT + _ROW_HEIGHT * len(source.rows) * (1 if source.target is None else 2), _MOST_HEIGHT)
        if len(sources) > 1:
            book.write(sheet, below, 0, source.part.bank, Look("heading"))
            below += 1
        chart = _make_bars(book, sheet.get_name(), source)
        chart.set_size({"width": _WIDTH, "height": height})
        _insert(sheet, below, chart, describe_rows(source.part.axes, source.part, book.language))
        shown = choose_radar_rows(source.part.axes) if with_radar else []
        if shown:
            chart = _make_radar(book, sheet.get_name(), source, shown)
            chart.set_size({"width": _RADAR_WIDTH, "height": _RADAR_HEIGHT, "x_offset": _WIDTH + _GAP})
            _insert(sheet, below, chart, describe_rows(shown, source.part, book.language))
            height = max(height, _RADAR_HEIGHT)
        below += height // _LINE_HEIGHT + 2


def _insert(sheet: Worksheet, row: int, chart: Chart, words: str) -> None:
    """Insert a chart, with its numbers in words for whoever does not see it."""
    chart.set_chartarea({"border": {"none": True}})
    sheet.insert_chart(row, 0, chart, {"description": cut_for_cell(words), "object_position": 2})


def _make_bars(book: Book, name: str, source: Source) -> Chart:
    """Make the bars of the scores, with what open questions can change, and beside them the ambitions."""
    chart = book.workbook.add_chart({"type": "bar"})
    rows = [row for row in source.part.axes if row.id in source.rows]
    chart.add_series(
        _point_at(name, source, source.score, rows)
        | {
            "fill": {"color": book.accent},
            "points": [{"fill": {"color": _choose_fill(row, book)}} for row in rows],
            "gap": 60,
            "data_labels": {"value": True, "position": "inside_base", "font": _make_font(10, INK, bold=True)},
            **_make_spans(name, source, rows),
        }
    )
    if source.target is not None:
        pattern = {"pattern": "wide_upward_diagonal", "fg_color": QUIET, "bg_color": WHITE}
        chart.add_series(
            _point_at(name, source, source.target, rows)
            | {
                "pattern": pattern,
                "border": {"color": QUIET},
                "data_labels": {"value": True, "font": _make_font(9, QUIET)},
            }
        )
    _set_axes(chart, source)
    chart.set_title(_make_title("workbook.chart_bars", book))
    chart.set_legend(_make_legend(source))
    return chart


def _make_radar(book: Book, name: str, source: Source, rows: Sequence[AxisRow]) -> Chart:
    """Make the radar of the scores, and a dashed line for the ambitions."""
    chart = book.workbook.add_chart({"type": "radar", "subtype": "with_markers"})
    chart.add_series(
        _point_at(name, source, source.score, rows)
        | {
            "line": {"color": book.accent, "width": 2.25},
            "marker": {"type": "circle", "size": 7, "fill": {"color": book.accent}, "border": {"color": WHITE}},
        }
    )
    if source.target is not None:
        chart.add_series(
            _point_at(name, source, source.target, rows)
            | {
                "line": {"color": QUIET, "width": 1.5, "dash_type": "dash"},
                "marker": {"type": "diamond", "size": 7, "fill": {"color": WHITE}, "border": {"color": QUIET}},
            }
        )
    chart.set_x_axis({"num_font": _make_font(9, INK)})
    grid = {"visible": True, "line": {"color": LINE}}
    chart.set_y_axis({**_make_scale(source), "major_gridlines": grid, "num_font": _make_font(9, QUIET)})
    chart.set_title(_make_title("workbook.chart_radar", book))
    chart.set_legend(_make_legend(source))
    return chart


def _point_at(name: str, source: Source, column: int, rows: Sequence[AxisRow]) -> dict[str, Any]:
    """Make a series of the cells of a column in the rows of some axes."""
    numbers = [source.rows[row.id] for row in rows]
    return {
        "name": [name, 0, column],
        "categories": _make_range(name, numbers, source.titles),
        "values": _make_range(name, numbers, column),
    }


def _make_range(name: str, rows: Sequence[int], column: int) -> str:
    """Make the range of cells of a column: one range, or several in brackets where other rows stand between."""
    from xlsxwriter.utility import quote_sheetname, xl_range_abs  # noqa: PLC0415

    starts = [row for row in rows if row - 1 not in rows]
    ends = [row for row in rows if row + 1 not in rows]
    ranges = (xl_range_abs(start, column, end, column) for start, end in zip(starts, ends, strict=True))
    written = [f"{quote_sheetname(name)}!{each}" for each in ranges]
    return f"={written[0]}" if len(written) == 1 else f"=({','.join(written)})"


def _make_spans(name: str, source: Source, rows: Sequence[AxisRow]) -> dict[str, Any]:
    """Make the whiskers between which open questions leave each score; none where no question is open."""
    numbers = [source.rows[row.id] for row in rows]
    ends = {"plus_values": source.up, "minus_values": source.down}
    spans = {end: _make_range(name, numbers, column) for end, column in ends.items() if column is not None}
    if not spans:
        return {}
    return {"y_error_bars": {"type": "custom", **spans, "line": {"color": INK, "width": 1.25}}}


def _set_axes(chart: Chart, source: Source) -> None:
    """Set the first axis on top, and the whole scale below."""
    chart.set_y_axis({"reverse": True, "line": {"color": QUIET}, "num_font": _make_font(10, INK)})
    chart.set_x_axis(
        {
            **_make_scale(source),
            "label_position": "high",
            "major_gridlines": {"visible": True, "line": {"color": LINE}},
            "num_font": _make_font(9, QUIET),
            "line": {"none": True},
        }
    )


def _make_scale(source: Source) -> dict[str, Any]:
    low, high = (float(figure.value) for figure in source.part.scale)
    return {"min": low, "max": high}


def _choose_fill(row: AxisRow, book: Book) -> str:
    """Choose the fill of a bar: darker for an axis at the top. Dark letters can be read on both."""
    return mix_colours(book.accent, WHITE, 0.65 if row.depth else 0.4)


def _make_title(key: str, book: Book) -> dict[str, Any]:
    """Make a title, in our own words alone: the library would take some texts for the name of a cell."""
    return {"name": book.say(key), "name_font": _make_font(12, book.accent, bold=True), "overlay": False}


def _make_legend(source: Source) -> dict[str, Any]:
    """Make the legend of a chart with ambitions; one series alone needs none."""
    return {"none": True} if source.target is None else {"position": "bottom", "font": _make_font(9, INK)}


def _make_font(size: int, colour: str, *, bold: bool = False) -> dict[str, Any]:
    return {"name": "Arial", "size": size, "color": colour, "bold": bold}
