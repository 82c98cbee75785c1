"""Answers as a file writes them: a value, a state's word, or a mapping with a comment and the like beside it."""

from __future__ import annotations

from typing import Any

from maturity.model.field_types import Version
from maturity.model.versions import is_version


def get_given(raw: Any) -> Any:
    """Return the value in the answer `raw`, which is one, or a mapping that has it beside a comment and the like.

    Of what is said of a duty, that is the state.
    """
    return raw.get("state", raw.get("value")) if isinstance(raw, dict) else raw


def is_given(raw: Any) -> bool:
    """Whether the answer `raw`, as a file has it, has a value or a state; a comment alone is none."""
    return get_given(raw) not in (None, "")


def says_something(raw: Any) -> bool:
    """Whether the answer `raw` has a value, or anything beside it such as a comment."""
    return is_given(raw) or (isinstance(raw, dict) and any(raw.values()))


def find_version(raw: Any, version: Version) -> Version:
    """Return the version that an answer was given to: the one beside it, or that of the file, `version`."""
    own = raw.get("bank_version") if isinstance(raw, dict) else None
    return own if isinstance(own, str) and is_version(own) else version


def join_version(raw: Any, version: Version) -> dict[str, Any]:
    """Return the answer `raw` as a mapping with the version that it was given to."""
    return {**(raw if isinstance(raw, dict) else {"value": raw}), "bank_version": version}
