"""From the faults of a text to diagnostics: with their sentences, and the line to paste where a repair is known.

A fault is a code and two indexes of the text; a diagnostic is what is shown to a person. The line to paste is the
broken line of the file, repaired. An echo is a fault that only repeats, in other terms, what a diagnostic of the same
line already explains: echoes are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from maturity.model.diagnostic import Diagnostic
from maturity.syntax.build_result import MAX_FAULTS, BuildResult, Fault
from maturity.syntax.parser_errors import explain_stop
from maturity.syntax.reading import Source
from maturity.syntax.repair import Repair, repair_line
from maturity.text.catalogue import Message

_WITH_OWN_PASTE = ("MB107", "MB108")
"""Codes for which pasting a line is one of two remedies: a sentence of their own (`MB107.paste`) says both."""
_ECHOES = ("MB107", "MB108", "MB123")
"""Codes of the faults that can be echoes."""
_REPAIRABLE = ("MB123", "MB125", "MB127")
"""Codes of the faults for which a repair of their line is looked for, besides those of the variant `text`."""
_MORE_EXACT = ("MB119", "MB125", "MB127")
"""Codes of repairs that take the place of the fault's own code: in `{id:aucun}`, the fault is a key without a value
(MB123), and the repair knows that a space is missing after the colon (MB125)."""
_DECIMAL_BEFORE = re.compile(r": *(?P<whole>[0-9]{1,9}), *$")
"""What stands in braces before the decimals of a number with a comma."""
_DECIMALS = re.compile(r"[0-9]{1,9}(?= *[,}])")
_SIGN_ALONE = re.compile(r"(?P<head> *[a-z_][a-z0-9_]*:) +[-?] *")
"""A line of which the value is a sign that people write where they have no answer."""
_ANSWERS = re.compile("^bank:", re.MULTILINE)
"""What a file of answers has and no other."""


def diagnose(source: Source, result: BuildResult) -> list[Diagnostic]:
    """Make the diagnostics of the text `source`, from which `result` was built and which gave no document.

    There are 1 to 100 of them, in the order of the text.
    """
    return sorted(_make_all(source, result), key=lambda diagnostic: diagnostic.order)[:MAX_FAULTS]


def _make_all(source: Source, result: BuildResult) -> Iterator[Diagnostic]:
    """Yield the diagnostic of what stopped the parser or of the file as a whole, if any, then those of the faults."""
    explained_line = 0
    if result.stopped:
        fault, repaired = explain_stop(source, result)
        explained_line = source.locate(fault.start)[0] if repaired else 0
        yield _make_diagnostic(source, fault, repaired)
    elif not result.faults or result.data is not None:
        yield from _diagnose_whole(source, result)
    yield from _diagnose_faults(source, result.faults, explained_line)


def _diagnose_whole(source: Source, result: BuildResult) -> Iterator[Diagnostic]:
    """Yield what is wrong with a file as a whole: it is empty (MB115), or no mapping (MB117).

    A file of one line whose colon has no space after it (`id:aucun`) is no mapping either, and gets MB125.
    """
    if result.location is None or (result.data is None and result.location[0] == result.location[1]):
        yield source.make_diagnostic("MB115", Message("MB115"), None, Message("MB115.help"))
    elif not isinstance(result.data, dict):
        start = result.location[0]
        line, column = source.locate(start)
        repair = repair_line(source.lines[line - 1]) if isinstance(result.data, str) else None
        if repair and repair.code == "MB125":
            index = start - column + 1 + repair.offset
            yield _make_diagnostic(source, Fault(repair.code, index, index + 1, repair.variant), repair.line)
        else:
            variant = "list" if isinstance(result.data, list) else "value"
            yield _make_diagnostic(source, Fault("MB117", start, start + 1, variant))


def _diagnose_faults(source: Source, faults: Iterable[Fault], explained_line: int) -> Iterator[Diagnostic]:
    """Yield the diagnostics of `faults` without echoes: those of `explained_line`, and all but one MB123 of a line.

    `explained_line` is the number of the line for which a repair is shown already; 0 if there is none.
    """
    lines_with_stray_key = {explained_line}
    for fault in faults:
        line, column = source.locate(fault.start)
        if fault.code in _ECHOES and (
            line == explained_line or (fault.code == "MB123" and line in lines_with_stray_key)
        ):
            continue
        if fault.code == "MB123":
            lines_with_stray_key.add(line)
        yield _diagnose_fault(source, fault, source.lines[line - 1], column)


def _diagnose_fault(source: Source, fault: Fault, line: str, column: int) -> Diagnostic:
    """Make the diagnostic of `fault`, with the line to paste where a repair is known.

    `line` is the text of the line on which the fault starts, `column` the fault's column in it, counted from 1.
    """
    if fault.code == "MB123" and (number := _DECIMAL_BEFORE.search(line[: column - 1])):
        decimals = _DECIMALS.match(line[column - 1 :])
        if decimals:
            low = int(number["whole"])
            near = {"point": f"{low}.{decimals.group()}", "low": str(low), "high": str(low + 1)}
            return _make_diagnostic(source, fault._replace(variant="decimal", params=near))
    repair = _find_repair(fault, line, column)
    fault = fault._replace(variant="") if fault.variant == "text" else fault
    if repair is None and fault.code == "MB127":
        before, colon, after = line.partition(":")
        return _make_diagnostic(source, fault, before.replace(line[column - 1], "") + colon + after)
    if repair and repair.code in _MORE_EXACT:
        fault = fault._replace(code=repair.code, variant=repair.variant)
    return _make_diagnostic(source, fault, repair.line if repair else "")


def _find_repair(fault: Fault, line: str, column: int) -> Repair | None:
    """Return the repair of the line of `fault`; None if none is known, or none is looked for with such a fault.

    For the variant `text` (an anchor or tag that may be the start of prose), the repair has to concern the character
    at `column`.
    """
    if fault.code not in _REPAIRABLE and fault.variant != "text":
        return None
    repair = repair_line(line)
    return None if repair and fault.variant == "text" and repair.offset != column - 1 else repair


def _make_diagnostic(source: Source, fault: Fault, repaired: str = "") -> Diagnostic:
    """Make the diagnostic of `fault`; its help offers the line `repaired`, or is the catalogue's help if that is ""."""
    key = f"{fault.code}.{fault.variant}" if fault.variant else fault.code
    lone = _SIGN_ALONE.fullmatch(source.lines[source.locate(fault.start)[0] - 1]) if fault.code == "MB121" else None
    if lone and _ANSWERS.search(source.text):
        return _diagnose_sign(source, fault, lone["head"])
    if repaired:
        advice = Message(f"{key}.paste" if fault.code in _WITH_OWN_PASTE else "reading.paste", {"line": repaired})
    else:
        advice = Message(f"{key}.help", fault.params)
    span = source.make_span(fault.start, fault.end)
    remedies = (source.make_line_remedy(span.line, repaired),) if repaired else ()
    return source.make_diagnostic(fault.code, Message(key, fault.params), span, advice, remedies=remedies)


def _diagnose_sign(source: Source, fault: Fault, head: str) -> Diagnostic:
    """Make the diagnostic of `equipe: ?` in answers: the sign stands for no answer, and is no text to put in quotes.

    The help has two lines to choose from, which both start with `head`: not known, and blank.
    """
    span, lines = source.make_span(fault.start, fault.end), {"unknown": f"{head} unknown", "blank": head}
    remedies = tuple(source.make_line_remedy(span.line, line) for line in lines.values())
    return source.make_diagnostic(
        "MB121", Message("MB121", fault.params), span, Message("MB121.paste", lines), remedies=remedies
    )
