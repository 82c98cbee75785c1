"""From the rows of a table to sheets: each row is read by the rules of answers files, and a bad one stops no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from maturity.loading.answers import read_data
from maturity.loading.bugs import ExceptionListener, explain_exception, ignore_exception, is_about_command
from maturity.loading.problem import Problem
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.syntax.reading import MAX_BYTES
from maturity.tables.columns import TableMapping
from maturity.tables.locating import locate_answers, locate_cell, locate_row
from maturity.tables.opening import Table, explain_refusal
from maturity.tables.rows import CellMemory, read_row
from maturity.tables.source import Row, TableRefusedError


@dataclass(frozen=True)
class ReadRow:
    """What came of one row of a table."""

    number: int
    """The number of the row as a spreadsheet shows it, from 1; 0 for the end of a table that cannot be read further."""
    name: str
    """Whose row it is: the organisation, else the id of the respondent; "" if the table says neither."""
    data: dict[str, Any]
    """What an answers file with the same answers would hold, `bank` aside."""
    sheet: Sheet | None
    """The answers; None if something in the row is wrong."""
    diagnostics: tuple[Diagnostic, ...] = ()
    """What is wrong in the row, or is to be known of it."""


def read_table(
    table: Table, mapping: TableMapping, bank: Bank, tell_exception: ExceptionListener = ignore_exception
) -> Iterator[ReadRow]:
    """Yield the rows of `table`, as `mapping` reads them, as answers to `bank`, in their order and one at a time.

    Where the table breaks off, what was read before is kept, and the last one yielded says why. A row that makes the
    program raise an exception fails by itself, after `tell_exception` was told.
    """
    rows, memory = table.read_rows(), CellMemory()
    while True:
        try:
            row = next(rows, None)
        except TableRefusedError as error:
            yield ReadRow(0, "", {}, None, (explain_refusal(table.path, error),))
            return
        if row is None:
            return
        yield _read_safely(table.path, row, mapping, bank, memory, tell_exception)


def _read_safely(
    path: str, row: Row, mapping: TableMapping, bank: Bank, memory: CellMemory, tell_exception: ExceptionListener
) -> ReadRow:
    try:
        return _read(path, row, mapping, bank, memory)
    except Exception as error:
        if is_about_command(error):
            raise
        tell_exception(error)
        return ReadRow(row.number, "", {}, None, (explain_exception(path, error),))


def _read(path: str, row: Row, mapping: TableMapping, bank: Bank, memory: CellMemory) -> ReadRow:
    if row.problem is not None:
        return ReadRow(row.number, "", {}, None, (locate_row(path, row),))
    if sum(map(len, row.cells)) > MAX_BYTES // 4:
        row = replace(row, problem=Problem("MB911", (), {}, "row"))
        return ReadRow(row.number, "", {}, None, (locate_row(path, row),))
    answers = read_row(row, mapping.columns, memory)
    data = {"bank": bank.id, "bank_version": bank.version, **answers.data}
    read = read_data(data, bank)
    diagnostics = [locate_cell(path, row, column, problem) for column, problem in answers.problems]
    if read.problems:
        diagnostics += locate_answers(path, row, answers, data, read.problems, bank)
    diagnostics.sort(key=lambda each: each.order)
    name = data.get("organisation") or data.get("respondent", {}).get("id", "")
    sheet = None if has_errors(diagnostics) else read.sheet
    return ReadRow(row.number, name, data, sheet, tuple(diagnostics))
