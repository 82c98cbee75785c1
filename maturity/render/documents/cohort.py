"""A cohort as blocks: first the answer and the axes on one screen, and everything where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from maturity.insight.cohort.facts import Cohort
from maturity.render.blocks import Block, Gap, Heading, ListItem, Paragraph, Side, Table, TableGroup, Title
from maturity.render.cohort.context import CohortContext
from maturity.render.cohort.headline import describe_answer, describe_method, describe_reserves
from maturity.render.cohort.shown import Shown, ShownRow, ShownTable
from maturity.render.cohort.tables import (
    build_axes,
    build_groups,
    build_levels,
    build_places,
    build_tables,
    list_top_nodes,
)
from maturity.render.view import View

_STRIP = 15
"""How many cells a scale drawn in signs has."""
_LEAST_TITLE = 14
"""The cells below which the first column of a table tells too little."""
_MOST_AXES, _MOST_GROUPS, _MOST_LEVELS = 8, 8, 6
"""How many lines of each the first screen has."""


def build_cohort_document(cohort: Cohort, view: View) -> Iterator[Block]:
    """Build a cohort: the first screen, or everything with `view.everything`."""
    context = CohortContext(cohort, view)
    yield Title(context.say("cohort.title", bank=context.format_prose(cohort.bank.title)))
    yield Gap()
    for index, sentence in enumerate(describe_answer(context)):
        yield Paragraph(sentence, "plain" if index else "strong")
    reserves = list(describe_reserves(context))
    yield from [Gap()] if reserves else []
    yield from (Paragraph(sentence, "caution") for sentence in reserves)
    if view.everything:
        for table in build_tables(context):
            yield from _build_table(table, context)
    else:
        yield from _build_first_tables(context)
    yield Gap()
    yield from (Paragraph(sentence, "quiet") for sentence in describe_method(context))


def _build_first_tables(context: CohortContext) -> Iterator[Block]:
    """Build what the first screen shows: the top axes, then groups where they were asked for, else levels."""
    yield from _build_strips(context)
    groups = build_groups(context)
    if groups.rows:
        few = tuple(row.cells[:3] for row in groups.rows[:_MOST_GROUPS])
        shown = ShownTable("groups", groups.title, groups.heading[:3], tuple(map(ShownRow, few)))
        yield from _build_table(shown, context)
    else:
        levels = build_levels(context)
        if 0 < len(levels.rows) <= _MOST_LEVELS + 1:
            yield from _build_table(levels, context)
    yield from _build_table(build_places(context), context)


def _build_strips(context: CohortContext) -> Iterator[Block]:
    """Build a line for each top axis: its median, and a scale with the middle half of all scores on it."""
    table = build_axes(context)
    nodes = list_top_nodes(context)
    titles = {context.get_title(node): node for node in nodes}
    rows = [row for row in table.rows if row.cells[0].text in titles][: _MOST_AXES + 1]
    spreads = context.cohort.whole.axes
    lines, sentences = [], []
    for row in rows:
        spread = spreads.get(titles[row.cells[0].text])
        strip = _draw_strip(context, spread.scores.first, spread.scores.median, spread.scores.third) if spread else ""
        lines.append((*(row.cells[index].text for index in (0, 1, 3)), strip))
        sentences.append(ListItem(_describe_row(context, table.heading, row)))
    yield Heading(table.title)
    if not context.view.glyphs.full:
        yield from sentences
        return
    sides: tuple[Side, ...] = ("left", "right", "right", "left")
    heading = (table.heading[0], table.heading[1], table.heading[3], context.say("cohort.column.strip"))
    yield Table(heading, sides, (TableGroup("", tuple(lines)),), tuple(sentences), least_widths=(_LEAST_TITLE,))
    glyphs = context.view.glyphs
    yield Paragraph(context.say("cohort.strip", half=glyphs.maybe, median=glyphs.full), "quiet")


def _draw_strip(context: CohortContext, first: Fraction | None, median: Fraction, third: Fraction | None) -> str:
    """Draw the scale with the half of scores around the middle, where it may be told, and the median on it."""
    glyphs, scale = context.view.glyphs, context.bank.scale

    def place(score: Fraction) -> int:
        return min(_STRIP - 1, int((score - scale.min) / scale.span * _STRIP))

    signs = [glyphs.empty] * _STRIP
    if first is not None and third is not None:
        for index in range(place(first), place(third) + 1):
            signs[index] = glyphs.maybe
    signs[place(median)] = glyphs.full
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
        yield Table(table.heading, _choose_sides(table), tuple(groups), sentences, least_widths=(_LEAST_TITLE,))
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
