"""From the rows of a table to outcomes, one row at a time, as `outcomes` makes them of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from maturity.batch.chunks import RowInput
from maturity.batch.outcomes import Outcome, fail, score_sheet
from maturity.loading.bank_cache import BankCache
from maturity.loading.bugs import ExceptionListener, ignore_exception, is_about_command
from maturity.model.bank import Bank
from maturity.tables.columns import TableMapping
from maturity.tables.opening import Table
from maturity.tables.reading import RowReader, list_rows


def list_row_inputs(table: Table) -> Iterator[RowInput]:
    """Yield the rows of a table as inputs of a run, in order and one at a time.

    Where the table breaks off, the last one says why.
    """
    return (RowInput(table.path, row) for row in list_rows(table))


@dataclass(frozen=True)
class RowScorer:
    """Scores rows of one table, in whatever process: `score_row` makes an outcome of each."""

    table: str
    """The path of the table."""
    mapping: TableMapping
    """What its columns say."""
    bank_path: str
    """The path of the bank that it answers, which is sound."""
    banks: BankCache
    choose_language: Callable[[tuple[str, ...]], str]
    """As in `Scorer`."""
    tell_exception: ExceptionListener = ignore_exception
    """Is told of each exception that a row has caused, before the row fails with it."""
    is_brief: bool = False
    """As in `Scorer`."""

    def score_row(self, given: RowInput) -> Outcome:
        """Score a row; the path of its outcome is that of the table with the number of the row."""
        read = self._reader.read(given.row)
        if read.sheet is None:
            return Outcome(given.path, "failed", diagnostics=read.diagnostics, bank_path=self.bank_path)
        bank, language = self._shown
        try:
            card, outline = score_sheet(bank, read.sheet, is_brief=self.is_brief)
        except Exception as error:
            if is_about_command(error):
                raise
            self.tell_exception(error)
            return fail(given.path, error)
        return Outcome(given.path, "scored", card, read.diagnostics, language, self.bank_path, outline=outline)

    @cached_property
    def _reader(self) -> RowReader:
        return RowReader(self.table, self.mapping, self._own, self.tell_exception)

    @cached_property
    def _own(self) -> Bank:
        """The bank in its own language."""
        bank = self.banks.load(self.bank_path).bank
        assert bank is not None
        return bank

    @cached_property
    def _shown(self) -> tuple[Bank, str]:
        """The bank in the language in which results are shown, and that language."""
        language = self.choose_language(self.banks.list_languages(self.bank_path))
        return self.banks.load_in_language(self.bank_path, language) or self._own, language
