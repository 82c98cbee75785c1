"""A table in the place of answers files: each of its rows is an input of the run."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.batch.chunks import FileInput
    from maturity.batch.outcomes import Outcome
    from maturity.cli.batch.entries import EntryMaker
    from maturity.cli.batch.sharing import Entries
    from maturity.cli.run import Run
    from maturity.loading.bugs import ExceptionListener
    from maturity.model.bank import Bank

TABLE_ENDINGS = (".csv", ".tsv", ".tab", ".xls", ".xlsx", ".xlsm", ".ods", ".parquet")
"""The endings by which `score` takes a file for a table. A `.txt` may be answers."""


@dataclass(frozen=True)
class TableRows:
    """The rows of one table, ready to be scored."""

    total: int
    """How many rows there are."""
    bank_path: str
    bank: Bank
    outcomes: Iterator[Outcome]

    def score_here(self, maker: EntryMaker, inputs: Iterator[FileInput]) -> Entries:
        """Score the rows that are left, each when its entry is asked for; `inputs` is the one file."""
        del inputs
        for outcome in self.outcomes:
            yield maker(outcome)

    score = score_here


def find_table(paths: Sequence[str], mapping: str | None) -> str | None:
    """Return the table among the arguments, if there is one: it comes alone. With a mapping, any file is a table."""
    tables = [path for path in paths if mapping is not None or _is_table(path)]
    if tables and len(paths) > 1:
        raise UsageError("usage.one_table", path=tables[0])
    return tables[0] if tables else None


def _is_table(path: str) -> bool:
    return path.lower().endswith(TABLE_ENDINGS) and os.path.isfile(path)  # noqa: PTH113 - as it was typed


def open_rows(
    path: str,
    bank: str | None,
    mapping: str | None,
    run: Run,
    choose_language: Callable[[tuple[str, ...]], str],
    tell_exception: ExceptionListener,
) -> TableRows | None:
    """Open a table with its bank and mapping; None if one of them cannot be used, which is told."""
    from maturity.batch.table_rows import TableScorer
    from maturity.cli.own_results import refuse_own_results
    from maturity.cli.table_inputs import map_by_key, open_table_key
    from maturity.loading.bank_cache import BankCache
    from maturity.tables.opening import explain_refusal
    from maturity.tables.source import TableRefusedError

    refuse_own_results([path])
    banks = BankCache()
    key = open_table_key(path, bank, mapping, run, banks)
    mapped = map_by_key(path, key, run) if key is not None else None
    if key is None or mapped is None or mapped.table is None or mapped.mapping is None:
        return None
    scorer = TableScorer(mapped.table, mapped.mapping, key.bank_path, banks, choose_language, tell_exception)
    try:
        total = scorer.count_rows()
    except TableRefusedError as error:
        run.report([explain_refusal(path, error)])
        return None
    return TableRows(total, key.bank_path, mapped.bank, scorer.score_rows())
