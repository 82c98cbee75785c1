"""The tables of a cohort before anything is hidden: what each shares its replies out into.

A table is made of cells, each of them a set of replies (see `maturity.insight.cohort.ledger`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from typing import Any, Literal, NamedTuple, get_args

from maturity.insight.cohort.columns import Column, Columns
from maturity.insight.cohort.replies import DutyCell, Given, Reading, Silence
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
SCORED_CELLS = ("scored", "provisional", "none")
"""Who has a score that counts; who has one that is no more than a first idea; who has none."""
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
    column: Column[Any]
    """What the replies say of it."""
    assign: Callable[[Any], str]
    """Says to which cell a value of the column belongs."""

    def share_out(self) -> Sequence[int]:
        """Share all replies out into the cells, each a set."""
        return tuple(self.column.share_out(self.keys, self.assign).values())


def list_nodes(bank: Bank) -> tuple[str, ...]:
    """List what has a score: the whole, if it has one, then each axis; in the order of `Reply.readings`."""
    return (*(() if bank.combine == "none" else (ROOT,)), *bank.axis_by_id)


def list_first_tables(bank: Bank, columns: Columns) -> Iterator[Table]:
    """List the tables that come before all others, and before the groups: scores, levels and facts.

    What is published first is hidden least: what comes later gives way to it.
    """
    for place, node in enumerate(list_nodes(bank)):
        yield Table(TableId("scored", node), SCORED_CELLS, columns.get_readings(place), _name_standing)
    if bank.levels and bank.combine != "none":
        keys = (*bank.level_by_id, NO_LEVEL)
        yield Table(TableId("levels", ""), keys, columns.get_levels(), lambda level: level or NO_LEVEL)
    for place, item in enumerate(bank.profile):
        yield from _share_by_answer(bank, item, columns.get_given(place), is_fact=True)


def list_other_tables(bank: Bank, columns: Columns) -> Iterator[Table]:
    """List the tables that come after the groups: duties, recommendations, answers, and the classes of scores."""
    for place, duty in enumerate(bank.duty_by_id):
        yield Table(TableId("duty", duty), DUTY_CELLS, columns.get_duties(place), str)
    yield from _share_by_advice(bank, columns)
    for place, question in enumerate(bank.questions, start=len(bank.profile)):
        yield from _share_by_answer(bank, question, columns.get_given(place), is_fact=False)
    edges = list_edges(bank, len(columns.replies))
    for place, node in enumerate(list_nodes(bank)):
        keys = (*map(str, range(len(edges) - 1)), "none")
        yield Table(TableId("bins", node), keys, columns.get_readings(place), partial(_name_bin, edges))


def list_edges(bank: Bank, n: int) -> tuple[Fraction, ...]:
    """List where the classes of scores begin, and last the end of the scale: classes of one width."""
    count, scale = count_bins(n), bank.scale
    return tuple(scale.min + scale.span * index / count for index in range(count + 1))


def count_bins(n: int) -> int:
    """Return into how many classes the scores of so many replies are sorted."""
    return _MANY_BINS if n >= _MANY else _FEW_BINS


def find_bin(edges: Sequence[Fraction], score: Fraction) -> int:
    """Return the number of the class of a score, from 0; the end of the scale belongs to the last one."""
    return min(sum(score >= edge for edge in edges) - 1, len(edges) - 2)


def name_option(option: str) -> str:
    """Return the name of the cell of an option, which is never that of another cell."""
    return f"option.{option}"


def name_item(item: Item) -> str:
    """Return the id of a question, and that of a profile field with `profile.` before it: both may be the same word."""
    return f"profile.{item.id}" if isinstance(item, ProfileField) else item.id


def holds_score(reading: Reading) -> bool:
    """Tell whether a score counts among others: there is one, and it is not provisional."""
    return reading.score is not None and not reading.is_provisional


def _name_standing(reading: Reading) -> str:
    return "scored" if holds_score(reading) else "none" if reading.score is None else "provisional"


def _name_bin(edges: Sequence[Fraction], reading: Reading) -> str:
    return str(find_bin(edges, reading.score)) if reading.score is not None and holds_score(reading) else "none"


def _share_by_advice(bank: Bank, columns: Columns) -> Iterator[Table]:
    """List the tables of recommendations that somebody is given: those given to most first.

    The cells of what comes first are in the bank's order, as their order by number would tell which hidden one is
    greater.
    """
    column, advised = columns.get_firsts(), columns.count_advised()
    if advised:
        firsts = column.share_out((*advised, NO_ADVICE), _name_first)
        keys = [advice for advice in bank.recommendation_by_id if firsts.get(advice)]
        yield Table(TableId("first", ""), (*keys, NO_ADVICE), column, _name_first)
    for advice in _sort({advice: len(places) for advice, places in advised.items()}):
        marked = columns.mark(advised[advice])
        yield Table(TableId("advice", advice), ("yes", "no"), marked, lambda is_given: "yes" if is_given else "no")


def _name_first(advice: str | None) -> str:
    return advice or NO_ADVICE


def _sort(counts: Mapping[str, int]) -> list[str]:
    """Sort names by how often each is there, those alike by the name: the order of files does not matter."""
    return sorted(counts, key=lambda each: (-counts[each], each))


def _share_by_answer(bank: Bank, item: Item, column: Column[Given], *, is_fact: bool) -> Iterator[Table]:
    """List the tables of an item: of its answers, of each option of several, and of each figure that is published."""
    options = [option.id for option in bank.get_options(item)] if item.has_options else []
    kind: TableKind = "field" if is_fact else "question"
    keys = [name_option(each) for each in options] if item.kind == "single" else ["answered"]
    for number, figure in enumerate(item.benchmark):
        if figure.options:
            yield _share_by_options(TableId("figure", name_item(item), str(number)), figure.options, column)
    if item.kind != "text":
        yield Table(TableId(kind, item.id), (*keys, OPEN, APART), column, _name_given)
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


def _share_by_options(table: TableId, options: Iterable[str], column: Column[Given]) -> Table:
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

    return Table(table, ("yes", "no", OPEN, APART), column, assign)
