"""Versions of a bank: three whole numbers, compared by what they mean rather than letter by letter."""

from __future__ import annotations

import re

from maturity.model.field_types import VERSION_PATTERN, Version


def is_version(value: object) -> bool:
    """Whether `value` is a version as files write it: a text such as "1.10.0"."""
    return isinstance(value, str) and re.fullmatch(VERSION_PATTERN, value) is not None


def is_earlier(version: Version, other: Version) -> bool:
    """Whether `version` comes before `other`; 1.9.0 comes before 1.10.0."""
    return _split(version) < _split(other)


def is_major_apart(version: Version, other: Version) -> bool:
    """Whether answers may mean something else in one of two versions; before 1.0.0, the second number tells it."""
    one, two = _split(version), _split(other)
    return one[0] != two[0] or (one[0] == 0 and one[1] != two[1])


def _split(version: Version) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
