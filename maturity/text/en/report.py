"""What reports say besides, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "report.title": "Where we stand and what to do next",
    "report.portfolio_title": "All organisations at a glance",
    "report.goals": "What you do, beside what you want",
    "report.horizon.court": "Results expected within 3 months",
    "report.horizon.moyen": "Results expected within a year",
    "report.horizon.long": "Results expected in more than a year",
    "report.sorted": "Organisations are ordered by overall score. Compare with care: their situations differ.",
    "report.unsorted": "Organisations are in the order of their files: this is not a ranking.",
    "report.failed": (
        "{n} file could not be read and is missing here.",
        "{n} files could not be read and are missing here.",
    ),
}
