"""The time of a run: that of the clock, or the one that a reproducible build sets."""

from __future__ import annotations

import time
from collections.abc import Mapping


def read_timestamp(environment: Mapping[str, str]) -> str:
    """Read the date and time in UTC, as a result has it: `2026-11-23T08:00:00Z`."""
    epoch = _read_epoch(environment)
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() if epoch is None else epoch))


def read_today(environment: Mapping[str, str]) -> str:
    """Read the day where the respondent is, as an answers file has it: `2026-11-23`."""
    epoch = _read_epoch(environment)
    return time.strftime("%Y-%m-%d", time.localtime() if epoch is None else time.gmtime(epoch))


def _read_epoch(environment: Mapping[str, str]) -> int | None:
    """Read the seconds of SOURCE_DATE_EPOCH, which a reproducible build sets; None if it is not set."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    return int(epoch) if epoch.isascii() and epoch.isdigit() and len(epoch) < 11 else None
