"""The data of a bank and of its base put together, before anything is validated.

Lists of items are put together item by item, some mappings key by key, and everything else is taken from the file
itself where it says it. Values are not copied: the merged data hold those of the two files.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, NamedTuple

from maturity.loading.extending.axes import merge_axes
from maturity.loading.extending.drops import Drops
from maturity.loading.extending.former import merge_recheck, merge_removed, merge_renamed
from maturity.loading.extending.inherited_examples import trim_example
from maturity.loading.extending.keys import MAPPINGS, NAME_BY_LIST, OWN_KEYS, get_list, get_name
from maturity.loading.extending.origins import Origin, Origins


class _Entry(NamedTuple):
    """One item of a list that is being put together."""

    item: Any
    origin: Origin


def merge_data(own: dict[str, Any], base: dict[str, Any], drops: Drops) -> tuple[dict[str, Any], Origins]:
    """Return the data of a bank: `own`, what its file says, on `base`, the data of its base without `drops`.

    With them, where each value is written. A section of the wrong type is taken as it is: the shape reports it.
    """
    origins: Origins = {(): Origin(False, ())}
    merged: dict[str, Any] = {}
    inherited = [key for key in base if key not in OWN_KEYS and key not in drops.sections]
    for key in dict.fromkeys((*inherited, *own)):
        in_base = key not in own
        origins[(key,)] = Origin(in_base, (key,))
        below = base[key] if key in inherited else None
        merged[key] = _merge_section(key, below if in_base else own[key], below, own, drops, origins)
    merge_removed(merged, own, base, drops, origins)
    return merged, origins


def _merge_section(key: str, value: Any, below: Any, own: dict[str, Any], drops: Drops, origins: Origins) -> Any:
    """Return the merged value of the section `key`; `below` is what the base has there, None if it is left out.

    `value` is what the file itself has, or `below` if it has nothing.
    """
    if key in NAME_BY_LIST and isinstance(value, list) and isinstance(below, list):
        return _merge_list(key, get_list(own, key), below, drops, origins)
    if key == "axes" and isinstance(value, list) and isinstance(below, list):
        return merge_axes(get_list(own, key), below, drops.names.get(key, {}), origins)
    if key in MAPPINGS and isinstance(value, dict) and isinstance(below, dict):
        return _merge_mapping(key, value if key in own else {}, below, own, drops, origins)
    return value


def _merge_mapping(
    key: str, own: dict[str, Any], below: dict[str, Any], own_data: dict[str, Any], drops: Drops, origins: Origins
) -> dict[str, Any]:
    """Return the mapping `below` of a base without what is dropped, with the keys of `own` put over it."""
    kept = {name: value for name, value in below.items() if drops.find(key, name) is None}
    if key == "renamed":
        kept = merge_renamed(kept, own_data, drops)
    if key == "recheck":
        kept = merge_recheck(kept, own_data, drops)
    merged = {**kept, **own}
    origins.update({(key, name): Origin(name not in own, (key, name)) for name in merged})
    return merged


def _merge_list(key: str, own: list[Any], below: list[Any], drops: Drops, origins: Origins) -> list[Any]:
    """Return the list `below` of a base without what is dropped, with the items of `own` put in.

    One with the name of an item of the base stands in the place of that one. An item without a name, or with a name
    that was given before, is a new one: the checks report it.
    """
    name_key = NAME_BY_LIST[key]
    entries = [
        _Entry(kept, Origin(True, (key, index)))
        for index, item in enumerate(below)
        if drops.find(key, get_name(item, name_key)) is None
        and (kept := trim_example(item, drops) if key == "examples" else item) is not None
    ]
    places = {get_name(entry.item, name_key): place for place, entry in reversed(list(enumerate(entries)))}
    new = []
    for index, item in enumerate(own):
        entry, place = _Entry(item, Origin(False, (key, index))), places.pop(get_name(item, name_key), None)
        if place is None:
            new.append(entry)
        else:
            entries[place] = entry
    for entry in new:
        entries.insert(_find_place(key, entry.item, entries), entry)
    origins.update({(key, index): entry.origin for index, entry in enumerate(entries)})
    return [entry.item for entry in entries]


def _find_place(key: str, item: Any, entries: list[_Entry]) -> int:
    """Return the index at which a new item goes into the list under `key`, of which `entries` are the items so far.

    A question goes after the last one of its axis, a level before the first one that starts at more points, so that a
    respondent and the scale meet them in order; anything else goes at the end.
    """
    if key == "questions" and (axis := get_name(item, "axis")):
        of_axis = [place for place, entry in enumerate(entries) if get_name(entry.item, "axis") == axis]
        return of_axis[-1] + 1 if of_axis else len(entries)
    start = _get_start(item) if key == "levels" else None
    if start is None:
        return len(entries)
    starts = [(place, _get_start(entry.item)) for place, entry in enumerate(entries)]
    return next((place for place, other in starts if other is not None and other > start), len(entries))


def _get_start(level: Any) -> Fraction | None:
    """Return the score from which `level`, an item of `levels`, holds; None if it has none that is a number."""
    start = level.get("from") if isinstance(level, dict) else None
    return start if isinstance(start, Fraction) else None
