"""How reports and portfolios are known again."""

from __future__ import annotations

import re

from maturity.render.signatures.cohorts import has_cohort_title
from maturity.render.signatures.ends import FileEnds, is_page_of

_REPORT_END = "<!-- maturity report -->"
_PDF_END = re.compile(r"%maturity report\nstartxref\n\d+\n%%EOF\s*$")
_OFFICE_CATEGORY = "<cp:category>maturity report</cp:category>"


def is_report_page(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio as a page of HTML."""
    return is_page_of("", ends) and not has_cohort_title(ends)


def is_report_markdown(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio in Markdown: a comment at its end says so."""
    return ends.start.startswith("# ") and ends.end.rstrip().endswith(_REPORT_END)


def is_office_report(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio as an office file: its properties stand at its beginning, as text."""
    is_report = ends.start.startswith("PK\x03\x04") and _OFFICE_CATEGORY in ends.start
    return is_report and not has_cohort_title(ends)


def is_report_pdf(ends: FileEnds) -> bool:
    """Whether it is a report or a portfolio as a PDF: a comment before its last lines says so.

    A program that changes the file afterwards writes other last lines.
    """
    return ends.start.startswith("%PDF-1.") and bool(_PDF_END.search(ends.end))
