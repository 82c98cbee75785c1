"""Cycles of things that depend on one another: questions by their conditions, recommendations by their order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from maturity.loading.problem import Problem
from maturity.model.graph import sort_by_dependency

_MAX_CYCLES = 20
"""How many cycles are reported in one run."""
_MAX_NAMED = 6
"""How many members of a cycle are named."""


def check_cycles(
    code: str, section: str, key: str, ids: Sequence[str], needs: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """Yield a problem for each cycle among the records of a section.

    `ids` are their ids in the order of the file, `needs` the ids that each depends on, and `key` is where a record
    says so.
    """
    index_by_id = {each: index for index, each in enumerate(ids)}
    for cycle in _find_cycles(index_by_id, needs):
        variant = "itself" if len(cycle) == 2 else ""
        yield Problem(code, (section, index_by_id[cycle[0]], key), {"cycle": _format_cycle(cycle)}, variant)


def _find_cycles(nodes: Collection[str], needs: Mapping[str, Collection[str]]) -> Iterator[tuple[str, ...]]:
    """Yield the cycles among `nodes`; each starts and ends with the same node. No two of them share a node."""
    left = dict.fromkeys(nodes)
    for _ in range(_MAX_CYCLES):
        _, cycle = sort_by_dependency(left, needs)
        if cycle is None:
            return
        yield cycle
        reported = set(cycle)
        left = {node: None for node in left if node not in reported}


def _format_cycle(cycle: tuple[str, ...]) -> str:
    """Return a cycle as a part of a sentence: its first members, and back to the first."""
    names = cycle if len(cycle) <= _MAX_NAMED + 1 else (*cycle[:_MAX_NAMED], "...", cycle[-1])
    return " > ".join(names)
