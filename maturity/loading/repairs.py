"""Values of the wrong type: an explanation where YAML made them of what the author wrote, or the line to paste.

A trap is something that YAML reads without an error, but not as meant: `- Oui : toujours` is a mapping
(`maturity.syntax.traps`). The line to paste is the line of the file, repaired.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.syntax.document import Document
from maturity.syntax.quoting import quote_text
from maturity.syntax.traps import diagnose_colon, diagnose_missing_space
from maturity.text.catalogue import Message, make_message

_MAX_LINE = 200
"""The length, in characters, of the longest line that is offered for pasting."""
_IDS = re.compile(r"[A-Za-z0-9_.]+(?: *, *[A-Za-z0-9_.]+)*")


def suggest_repair(document: Document, message_key: str, pointer: Pointer) -> Diagnostic | Message | None:
    """Return what explains or repairs the value of the wrong type at `pointer`.

    `message_key` is the message of the problem found there. Returns a diagnostic, which takes the place of the problem,
    if a trap of YAML made the value; else a help with the line to paste. None if neither is known, if the document does
    not have the value, or if the message is none of those about a text, list or mapping that is expected.
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
    """Return the help with the line of the value at `pointer`, where `change` has replaced the value as written.

    None if the value is empty, in quotes or on several lines, or if the line is longer than 200 characters.
    """
    span = document.find_span(pointer)
    line = document.lines[span.line - 1]
    written = line[span.column - 1 : span.end_column - 1]
    if not written or span.line != span.end_line or len(line) > _MAX_LINE or not document.is_plain(pointer):
        return None
    repaired = line[: span.column - 1] + change(written) + line[span.end_column - 1 :]
    return make_message("reading.paste", line=repaired.rstrip())


def _put_in_brackets(written: str) -> str:
    """Return a list in brackets: of the ids separated by commas in `written`, or of all of it as one quoted text."""
    return f"[{written if _IDS.fullmatch(written) else quote_text(written)}]"
