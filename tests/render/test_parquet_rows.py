"""Rows written as Parquet: what polars parses by itself is what Python makes of the same cells."""

from __future__ import annotations

import io
from collections.abc import Sequence

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.render.results import Record, RunFacts
from maturity.render.row_columns import COMMON, Cell, Column, Layout
from maturity.render.rows import parquet
from maturity.render.rows.recording import format_json_row
from tests.support import draw_examples

FACTS = RunFacts(is_single=False, language="fr", generated="2026-11-23T08:00:00Z")
LAYOUT = Layout((Column("profile.type", "text"), Column("profile.size", "number")), (Column("a.low", "number"),), ())
FLOATS = st.floats(allow_nan=False, allow_infinity=False)
TEXTS = st.one_of(
    st.none(),
    st.sampled_from(
        ["Évry, 91", "null", "NULL", "", "true", "12", "a\\u00e9", "[x]", '"', "\\", "a\nb", " a ", "😀", "#"]
    ),
    st.text(max_size=5),
)
CELLS = {
    "text": TEXTS,
    "date": TEXTS,
    "count": st.one_of(st.none(), st.integers(-(2**63), 2**63 - 1)),
    "number": st.one_of(st.none(), FLOATS, st.integers(-(2**53), 2**53)),
    "flag": st.sampled_from([True, False, None]),
}
OTHER = Layout((), (Column("a.low", "number"),), ())
COLUMNS = (*COMMON, *LAYOUT.columns)


def make_row(*ends: Cell) -> list[Cell]:
    """Make a row that is plain but for its last cells."""
    whole: list[Cell] = ["t.csv#1", "ok", "Évry", None, None, "2026", "b", "1.0.0", "full", True, 1, 2, 3, 4, 5]
    row = [*whole, 50, 1 / 3, None, "l1", "commune", 12, 0.1]
    return [*row[: len(row) - len(ends)], *ends]


def write(rows: Sequence[Sequence[Cell]], *more: Record) -> pl.DataFrame:
    """Write rows and other records as a file, and read it; several rows are one record."""
    stream = parquet.open_stream(FACTS, lambda: io.StringIO(newline=""))
    stream.add(Record("\n".join(map(format_json_row, rows)), layout=LAYOUT))
    for each in more:
        stream.add(each)
    return pl.read_parquet(io.BytesIO(b"".join(stream.finish())))


def write_alone(rows: Sequence[Sequence[Cell]], *more: Record) -> tuple[pl.DataFrame, int]:
    """Do the same with Python alone; return also how many groups polars would have parsed."""
    parse, plain = parquet.parse_plain_rows, list[bool]()

    def note(*words: object) -> None:
        plain.append(parse(*words) is not None)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parquet, "parse_plain_rows", note)
        return write(rows, *more), sum(plain)


@given(st.lists(st.tuples(*(CELLS[each.kind] for each in COLUMNS)), min_size=1, max_size=3))
@draw_examples(60)
def test_drawn_rows_are_written_as_python_writes_them(rows: list[tuple[Cell, ...]]) -> None:
    written, (alone, _) = write(rows), write_alone(rows)
    assert written.schema == alone.schema
    assert written.equals(alone)


@pytest.mark.parametrize(
    ("ends", "is_plain"),
    [
        (("commune", 12, 0.1), True),
        (("Île, “é” — ÿ", None, 1e-7), True),
        (("[\u2028]", -0.0, 12345678901234567), True),
        (("", 1, 1), False),
        (("null", 1, 1), False),
        (('"', 1, 1), False),
        (("a\nb", 1, 1), False),
        (("\\u00e9", 1, 1), False),
        (("😀", 1, 1), False),
        (("a\x7f\x85", 1, 1), False),
        (("commune", "unknown", 1), False),
    ],
    ids=str,
)
def test_polars_parses_what_is_plain_and_python_the_rest(ends: tuple[Cell, ...], is_plain: bool) -> None:
    rows = [make_row(*ends), make_row()]
    written, (alone, plain) = write(rows), write_alone(rows)
    assert written.equals(alone)
    assert plain == is_plain
    assert written["profile.type"].to_list() == [ends[0], "commune"]
    assert written["high"].to_list() == [None, None]


def test_failures_and_rows_of_another_bank_stand_in_their_place() -> None:
    failure = Record('["x.yaml","MB100",3,"Non."]', is_scored=False)
    other = Record(format_json_row([*make_row()[:19], 7]), layout=OTHER)
    for more in ([failure], [other], [failure, other]):
        written, (alone, _) = write([make_row(), make_row()], *more), write_alone([make_row(), make_row()], *more)
        assert written.equals(alone)
        assert written.height == 2 + len(more)
    assert written["profile.type"].to_list() == ["commune", "commune", None, None]
    assert written["a.low"].to_list() == [0.1, 0.1, None, 7]
    assert written["code"].to_list() == [None, None, "MB100", None]
