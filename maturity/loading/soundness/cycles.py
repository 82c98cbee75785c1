"""Things that wait for one another: every such circle, and how a long one is told."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from maturity.model.graph import sort_by_dependency

_MOST = 20  # circles told in one run
_SHOWN = 6  # members of a circle that are named


def find_cycles(nodes: Collection[str], needs: Mapping[str, Collection[str]]) -> Iterator[tuple[str, ...]]:
    """The circles among `nodes`, none sharing a member with another; each starts and ends with the same node."""
    left = dict.fromkeys(nodes)
    for _ in range(_MOST):
        _, cycle = sort_by_dependency(left, needs)
        if cycle is None:
            return
        yield cycle
        told = set(cycle)
        left = {node: None for node in left if node not in told}


def format_cycle(cycle: tuple[str, ...]) -> str:
    """A circle in a sentence: its first members, and back to the first."""
    names = cycle if len(cycle) <= _SHOWN + 1 else (*cycle[:_SHOWN], "...", cycle[-1])
    return " > ".join(names)
