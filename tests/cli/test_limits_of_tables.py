"""Small tables that would take long, or much memory, if what they hold were not bounded."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from tests.cli.measuring import assert_within_limits, limited, measure
from tests.tables.made_tables import SHEET, replace_sheet
from tests.tables.test_opening import SHEET_PART
from tests.tables.test_small_bombs import HEADINGS, repeat_in_rows

__all__ = ["limited"]

pytest.importorskip("resource", reason="limits are set the POSIX way")
BANK = Path(__file__).parent.parent / "cases" / "bases" / "tables.yaml"


def write_number_of_lines(path: Path) -> None:
    """Write the number of a shared text on three million lines, in four kilobytes."""
    number = f'<row><c t="s"><v>{chr(10) * 3_000_000}</v></c></row>'
    path.write_bytes(
        replace_sheet({SHEET_PART: f'<worksheet xmlns="{SHEET}"><sheetData>{HEADINGS}{number}</sheetData></worksheet>'})
    )


def write_rows_in_rows(path: Path) -> None:
    path.write_bytes(repeat_in_rows(48_000, 40, "error"))


def write_long_text(path: Path) -> None:
    """Write a text of five million letters in eighty rows, in one kilobyte."""
    one = pl.DataFrame({"organisation": ["a" * 5_000_000]})
    one.select(pl.all().gather([0] * 80)).write_parquet(path, compression="zstd", statistics=False)
    assert path.stat().st_size < 10_000


@pytest.mark.slow
@pytest.mark.limits
@pytest.mark.parametrize(
    ("name", "write"),
    [("x.xlsx", write_number_of_lines), ("x.ods", write_rows_in_rows), ("x.parquet", write_long_text)],
)
def test_it_takes_as_little_as_any_file(name: str, write: Callable[[Path], None], limited: Any, tmp_path: Path) -> None:
    path = tmp_path / name
    write(path)
    cost = measure(limited, tmp_path, "score", [str(path), "--bank", str(BANK)])
    assert cost.code == 2
    assert_within_limits(cost)
