"""Columns of a text that are read as categories."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from maturity.batch.columns import blocks as column_blocks
from maturity.batch.columns import column_kinds, plain_text
from maturity.batch.columns.blocks import read_blocks
from maturity.batch.columns.column_kinds import ColumnKinds
from maturity.tables.opening import Table, open_table


def make_frame(*columns: list[str | None]) -> pl.DataFrame:
    return pl.DataFrame({str(place): cells for place, cells in enumerate(columns)}, schema_overrides={"0": pl.String})


def learn(kinds: ColumnKinds, *columns: list[str | None]) -> list[list[str] | None]:
    """What the categories of each column are then; None for texts."""
    kinds.learn(make_frame(*columns))
    found = kinds.by_name.values()
    return [kind.categories.to_list() if isinstance(kind, pl.Enum) else None for kind in found]


def test_few_short_cells_become_categories() -> None:
    kinds = ColumnKinds.start(3)
    assert not kinds.has_some
    assert learn(kinds, ["a", "b", None, "a"], ["x" * 64, "é" * 33, "", ""], ["x" * 64, "é" * 32, "", ""]) == [
        ["a", "b"],
        None,
        ["x" * 64, "é" * 32, ""],
    ]
    assert kinds.has_some


def test_many_different_cells_stay_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column_kinds, "_MOST_CATEGORIES", 3)
    kinds = ColumnKinds.start(2)
    assert learn(kinds, list("abcd"), list("abca")) == [None, list("abc")]
    assert learn(kinds, list("aaaa"), list("abbd")) == [None, None]


def test_a_column_with_new_cells_again_and_again_becomes_a_text_for_good() -> None:
    kinds = ColumnKinds.start(2)
    assert learn(kinds, ["a"], ["a"]) == [["a"], ["a"]]
    assert learn(kinds, ["b"], ["a"]) == [["a", "b"], ["a"]]
    assert learn(kinds, ["c"], ["a"]) == [None, ["a"]]
    assert learn(kinds, ["a"], ["a"]) == [None, ["a"]]


def test_a_table_in_which_columns_take_turns_is_not_read_twice_for_ever() -> None:
    kinds = ColumnKinds.start(30)
    for turn in range(21):
        learn(kinds, *([str(max(turn, place))] for place in range(30)))
    assert not kinds.has_some


def test_pieces_of_the_same_categories_are_one_block(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "t.csv").write_text("a;b\n" + "x;1\ny;2\n" * 20, "utf-8")
    monkeypatch.setattr(plain_text, "_BYTES_AT_ONCE", 24)
    table = open_table(str(tmp_path / "t.csv"))
    assert isinstance(table, Table)
    blocks = list(read_blocks(table))
    assert [each.frame.height for each in blocks] == [7, 33]
    assert blocks[1].frame.schema == {"0": pl.Enum(["x", "y"]), "1": pl.Enum(["1", "2"])}
    assert [number for each in blocks for number in each.numbers] == list(range(2, 42))
    assert blocks[1].frame.n_chunks() == 1
    monkeypatch.setattr(column_blocks, "_ROWS_OF_CATEGORIES", 15)
    assert [each.frame.height for each in read_blocks(table)] == [7, 14, 14, 5]


def test_blocks_of_very_many_columns_are_shorter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(column_blocks, "ROWS_AT_ONCE", 4)
    for width, heights in ((128, [4, 3]), (256, [2, 2, 2, 1])):
        path = tmp_path / f"{width}.parquet"
        pl.DataFrame({f"c{place}": ["a"] * 7 for place in range(width)}).write_parquet(path)
        table = open_table(str(path))
        assert isinstance(table, Table)
        assert [each.frame.height for each in read_blocks(table)] == heights
