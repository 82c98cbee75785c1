"""Cells of a `csv`: no text of a file becomes a formula in a spreadsheet, or acts on whoever reads the file."""

from __future__ import annotations

import io
import re
from itertools import product

from maturity.render import spreadsheet
from maturity.render.results import Record, RunFacts
from maturity.render.row_columns import COMMON, Column, Layout
from maturity.render.spreadsheet import defuse_formulas
from maturity.text.safe import FORMULA_SIGNS, make_visible

PIECES = (
    "a",
    "9",
    " ",
    ".",
    "/",
    "_",
    "-",
    "=",
    "+",
    "@",
    "|",
    ";",
    ":",
    "\t",
    '"',
    "é",
    "\u202e",
    "\uff1d",
    "::error",
)


def test_no_cell_acts() -> None:
    for pieces in product(PIECES, repeat=3):
        text = "".join(pieces)
        cell = defuse_formulas(text)
        assert make_visible(cell) == cell, text
        for part in re.split("[;|]", cell):
            assert not re.match(f'[\\s"]*[{FORMULA_SIGNS}]', part), text


def test_plain_texts_stay_as_they_are() -> None:
    for text in ("ville.yaml", "./a-b/c d.yaml", "2026-11-30", "0.3.0", "structuration", "L'Haÿ-les-Roses (94)", ""):
        assert defuse_formulas(text) == text


def test_several_rows_in_one_record_are_rows_like_others_beside_those_of_another_bank() -> None:
    facts = RunFacts(is_single=False, language="fr", generated="2026-11-23T08:00:00Z")
    stream = spreadsheet.open_stream(facts, lambda: io.StringIO(newline=""))
    common = ",".join(f"c{place}" for place in range(len(COMMON)))
    one, other = (Layout((Column(f"profile.{name}", "text"),), (), ()) for name in ("one", "other"))
    stream.add(Record(f'{common},é\n{common},"a, b"', layout=one))
    stream.add(Record('["x.yaml",null,3,"Non."]', is_scored=False))
    stream.add(Record(f"{common},3\n{common},4", layout=other))
    _, *lines = "".join(stream.finish()).splitlines()
    empty = "," * (len(COMMON) + 1)
    assert lines == [
        f"{common},é,,,,",
        f'{common},"a, b",,,,',
        f"x.yaml,error{empty},3,Non.",
        f"{common},,3,,,",
        f"{common},,4,,,",
    ]
