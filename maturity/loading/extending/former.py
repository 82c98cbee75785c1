"""What a base says of its earlier versions, for a bank that builds on it: `renamed`, `removed` and `recheck`."""

from __future__ import annotations

from typing import Any

from maturity.loading.extending.drops import Drops
from maturity.loading.extending.keys import get_list, get_name
from maturity.loading.extending.origins import Origin, Origins
from maturity.model.former_ids import split_option
from maturity.model.versions import is_version

_WITH_ANSWERS = ("profile", "axes", "questions", "duties")
"""The sections whose items have answers, which may be renamed."""


def merge_renamed(below: dict[str, Any], own: dict[str, Any], drops: Drops) -> dict[str, Any]:
    """Return `below`, the `renamed` of a base, without what leads to something that the data `own` leave out."""
    return {old: new for old, new in below.items() if not _is_gone(new, own, drops)}


def merge_recheck(below: dict[str, Any], own: dict[str, Any], drops: Drops) -> dict[str, Any]:
    """Return `below`, the `recheck` of a base, as it counts in a bank whose file has the data `own`.

    The versions there are those of the base, which tell nothing of answers to this bank: so answers given to any
    earlier version of this bank are to be confirmed, until it has an entry of its own for the question.
    """
    version = own.get("version")
    if not is_version(version):
        return {}
    return {question: version for question in below if not _is_gone(question, own, drops)}


def merge_removed(
    merged: dict[str, Any], own: dict[str, Any], base: dict[str, Any], drops: Drops, origins: Origins
) -> None:
    """Set `removed` in `merged`: what the base lists there, what is left out of it now, and what the file itself lists.

    What was renamed to something that is left out is removed as well.
    """
    mine = own.get("removed", [])
    if not isinstance(mine, list):
        return
    entries: list[tuple[Any, Origin]] = []
    if "removed" not in drops.sections:
        inherited = enumerate(get_list(base, "removed"))
        entries += [(name, Origin(True, ("removed", index))) for index, name in inherited if isinstance(name, str)]
    entries = [entry for entry in entries if drops.find("removed", entry[0]) is None]
    entries += [(name, Origin(False, ("drop", index))) for name, index in _list_gone(merged, own, base, drops)]
    entries += [(name, Origin(False, ("removed", index))) for index, name in enumerate(mine)]
    unique = {repr(name): (name, origin) for name, origin in reversed(entries)}
    kept = list(reversed(unique.values()))
    if kept or "removed" in merged:
        merged["removed"] = [name for name, _ in kept]
        origins.setdefault(("removed",), Origin(False, ("drop",)))
        origins.update({("removed", index): origin for index, (_, origin) in enumerate(kept)})


def _list_gone(
    merged: dict[str, Any], own: dict[str, Any], base: dict[str, Any], drops: Drops
) -> list[tuple[str, int]]:
    """List the questions that are left out, and the former ids that led to one, with the index of the entry of `drop`.

    Not those whose id something else of the bank has: an answer under that id is not gone.
    """
    present = {get_name(item, "id") for key in ("questions", "duties") for item in get_list(merged, key)}
    gone = dict(drops.names.get("questions", {}))
    renamed = base.get("renamed")
    for old, new in renamed.items() if isinstance(renamed, dict) else ():
        index = drops.find("questions", new) if isinstance(new, str) else None
        if index is not None and _is_gone(new, own, drops):
            gone.setdefault(old, index)
    return [(name, index) for name, index in gone.items() if name not in present]


def _is_gone(name: Any, own: dict[str, Any], drops: Drops) -> bool:
    """Whether `name`, or what has the option of that name, is left out and not given anew by the data `own`."""
    owner = split_option(name)[0] if isinstance(name, str) else ""
    for section in _WITH_ANSWERS:
        if drops.find(section, owner) is not None:
            return not any(get_name(item, "id") == owner for item in get_list(own, section))
    return False
