"""A report or a portfolio as a PDF: tagged for screen readers (PDF/UA-1), and made to be kept (PDF/A-2a).

The typesetter, Typst, runs within this process. It is given one template, data and pictures, all in memory; the
template asks for nothing else, neither a file nor a package, and it brings its fonts.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import Any, cast

from maturity.errors import UsageError
from maturity.render.report.content import Document
from maturity.render.report.pdf.data import make_files
from maturity.render.report.wishes import Wishes

_STANDARDS = ["ua-1", "a-2a"]
SIGNATURE = b"%maturity report\n"
"""A comment that no reader sees: by it, a report is known again before it is replaced."""
_END = b"startxref"
_TEMPLATES = "maturity.render.report.pdf.templates"


def write_report(document: Document, wishes: Wishes) -> bytes:
    """Write the whole document, or one sheet of paper for each part; raises `UsageError` for a logo that is damaged."""
    try:
        return _sign(_set(document, wishes))
    except RuntimeError as error:
        if document.style.logo is None:
            raise
        _set(replace(document, style=replace(document.style, logo=None)), wishes)
        raise UsageError("usage.report_logo_broken") from error


def _set(document: Document, wishes: Wishes) -> bytes:
    """Set the pages; raises `RuntimeError` where the typesetter refuses to, as for a picture that it cannot read."""
    import typst  # noqa: PLC0415 - it takes a tenth of a second, which no other format should pay

    sources = {**_read_templates(), **make_files(document, wishes)}
    compile_files: Any = typst.compile  # that it takes files by name, its types do not say
    written = compile_files(
        sources,
        font_paths=typst.Fonts(include_system_fonts=False, include_embedded_fonts=True),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=_STANDARDS,
        timestamp=wishes.made,
    )
    return cast("bytes", written)


def _sign(content: bytes) -> bytes:
    """Put a comment before the last lines of a PDF, where it moves nothing that the file refers to by its place."""
    body, end, place = content.rpartition(_END)
    return body + SIGNATURE + end + place


@cache
def _read_templates() -> dict[str, bytes]:
    """Read the templates by name; `main.typ` is where the typesetter starts."""
    return {each.name: each.read_bytes() for each in files(_TEMPLATES).iterdir() if each.name.endswith(".typ")}
