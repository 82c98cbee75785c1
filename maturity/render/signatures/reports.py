"""How reports and portfolios are known again."""

from __future__ import annotations

import re

from maturity.render.signatures.ends import FileEnds

_PAGE = re.compile(
    r'<!DOCTYPE html>\s*<html lang="[a-z]{2}">\s*<head>\s*<meta charset="utf-8">\s*'
    r'<meta name="generator" content="maturity \d'
)
_REPORT_END = "<!-- maturity report -->"
_PDF_END = re.compile(r"%maturity report\nstartxref\n\d+\n%%EOF\s*$")
_OFFICE_CATEGORY = "<cp:category>maturity report</cp:category>"


def is_report_page(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio as a page of HTML."""
    return bool(_PAGE.match(ends.start)) and ends.end.rstrip().endswith("</html>")


def is_report_markdown(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio in Markdown: a comment at its end says so."""
    return ends.start.startswith("# ") and ends.end.rstrip().endswith(_REPORT_END)


def is_office_report(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio as an office file: its properties stand at its beginning, as text."""
    return ends.start.startswith("PK\x03\x04") and _OFFICE_CATEGORY in ends.start


def is_report_pdf(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio as a PDF: a comment before its last lines says so.

    A program that changes the file afterwards writes other last lines.
    """
    return ends.start.startswith("%PDF-1.") and bool(_PDF_END.search(ends.end))
