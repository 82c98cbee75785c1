"""From the rows of a table to outcomes, one row at a time, as `outcomes` makes them of files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from maturity.batch.outcomes import Outcome, fail
from maturity.engine.assess import assess
from maturity.loading.bank_cache import BankCache
from maturity.loading.bugs import ExceptionListener, ignore_exception, is_about_command
from maturity.model.bank import Bank
from maturity.tables.columns import TableMapping
from maturity.tables.opening import Table
from maturity.tables.reading import ReadRow, read_table
from maturity.text.file_names import name_row


@dataclass(frozen=True)
class TableScorer:
    """Scores the rows of one table; `score_rows` yields an outcome for each."""

    table: Table
    mapping: TableMapping
    """What its columns say."""
    bank_path: str
    """The path of the bank that it answers, which is sound."""
    banks: BankCache
    choose_language: Callable[[tuple[str, ...]], str]
    """As in `Scorer`."""
    tell_exception: ExceptionListener = ignore_exception
    """Is told of each exception that a row has caused, before the row fails with it."""

    def count_rows(self) -> int:
        """Count the rows, without reading their cells. Raises `TableRefusedError` where the table breaks off."""
        return sum(1 for _ in self.table.read_rows())

    def score_rows(self) -> Iterator[Outcome]:
        """Yield an outcome for each row, in order; its path is that of the table with the number of the row."""
        own = self.banks.load(self.bank_path).bank
        assert own is not None
        language = self.choose_language(self.banks.list_languages(self.bank_path))
        shown = self.banks.load_in_language(self.bank_path, language) or own
        for row in read_table(self.table, self.mapping, own, self.tell_exception):
            yield self._score(row, shown, language)

    def _score(self, row: ReadRow, bank: Bank, language: str) -> Outcome:
        path = name_row(self.table.path, row.number) if row.number else self.table.path
        if row.sheet is None:
            return Outcome(path, "failed", diagnostics=row.diagnostics, bank_path=self.bank_path)
        try:
            card = assess(bank, row.sheet)
        except Exception as error:
            if is_about_command(error):
                raise
            self.tell_exception(error)
            return fail(path, error)
        return Outcome(path, "scored", card, row.diagnostics, language, self.bank_path)
