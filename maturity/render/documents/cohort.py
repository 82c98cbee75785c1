"""A cohort as blocks: first the answer and the axes on one screen, and everything where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby

from maturity.insight.cohort.facts import AxisSpread, Cohort, Spread
from maturity.model.field_types import ROOT
from maturity.render.blocks import Block, Gap, Heading, ListItem, Paragraph, Side, Table, TableGroup, Title
from maturity.render.cohort.context import CohortContext
from maturity.render.cohort.headline import (
    describe_answer,
    describe_levels,
    describe_method,
    describe_reserves,
    find_weakest,
)
from maturity.render.cohort.shown import Shown, ShownRow, ShownTable
from maturity.render.cohort.tables import (
    build_groups,
    build_places,
    build_tables,
    list_top_nodes,
)
from maturity.render.documents.scorecard import build_next_commands
from maturity.render.view import View

_STRIP, _NARROW_STRIP, _NARROW = 15, 9, 72
"""How many cells a scale drawn in signs has; the second number on a screen with fewer cells than the third."""
_LEAST_TITLE = 14
"""The cells below which the first column of a table tells too little."""
_MOST_AXES, _MOST_GROUPS = 8, 8
"""How many lines of each the first screen has."""


def build_cohort_document(cohort: Cohort, view: View, commands: Sequence[str] = ()) -> Iterator[Block]:
    """Build a cohort: the first screen, or everything with `view.everything`; then `commands`, to be typed next."""
    context = CohortContext(cohort, view)
    yield Title(context.say("cohort.title", bank=context.format_prose(cohort.bank.title)))
    yield Gap()
    for index, sentence in enumerate(describe_answer(context)):
        yield Paragraph(sentence, "plain" if index else "strong")
    if not view.everything:
        yield from (Paragraph(sentence) for sentence in describe_levels(context))
    reserves = list(describe_reserves(context))
    yield from [Gap()] if reserves else []
    yield from (Paragraph(sentence, "caution") for sentence in reserves)
    if view.everything:
        for table in build_tables(context):
            yield from _build_table(table, context)
        if cohort.repeated and cohort.respondents == "one":
            yield Paragraph(context.say("cohort.count_each"), "quiet")
    else:
        yield from _build_first_tables(context)
        yield Paragraph(context.say("cohort.more" if cohort.field is None else "cohort.more.by"), "quiet")
    yield Gap()
    yield from (Paragraph(sentence, "quiet") for sentence in describe_method(context, is_brief=bool(commands)))
    yield from build_next_commands(view, commands)


def _build_first_tables(context: CohortContext) -> Iterator[Block]:
    """Build what the first screen shows: groups where they were asked for, else the top axes; then places."""
    groups = build_groups(context)
    if not groups.rows:
        spreads = context.cohort.whole.axes
        axes = [_Line(_name_axis(context, node), spreads.get(node)) for node in _list_axes(context)]
        yield from _build_strips(context, context.say("cohort.axes.title"), "axis", axes)
    elif ROOT in context.cohort.whole.axes:
        parts = context.cohort.groups[:_MOST_GROUPS]
        lines = [_Line(context.name_group(part.key), part.axes.get(ROOT), context.hold_count(part.n)) for part in parts]
        yield from _build_strips(context, groups.title, "group", lines)
        yield from (Paragraph(note, "quiet") for note in groups.notes)
    else:
        yield from _build_table(replace(groups, rows=groups.rows[:_MOST_GROUPS]), context)
    yield from _build_table(build_places(context, is_brief=True), context)


def _list_axes(context: CohortContext) -> Iterator[str]:
    """Yield the top axes, and the weakest one under the top axis that it is a part of."""
    weakest = find_weakest(context)
    above = context.bank.path_by_axis[weakest][1:] if weakest else ()
    for node in list_top_nodes(context)[: _MOST_AXES + 1]:
        yield node
        if weakest and node in above:
            yield weakest


def _name_axis(context: CohortContext, node: str) -> str:
    title = context.get_title(node)
    return context.say("cohort.part", title=title) if context.measure_depth(node) else title


@dataclass(frozen=True)
class _Line:
    """An axis or a group, with its scores; without them where too few have one."""

    title: str
    spread: AxisSpread | None
    size: Shown | None = None
    """How many organisations a group has; None for an axis, of which the number of scores is shown."""


def _build_strips(context: CohortContext, title: str, column: str, lines: Sequence[_Line]) -> Iterator[Block]:
    """Build a line for each axis or group: its median, and a scale with the middle half of its scores on it."""
    rows = [ShownRow(tuple(_list_cells(context, line))) for line in lines]
    strips = [_draw_strip(context, line.spread.scores) if line.spread else "" for line in lines]
    heading = context.name_columns((column, "scores" if column == "axis" else "n", "median", "strip"))
    sentences = tuple(ListItem(_describe_row(context, heading[:3], row)) for row in rows)
    yield Heading(title)
    if not context.view.glyphs.full:  # a screen that is read aloud
        yield from sentences
        return
    sides: tuple[Side, ...] = ("left", "right", "right", "left")
    texts = tuple((*(cell.text for cell in row.cells), strip) for row, strip in zip(rows, strips, strict=True))
    yield Table(heading, sides, (TableGroup("", texts),), sentences, least_widths=(_LEAST_TITLE,), wraps_first=True)
    glyphs = context.view.glyphs
    yield Paragraph(context.say("cohort.strip", half=glyphs.maybe, median=glyphs.full), "quiet")


def _list_cells(context: CohortContext, line: _Line) -> Iterator[Shown]:
    """Yield the title, how many there are, and the median."""
    yield context.hold_words(line.title)
    yield line.size or (context.hold_size(line.spread) if line.spread else context.hold_count(None))
    yield context.hold_score(line.spread.scores.median if line.spread else None)


def _draw_strip(context: CohortContext, scores: Spread) -> str:
    """Draw the scale with the half of scores around the middle, where it may be told, and the median on it."""
    glyphs, scale = context.view.glyphs, context.bank.scale
    length = _STRIP if context.view.width >= _NARROW else _NARROW_STRIP

    def place(score: Fraction) -> int:
        return min(length - 1, int((score - scale.min) / scale.span * length))

    signs = [glyphs.empty] * length
    if scores.first is not None and scores.third is not None:
        for index in range(place(scores.first), place(scores.third) + 1):
            signs[index] = glyphs.maybe
    signs[place(scores.median)] = glyphs.full
    return "".join(signs)


def _build_table(table: ShownTable, context: CohortContext) -> Iterator[Block]:
    if not table.rows:
        return
    groups = [
        TableGroup(title, tuple(tuple(cell.text for cell in row.cells) for row in rows))
        for title, rows in groupby(table.rows, key=lambda row: row.group)
    ]
    sentences = tuple(_list_sentences(context, table))
    yield Heading(table.title)
    if not context.view.glyphs.full:  # a screen that is read aloud
        yield from sentences
    else:
        yield Table(
            table.heading,
            _choose_sides(table),
            tuple(groups),
            sentences,
            least_widths=(_LEAST_TITLE,),
            wraps_first=True,
        )
    yield from (Paragraph(note, "quiet") for note in table.notes)


def _list_sentences(context: CohortContext, table: ShownTable) -> Iterator[Block]:
    """Yield a line for each row, for where a table has no room."""
    for title, rows in groupby(table.rows, key=lambda row: row.group):
        if title:
            yield Paragraph(title, "strong")
        yield from (ListItem(_describe_row(context, table.heading, row)) for row in rows)


def _describe_row(context: CohortContext, heading: Sequence[str], row: ShownRow) -> str:
    first, *others = row.cells
    told = (f"{name} {cell.text}" for name, cell in zip(heading[1:], others, strict=True) if cell.text not in ("", "-"))
    return context.say("cohort.row", title=first.text, facts=", ".join(told))


def _choose_sides(table: ShownTable) -> tuple[Side, ...]:
    """Set numbers to the right."""
    return tuple(
        "left" if _is_words(column) else "right" for column in zip(*(row.cells for row in table.rows), strict=True)
    )


def _is_words(column: Sequence[Shown]) -> bool:
    return any(cell.form == "text" for cell in column)
