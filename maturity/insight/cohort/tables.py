"""The tables of a cohort before anything is hidden: what each shares its replies out into.

A table is made of cells, each of them a set of replies (see `maturity.insight.cohort.disclosure_control`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Literal, NamedTuple, get_args

from maturity.insight.cohort.column_types import AnyColumn, ReplyColumns
from maturity.insight.cohort.readings import NO_BIN, SCORED_CELLS
from maturity.insight.cohort.replies import DutyCell, Given, Silence
from maturity.model.bank import Bank
from maturity.model.field_types import ROOT
from maturity.model.items import Item, ProfileField

TableKind = Literal[
    "scored", "bins", "levels", "duty", "field", "field_option", "question", "option", "figure", "advice", "first"
]
"""What a table shares out.

scored: who has a score on an axis; bins: the scores of an axis; levels: the level that is certain; duty: how a duty
stands; field, question: the answers to an item; field_option, option: who has chosen one option of several; figure:
whom a published figure describes; advice: to whom something is recommended; first: what is recommended first.
"""
DUTY_CELLS: tuple[DutyCell, ...] = get_args(DutyCell)
NO_LEVEL, NO_ADVICE = "no-level", "no-advice"
"""Those without a level that is certain and those to whom nothing is recommended; with a hyphen, they are no ids."""
OPEN, APART = Silence.OPEN.value, Silence.APART.value
"""The cells of those without an answer: see `Silence`. No option may be called so by chance: see `name_option`."""
_FEW_BINS, _MANY_BINS, _MANY = 5, 10, 100
"""How many classes of scores there are: the second number from so many replies."""


class TableId(NamedTuple):
    """Which table it is."""

    kind: TableKind
    id: str
    """The id of the axis (`overall` for the whole), duty, item or recommendation; empty where there is one table."""
    part: str = ""
    """The id of an option, or the number of a figure among those of its item, from 0."""


@dataclass(frozen=True)
class Table:
    """What a table shares out, and into which cells."""

    id: TableId
    keys: tuple[str, ...]
    """The names of the cells, in order."""
    share_out: Callable[[], Sequence[int]]
    """Shares all replies out into the cells, each a set."""


def _share(table: TableId, keys: tuple[str, ...], column: AnyColumn, assign: Callable[..., str]) -> Table:
    """Make the table of a column; `assign` says to which cell a value of it belongs."""
    return Table(table, keys, lambda: tuple(column.share_out(keys, assign).values()))


def list_nodes(bank: Bank) -> tuple[str, ...]:
    """List what has a score: the whole, if it has one, then each axis; in the order of `Reply.readings`."""
    return (*(() if bank.combine == "none" else (ROOT,)), *bank.axis_by_id)


def list_first_tables(bank: Bank, columns: ReplyColumns) -> Iterator[Table]:
    """List the tables that come before all others, and before the groups: scores, levels and facts.

    What is published first is hidden least: what comes later gives way to it.
    """
    for place, node in enumerate(list_nodes(bank)):
        yield Table(TableId("scored", node), SCORED_CELLS, partial(columns.share_standings, place))
    if bank.levels and bank.combine != "none":
        keys = (*bank.level_by_id, NO_LEVEL)
        yield _share(TableId("levels", ""), keys, columns.get_levels(), lambda level: level or NO_LEVEL)
    for place, item in enumerate(bank.profile):
        yield from _share_by_answer(bank, item, columns.get_given(place), is_fact=True)


def list_other_tables(bank: Bank, columns: ReplyColumns) -> Iterator[Table]:
    """List the tables that come after the groups: duties, recommendations, answers, and the classes of scores."""
    for place, duty in enumerate(bank.duty_by_id):
        yield _share(TableId("duty", duty), DUTY_CELLS, columns.get_duties(place), str)
    yield from _share_by_advice(bank, columns)
    for place, question in enumerate(bank.questions, start=len(bank.profile)):
        yield from _share_by_answer(bank, question, columns.get_given(place), is_fact=False)
    edges = list_edges(bank, columns.many)
    for place, node in enumerate(list_nodes(bank)):
        keys = (*map(str, range(len(edges) - 1)), NO_BIN)
        yield Table(TableId("bins", node), keys, partial(columns.share_bins, place, edges))


def list_edges(bank: Bank, n: int) -> tuple[Fraction, ...]:
    """List where the classes of scores begin, and last the end of the scale: classes of one width."""
    count, scale = count_bins(n), bank.scale
    return tuple(scale.min + scale.span * index / count for index in range(count + 1))


def count_bins(n: int) -> int:
    """Return into how many classes the scores of so many replies are sorted."""
    return _MANY_BINS if n >= _MANY else _FEW_BINS


def name_option(option: str) -> str:
    """Return the name of the cell of an option, which is never that of another cell."""
    return f"option.{option}"


def name_item(item: Item) -> str:
    """Return the id of a question, and that of a profile field with `profile.` before it: both may be the same word."""
    return f"profile.{item.id}" if isinstance(item, ProfileField) else item.id


def _share_by_advice(bank: Bank, columns: ReplyColumns) -> Iterator[Table]:
    """List the tables of recommendations that somebody is given: those given to most first.

    The cells of what comes first are in the bank's order, as their order by number would tell which hidden one is
    greater.
    """
    column, advised = columns.get_firsts(), columns.find_advised()
    if advised:
        firsts = column.share_out((*bank.recommendation_by_id, NO_ADVICE), _name_first)
        keys = [advice for advice in bank.recommendation_by_id if firsts.get(advice)]
        yield Table(TableId("first", ""), (*keys, NO_ADVICE), lambda: [firsts[each] for each in (*keys, NO_ADVICE)])
    everybody = (1 << columns.many) - 1
    for advice in _sort({advice: given.bit_count() for advice, given in advised.items()}):
        cells = (advised[advice], everybody ^ advised[advice])
        yield Table(TableId("advice", advice), ("yes", "no"), partial(tuple, cells))


def _name_first(advice: str | None) -> str:
    return advice or NO_ADVICE


def _sort(counts: Mapping[str, int]) -> list[str]:
    """Sort names by how often each is there, those alike by the name: the order of files does not matter."""
    return sorted(counts, key=lambda each: (-counts[each], each))


def _share_by_answer(bank: Bank, item: Item, column: AnyColumn, *, is_fact: bool) -> Iterator[Table]:
    """List the tables of an item: of its answers, of each option of several, and of each figure that is published."""
    options = [option.id for option in bank.get_options(item)] if item.has_options else []
    kind: TableKind = "field" if is_fact else "question"
    keys = [name_option(each) for each in options] if item.kind == "single" else ["answered"]
    for number, figure in enumerate(item.benchmark):
        if figure.options:
            yield _share_by_options(TableId("figure", name_item(item), str(number)), figure.options, column)
    if item.kind != "text":
        yield _share(TableId(kind, item.id), (*keys, OPEN, APART), column, _name_given)
    if item.kind == "multiple":
        each_kind: TableKind = "field_option" if is_fact else "option"
        yield from (_share_by_options(TableId(each_kind, item.id, each), (each,), column) for each in options)


def _name_given(given: Given) -> str:
    match given:
        case Silence():
            return given.value
        case str():
            return name_option(given)
        case _:
            return "answered"


def _share_by_options(table: TableId, options: Iterable[str], column: AnyColumn) -> Table:
    """Share out by whether an answer is one of `options`, or of several options has them all."""
    wanted = frozenset(options)

    def assign(given: Given) -> str:
        match given:
            case Silence():
                return given.value
            case str():
                return "yes" if given in wanted else "no"
            case tuple():
                return "yes" if wanted <= set(given) else "no"
            case _:
                return "no"

    return _share(table, ("yes", "no", OPEN, APART), column, assign)
