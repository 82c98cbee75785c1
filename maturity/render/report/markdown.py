"""A report as Markdown, for a note or a ticket."""

from __future__ import annotations

from maturity.render.markdown import format_markdown
from maturity.render.report.blocks import build_blocks
from maturity.render.report.content import Document
from maturity.render.report.wishes import Wishes

END = "<!-- maturity report -->"
"""The last line, which no reader sees: by it, a report is known again before it is replaced."""


def write_report(document: Document, _: Wishes) -> str:
    """Write a report or a portfolio; it has one form only."""
    return f"{format_markdown(build_blocks(document))}\n{END}\n"
