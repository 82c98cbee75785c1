"""How the examples of a bank are written, so that another one can be pasted after them as it is."""

from __future__ import annotations

from maturity.syntax.document import Document


def find_margin(document: Document) -> str:
    """Return the spaces before the examples of a file, each on a line of its own; two where that is not so."""
    own, _ = document.find_part(())
    if not isinstance(examples := own.data.get("examples"), list) or not examples:
        return "  "
    span = own.find_span(("examples", 0))
    before, dash, rest = own.lines[span.line - 1][: span.column - 1].partition("-")
    return before if dash and not before.strip() and not rest.strip() else "  "


def is_written_in_brackets(document: Document) -> bool:
    """Tell whether an example is to be written as JSON is: the whole file is, or the list of its examples."""
    own, _ = document.find_part(())
    text = own.source.text
    if isinstance(own.data.get("examples"), list):
        start, *_ = own.find_location(("examples",)).location
        return text[start : start + 1] == "["
    return text.lstrip("\ufeff \t\r\n").startswith("{")
