"""A table in the place of answers files: each of its rows is an input of the run."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.batch.chunks import RowInput
    from maturity.batch.scoring import RowSettings
    from maturity.cli.batch.parts.identity import InputList
    from maturity.cli.batch.shard import Shard
    from maturity.cli.run import Run
    from maturity.model.bank import Bank
    from maturity.tables.columns import TableMapping
    from maturity.tables.opening import Table
    from maturity.tables.source import Gauge

TABLE_ENDINGS = (".csv", ".tsv", ".tab", ".xls", ".xlsx", ".xlsm", ".ods", ".parquet")
"""The endings by which `score` takes a file for a table. A `.txt` may be answers."""


@dataclass(frozen=True)
class TableRows:
    """The rows of one table, ready to be scored; it is read once, as they are asked for."""

    inputs: Iterator[RowInput]
    known: int
    """How many rows there are; of a large table, how many are known of before the others are read."""
    settings: RowSettings
    bank: Bank
    table: Table
    whole: InputList | None = None
    """All rows of the table, where these are the part of a shard."""

    @property
    def gauge(self) -> Gauge:
        """How far the table is read."""
        return self.table.gauge


def find_table(paths: Sequence[str], bank: str | None, mapping: str | None) -> str | None:
    """Return the table among the arguments, if there is one: it comes alone. With a mapping, any file is a table.

    `bank` and `mapping` are the other words by which the table is read, for the command that is proposed.
    """
    tables = [path for path in paths if _is_table(path)] or (list(paths) if mapping is not None else [])
    if tables and len(paths) > 1:
        from maturity.text.shell import quote_argument

        given = {"--bank": bank, "--mapping": mapping}
        options = [f" {option} {quote_argument(value)}" for option, value in given.items() if value is not None]
        raise UsageError("usage.one_table", path=tables[0], typed="".join((quote_argument(tables[0]), *options)))
    return tables[0] if tables else None


def _is_table(path: str) -> bool:
    return path.lower().endswith(TABLE_ENDINGS) and os.path.isfile(path)  # noqa: PTH113 - as it was typed


def open_rows(
    path: str, bank: str | None, mapping: str | None, run: Run, shard: Shard | None = None
) -> TableRows | None:
    """Open a table with its bank and mapping; None if one of them cannot be used, which is told.

    Of a shard, only its rows are among them.
    """
    from maturity.batch.jobs import PROCESSES_PAY_FROM
    from maturity.batch.scoring import RowSettings
    from maturity.batch.table_rows import list_row_inputs
    from maturity.cli.own_results import refuse_own_results
    from maturity.cli.table_inputs import map_by_key, open_table_key
    from maturity.loading.bank_cache import BankCache

    refuse_own_results([path])
    key = open_table_key(path, bank, mapping, run, BankCache())
    mapped = map_by_key(path, key, run) if key is not None else None
    if key is None or mapped is None or mapped.table is None or mapped.mapping is None:
        return None
    inputs, whole = list_row_inputs(mapped.table), None
    if shard is not None:
        whole = _list_whole(path, mapped.table, mapped.mapping)
        chosen = shard.find_range(whole.count)
        inputs = islice(inputs, chosen.start, chosen.stop)
    first = list(islice(inputs, PROCESSES_PAY_FROM))
    settings = RowSettings(mapped.table.path, mapped.mapping, key.bank_path)
    return TableRows(chain(first, inputs), len(first), settings, mapped.bank, mapped.table, whole)


def _list_whole(path: str, table: Table, mapping: TableMapping) -> InputList:
    """List what all shards of a table are made of; its rows are counted for that, which reads it once more."""
    from maturity.batch.table_rows import list_row_inputs
    from maturity.cli.batch.parts.identity import list_table

    return list_table(path, sum(1 for _ in list_row_inputs(table)), repr(mapping))
