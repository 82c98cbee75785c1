"""The axes in a line each: title, bar, score, the interval of what is not settled, and the level or stance in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from maturity.model.scorecard import AxisScore
from maturity.render.blocks import BarChart, BarRow, Block, ListItem, Side, Table, TableGroup
from maturity.render.context import Context
from maturity.render.sections.axes import build_axes
from maturity.text.wrapping import cut_text, measure_cells

_LEAST_TITLE, _LEAST_WORDS = 18, 14
"""The cells to which titles, and the words at the end, are cut on a narrow terminal, at most."""
_LEAST_BESIDE_BAR = 30
"""The cells to which titles are cut so that there is room for bars, at most."""
_LONGEST_BAR, _SHORTEST_BAR = 20, 8
"""The widths between which bars fill what the other columns leave; where there is less room, there are no bars."""
_GAP = 2
"""The cells between two columns."""

_Column = tuple[str, Side, list[str]]
"""A heading, the side to which the cells are set, and a cell for each axis."""


def build_short_axes(context: Context) -> Iterator[Block]:
    """Build a table of the axes in the bank's order, or a list: for who listens to it, and where it is too wide."""
    chart = next(block for block in build_axes(context) if isinstance(block, BarChart))
    listed = tuple(_build_list(chart.rows))
    if not context.view.glyphs.full:
        yield from listed
        return
    others = _list_columns(chart, context)
    room = context.view.width - sum(_GAP + _measure(column) for column in others)
    titles = [" " * 2 * row.depth + row.title for row in chart.rows]
    bar = min(_LONGEST_BAR, room - min(_LEAST_BESIDE_BAR, max(map(measure_cells, titles))) - _GAP)
    if bar >= _SHORTEST_BAR:
        bar = max(_SHORTEST_BAR, min(bar, room - max(map(measure_cells, titles)) - _GAP))
        others = [("", "left", [_draw_bar(axis, bar, context) for axis in context.card.axes]), *others]
        room -= bar + _GAP
    cut = [cut_text(title, max(room, _LEAST_TITLE), context.view.glyphs.more) for title in titles]
    yield _make_table([(chart.heading[0], "left", cut), *others], listed)


def _build_list(rows: Sequence[BarRow]) -> Iterator[Block]:
    for row in rows:
        bars = [f"{bar.label} {bar.spoken}".strip() for bar in row.bars]
        yield ListItem(", ".join(filter(None, [row.title, *bars, row.words])), indent=2 * row.depth)


def _list_columns(chart: BarChart, context: Context) -> list[_Column]:
    """List the columns after the titles; how much was answered is left to the sentence on method, for the whole."""
    axes = context.card.axes
    *ambition, _, words, _ = zip(
        chart.heading[1:], chart.sides[1:], zip(*(row.cells for row in chart.rows), strict=True), strict=True
    )
    scores = [context.format_score(axis.score, axis) for axis in axes]
    columns: list[_Column] = [(heading, side, list(cells)) for heading, side, cells in ambition]
    columns.append((chart.heading[-3], "right", scores))
    if any(axis.low != axis.high for axis in axes):
        columns.append((context.say("first.between"), "left", [_format_interval(axis, context) for axis in axes]))
    return [
        *columns,
        (words[0], words[1], [_shorten(cell, axis, context) for cell, axis in zip(words[2], axes, strict=True)]),
    ]


def _shorten(words: str, axis: AxisScore, context: Context) -> str:
    """Return the words about an axis with a level that is not settled said in short."""
    if axis.level is None or len(axis.levels_possible) < 2:
        return words
    level = context.get_level_title(axis.level)
    return words.replace(context.say("axes.at_least", level=level), context.say("table.least", level=level))


def _format_interval(axis: AxisScore, context: Context) -> str:
    """Format between which scores an axis is; empty where nothing of it is open."""
    if axis.low == axis.high:
        return ""
    low, high = (context.format_score(each, axis) for each in (axis.low, axis.high))
    return f"{low}{context.view.glyphs.dash}{high}"


def _measure(column: _Column) -> int:
    heading, _, cells = column
    return max(map(measure_cells, (heading, *cells)))


def _make_table(columns: Sequence[_Column], narrow: tuple[Block, ...]) -> Table:
    """Make a table of columns; `narrow` is what stands for it where it is too wide even when it is cut."""
    return Table(
        heading=tuple(heading for heading, _, _ in columns),
        sides=tuple(side for _, side, _ in columns),
        groups=(TableGroup("", tuple(zip(*(cells for _, _, cells in columns), strict=True))),),
        narrow=narrow,
        least_widths=(_LEAST_TITLE, *(None for _ in columns[2:]), _LEAST_WORDS),
    )


def _draw_bar(axis: AxisScore, width: int, context: Context) -> str:
    """Draw what is certain of a score in full, what is possible shaded; an axis without a score has an empty bar."""
    certain, possible = (_convert_to_cells(score, width, context) for score in (axis.low, axis.high))
    glyphs = context.view.glyphs
    return glyphs.full * certain + glyphs.maybe * (possible - certain) + glyphs.empty * (width - possible)


def _convert_to_cells(score: Fraction | None, width: int, context: Context) -> int:
    scale = context.bank.scale
    return 0 if score is None else int((score - scale.min) / scale.span * width + Fraction(1, 2))
