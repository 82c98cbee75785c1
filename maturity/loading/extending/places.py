"""The names by which `drop` takes the items of a bank, found by where a value is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from maturity.loading.extending.keys import NAME_BY_LIST, get_list, get_name
from maturity.model.diagnostic import Pointer


def describe_place(data: dict[str, Any], pointer: Pointer) -> str:
    """Return the name, as `drop` takes it, of the item of the merged `data` in which the value at `pointer` is.

    That is the section with the id of the item (of an axis, the innermost one), or with the key of a mapping.
    """
    section = str(pointer[0])
    value: Any = data.get(section)
    name = str(pointer[1]) if isinstance(value, dict) and len(pointer) > 1 else ""
    for part in pointer[1:]:
        value = _get_below(value, part)
        is_axis_or_first = section == "axes" or not name
        name = (is_axis_or_first and get_name(value, NAME_BY_LIST.get(section, "id"))) or name
    return f"{section}.{name}" if name else section


def walk_items(section: str, data: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the items in a `section` of the data of a bank, each after its name; of axes, those below as well."""
    if section == "axes":
        yield from _walk_axes(get_list(data, section))
    elif section in NAME_BY_LIST:
        yield from ((get_name(item, NAME_BY_LIST[section]), item) for item in get_list(data, section))
    elif isinstance(value := data.get(section), dict):
        yield from value.items()


def _walk_axes(axes: list[Any]) -> Iterator[tuple[str, Any]]:
    for axis in axes:
        if isinstance(axis, dict):
            yield get_name(axis, "id"), {key: value for key, value in axis.items() if key != "axes"}
            yield from _walk_axes(get_list(axis, "axes"))


def _get_below(value: Any, part: str | int) -> Any:
    """Return what is under the key or at the index `part` of `value`; None if it has nothing there."""
    if isinstance(value, dict):
        return value.get(part)
    return value[part] if isinstance(value, list) and isinstance(part, int) and part < len(value) else None
