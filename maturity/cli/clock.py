"""The time of a run: the clock's, or the one that a reproducible build sets."""

from __future__ import annotations

import time
from collections.abc import Mapping


def read_timestamp(environment: Mapping[str, str]) -> str:
    """Date and time in UTC, as results carry it: `2026-11-23T08:00:00Z`."""
    epoch = _set(environment)
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() if epoch is None else epoch))


def read_today(environment: Mapping[str, str]) -> str:
    """The day where the respondent is, as answers carry it: `2026-11-23`."""
    epoch = _set(environment)
    return time.strftime("%Y-%m-%d", time.localtime() if epoch is None else time.gmtime(epoch))


def _set(environment: Mapping[str, str]) -> int | None:
    """The seconds of SOURCE_DATE_EPOCH, which a reproducible build sets."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return int(epoch) if epoch.isascii() and epoch.isdigit() and len(epoch) < 11 else None
