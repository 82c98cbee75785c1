"""Sums over the questions of an axis, several at once: each question's numbers are packed into one whole number.

For each answer, a question has numbers to add to those of its axis, such as its points and 1 more that is answered.
They are put beside each other in the bits of one number, wide enough for the greatest sum; so one table is looked up
and one number is added up for each question, or for each combination of the answers to some of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from itertools import product

import polars as pl

from maturity.engine.columnar.cases import index_codes, split_columns
from maturity.engine.columnar.quantities import (
    LARGEST,
    NotExpressibleError,
    Quantity,
    Stages,
    divide_exactly,
    list_sums,
)

Entry = Mapping[str, int]
"""What one answer adds, by the names of the sums; none of them is under 0, and what is missing is 0."""
_WORD = 62
"""How many bits are used of one packed number."""


@dataclass(frozen=True)
class PackedColumn:
    """The column of one question, with what each of its codes adds."""

    column: str
    entries: Sequence[Entry]


@dataclass(frozen=True)
class _Slot:
    """Where one sum stands in packed numbers."""

    word: int
    shift: int
    bits: int


@dataclass
class Packing:
    """The sums of one axis: `keep_places`, `keep_words` and `keep_sums` are three stages, then `read` gives each."""

    name: str
    """What the columns of packed numbers are named after."""
    columns: Sequence[PackedColumn]
    most: dict[str, int] = field(default_factory=dict)
    """The greatest that each sum can be."""
    _slots: dict[str, _Slot] = field(default_factory=dict)
    _constants: dict[str, int] = field(default_factory=dict)
    _multiples: dict[str, tuple[str, Fraction]] = field(default_factory=dict)
    """A sum that is always the same multiple of another one."""
    _widths: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        names = dict.fromkeys(name for each in self.columns for entry in each.entries for name in entry)
        for name in names:
            self._place(name)

    def _place(self, name: str) -> None:
        values = [[entry.get(name, 0) for entry in each.entries] for each in self.columns]
        self.most[name] = sum(max(each) for each in values)
        if all(min(each) == max(each) for each in values):
            self._constants[name] = self.most[name]
            return
        for other in self._slots:
            if ratio := self._find_ratio(name, other):
                self._multiples[name] = (other, ratio)
                return
        bits = self.most[name].bit_length()
        if self.most[name] >= LARGEST:
            raise NotExpressibleError("sums too great")
        word = next((place for place, used in enumerate(self._widths) if used + bits <= _WORD), len(self._widths))
        if word == len(self._widths):
            self._widths.append(0)
        self._slots[name] = _Slot(word, self._widths[word], bits)
        self._widths[word] += bits

    def _find_ratio(self, name: str, other: str) -> Fraction | None:
        """Return what the sum `other` is multiplied by to be the sum `name`; None if that differs with the answers."""
        ratio: Fraction | None = None
        for each in self.columns:
            for entry in each.entries:
                mine, its = entry.get(name, 0), entry.get(other, 0)
                if not mine and not its:
                    continue
                if not mine or not its or (ratio is not None and Fraction(mine, its) != ratio):
                    return None
                ratio = Fraction(mine, its)
        return ratio

    def list_sums(self, name: str) -> frozenset[int]:
        """List all that a sum may be, without 0."""
        return list_sums([entry.get(name, 0) for entry in each.entries] for each in self.columns)

    def keep_places(self, stages: Stages) -> None:
        """Have the combination of codes of each chunk of columns worked out, in the present stage."""
        for number, chunk in enumerate(self._chunks):
            columns = [(each.column, len(each.entries)) for each in chunk]
            stages.keep_column(self._name_place(number), index_codes(columns))

    def keep_words(self, stages: Stages) -> None:
        """Have the packed numbers added up, in a stage after that of `keep_places`."""
        for word in range(len(self._widths)):
            total: pl.Expr | None = None
            for number, chunk in enumerate(self._chunks):
                table = pl.lit(pl.Series(self._build_table(chunk, word), dtype=pl.UInt64))
                part = table.gather(pl.col(self._name_place(number)))
                total = part if total is None else total + part
            if total is not None:
                stages.keep_column(self._name_word(word), total)

    def keep_sums(self, stages: Stages) -> None:
        """Have the sums that differ with the answers unpacked, in a stage after that of `keep_words`."""
        for name, slot in self._slots.items():
            packed = pl.col(self._name_word(slot.word))
            value = packed // (1 << slot.shift) if slot.shift else packed
            if slot.shift + slot.bits < self._widths[slot.word]:
                value = value & ((1 << slot.bits) - 1)
            stages.keep_column(self._name_sum(name), value.cast(pl.Float64))

    def read(self, name: str) -> Quantity:
        """Return a sum, in a stage after that of `keep_sums`; 0 for one to which no answer adds anything."""
        other, ratio = self._multiples.get(name, (name, Fraction(1)))
        if other not in self._slots:
            return self._constants.get(name, 0)
        value = pl.col(self._name_sum(other))
        value = value if ratio.numerator == 1 else value * float(ratio.numerator)
        return divide_exactly(value, ratio.denominator)

    @cached_property
    def _chunks(self) -> list[list[PackedColumn]]:
        """The columns, in chunks that have few combinations of codes."""
        by_name = {each.column: each for each in self.columns}
        sizes = [(each.column, len(each.entries)) for each in self.columns]
        return [[by_name[name] for name in names] for names in split_columns(sizes)]

    def _build_table(self, chunk: Sequence[PackedColumn], word: int) -> list[int]:
        slots = {name: slot.shift for name, slot in self._slots.items() if slot.word == word}
        packed = [
            [sum(entry.get(name, 0) << shift for name, shift in slots.items()) for entry in each.entries]
            for each in reversed(chunk)  # the first one varies fastest
        ]
        return [sum(each) for each in product(*packed)]

    def _name_place(self, number: int) -> str:
        return f"place:{self.name}:{number}"

    def _name_sum(self, name: str) -> str:
        return f"sum:{self.name}:{name}"

    def _name_word(self, word: int) -> str:
        return f"word:{self.name}:{word}"
