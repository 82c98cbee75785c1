"""Circles of things that depend on one another, for questions and recommendations alike."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from maturity.model.graph import sort_by_dependency

_MAX_CIRCLES = 20
"""How many circles are reported in one run."""
_MAX_NAMED = 6
"""How many members of a circle are named."""


def find_cycles(nodes: Collection[str], needs: Mapping[str, Collection[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the circles among `nodes`, given what each needs; each circle starts and ends with the same node.

    No two circles share a member.
    """
    left = dict.fromkeys(nodes)
    for _ in range(_MAX_CIRCLES):
        _, cycle = sort_by_dependency(left, needs)
        if cycle is None:
            return
        yield cycle
        reported = set(cycle)
        left = {node: None for node in left if node not in reported}


def format_cycle(cycle: tuple[str, ...]) -> str:
    """Return a circle as a part of a sentence: its first members, and back to the first."""
    names = cycle if len(cycle) <= _MAX_NAMED + 1 else (*cycle[:_MAX_NAMED], "...", cycle[-1])
    return " > ".join(names)
