"""A library in Rust that panics at a broken file: the file is refused, and nothing is heard of the panic."""

from __future__ import annotations

import os
from pathlib import Path

import polars as pl
import pytest
import python_calamine

from maturity.batch.columns.blocks import read_blocks
from maturity.model.diagnostic import Diagnostic
from maturity.tables.opening import open_table
from maturity.tables.panics import refuse_panics
from tests.tables.made_tables import make_parquet, make_xlsx

ROWS = [["strategie"], ["aucune"]]


class PanicException(BaseException):
    """What a library raises."""


def panic(*_: object, **__: object) -> object:
    os.write(2, b"thread panicked")
    raise PanicException


@pytest.mark.parametrize("name", ["table.xlsx", "table.parquet"])
def test_it_is_refused_without_a_word_of_the_panic(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(make_xlsx(ROWS) if name.endswith("xlsx") else make_parquet(ROWS))
    monkeypatch.setattr(python_calamine, "load_workbook", panic)
    monkeypatch.setattr(pl, "scan_parquet", panic)
    found = open_table(str(path))
    assert isinstance(found, Diagnostic)
    assert found.message.key == "MB910.broken"
    os.write(2, b"heard again")
    assert capfd.readouterr().err == "heard again"


def test_whatever_else_is_raised_goes_on() -> None:
    with pytest.raises(KeyboardInterrupt), refuse_panics():
        raise KeyboardInterrupt


def test_a_parquet_file_whose_pages_are_broken_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "table.parquet"
    content = bytearray(make_parquet([["a", "b"], *[[float(n), str(n)] for n in range(200)]]))
    content[8:60] = bytes(52)
    path.write_bytes(bytes(content))
    found = open_table(str(path))
    assert isinstance(found, Diagnostic)
    assert found.message.key == "MB910.broken"


def test_a_large_table_that_is_broken_ends_with_a_refused_block(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "table.parquet"
    path.write_bytes(make_parquet(ROWS))
    table = open_table(str(path))
    assert not isinstance(table, Diagnostic)
    real = pl.scan_parquet(path)
    monkeypatch.setattr(type(real), "collect", panic)
    [block] = read_blocks(table)
    assert block.read_row(0).problem is not None
