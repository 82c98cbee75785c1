"""Files of results, which may be larger than any other file: checked one result after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from maturity.loading.locating import MAX_DIAGNOSTICS, locate_problems
from maturity.loading.validation import validate_data
from maturity.model.diagnostic import Diagnostic
from maturity.model.result import Failure, Result
from maturity.syntax.building import RESULT_BOUNDS
from maturity.syntax.document import Document, parse_document
from maturity.syntax.result_pieces import OtherLayoutError, Piece, read_pieces


def check_results(path: str) -> list[Diagnostic] | None:
    """Check the results in the file at `path`, for which `holds_results` is true; at most 100 diagnostics are returned.

    None if the file is not laid out as the program writes it: it is then to be checked as any other file.
    """
    found: list[Diagnostic] = []
    try:
        for piece in read_pieces(path):
            found += _check_piece(piece)
            if len(found) >= MAX_DIAGNOSTICS:
                break
    except (OtherLayoutError, OSError):
        return None
    return found[:MAX_DIAGNOSTICS]


def _check_piece(piece: Piece) -> Iterator[Diagnostic]:
    """Yield what is wrong with one result or failure, at its lines of the whole file."""
    document = parse_document(piece.source, bounds=RESULT_BOUNDS)
    if isinstance(document, Document):
        model = Result if piece.kind == "result" else Failure
        document = locate_problems(document, validate_data(model, document.data)[1])
    for diagnostic in document:
        span = diagnostic.span
        if span is not None:
            span = replace(span, line=span.line + piece.line, end_line=span.end_line + piece.line)
        yield replace(diagnostic, span=span)
