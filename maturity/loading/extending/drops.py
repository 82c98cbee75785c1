"""What a bank leaves out of its base: the names under `drop`, each found in the base.

A name is that of an item (`old_question`), of an item with its section before it (`questions.old_question`), or that of
a whole section (`examples`). A name that items of several sections have needs its section.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from maturity.loading.extending.keys import ITEM_SECTIONS, MAPPINGS, NAME_BY_LIST, OWN_KEYS, get_list, get_name
from maturity.loading.problem import Problem
from maturity.loading.remedies import list_names
from maturity.loading.suggestions import find_nearest
from maturity.text.catalogue import make_message

_IndexByName = dict[str, int]
"""The name of an item that is left out, to the index of the entry of `drop` that says so."""


@dataclass
class Drops:
    """What is left out of a base, and by which entry of `drop`; made by `find_drops`."""

    sections: dict[str, int] = field(default_factory=dict)
    """Each section that is left out as a whole, to the index of its entry."""
    names: dict[str, _IndexByName] = field(default_factory=dict)
    """Section to the names of its items that are left out; those of an axis that is left out are below it too."""

    def find(self, section: str, name: str) -> int | None:
        """Return the index of the entry of `drop` that leaves out `name` of `section`; None if it stays."""
        return self.names.get(section, {}).get(name)

    def find_anywhere(self, name: str) -> int | None:
        """Return the index of the entry that leaves out an item called `name`, of any section; None if none does."""
        return next((names[name] for names in self.names.values() if name in names), None)


def find_drops(own: Mapping[str, Any], base: Mapping[str, Any]) -> tuple[Drops, list[Problem]]:
    """Find in the data of a base what `drop` in the data `own` names; the problems are the names that it does not have.

    An entry that is no text is passed over: the shape of the file reports it.
    """
    names_by_section = {section: _list_names(section, base) for section in base if section not in OWN_KEYS}
    drops, problems = Drops(), []
    entries = own.get("drop")
    for index, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, str):
            problem = _add_entry(drops, entry, index, names_by_section)
            problems += [problem] if problem else []
    for name in list(drops.names.get("axes", {})):
        index = drops.names["axes"][name]
        drops.names["axes"].update(dict.fromkeys(_list_axes_below(get_list(dict(base), "axes"), name), index))
    return drops, problems


def _add_entry(
    drops: Drops, entry: str, index: int, names_by_section: Mapping[str, Mapping[str, None]]
) -> Problem | None:
    """Add to `drops` what the entry of `drop` at `index` names; return MB274 instead if it names nothing, or several.

    `names_by_section` is every section of the base with the names of its items.
    """
    if entry in names_by_section:
        drops.sections[entry] = index
        drops.names.setdefault(entry, {}).update(dict.fromkeys(names_by_section[entry], index))
        return None
    section, _, name = entry.partition(".")
    found = [each for each in ITEM_SECTIONS if entry in names_by_section.get(each, ())]
    if not found and name in names_by_section.get(section, ()):
        drops.names.setdefault(section, {})[name] = index
        return None
    if len(found) == 1:
        drops.names.setdefault(found[0], {})[entry] = index
        return None
    if found:
        possible = [f"{each}.{entry}" for each in found]
        return Problem("MB274", ("drop", index), {"id": entry}, "ambiguous", possible=possible)
    if name and names_by_section.get(section):
        known = [f"{section}.{each}" for each in names_by_section[section]]
    else:
        known = [each for kind in ITEM_SECTIONS for each in names_by_section.get(kind, ())]
    known += [each for each in names_by_section if "." not in entry]
    advice = None if find_nearest(entry, known) else make_message("MB274.help")
    return Problem("MB274", ("drop", index), {"id": entry}, written=entry, possible=known, help=advice)


def explain_section(section: str, index: int, base: Mapping[str, Any]) -> Problem:
    """Make MB274 for the entry of `drop` at `index`, a whole `section` that no bank can do without.

    Its help names the items there in the data of the `base`: one of them may be meant.
    """
    names = _list_names(section, base) if section in base else {}
    advice = make_message("MB274.section.help", names=list_names(names)) if names else make_message("MB274.help")
    return Problem("MB274", ("drop", index), {"id": section}, "section", help=advice)


def _list_names(section: str, base: Mapping[str, Any]) -> dict[str, None]:
    """List the names of the items in a section of a base; empty if they have none."""
    value = base[section]
    if section == "axes":
        return dict.fromkeys(name for name, _ in _walk_axes(value))
    if section in NAME_BY_LIST and isinstance(value, list):
        return dict.fromkeys(filter(None, (get_name(item, NAME_BY_LIST[section]) for item in value)))
    if section == "removed" and isinstance(value, list):
        return dict.fromkeys(each for each in value if isinstance(each, str))
    return dict.fromkeys(value) if section in MAPPINGS and isinstance(value, dict) else {}


def _walk_axes(axes: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield every axis in `axes` and below, with its id ("" if it has none), each before its sub-axes."""
    for axis in axes if isinstance(axes, list) else ():
        if isinstance(axis, dict):
            yield get_name(axis, "id"), axis
            yield from _walk_axes(axis.get("axes"))


def _list_axes_below(axes: list[Any], name: str) -> list[str]:
    """List the ids of all axes below the axis `name`."""
    return [below for found, axis in _walk_axes(axes) if found == name for below, _ in _walk_axes(axis.get("axes"))]
