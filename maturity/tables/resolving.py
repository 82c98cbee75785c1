"""From what is known of columns to how they are read: each use of a column, with the meanings of its cells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from maturity.model.items import Item, Kind
from maturity.model.mapping import CellReading, DecimalSign, StateWords
from maturity.tables.columns import ColumnReading, Place, ReadAs
from maturity.tables.folding import fold_text
from maturity.tables.vocabulary import Vocabulary
from maturity.tables.words import build_words

SHARE_READINGS: tuple[CellReading, ...] = ("fraction", "percent")
"""How figures of a question in per cent can be meant."""
SEPARATORS = ("\n", ";", "|", ",", " ")
"""What survey services put between several options, in the order in which they are tried."""


@dataclass(frozen=True)
class ColumnPlan:
    """What one column of a table is used for: as a mapping file says, or as its heading tells exactly."""

    index: int
    """Which column it is, from 0."""
    heading: str
    place: Place
    by: CellReading | None = None
    separator: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    """What its cells say, to what that means, where a person has said so."""


def resolve_columns(
    plans: Sequence[ColumnPlan], vocabulary: Vocabulary, words: StateWords, decimal: DecimalSign | None
) -> tuple[ColumnReading, ...]:
    """Return how each planned column is read."""
    return tuple(_resolve(plan, vocabulary, words, decimal) for plan in plans)


def _resolve(plan: ColumnPlan, vocabulary: Vocabulary, words: StateWords, decimal: DecimalSign | None) -> ColumnReading:
    place = plan.place
    read_as = find_way(place, vocabulary)
    item = vocabulary.get_item(place)
    states = StateWords() if place.section == "head" or place.is_comment else words
    clear, unclear = build_words(place, read_as, vocabulary, states, plan.by, plan.values)
    if place.section == "head" or place.is_comment:
        clear = {}
    return ColumnReading(
        index=plan.index,
        heading=plan.heading,
        place=place,
        read_as=read_as,
        words=clear,
        unclear=unclear,
        separators=((plan.separator,) if plan.separator else SEPARATORS) if read_as == "choices" else (),
        by=plan.by,
        decimal=decimal,
        unit=_find_unit(item, plan),
        is_exclusive=_is_exclusive(place, vocabulary),
    )


def _is_exclusive(place: Place, vocabulary: Vocabulary) -> bool:
    item = vocabulary.get_item(place)
    options = vocabulary.bank.get_options(item) if item is not None and place.option else ()
    return any(option.exclusive for option in options if option.id == place.option)


def _find_unit(item: Item | None, plan: ColumnPlan) -> str:
    """Return the unit of a question, folded; per cent for one without a unit, where the mapping says so."""
    unit = fold_text(item.unit) if item is not None and item.unit else ""
    return unit or ("%" if plan.by in SHARE_READINGS else "")


def find_way(place: Place, vocabulary: Vocabulary) -> ReadAs:
    """Return how the cells of a column about `place` are read."""
    if place.is_comment:
        return "text"
    match place.section:
        case "head":
            return "day" if place.name == "date" else "text"
        case "duties":
            return "choice"
        case "targets":
            return "scale"
        case "answers" | "profile":
            item = vocabulary.get_item(place)
            assert item is not None
            return "mark" if place.option else _find_way_of_kind(item.kind)
        case _:
            assert_never(place.section)


def _find_way_of_kind(kind: Kind) -> ReadAs:
    match kind:
        case "single":
            return "choice"
        case "multiple":
            return "choices"
        case "number":
            return "number"
        case "text":
            return "text"
        case _:
            assert_never(kind)
