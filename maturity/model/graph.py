"""Order by dependency, for `when` and `after`.

The walk is a loop, not a recursion, so that a long chain in a file cannot overflow the stack.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping


def sort_by_dependency(
    nodes: Iterable[str], needs: Mapping[str, Collection[str]]
) -> tuple[tuple[str, ...], tuple[str, ...] | None]:
    """Sort nodes so that what a node needs comes before it, and return the order with a cycle, if there is one.

    Nodes keep the order given where needs allow it; needs that are not among `nodes` are ignored. The cycle starts
    and ends with the same node; None means that there is none. With a cycle the order still holds every node.
    """
    known = dict.fromkeys(nodes)
    done: dict[str, None] = {}
    cycle: tuple[str, ...] | None = None
    for start in known:
        trail: dict[str, list[str]] = {}
        if start not in done:
            trail[start] = _list_needs(start, needs, known)
        while trail:
            node = next(reversed(trail))
            if not trail[node]:
                del trail[node]
                done[node] = None
                continue
            need = trail[node].pop()
            if need in trail:
                cycle = cycle or _find_cycle(list(trail), need)
            elif need not in done:
                trail[need] = _list_needs(need, needs, known)
    return tuple(done), cycle


def _list_needs(node: str, needs: Mapping[str, Collection[str]], known: Mapping[str, None]) -> list[str]:
    return [need for need in reversed(list(needs.get(node, ()))) if need in known]


def _find_cycle(trail: list[str], back_to: str) -> tuple[str, ...]:
    return (*trail[trail.index(back_to) :], back_to)
