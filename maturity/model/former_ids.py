"""Former ids: what questions, options and other things were called in earlier versions of a bank.

A bank maps them under `renamed` to the ids that followed. A name there is an id, or the present id of a question and
that of one of its options, joined by a point: `website.weekly`. A thing renamed twice makes a chain of two entries.
"""

from __future__ import annotations

from collections.abc import Mapping


def follow_renamings(renamed: Mapping[str, str]) -> dict[str, str]:
    """Return each name in `renamed` with the one that it leads to in the end, whatever the order of the keys.

    A name in a cycle leads to one in the same cycle; a sound bank has none.
    """
    ends: dict[str, str] = {}
    for name in renamed:
        trail: dict[str, None] = {}
        while name in renamed and name not in ends and name not in trail:
            trail[name] = None
            name = renamed[name]  # noqa: PLW2901 - the walk along the chain
        end = ends.get(name, name)
        ends.update(dict.fromkeys(trail, end))
    return ends


def join_option(owner: str, option: str) -> str:
    """Return the name of an option of `owner`, the id of what has it: the two ids joined by a point."""
    return f"{owner}.{option}"


def split_option(name: str) -> tuple[str, str]:
    """Return the two ids in the name of an option; the second is "" if `name` is a single id."""
    owner, _, option = name.partition(".")
    return owner, option
