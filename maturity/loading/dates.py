"""Days of the calendar in answers files, written as in 2026-11-23."""

from __future__ import annotations

import re

from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer
from maturity.text.catalogue import make_message

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_FRENCH_DATE = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")


def check_date(written: str, pointer: Pointer) -> Problem | None:
    """Return MB410 at `pointer` if `written` is no day like 2026-11-23; its help rewrites 23/11/2026 in that form.

    None if it is such a day, and for an empty text.
    """
    if not written or _is_date(written):
        return None
    french = _FRENCH_DATE.fullmatch(written.strip())
    iso = f"{french[3]}-{french[2]:0>2}-{french[1]:0>2}" if french else ""
    advice = make_message("MB410.example", date=iso) if _is_date(iso) else None
    return Problem("MB410", pointer, {"date": written}, help=advice)


def _is_date(text: str) -> bool:
    """Whether `text` is a day that exists in the calendar, written as in 2026-11-23."""
    from datetime import date  # files without a date do not need it  # noqa: PLC0415

    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return _ISO_DATE.fullmatch(text) is not None  # Python accepts other ways of writing a date as well
