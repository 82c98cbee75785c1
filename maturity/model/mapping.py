"""The shape of a mapping file: which column of a table says what, and how its cells are read (format.md, "Tables")."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from maturity.model.field_types import Id, Record, Text, TupleOf, Version, Whole

Encoding = Literal["utf-8", "utf-16", "cp1252", "mac-roman"]
"""How the letters of a table in text are written as bytes."""
Separator = Literal[";", ",", "|", "tab"]
"""What stands between the cells of a row of a table in text."""
DecimalSign = Literal[",", "."]
"""What stands before the decimals of a number."""
CellReading = Literal["number", "value", "day_first", "month_first", "fraction", "percent"]
"""How figures in a column are meant, where there is more than one way.

number: the place of an option among those of its question, from 1; value: what the option is worth; day_first: a date
such as 23/11/2026; month_first: one such as 11/23/2026. Of a question in per cent, fraction: 0.125 means 12.5 %;
percent: 0.125 means 0.125 %.
"""
MOST_COLUMNS = 2_000
"""How many columns a table may have."""


class TableShape(Record):
    """How the table itself is written; what is left out is recognised."""

    encoding: Encoding | None = None
    """Of a table in text: utf-8, utf-16, cp1252 (Windows, "ANSI") or mac-roman."""
    separator: Separator | None = None
    """Of a table in text: what stands between cells."""
    decimal: DecimalSign | None = None
    """What stands before decimals: "," or "."."""
    headings: Annotated[Whole, Field(ge=1, le=10)] | None = None
    """How many rows of headings there are."""
    sheet: Text | None = None
    """Of a workbook: the name of its sheet."""


class StateWords(Record):
    """What respondents could answer besides an answer, as the cells of this table have it."""

    unknown: TupleOf[Text] = ()
    """Words for "I do not know"."""
    not_applicable: TupleOf[Text] = ()
    """Words for "does not apply"."""
    absent: TupleOf[Text] = ()
    """Words that stand where nothing was answered or asked, such as N/A."""


class ColumnUse(Record):
    """What one column says."""

    column: Text
    """The heading of the column."""
    number: Annotated[Whole, Field(ge=1, le=MOST_COLUMNS)] | None = None
    """Which column it is, from 1, where several have this heading."""
    to: Text
    """What it answers: `answers.<id>`, `profile.<id>`, `targets.<id>`, `duties.<id>`, `organisation`, `date`,
    `respondent.id`, `respondent.role`, `answers.<id>.comment`; `nothing` for a column to leave out."""
    option: Id | None = None
    """The option that is ticked in this column, where a `multiple` has one column for each option."""
    by: CellReading | None = None
    """How its figures are meant: number or value of an option; day_first or month_first for a date; fraction or percent
    for a number in per cent."""
    separator: Text | None = None
    """What stands between several options in one cell."""
    values: dict[str, str] | None = None
    """What a cell says, to the option that it means, or to `unknown`, `not_applicable`, `absent`, `yes` or `no`."""


class MappingFile(Record):
    """The shape of a mapping file; what its names mean is judged against the bank and the table."""

    maps: Text
    """The bank: an id that ships, or a path relative to this file."""
    bank_version: Version | None = None
    """The version of the bank for which the mapping was written."""
    table: TableShape = TableShape()
    words: StateWords = StateWords()
    columns: Annotated[TupleOf[ColumnUse], Field(max_length=MOST_COLUMNS)]
    """Columns that are not listed are left out."""
