"""Tables as the template takes them: columns, then rows, all of plain data.

A cell is a list of lines, each with its tone, and may have a small picture above them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

Data = dict[str, Any]
"""What becomes JSON: texts, whole numbers, truth values, and lists and objects of them."""
Tone = Literal["plain", "quiet", "strong"]
Side = Literal["left", "right", "center"]


def make_table(caption: str, columns: Sequence[Data], rows: Iterable[Data]) -> Data:
    """Make a table; `caption` is what stands above it, "" below a heading that says it."""
    return {"caption": caption, "columns": list(columns), "rows": list(rows)}


def make_column(title: str, side: Side = "left", share: int = 0) -> Data:
    """Make a column; those with a share divide what the others leave of the width, by their shares."""
    return {"title": title, "side": side, "share": share}


def make_row(cells: Iterable[Data | str], *, depth: int = 0, is_strong: bool = False) -> Data:
    """Make a row; `depth` is how far its first cell stands to the right, 0 to 3."""
    made = [make_cell(each) if isinstance(each, str) else each for each in cells]
    return {"cells": made, "depth": min(depth, 3), "is_strong": is_strong}


def make_cell(*texts: str, quiet: Iterable[str] = (), picture: str = "", is_strong: bool = False) -> Data:
    """Make a cell: `texts` in lines, the quiet ones below them, and a picture above all."""
    tone: Tone = "strong" if is_strong else "plain"
    lines = [{"text": text, "tone": tone} for text in texts if text]
    return {"picture": picture, "lines": [*lines, *({"text": text, "tone": "quiet"} for text in quiet if text)]}
