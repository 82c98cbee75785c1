"""From the rows of a table to sheets: each row is read by the rules of answers files, and a bad one stops no other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
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
from maturity.tables.opening import Table, explain_problem
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


def list_rows(table: Table) -> Iterator[Row]:
    """Yield the rows of `table` one at a time. Where it breaks off, a last one with the number 0 says why."""
    try:
        yield from table.read_rows()
    except TableRefusedError as error:
        yield Row(0, (), error.problem)


def read_table(
    table: Table, mapping: TableMapping, bank: Bank, tell_exception: ExceptionListener = ignore_exception
) -> Iterator[ReadRow]:
    """Yield the rows of `table`, as `mapping` reads them, as answers to `bank`, in their order and one at a time.

    Where the table breaks off, what was read before is kept, and the last one yielded says why.
    """
    return map(RowReader(table.path, mapping, bank, tell_exception).read, list_rows(table))


@dataclass(frozen=True)
class RowReader:
    """Reads rows of one table, wherever they come from; `read` one after the other."""

    path: str
    """The path of the table."""
    mapping: TableMapping
    bank: Bank
    """The bank that the rows answer."""
    tell_exception: ExceptionListener = ignore_exception
    """Is told of each exception that a row has caused, before the row fails by itself."""
    _memory: CellMemory = field(default_factory=CellMemory)

    def read(self, row: Row) -> ReadRow:
        """Read one row that `list_rows` has given."""
        try:
            return self._read(row)
        except Exception as error:
            if is_about_command(error):
                raise
            self.tell_exception(error)
            return ReadRow(row.number, "", {}, None, (explain_exception(self.path, error),))

    def _read(self, row: Row) -> ReadRow:
        if sum(map(len, row.cells)) > MAX_BYTES // 4:
            row = replace(row, problem=Problem("MB911", (), {}, "row"))
        if row.problem is not None:
            why = locate_row(self.path, row) if row.number else explain_problem(self.path, row.problem)
            return ReadRow(row.number, "", {}, None, (why,))
        answers = read_row(row, self.mapping.columns, self._memory)
        data = {"bank": self.bank.id, "bank_version": self.bank.version, **answers.data}
        read = read_data(data, self.bank)
        diagnostics = [locate_cell(self.path, row, column, problem) for column, problem in answers.problems]
        if read.problems:
            diagnostics += locate_answers(self.path, row, answers, data, read.problems, self.bank)
        diagnostics.sort(key=lambda each: each.order)
        name = data.get("organisation") or data.get("respondent", {}).get("id", "")
        sheet = None if has_errors(diagnostics) else read.sheet
        return ReadRow(row.number, name, data, sheet, tuple(diagnostics))
