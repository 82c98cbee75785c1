"""Groups of rows in JSON that polars can parse by itself: twenty times as fast as Python makes a column of cells.

A row of JSON without its brackets is a row of CSV, where `null` stands for an empty cell, as long as no text in it has
a sign that JSON writes with a backslash. Letters with accents are written so too, and are put back before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import polars as pl

_LETTER = re.compile(r"\\u(00[89a-f][0-9a-f]|0[1-9a-f][0-9a-f]{2}|[1-9a-cef][0-9a-f]{3}|d[0-7][0-9a-f]{2})")
"""What JSON in ASCII writes for a letter: neither a control character nor a half of a sign that takes two numbers."""
_AMBIGUOUS = ('""', '"null"')
"""Texts that are not certain to stay what they are: the empty one, and the one that is written as an empty cell is."""


def parse_plain_rows(rows: Sequence[str], schema: dict[str, Any]) -> pl.DataFrame | None:
    """Return rows, each a list in JSON with a cell for each column of `schema`; None where Python has to parse them."""
    text = "\n".join([row[1:-1] for row in rows])
    if "\\u" in text:  # of a backslash before "u00e9" that is a text's own, JSON writes two, and one stays
        text = _LETTER.sub(lambda found: chr(int(found[1], 16)), text)
    if "\\" in text or any(each in text for each in _AMBIGUOUS):
        return None
    try:
        return pl.read_csv(text.encode(), has_header=False, schema=schema, null_values=["null"])
    except pl.exceptions.PolarsError:  # a cell that is not what its column holds, which Python converts
        return None
