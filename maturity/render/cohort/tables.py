"""The tables of a cohort in words: axes, levels, duties, advice, and groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from maturity.insight.cohort.facts import Counts, Part
from maturity.insight.cohort.grouping import NO_ANSWER, NO_RANGE
from maturity.insight.cohort.superlatives import LACKING, bound_lacking, count_hidden
from maturity.insight.cohort.tables import APART, NO_ADVICE, OPEN, TableId, list_nodes
from maturity.model.field_types import ROOT
from maturity.render.cohort.context import CohortContext
from maturity.render.cohort.options import build_figures, build_numbers, build_options
from maturity.render.cohort.shown import Shown, ShownRow, ShownTable
from maturity.text.numbers import round_half_up

_AXIS_COLUMNS = ("axis", "scores", "first", "median", "third", "low", "high")
_DUTY_COLUMNS = ("duty", "lacking", "share", "planned", "open", "met", "spared")


def build_tables(context: CohortContext) -> Iterator[ShownTable]:
    """Build every table of a cohort that has something to show."""
    found = (
        build_groups(context),
        build_axes(context),
        build_bins(context),
        build_levels(context),
        build_duties(context),
        build_first(context),
        build_advice(context),
        build_options(context),
        build_figures(context),
        build_numbers(context),
        build_group_counts(context),
        build_places(context),
    )
    yield from (table for table in found if table.rows)


def build_axes(context: CohortContext) -> ShownTable:
    """Build where the middle of each axis is, and the half of scores around it."""
    rows = []
    for node in list_nodes(context.bank):
        spread = context.cohort.whole.axes.get(node)
        title = context.hold_words(context.get_title(node))
        if spread is None:
            hidden = Shown(context.say("cohort.hidden"), "score")
            rows.append(ShownRow((title, hidden, *(Shown("-", "score"),) * (len(_AXIS_COLUMNS) - 2))))
            continue
        scores = (spread.scores.first, spread.scores.median, spread.scores.third, spread.low, spread.high)
        rows.append(ShownRow((title, context.hold_size(spread), *map(context.hold_score, scores))))
    notes = (context.say("cohort.note.quantiles"), context.say("cohort.note.interval"))
    return ShownTable("axes", context.say("cohort.axes.title"), context.name_columns(_AXIS_COLUMNS), tuple(rows), notes)


def build_bins(context: CohortContext) -> ShownTable:
    """Build how many scores of each axis are in which class."""
    names = [str(number) for number in range(len(context.cohort.edges) - 1)]
    rows = []
    for node in list_nodes(context.bank):
        counts = context.get_counts(TableId("bins", node))
        cells = (context.hold_count(counts.cells[name] if counts else None) for name in names)
        rows.append(ShownRow((context.hold_words(context.get_title(node)), *cells)))
    heading = (context.say("cohort.column.axis"), *map(context.name_bin, names))
    note = context.say("cohort.note.bins")
    return ShownTable("bins", context.say("cohort.bins.title"), heading, tuple(rows), (note,))


def build_levels(context: CohortContext) -> ShownTable:
    """Build how many have reached which level for certain."""
    return _build_shares(context, TableId("levels", ""), "levels", "level")


def build_first(context: CohortContext) -> ShownTable:
    """Build which recommendation comes first, and for how many: the most frequent first, then those without any."""
    counts = context.get_counts(TableId("first", ""))
    if counts is None:
        return _build_shares(context, TableId("first", ""), "first", "advice")
    shown = {cell: count for cell, count in counts.cells.items() if count}
    ordered = sorted(shown, key=lambda cell: (cell == NO_ADVICE, -shown[cell]))
    hidden = count_hidden(counts)
    notes = (context.say("cohort.note.first", n=hidden),) if hidden else ()
    return replace(_build_shares(context, TableId("first", ""), "first", "advice", ordered), notes=notes)


def _build_shares(
    context: CohortContext, table: TableId, name: str, column: str, cells: Iterable[str] | None = None
) -> ShownTable:
    """Build one table of the cohort, with the share of each cell in all; all cells but empty ones, or only `cells`."""
    counts, rows = context.get_counts(table), []
    for cell in (counts.cells if cells is None else cells) if counts else ():
        count = counts.cells[cell] if counts else None
        if count == 0 and cell not in context.bank.level_by_id:
            continue
        words = context.hold_words(context.name_cell(table, cell))
        rows.append(
            ShownRow((words, context.hold_count(count), context.hold_share(count, counts.base if counts else 0)))
        )
    heading = context.name_columns((column, "n", "share"))
    return ShownTable(name, context.say(f"cohort.{name}.title"), heading, tuple(rows))


def list_duties(context: CohortContext) -> list[tuple[str, Counts | None]]:
    """List the duties: first those that the greatest share does not meet, last those of which nothing is shown.

    Where the share is hidden, the least that it can be counts.
    """
    found = [(duty, context.get_counts(TableId("duty", duty))) for duty in context.bank.duty_by_id]
    return sorted(
        found, key=lambda each: (each[1] is None, count_lacking(each[1]) is None, -bound_lacking(each[1]).low)
    )


def count_lacking(counts: Counts | None) -> int | None:
    """Count those that do not meet a duty, planned or not; None where it is hidden."""
    return counts.add_up(*LACKING) if counts else None


def build_duties(context: CohortContext) -> ShownTable:
    """Build how many do not meet each duty, of those that it applies to and that know."""
    rows = []
    for duty, counts in list_duties(context):
        lacking, known = count_lacking(counts), counts.add_up("met", *LACKING) if counts else None
        cells = (counts.cells[cell] if counts else None for cell in ("planned", "open", "met", "spared"))
        words = context.hold_words(context.name_table(TableId("duty", duty)))
        amounts = (context.hold_share(lacking, known), *map(context.hold_count, cells))
        rows.append(ShownRow((words, context.hold_count(lacking), *amounts)))
    heading = context.name_columns(_DUTY_COLUMNS)
    return ShownTable(
        "duties", context.say("cohort.duties.title"), heading, tuple(rows), (context.say("cohort.note.duties"),)
    )


def build_advice(context: CohortContext) -> ShownTable:
    """Build to how many each recommendation is given, those given to most first.

    One that is given to nearly all is hidden, as those without it are too few; so is one that few are given. Which of
    the two it is would tell of few, so that all of the bank without a number are told of together.
    """
    rows = []
    for table, counts in context.cohort.whole.tables.items():
        if table.kind == "advice" and counts.cells["yes"]:
            count = counts.cells["yes"]
            words = context.hold_words(context.name_table(table))
            rows.append(ShownRow((words, context.hold_count(count), context.hold_share(count, counts.base))))
    every = len(context.bank.recommendation_by_id)
    title = context.say("cohort.advice.title")
    notes: tuple[str, ...] = ()
    if len(rows) < every:
        title = context.say("cohort.advice.title.among", among=len(rows), of=every)
        notes = (context.say("cohort.note.advice", n=every - len(rows), least=context.cohort.least),)
    return ShownTable("advice", title, context.name_columns(("advice", "n", "share")), tuple(rows), notes)


def list_top_nodes(context: CohortContext) -> list[str]:
    """List the whole, if it has a score, and the top axes."""
    return [node for node in list_nodes(context.bank) if context.measure_depth(node) == 0]


def build_groups(context: CohortContext) -> ShownTable:
    """Build the size of each group that is shown, and its median on the whole and on each top axis."""
    nodes, rows = list_top_nodes(context), []
    for part in context.cohort.groups:
        words = context.hold_words(context.name_group(part.key))
        rows.append(
            ShownRow((words, context.hold_count(part.n), *(_hold_median(context, part, node) for node in nodes)))
        )
    field = context.bank.field_by_id.get(context.cohort.field or "")
    title = context.say("cohort.groups.title", field=context.format_prose(field.text)) if field else ""
    heading = (*context.name_columns(("group", "n")), *map(context.get_title, nodes))
    return ShownTable("groups", title, heading, tuple(rows), tuple(describe_hidden_groups(context)))


def describe_hidden_groups(context: CohortContext) -> Iterator[str]:
    """Yield which of the groups that were asked for are not shown, and why."""
    cohort = context.cohort
    shown = {part.key for part in cohort.groups}
    names = [context.name_group(key) for key in cohort.group_keys if key not in shown]
    if names and not shown:
        yield context.say("cohort.groups.none", least=cohort.least)
    elif names:
        listed = context.view.join_series(names)
        yield context.say("cohort.groups.hidden", n=len(names), names=listed, least=cohort.least)
        field = context.bank.field_by_id[str(cohort.field)]
        if not field.has_options and any(key not in {*shown, NO_ANSWER, NO_RANGE} for key in cohort.group_keys):
            yield context.say("cohort.groups.join")


def _hold_median(context: CohortContext, part: Part, node: str) -> Shown:
    spread = part.axes.get(node)
    return context.hold_score(spread.scores.median if spread else None)


def build_group_counts(context: CohortContext) -> ShownTable:
    """Build what is shown of each group: axes with their quartiles, levels, duties, answers, recommendations."""
    rows = [row for part in context.cohort.groups for row in _list_group_rows(context, part)]
    heading = context.name_columns(("about", "what", "number", "share"))
    return ShownTable("group_counts", context.say("cohort.group_counts.title"), heading, tuple(rows))


def _list_group_rows(context: CohortContext, part: Part) -> Iterator[ShownRow]:
    group = context.name_group(part.key)
    for node, spread in part.axes.items():
        about = context.hold_words(context.get_title(node))
        figures = {"first": spread.scores.first, "median": spread.scores.median, "third": spread.scores.third}
        for name, score in figures.items():
            if score is not None:
                words = context.hold_words(context.say(f"cohort.column.{name}"))
                yield ShownRow((about, words, context.hold_score(score), Shown("", "share")), group)
    for table, counts in part.tables.items():
        if table.kind not in ("scored", "bins"):
            yield from _list_count_rows(context, table, counts.cells, counts.base, group)


def _list_count_rows(
    context: CohortContext, table: TableId, cells: Mapping[str, int | None], base: int, group: str
) -> Iterator[ShownRow]:
    about = context.hold_words(context.name_table(table))
    for cell, count in cells.items():
        if count and cell not in (OPEN, APART, "no"):
            words = context.hold_words(context.name_cell(table, cell))
            yield ShownRow((about, words, context.hold_count(count), context.hold_share(count, base)), group)


def build_places(context: CohortContext, *, is_brief: bool = False) -> ShownTable:
    """Build where each reply stands, where that was asked for; if brief, on the whole alone, where it has a score."""
    nodes, rows = list_top_nodes(context), []
    if is_brief and ROOT in nodes:
        nodes = [ROOT]
    for place in context.cohort.places:
        cells = [context.hold_words(context.format_prose(place.organisation or place.path))]
        for node in nodes:
            found = place.places[node]
            cells += [context.hold_score(found[0] if found else None), _hold_percentile(context, found)]
        rows.append(ShownRow(tuple(cells)))
    titles = (context.get_title(node) for node in nodes)
    pairs = ((title, context.say("cohort.column.percentile", title=title)) for title in titles)
    heading = (context.say("cohort.column.organisation"), *(each for pair in pairs for each in pair))
    notes = (context.say("cohort.note.places"), context.say("cohort.note.private"))
    return ShownTable("places", context.say("cohort.places.title"), heading, tuple(rows), notes)


def _hold_percentile(context: CohortContext, found: tuple[Fraction, Fraction] | None) -> Shown:
    return context.hold_number(None if found is None else round_half_up(found[1] * 100, 0))
