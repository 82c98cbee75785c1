"""Values of the wrong type that YAML made of what the author wrote: the trap explained, or the line to paste."""

from __future__ import annotations

import re
from collections.abc import Callable

from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.syntax.document import Document
from maturity.syntax.quoting import quote_text
from maturity.syntax.traps import diagnose_colon, diagnose_missing_space
from maturity.text.catalogue import Message, make_message

_MAX_LINE = 200
"""Characters of the longest line that is offered for pasting."""
_IDS = re.compile(r"[A-Za-z0-9_.]+(?: *, *[A-Za-z0-9_.]+)*")


def suggest_repair(document: Document, message_key: str, pointer: Pointer) -> Diagnostic | Message | None:
    """Explain a value of the wrong type, if one of YAML's traps made it.

    Returns the diagnostic that takes the place of the problem, or the help with the line to paste; None where neither
    is known, or where the problem (by the key of its message) is of another sort.
    """
    if not document.find_location(pointer).exists:
        return None
    if message_key == "MB207.text":
        return diagnose_colon(document, pointer) or _suggest_line(document, pointer, quote_text)
    if message_key == "MB207.list":
        return diagnose_missing_space(document, pointer) or _suggest_line(document, pointer, _put_in_brackets)
    if message_key in {"MB207.mapping", "MB207.options"}:
        return diagnose_missing_space(document, pointer)
    return None


def _suggest_line(document: Document, pointer: Pointer, change: Callable[[str], str]) -> Message | None:
    """Return the help with a value's line, `change` made to the value, if it is written plainly and on one line."""
    span = document.find_span(pointer)
    line = document.lines[span.line - 1]
    written = line[span.column - 1 : span.end_column - 1]
    if not written or span.line != span.end_line or len(line) > _MAX_LINE or not document.is_plain(pointer):
        return None
    repaired = line[: span.column - 1] + change(written) + line[span.end_column - 1 :]
    return make_message("reading.paste", line=repaired.rstrip())


def _put_in_brackets(written: str) -> str:
    """Make a list of a plain text: of ids as they are, of anything else in quotes."""
    return f"[{written if _IDS.fullmatch(written) else quote_text(written)}]"
