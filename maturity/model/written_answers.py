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
    given = get_given(raw)
    return given is not None and given != ""


def says_something(raw: Any) -> bool:
    """Whether the answer `raw` has a value, or anything beside it such as a comment."""
    return is_given(raw) or (isinstance(raw, dict) and any(raw.values()))


def find_version(raw: Any, version: Version) -> Version:
    """Return the version that an answer was given to: the one beside it, or that of the file, `version`."""
    own = raw.get("bank_version") if isinstance(raw, dict) else None
    return own if isinstance(own, str) and is_version(own) else version


def find_earlier_day(raw: Any) -> str | None:
    """Return the day of the earlier file that the answer `raw` was taken over from and is to be confirmed.

    "" if that file had no day; None if the answer is not to be confirmed for that, as one without a value never is.
    """
    mark = raw.get("confirm") if isinstance(raw, dict) else None
    if not mark or not is_given(raw):
        return None
    return mark if isinstance(mark, str) else ""


def join_day(raw: Any, day: str, value_key: str = "value") -> dict[str, Any]:
    """Return the answer `raw` as a mapping that says that it is to be confirmed, from an earlier file of `day`.

    One that is to be confirmed already keeps its own day. `value_key` is what its value is written under.
    """
    mapping = raw if isinstance(raw, dict) else {value_key: raw}
    return mapping if find_earlier_day(mapping) is not None else {**mapping, "confirm": day or True}


def join_version(raw: Any, version: Version) -> dict[str, Any]:
    """Return the answer `raw` as a mapping with the version that it was given to."""
    return {**(raw if isinstance(raw, dict) else {"value": raw}), "bank_version": version}
