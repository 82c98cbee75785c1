"""The keys of a bank's file, by what happens to them when the bank builds on another one."""

from __future__ import annotations

from typing import Any

OWN_KEYS = ("format", "id", "version", "extends", "base_version", "drop")
"""The keys that a file says for itself: none of them is taken from the base."""
NAME_BY_LIST = {
    "profile": "id",
    "questions": "id",
    "duties": "id",
    "levels": "id",
    "recommendations": "id",
    "examples": "name",
}
"""Each list whose items replace items of the base, to the key by which an item is known."""
MAPPINGS = ("answer_sets", "scale", "policy", "renamed", "recheck")
"""The mappings that are put together key by key; any other mapping replaces that of the base as a whole."""
ITEM_SECTIONS = ("profile", "answer_sets", "axes", "questions", "duties", "levels", "recommendations", "examples")
"""The sections in which `drop` looks for a name that has no section before it."""


def get_list(data: dict[str, Any], key: str) -> list[Any]:
    """Return the list under `key` of `data`; a new empty one if there is none, or if the value is no list."""
    value = data.get(key)
    return value if isinstance(value, list) else []


def get_name(item: Any, key: str) -> str:
    """Return the name that `item`, an item of a list, has under `key`; "" if it has none."""
    name = item.get(key) if isinstance(item, dict) else None
    return name if isinstance(name, str) else ""
