"""The time of a run: that of the clock, or the one that a reproducible build sets."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import UTC, datetime

from maturity.errors import UsageError

_LAST_SECOND = 253_402_300_799
"""The last second of the year 9999: a date has four digits for the year."""
_MOST_DIGITS = 20
"""How many digits are read at most, zeros at the beginning included."""


def read_timestamp(environment: Mapping[str, str]) -> str:
    """Read the date and time in UTC, as a result has it: `2026-11-23T08:00:00Z`."""
    epoch = _read_epoch(environment)
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() if epoch is None else epoch))


def read_moment(environment: Mapping[str, str]) -> datetime:
    """Read the date and time in UTC, to the second, as the properties of a document have it."""
    epoch = _read_epoch(environment)
    return datetime.fromtimestamp(int(time.time()) if epoch is None else epoch, tz=UTC)


def read_today(environment: Mapping[str, str]) -> str:
    """Read the day where the respondent is, as an answers file has it: `2026-11-23`."""
    epoch = _read_epoch(environment)
    return time.strftime("%Y-%m-%d", time.localtime() if epoch is None else time.gmtime(epoch))


def check_epoch(environment: Mapping[str, str]) -> None:
    """Refuse, with a `UsageError`, a SOURCE_DATE_EPOCH that is no time: a build would not be reproducible."""
    _read_epoch(environment)


def _read_epoch(environment: Mapping[str, str]) -> int | None:
    """Read the seconds of SOURCE_DATE_EPOCH, which a reproducible build sets; None if it is not set, or empty."""
    epoch = environment.get("SOURCE_DATE_EPOCH", "")
    if not epoch:
        return None
    if not (epoch.isascii() and epoch.isdigit() and len(epoch) <= _MOST_DIGITS and int(epoch) <= _LAST_SECOND):
        raise UsageError("usage.epoch", value=epoch[:_MOST_DIGITS])
    return int(epoch)
