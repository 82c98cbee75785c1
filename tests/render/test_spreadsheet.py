"""Cells of a `csv`: no text of a file becomes a formula in a spreadsheet, or acts on whoever reads the file."""

from __future__ import annotations

import re
from itertools import product

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
