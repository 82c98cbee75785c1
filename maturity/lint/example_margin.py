"""How far the examples of a bank are indented, so that another one can be pasted after them as it is."""

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
