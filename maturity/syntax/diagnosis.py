"""What a pass found wrong, as diagnostics: sentences chosen, the line to paste added, echoes left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from maturity.model.diagnostic import Diagnostic
from maturity.syntax.building import MAX_FAULTS, BuildResult, Fault
from maturity.syntax.parser_errors import explain_stop
from maturity.syntax.reading import Source
from maturity.syntax.repair import repair_line
from maturity.text.catalogue import Message

_OWN_PASTE = ("MB107", "MB108")  # the line to paste is one of two ways out: the sentence says so
_ECHOES = ("MB107", "MB108", "MB123")  # what a broken line also looks like, once it has been explained


def diagnose(source: Source, outcome: BuildResult) -> list[Diagnostic]:
    """What is wrong with a file that is no document: at least one finding, at most 100, in order."""
    return sorted(_diagnostics(source, outcome), key=lambda diagnostic: diagnostic.order)[:MAX_FAULTS]


def _diagnostics(source: Source, outcome: BuildResult) -> Iterator[Diagnostic]:
    explained = 0
    if outcome.stopped:
        fault, line = explain_stop(source, outcome)
        explained = source.locate(fault.start)[0] if line else 0
        yield _told(source, fault, line)
    elif not outcome.faults or outcome.data is not None:
        yield from _top(source, outcome)
    yield from _faults(source, outcome.faults, explained)


def _top(source: Source, outcome: BuildResult) -> Iterator[Diagnostic]:
    """What is wrong with a file as a whole: nothing in it, or no keys."""
    if outcome.location is None or (outcome.data is None and outcome.location[0] == outcome.location[1]):
        yield source.make_diagnostic("MB115", Message("MB115"), None, Message("MB115.help"))
    elif not isinstance(outcome.data, dict):
        start = outcome.location[0]
        number, column = source.locate(start)
        fix = repair_line(source.lines[number - 1]) if isinstance(outcome.data, str) else None
        if fix and fix.code == "MB125":
            at = start - column + 1 + fix.offset
            yield _told(source, Fault(fix.code, at, at + 1, fix.variant), fix.line)
        else:
            kind = "list" if isinstance(outcome.data, list) else "value"
            yield _told(source, Fault("MB117", start, start + 1, kind))


def _faults(source: Source, faults: Iterable[Fault], explained: int) -> Iterator[Diagnostic]:
    """The faults met on the way, without the echoes of a line that has its explanation (line `explained`)."""
    strays = {explained}
    for fault in faults:
        line, column = source.locate(fault.start)
        if fault.code in _ECHOES and (line == explained or (fault.code == "MB123" and line in strays)):
            continue
        if fault.code == "MB123":
            strays.add(line)
        yield _repaired(source, fault, source.lines[line - 1], column)


def _repaired(source: Source, fault: Fault, line: str, column: int) -> Diagnostic:
    """The fault with the line to paste, where one is known."""
    fix = None
    if fault.code in {"MB123", "MB125", "MB127"} or fault.variant == "text":
        fix = repair_line(line)
    if fault.variant == "text":
        fault = fault._replace(variant="")
        fix = fix if fix and fix.offset == column - 1 else None
    if fix is None and fault.code == "MB127":
        before, colon, after = line.partition(":")
        return _told(source, fault, before.replace(line[column - 1], "") + colon + after)
    if fix and fix.code in {"MB119", "MB125", "MB127"}:  # {id:aucun} is a key without a value, for want of a space
        fault = fault._replace(code=fix.code, variant=fix.variant)
    return _told(source, fault, fix.line if fix else "")


def _told(source: Source, fault: Fault, line: str = "") -> Diagnostic:
    key = f"{fault.code}.{fault.variant}" if fault.variant else fault.code
    if line:
        advice = Message(f"{key}.paste" if fault.code in _OWN_PASTE else "reading.paste", {"line": line})
    else:
        advice = Message(f"{key}.help", fault.params)
    span = source.make_span(fault.start, fault.end)
    return source.make_diagnostic(fault.code, Message(key, fault.params), span, advice)
