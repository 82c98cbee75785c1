"""The tables of a cohort before anything is hidden: what each shares its replies out into.

A table is made of cells, each of them a set of replies (see `maturity.insight.cohort.ledger`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple, get_args

from maturity.insight.cohort.replies import DutyCell, Given, Reading, Reply, Silence
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
    assign: Callable[[Reply], str]
    """Says to which cell a reply belongs."""


def list_nodes(bank: Bank) -> tuple[str, ...]:
    """List what has a score: the whole, if it has one, then each axis; in the order of `Reply.readings`."""
    return (*(() if bank.combine == "none" else (ROOT,)), *bank.axis_by_id)


def list_tables(bank: Bank, replies: Sequence[Reply]) -> Iterator[Table]:
    """List the tables of a bank, those first that matter most: what comes later gives way to what came before."""
    yield from (_share_by_score(node, place) for place, node in enumerate(list_nodes(bank)))
    if bank.levels and bank.combine != "none":
        yield Table(TableId("levels", ""), (*bank.level_by_id, NO_LEVEL), lambda reply: reply.level or NO_LEVEL)
    yield from (_share_by_duty(duty, place) for place, duty in enumerate(bank.duty_by_id))
    yield from _share_by_advice(replies)
    items: tuple[Item, ...] = (*bank.profile, *bank.questions)
    for place, item in enumerate(items):
        yield from _share_by_answer(bank, item, place, is_fact=place < len(bank.profile))
    yield from (_share_by_bin(bank, node, place, len(replies)) for place, node in enumerate(list_nodes(bank)))


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


def _share_by_score(node: str, place: int) -> Table:
    def assign(reply: Reply) -> str:
        reading = reply.readings[place]
        return "scored" if holds_score(reading) else "none" if reading.score is None else "provisional"

    return Table(TableId("scored", node), SCORED_CELLS, assign)


def _share_by_bin(bank: Bank, node: str, place: int, n: int) -> Table:
    edges = list_edges(bank, n)

    def assign(reply: Reply) -> str:
        reading = reply.readings[place]
        return str(find_bin(edges, reading.score)) if reading.score is not None and holds_score(reading) else "none"

    return Table(TableId("bins", node), (*map(str, range(len(edges) - 1)), "none"), assign)


def _share_by_duty(duty: str, place: int) -> Table:
    return Table(TableId("duty", duty), DUTY_CELLS, lambda reply: reply.duties[place])


def _share_by_advice(replies: Sequence[Reply]) -> Iterator[Table]:
    """List the tables of recommendations that somebody is given: those given to most first."""
    firsts = Counter(reply.advised[0] for reply in replies if reply.advised)
    counts = Counter(advice for reply in replies for advice in reply.advised)
    if firsts:
        yield Table(
            TableId("first", ""),
            (*_sort(firsts), NO_ADVICE),
            lambda reply: reply.advised[0] if reply.advised else NO_ADVICE,
        )
    for advice in _sort(counts):
        yield _share_by_recommendation(advice)


def _sort(counts: Counter[str]) -> list[str]:
    """Sort names by how often each is there, those alike by the name: the order of files does not matter."""
    return sorted(counts, key=lambda each: (-counts[each], each))


def _share_by_recommendation(advice: str) -> Table:
    return Table(TableId("advice", advice), ("yes", "no"), lambda reply: "yes" if advice in reply.advised else "no")


def _share_by_answer(bank: Bank, item: Item, place: int, *, is_fact: bool) -> Iterator[Table]:
    """List the tables of an item: of its answers, of each option of several, and of each figure that is published."""
    options = [option.id for option in bank.get_options(item)] if item.has_options else []
    kind: TableKind = "field" if is_fact else "question"
    keys = [name_option(each) for each in options] if item.kind == "single" else ["answered"]
    for number, figure in enumerate(item.benchmark):
        if figure.options:
            yield _share_by_options(TableId("figure", name_item(item), str(number)), figure.options, place)
    if item.kind != "text":
        yield Table(TableId(kind, item.id), (*keys, OPEN, APART), lambda reply: _name_given(reply.given[place]))
    if item.kind == "multiple":
        each_kind: TableKind = "field_option" if is_fact else "option"
        yield from (_share_by_options(TableId(each_kind, item.id, each), (each,), place) for each in options)


def _name_given(given: Given) -> str:
    match given:
        case Silence():
            return given.value
        case str():
            return name_option(given)
        case _:
            return "answered"


def _share_by_options(table: TableId, options: Iterable[str], place: int) -> Table:
    """Share out by whether an answer is one of `options`, or of several options has them all."""
    wanted = frozenset(options)

    def assign(reply: Reply) -> str:
        given = reply.given[place]
        match given:
            case Silence():
                return given.value
            case str():
                return "yes" if given in wanted else "no"
            case tuple():
                return "yes" if wanted <= set(given) else "no"
            case _:
                return "no"

    return Table(table, ("yes", "no", OPEN, APART), assign)
