"""What the headings of a table tell exactly, and, for a person to decide, what they nearly tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from maturity.loading.problem import Problem
from maturity.model.mapping import CellReading, StateWords
from maturity.tables.cells import read_cell
from maturity.tables.columns import ColumnReading, Place
from maturity.tables.folding import fold_text
from maturity.tables.headings import Heading
from maturity.tables.known_headings import LIMESURVEY_ABSENT, find_head_place, is_limesurvey, is_without_answers
from maturity.tables.matching import find_place
from maturity.tables.nearness import find_near_place
from maturity.tables.numbers import parse_day, parse_number
from maturity.tables.opening import Table
from maturity.tables.resolving import ColumnPlan, find_way
from maturity.tables.shares import SAMPLE
from maturity.tables.source import Row
from maturity.tables.vocabulary import Vocabulary
from maturity.tables.words import format_figure, list_readings

_MOST_NEAR = 40
"""For how many columns a near match is looked for, which is slow."""


@dataclass(frozen=True)
class Unmatched:
    """A column whose heading tells nothing exactly."""

    heading: Heading
    near: Place | None = None
    """What it may mean; only a person can say so."""


@dataclass(frozen=True)
class Proposal:
    """How a table may be read: what is sure, and what is left to a person."""

    plans: tuple[ColumnPlan, ...]
    words: StateWords
    unmatched: tuple[Unmatched, ...]
    """Columns that mean nothing by an exact match, without those that services write beside the answers."""
    clashes: tuple[tuple[Place, tuple[Heading, ...]], ...]
    """What several columns say, of which none is used."""
    sample: tuple[Row, ...]
    """The first rows."""
    unnamed: tuple[int, ...] = ()
    """Columns without a heading, from 0, in which something stands."""


def propose_mapping(table: Table, vocabulary: Vocabulary) -> Proposal:
    """Propose how to read `table` with the bank of `vocabulary`: exact matches are made, near ones are only named.

    Raises `TableRefusedError` where the first rows cannot be read.
    """
    sample = tuple(row for row in islice(table.read_rows(), SAMPLE) if row.problem is None)
    found = [(heading, find_place(heading, vocabulary)) for heading in table.headings]
    plans = [ColumnPlan(heading.index, match[1], match[0]) for heading, match in found if match is not None]
    rest = [heading for heading, match in found if match is None and heading.text]
    clashes = _find_clashes(plans, table.headings)
    taken = {place for place, _ in clashes}
    plans = [plan for plan in plans if plan.place not in taken]
    heads = [plan for plan in _plan_heads(rest) if _is_readable(plan, sample)]
    used = {plan.index for plan in heads}
    others = [each for each in rest if each.index not in used and not _is_silent(each)]
    plans = sorted((*plans, *heads), key=lambda plan: plan.index)
    return Proposal(
        plans=tuple(_choose_reading(plan, vocabulary, sample) for plan in plans),
        words=_find_words(table.headings),
        unmatched=tuple(_suggest(others, vocabulary, {plan.place for plan in plans})),
        clashes=clashes,
        sample=sample,
        unnamed=tuple(each.index for each in table.headings if not each.text and _list_texts(each.index, sample)),
    )


def _find_clashes(
    plans: Sequence[ColumnPlan], headings: Sequence[Heading]
) -> tuple[tuple[Place, tuple[Heading, ...]], ...]:
    counts = Counter(plan.place for plan in plans)
    several = [place for place, count in counts.items() if count > 1]
    return tuple((place, tuple(headings[plan.index] for plan in plans if plan.place == place)) for place in several)


def _plan_heads(headings: Sequence[Heading]) -> Iterator[ColumnPlan]:
    """Yield the columns that say who answered and when; for each thing the one whose heading says so best."""
    best: dict[Place, tuple[int, Heading, str]] = {}
    for heading in headings:
        for name in heading.names:
            found = find_head_place(name)
            if found and (found[1] not in best or found[0] < best[found[1]][0]):
                best[found[1]] = (found[0], heading, name)
    for place, (_, heading, name) in best.items():
        yield ColumnPlan(heading.index, name, place)


def _is_silent(heading: Heading) -> bool:
    return any(find_head_place(name) or is_without_answers(name) for name in heading.names)


def _is_readable(plan: ColumnPlan, sample: Sequence[Row]) -> bool:
    """Whether a column of dates holds days that can be read; when somebody answered is not worth losing the answers."""
    if plan.place.name != "date":
        return True
    texts = _list_texts(plan.index, sample)
    by = _find_day_order(texts)
    return all(parse_day(text, by) for text in texts)


def _list_texts(index: int, sample: Sequence[Row]) -> list[str]:
    """List the different texts that stand in a column."""
    cells = (row.cells[index].strip() for row in sample if index < len(row.cells))
    return list(dict.fromkeys(cell for cell in cells if cell))


def _find_day_order(texts: Sequence[str]) -> CellReading | None:
    """Return which comes first in dates of figures, the day or the month, if only one of them is possible."""
    orders: tuple[CellReading, ...] = ("day_first", "month_first")
    possible = [by for by in orders if all(parse_day(text, by) and _fits(text, by) for text in texts)]
    return possible[0] if len(possible) == 1 else None


def _fits(text: str, by: CellReading) -> bool:
    """Whether `text` gives the same day by itself, or gives none by itself."""
    alone = parse_day(text, None)
    return not alone or alone == parse_day(text, by)


def _choose_reading(plan: ColumnPlan, vocabulary: Vocabulary, sample: Sequence[Row]) -> ColumnPlan:
    """Return the plan with how its figures are meant, where only one meaning is possible for those that there are."""
    way = find_way(plan.place, vocabulary)
    texts = _list_texts(plan.index, sample)
    if way == "day":
        return replace(plan, by=_find_day_order(texts))
    if way != "choice" or plan.place.section == "duties":
        return plan
    by_number, by_value = list_readings(plan.place, vocabulary)
    names = vocabulary.options.get((plan.place.section, plan.place.name), {})
    numbers = [parse_number(text, None) for text in texts if fold_text(text) not in names]
    figures = {format_figure(number) for number in numbers if number is not None}
    if not figures or by_number == by_value:
        return plan
    fits_number, fits_value = figures <= by_number.keys(), figures <= by_value.keys()
    if fits_number == fits_value:
        return plan
    return replace(plan, by="number" if fits_number else "value")


def _find_words(headings: Sequence[Heading]) -> StateWords:
    names = [name for heading in headings for name in heading.names]
    return StateWords(absent=(LIMESURVEY_ABSENT,)) if is_limesurvey(names) else StateWords()


def _suggest(headings: Sequence[Heading], vocabulary: Vocabulary, taken: set[Place]) -> Iterator[Unmatched]:
    for count, heading in enumerate(headings):
        yield Unmatched(heading, find_near_place(heading, vocabulary, taken) if count < _MOST_NEAR else None)


def list_unread(column: ColumnReading, sample: Sequence[Row]) -> list[tuple[str, int]]:
    """List what cells of a column say that means nothing yet, with how many say so, the most frequent first."""
    counts = Counter(row.cells[column.index].strip() for row in sample if column.index < len(row.cells))
    return [(text, count) for text, count in counts.most_common() if text and not _is_read(column, text)]


def _is_read(column: ColumnReading, text: str) -> bool:
    """Whether a cell means something: a known option, a number, a day."""
    raw = read_cell(column, text)
    known = set(column.words.values())
    if isinstance(raw, list):
        return all(each in known for each in raw)
    if isinstance(raw, str) and column.read_as in ("choice", "number", "scale"):
        return raw in known
    return not isinstance(raw, Problem)
