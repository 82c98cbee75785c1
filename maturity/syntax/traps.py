"""Values that YAML reads without an error, but not as their author meant them: each such trap has its diagnostic.

The traps are a comment in the middle of prose (MB122), prose with a colon that became a mapping (MB126), and a colon or
dash without its space that made a text of a key or a list (MB125). A pointer is the path of a value inside the
document: keys and list indexes. The functions look at how the value is written; their callers know that it is wrong.
"""

from __future__ import annotations

from maturity.model.diagnostic import Diagnostic, Pointer, Remedy
from maturity.syntax.document import Document
from maturity.syntax.quoting import quote_text
from maturity.syntax.repair import repair_line
from maturity.text.catalogue import Message


def diagnose_hash(document: Document, pointer: Pointer) -> Diagnostic:
    """Make MB122, for the prose at `pointer`, after which a comment follows: `mot-dièse #mairie` ends before the `#`.

    Call it only where `Document.is_cut_by_comment` holds. The help has two lines to paste, to choose from: with quotes
    around all of it, or around the text alone if the rest is meant as a comment. For a text on several lines, the help
    has no line.
    """
    span = document.find_span(pointer)
    remedies: tuple[Remedy, ...] = ()
    line = document.lines[span.end_line - 1]
    mark = document.source.find_line_start(span.end_line) + line.index("#", span.end_column - 1)
    if span.line != span.end_line:
        advice = Message("MB122.help")
    else:
        text = line[span.column - 1 : span.end_column - 1]
        head = line[: span.column - 1] + ("" if text else " ")
        whole = head + quote_text(line[span.column - 1 :].strip())
        part = head + quote_text(text) + line[span.end_column - 1 :].rstrip()
        advice = Message("MB122.paste", {"whole": whole, "part": part})
        remedies = tuple(document.source.make_line_remedy(span.line, each) for each in (whole, part))
    span = document.source.make_span(mark, mark + 1)
    return document.make_diagnostic("MB122", pointer, span=span, help=advice, remedies=remedies)


def diagnose_colon(document: Document, pointer: Pointer) -> Diagnostic | None:
    """Make MB126, for a text at `pointer` that was read as a mapping of one key (`- Oui : toujours`).

    The help has the line to paste. None if the value is no such mapping, is in braces, or goes over several lines.
    """
    span = document.find_span(pointer)
    key = _find_only_key(document, pointer)
    line = document.lines[span.line - 1]
    colon = line.find(":", document.find_span((*pointer, key), on_key=True).end_column - 1) if key else -1
    if colon < 0 or span.line != span.end_line:
        return None
    end = max(span.end_column - 1, colon + 1)
    repaired = line[: span.column - 1] + quote_text(line[span.column - 1 : end]) + line[end:].rstrip()
    remedy = document.source.make_line_remedy(span.line, repaired)
    advice = Message("reading.paste", {"line": repaired})
    return document.make_diagnostic("MB126", pointer, help=advice, remedies=(remedy,))


def diagnose_missing_space(document: Document, pointer: Pointer) -> Diagnostic | None:
    """Make MB125, for a text at `pointer` where keys or a list belong: `id:aucun`, `-tiret`.

    The help has the line to paste. None if no space is missing in the first line of the value, or if it is not plain.
    """
    span = document.find_span(pointer)
    repair = repair_line(document.lines[span.line - 1])
    if repair is None or repair.code != "MB125" or not document.is_plain(pointer):
        return None
    start = document.source.find_line_start(span.line) + repair.offset
    return document.make_diagnostic(
        "MB125",
        pointer,
        variant=repair.variant,
        span=document.source.make_span(start, start + 1),
        help=Message("reading.paste", {"line": repair.line}),
        remedies=(document.source.make_line_remedy(span.line, repair.line),),
    )


def _find_only_key(document: Document, pointer: Pointer) -> str | None:
    """Return the only key of the mapping at `pointer`; None if it has several, or starts with a brace or a quote."""
    start, _, children = document.find_location(pointer).location
    if not isinstance(children, dict) or len(children) != 1 or document.source.text[start] in "{\"'":
        return None
    return next(iter(children))
