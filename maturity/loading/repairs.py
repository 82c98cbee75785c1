"""Values of the wrong type: an explanation where YAML made them of what the author wrote, or the line to paste.

A trap is something that YAML reads without an error, but not as meant: `- Oui : toujours` is a mapping
(`maturity.syntax.traps`). The line to paste is the line of the file, repaired.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from maturity.loading.problem import Problem
from maturity.loading.prose import PROSE_KEYS
from maturity.loading.remedies import Advice
from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.syntax.document import Document
from maturity.syntax.quoting import format_value, quote_text
from maturity.syntax.traps import diagnose_colon, diagnose_hash, diagnose_missing_space
from maturity.text.catalogue import make_message

_MAX_LINE = 200
"""The length, in characters, of the longest line that is offered for pasting."""
_FREE_SECTIONS = ("answers", "respondent")
"""The sections in which a text that is expected may be any text."""
_ID_KEYS = {"id", "axis", "answer_set", "recommendation", "translates", "level", "after", "removed"}
"""The keys that are followed by an id, or by ids."""
_IDS = re.compile(r"[A-Za-z0-9_.]+(?: *[,;] *[A-Za-z0-9_.]+)*")
_KEY_WITHOUT_COLON = re.compile(r"(?P<key>[a-z_][a-z0-9_]*) +(?P<value>[^ ].*)")


def suggest_repair(document: Document, problem: Problem) -> Diagnostic | Advice | None:
    """Return what explains or repairs the value that `problem` is about.

    Returns a diagnostic, which takes the place of the problem, if a trap of YAML made the value; else the advice with
    the line to paste. None if neither is known, if the document does not have the value, or if the problem is none of
    those about prose, or about a text, list or mapping that is expected.
    """
    pointer = problem.pointer
    if not document.find_location(pointer).exists:
        return None
    match problem.message_key:
        case "MB122":
            return diagnose_hash(document, pointer)
        case "MB207.text":
            return diagnose_colon(document, pointer) or _suggest_text(document, pointer)
        case "MB207.list":
            return diagnose_missing_space(document, pointer) or _suggest_line(document, pointer, _put_in_brackets)
        case "MB207.mapping":
            return diagnose_missing_space(document, pointer) or _suggest_line(document, pointer, _add_colon)
        case "MB207.options":
            return diagnose_missing_space(document, pointer)
        case _:
            return None


def _suggest_text(document: Document, pointer: Pointer) -> Advice | None:
    """Return the advice with the value at `pointer` in quotes; where not any text will do, the one that says what will.

    A number in quotes is no id, and names no questionnaire.
    """
    names = {part for part in pointer if isinstance(part, str)}
    if pointer == ("bank",):
        return Advice(make_message("MB401.ending.help"))
    if pointer == ("date",) or pointer[-1] == "due":
        return Advice(make_message("MB410.help"))
    if names & _ID_KEYS and pointer[0] not in _FREE_SECTIONS and document.is_plain(pointer):
        return Advice(make_message("MB209.help"))
    is_free = pointer[0] in _FREE_SECTIONS or names & {*PROSE_KEYS, "evidence", "owner", "law"}
    return _suggest_line(document, pointer, quote_text) if is_free else None


def _suggest_line(document: Document, pointer: Pointer, change: Callable[[str], str]) -> Advice | None:
    """Return the advice with the line of the value at `pointer`, where `change` has replaced the value as written.

    None if the value is empty, in quotes or on several lines, if the line is longer than 200 characters, or if `change`
    returns "", for no change.
    """
    span = document.find_span(pointer)
    line = document.lines[span.line - 1]
    written = line[span.column - 1 : span.end_column - 1]
    if not written or span.line != span.end_line or len(line) > _MAX_LINE or not document.is_plain(pointer):
        return None
    changed = change(written)
    if not changed:
        return None
    repaired = (line[: span.column - 1] + changed + line[span.end_column - 1 :]).rstrip()
    remedy = document.source.make_line_remedy(span.line, repaired)
    return Advice(make_message("reading.paste", line=repaired), (remedy,))


def _put_in_brackets(written: str) -> str:
    """Return a list in brackets: of the ids separated by commas in `written`, or of all of it as one quoted text."""
    return format_value(re.split(" *[,;] *", written)) if _IDS.fullmatch(written) else f"[{quote_text(written)}]"


def _add_colon(written: str) -> str:
    """Return `written`, the one line of what should be a mapping, with a colon after its first word.

    "" if its first word is no key.
    """
    match = _KEY_WITHOUT_COLON.fullmatch(written)
    return f"{match['key']}: {match['value']}" if match else ""
