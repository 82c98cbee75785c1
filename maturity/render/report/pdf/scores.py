"""The scores, as data for the template: the axes in a picture and a table, the channels, what changed."""

from __future__ import annotations

from maturity.render.documents.peers import PEER_SIDES
from maturity.render.report.content import Part
from maturity.render.report.items.basics import Grid
from maturity.render.report.items.scores import AxisRow, Progress
from maturity.render.report.pdf.pictures import Pictures
from maturity.render.report.pdf.tables import Data, Side, make_cell, make_column, make_row, make_table
from maturity.render.report.printing import say
from maturity.render.report.selection import list_axis_columns
from maturity.render.report.svg.dot_plot import draw_dot_plot
from maturity.render.report.svg.radar import draw_radar
from maturity.render.report.svg.trend import draw_trend

_MOST_DAYS = 5
"""How many dates have a column of their own, the last ones; the small lines show them all."""


def make_axes(part: Part, language: str, pictures: Pictures, *, with_radar: bool) -> Data:
    """Make the section of axes: the plot, the radar if it is wished for, and all numbers in a table."""
    radar = draw_radar(part, language, "radar") if with_radar else ""
    return {
        "plot": pictures.add_drawing(draw_dot_plot(part, language, "plot")),
        "radar": pictures.add_drawing(radar),
        "table": _make_axes_table(part, language),
    }


def _make_axes_table(part: Part, language: str) -> Data:
    columns = list_axis_columns(part, language)
    heads = [make_column(each.title, "right" if each.is_number else "left", _share(each.is_number)) for each in columns]

    def make(title: str, row: AxisRow, *, is_strong: bool) -> Data:
        cells = [title, *(column.get(row) for column in columns)]
        return make_row(cells, depth=row.depth, is_strong=is_strong)

    rows = [make(row.title, row, is_strong=not row.is_leaf) for row in part.axes]
    if part.overall:
        rows.append(make(say("report.whole", language), part.overall, is_strong=True))
    first = make_column(say("report.column.axis", language), share=4)
    return make_table(say("report.axes_table", language), [first, *heads], rows)


def _share(is_number: bool) -> int:
    """Return the share of a column of words beside the titles; numbers take what they need."""
    return 0 if is_number else 3


def make_channels(grid: Grid, language: str) -> Data:
    """Make the section of channels: marks in a table, and how to read it."""
    table = None
    if grid.rows:
        first = make_column(say("report.column.channel", language), share=2)
        columns = [first, *(make_column(cell, "center", share=1) for cell in grid.heading[1:])]
        table = make_table(grid.notes[0], columns, [make_row(row) for row in grid.rows])
    return {"table": table, "notes": grid.notes[1:] if table else grid.notes}


def make_peers(grid: Grid) -> Data:
    """Make the section of peers: the place of each axis in a table, below who they are."""
    columns = [
        make_column(cell, "right") if side == "right" else make_column(cell, share=2)
        for cell, side in zip(grid.heading, PEER_SIDES, strict=True)
    ]
    return {"table": make_table(grid.notes[0], columns, [make_row(row) for row in grid.rows]), "notes": grid.notes[1:]}


def make_progress(progress: Progress, part: Part, language: str, pictures: Pictures) -> Data:
    """Make the section of what changed since earlier dates."""
    return {
        "points": [{"text": point.text, "details": point.details} for point in progress.points],
        "dates": _make_dates(progress.dates) if progress.dates else None,
        "trends": _make_trends(progress, part, language, pictures),
        "notes": progress.notes,
    }


def _make_dates(grid: Grid) -> Data:
    sides: list[Side] = ["left", *(["right"] * (len(grid.heading) - 1))]  # type: ignore[list-item]
    columns = [make_column(cell, side, share=1) for cell, side in zip(grid.heading, sides, strict=True)]
    return make_table(grid.title, columns, [make_row(row) for row in grid.rows])


def _make_trends(progress: Progress, part: Part, language: str, pictures: Pictures) -> Data:
    """Make the table of scores by date; with a small line where there are more than two dates."""
    with_line = len(progress.days) > 2
    columns = [make_column(say("report.column.axis", language), share=3)]
    if with_line:
        columns.append(make_column(say("compare.column.trend", language), share=1))
    columns += [make_column(day, "right", share=1) for day in progress.days[-_MOST_DAYS:]]
    rows = []
    for trend in progress.trends:
        line = [make_cell(picture=pictures.add_drawing(draw_trend(trend, part.scale)))] if with_line else []
        scores = [score.text if score else "–" for score in trend.scores[-_MOST_DAYS:]]
        rows.append(make_row([trend.title, *line, *scores], depth=trend.depth))
    return make_table(say("compare.trend.title", language), columns, rows)
