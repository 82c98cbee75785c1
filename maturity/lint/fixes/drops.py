"""More names under `drop`, at the end of what is there: the lines and comments of the list stay as they are."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.loading.extending.keys import get_list
from maturity.syntax.document import Document
from maturity.syntax.quoting import format_value


def add_drops(document: Document, names: Sequence[str]) -> str:
    """Return the text of `document`, a bank whose `drop` has entries, with `names` at the end of that list.

    In brackets they go on the line of the last entry; in a list of dashes each has a line.
    """
    text, written = document.source.text, [format_value(name) for name in names]
    start = document.find_location(("drop",)).location[0]
    last = document.find_location(("drop", len(get_list(document.data, "drop")) - 1)).location
    end = document.find_end(last)
    if text[start] == "[":
        return text[:end] + "".join(f", {name}" for name in written) + text[end:]
    line_start = text.rfind("\n", 0, last[0]) + 1
    margin = text[line_start : text.index("-", line_start)]
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    return text[:line_end] + "".join(f"\n{margin}- {name}" for name in written) + text[line_end:]
