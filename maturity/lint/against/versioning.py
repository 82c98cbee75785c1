"""Version numbers: how far one rose, and how far it has to rise for what has changed."""

from __future__ import annotations

from maturity.lint.against.change import NEEDS, Need
from maturity.model.field_types import Version
from maturity.model.versions import is_earlier


def measure_rise(old: Version, new: Version) -> Need | None:
    """Return how far the version rose from `old` to `new`; None if it did not.

    Before 1.0.0 the second number counts as the first does later, and the third one as the second: 0.2.0 after 0.1.4
    is a major rise, 0.1.5 a minor one.
    """
    if not is_earlier(old, new):
        return None
    (major, minor, _), (new_major, new_minor, _) = _split(old), _split(new)
    if new_major > major:
        return "major"
    if new_minor > minor:
        return "minor" if major else "major"
    return "patch" if major else "minor"


def is_enough(rise: Need | None, need: Need | None) -> bool:
    """Whether a version that rose so far has risen far enough for a change; None is no rise, and no change."""
    if need is None:
        return True
    return rise is not None and NEEDS.index(rise) >= NEEDS.index(need)


def raise_version(old: Version, need: Need) -> Version:
    """Return the first version after `old` that is enough for a change."""
    major, minor, patch = _split(old)
    place = NEEDS.index(need) + (0 if major else -1)
    if place > 1:
        return f"{major + 1}.0.0"
    return f"{major}.{minor + 1}.0" if place == 1 else f"{major}.{minor}.{patch + 1}"


def _split(version: Version) -> tuple[int, int, int]:
    major, minor, patch = (int(part) for part in version.split("."))
    return major, minor, patch
