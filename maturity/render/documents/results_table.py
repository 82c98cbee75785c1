"""Many results as a table: a line each, a group of rows for each questionnaire, and below it what its words mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from maturity.insight.distinctions import find_distinctions
from maturity.render.blocks import Block, Gap, Paragraph, Side, Table, TableGroup
from maturity.render.commands import name_answers_file
from maturity.render.context import Context
from maturity.render.row_making import count_goals
from maturity.render.table_columns import LEAST_BEFORE_BRACKETS, split_brackets
from maturity.render.table_rows import Figure, GoalsOfRow, TableRow
from maturity.render.view import View
from maturity.text.file_names import is_row
from maturity.text.numbers import format_figure
from maturity.text.wrapping import measure_cells

_COLUMNS = ("who", "score", "reserve", "level", "answers")
_SIDES: tuple[Side, ...] = ("left", "right", "left", "left", "right")
_LEAST_NAME, _MOST_NAME = 20, 28
"""The cells below which names are not cut: from the first, to the second where what tells them apart is long."""
_LEAST_LEVEL = 14
"""The cells below which levels tell less than a column that is left out for them."""
_SPARE = ("answers", "level")
"""The columns that a narrow terminal does without, in this order."""
_RESERVE = _COLUMNS.index("reserve")
"""The column that is there only if a cell of it says something."""
_MANY = 10
"""How many results of a questionnaire are too many to count the levels by eye."""
_MOST_NAMED = 5
"""How many of the files without a result are named."""

Row = tuple[str, ...]


def build_results_table(results: Sequence[TableRow], failed: Sequence[str], view: View) -> Iterator[Block]:
    """Build the table of many results. Scores of two questionnaires are never in the same group.

    `failed` are the paths of the files that have no result: they are counted and named below.
    """
    by_bank = _group_by_bank(results)
    rows = [list(_list_rows(each, view)) for each in by_bank]
    has_reserves = any(row[_RESERVE] for group in rows for row in group)
    kept = [index for index in range(len(_COLUMNS)) if index != _RESERVE or has_reserves]
    titles = [view.format_prose(each[0].about.title) if len(by_bank) > 1 else "" for each in by_bank]
    counts = tuple(_build_counts(by_bank, titles, failed, view))
    keys = tuple((kept.index(_COLUMNS.index(name)), block) for name, block in _build_keys(results, view))
    gap = (Gap(),) if counts or keys else ()
    cut_note = Paragraph(view.say("table.cut"), "quiet")
    yield Table(
        heading=tuple(view.say(f"table.{_COLUMNS[index]}") for index in kept),
        sides=tuple(_SIDES[index] for index in kept),
        groups=tuple(
            TableGroup(title, tuple(tuple(row[index] for index in kept) for row in group))
            for title, group in zip(titles, rows, strict=True)
        ),
        legend=(*gap, *counts),
        keys=keys,
        least_widths=tuple(_find_least_width(_COLUMNS[index], rows) for index in kept),
        spare=tuple(kept.index(_COLUMNS.index(name)) for name in _SPARE),
        cut_note=(cut_note,) if gap else (Gap(), cut_note),
    )


def _find_least_width(column: str, groups: Sequence[Sequence[Row]]) -> int | None:
    """Find the cells below which a column is not cut: names have room for what is in brackets; None for no cutting."""
    match column:
        case "who":
            ends = [measure_cells(split_brackets(row[0])[1]) for group in groups for row in group]
            return min(_MOST_NAME, max(_LEAST_NAME, LEAST_BEFORE_BRACKETS + max(ends, default=0)))
        case "level":
            return _LEAST_LEVEL
        case _:
            return None


def describe_goals(context: Context) -> str:
    """Say, in place of a level, how many goals of a scorecard are below their ambition, or that it has none."""
    return _describe_goals(count_goals(context.card), context.view)


def _group_by_bank(results: Sequence[TableRow]) -> list[list[TableRow]]:
    """Return the results of each questionnaire, in the order in which the questionnaires were met."""
    groups: dict[str, list[TableRow]] = {}
    for each in results:
        groups.setdefault(each.about.id, []).append(each)
    return list(groups.values())


def _list_rows(group: Sequence[TableRow], view: View) -> Iterator[Row]:
    """List the cells of each result, in the order of `_COLUMNS`."""
    for each, facts in zip(group, find_distinctions([each.making for each in group]), strict=True):
        reserves = ", ".join(view.say(f"table.{reserve}") for reserve in each.reserves)
        yield (
            _name_result(each, facts, view),
            "-" if each.goals is not None else _format_interval(each, view),
            reserves,
            _describe_level(each, view) if each.goals is None else _describe_goals(each.goals, view),
            view.say("table.of", n=each.answered, applicable=each.applicable),
        )


def _name_result(row: TableRow, facts: tuple[str, ...] | None, view: View) -> str:
    """Name a result by its organisation or else its file.

    What tells it from others of its organisation is in brackets, which a narrow column keeps: a date or a respondent,
    else the file.
    """
    name = view.format_prose(row.making.organisation or name_answers_file(row.path, view))
    if facts is None:
        return name
    path = name_answers_file(row.path, view)
    return f"{name} ({view.format_prose(', '.join(facts) or PurePath(path).name)})"


def _format_interval(row: TableRow, view: View) -> str:
    """Format the score, followed by the least and the most that it can become where they differ."""
    score = _format_score(row.score, view)
    if row.ends is None:
        return score
    low, high = (_format_score(end, view) for end in row.ends)
    return f"{score} ({low}{view.glyphs.dash}{high})"


def _format_score(figure: Figure | None, view: View) -> str:
    return "-" if figure is None else format_figure(*figure, view.language)


def _describe_level(row: TableRow, view: View) -> str:
    if row.level is None:
        return "-"
    title = view.format_prose(dict(row.about.levels)[row.level])
    return view.say("table.least", level=title) if row.is_least_level else title


def _describe_goals(goals: GoalsOfRow, view: View) -> str:
    """Say, in place of a level, how many goals are below their ambition, or that the bank asks for none."""
    if not goals.total:
        return view.say("table.profile")
    if goals.waiting:
        return view.say("table.goals_open", below=goals.below, n=goals.waiting)
    return view.say("table.goals", n=goals.below, total=goals.total)


def _build_keys(results: Sequence[TableRow], view: View) -> Iterator[tuple[str, Block]]:
    """Build a line for each sign and each abbreviation that the table uses, with the column that it is in."""
    reserves = {reserve for each in results for reserve in each.reserves}
    if any(each.ends is not None for each in results):
        yield "score", Paragraph(view.say("table.key.interval", dash=view.glyphs.dash), "quiet")
    if any(each.is_least_level for each in results):
        yield "level", Paragraph(view.say("table.key.least"), "quiet")
    if "short" in reserves:
        yield "reserve", Paragraph(view.say("table.key.short"), "quiet")
    if "provisional" in reserves:
        yield "reserve", Paragraph(view.say("table.key.provisional"), "quiet")
    if "duties" in reserves:
        yield "reserve", Paragraph(view.say("table.key.duties"), "quiet")
    yield "answers", Paragraph(view.say("table.key.answers"), "quiet")


def _build_counts(
    by_bank: Sequence[Sequence[TableRow]], titles: Sequence[str], failed: Sequence[str], view: View
) -> Iterator[Block]:
    """Build what a long table says as a whole: how many results at which level, and the files without one."""
    for title, group in zip(titles, by_bank, strict=True):
        if len(group) >= _MANY and group[0].about.levels:
            words = view.say("table.count", n=len(group), levels=view.join_series(_count_levels(group, view)))
            yield Paragraph(view.say("table.count_of", bank=title, words=words) if title else words)
    if failed:
        names = ", ".join(view.format_prose(name_answers_file(path, view)) for path in failed[:_MOST_NAMED])
        more = f", {view.glyphs.more}" if len(failed) > _MOST_NAMED else ""
        key = "table.failed_rows" if all(map(is_row, failed)) else "table.failed"
        yield Paragraph(view.say(key, n=len(failed), names=names + more), "caution")


def _count_levels(group: Sequence[TableRow], view: View) -> Iterator[str]:
    """Say how many results are at each level, from the lowest, and how many have none."""
    counts = Counter(each.level for each in group)
    for level, title in group[0].about.levels:
        if counts[level]:
            yield view.say("table.at_level", n=counts[level], level=view.format_prose(title))
    if counts[None]:
        yield view.say("table.no_level", n=counts[None])
