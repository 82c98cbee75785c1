"""Days in tables: "2026-11-23" in an answers file."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"(19|20)\d\d-\d\d-\d\d")
"""A day as spreadsheets can hold it."""


def find_day(text: str) -> date | None:
    """Return the day that a text is; None for a month, a year and anything else."""
    try:
        return date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None


def say_french_day(text: str) -> str:
    """Return a day as "23/11/2026"; whatever is no day as it is."""
    day = find_day(text)
    return text if day is None else f"{day:%d/%m/%Y}"
