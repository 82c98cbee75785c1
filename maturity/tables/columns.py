"""How the columns of a table are read against a bank, as plain data: what each says, and what its cells mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from maturity.model.mapping import CellReading, DecimalSign

Section = Literal["head", "profile", "duties", "targets", "answers"]
"""Where what a column says stands in an answers file; `head` for what stands at its top, such as the organisation."""
ReadAs = Literal["choice", "choices", "mark", "number", "scale", "text", "day"]
"""How the cells of a column are read.

choice: one option, or the state of a duty; choices: several options in one cell; mark: whether the option of the column
is chosen; number; scale: an option of a target, or a number; text; day: a date.
"""
Shares = Literal["clear", "below_one", "up_to_one"]
"""Whether figures in a question in per cent are clear, or may be shares of 1: 0.5 for 50 %; 1 for 100 % as well."""
HEAD_NAMES = ("organisation", "date", "respondent.id", "respondent.role")
"""What a column may say of the answers as a whole."""
YES, NO, BLANK = "yes", "no", ""
"""What a cell of a column of one option means, and what stands for no answer."""


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """What one column says something of."""

    section: Section
    name: str
    """The id of a question, profile field, duty or axis; or one of `HEAD_NAMES`."""
    option: str = ""
    """The option that is ticked in this column, where each has one; `unknown` and `not_applicable` too."""
    is_comment: bool = False
    """Whether it is the comment beside the answer."""

    @property
    def written(self) -> str:
        """What a mapping file has under `to`."""
        whole = self.name if self.section == "head" else f"{self.section}.{self.name}"
        return f"{whole}.comment" if self.is_comment else whole


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """How one column is read. Nothing in it needs the bank: another engine can read by it as well."""

    index: int
    """Which column it is, from 0."""
    heading: str
    place: Place
    read_as: ReadAs
    words: Mapping[str, str] = field(default_factory=dict)
    """What a cell says, folded (`folding.fold_text`), to what it means.

    An option's id, a state's word (`unknown`, `not_applicable`, `met` ...), `yes`, `no`, or nothing for no answer.
    """
    unclear: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What a cell says, folded, to the options that it may mean, where that is more than one."""
    separators: tuple[str, ...] = ()
    """What may stand between several options in one cell, in the order in which they are tried."""
    by: CellReading | None = None
    """How figures are meant, where that is told."""
    decimal: DecimalSign | None = None
    unit: str = ""
    """The unit that may stand beside a number, folded."""
    is_exclusive: bool = False
    """Whether the option of this column is for those who choose no other (“none of these”)."""
    shares: Shares = "clear"
    """Which figures without a unit are an error, as nobody knows how they are meant."""


@dataclass(frozen=True)
class TableMapping:
    """How a table is read against one bank."""

    columns: tuple[ColumnReading, ...]
    left_out: tuple[str, ...] = ()
    """The headings of columns that nobody has said to leave out, and whose meaning was not found."""
