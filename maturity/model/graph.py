"""Sorts ids so that what each needs comes first: questions by their `when`, recommendations by their `after`.

The walks are loops, not recursions, so that a long chain in a file cannot overflow the stack.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from heapq import heapify, heappop, heappush


def sort_by_dependency(
    nodes: Iterable[str], needs: Mapping[str, Collection[str]]
) -> tuple[tuple[str, ...], tuple[str, ...] | None]:
    """Sort `nodes` so that each comes after what it needs, and return this order together with a cycle or None.

    `needs` maps a node to what it needs; what is not in `nodes` is ignored. Nodes keep the order given where their
    needs allow it, and each is there once. A cycle is a chain of nodes that each need the next one, with the same node
    at both ends: the first one found is returned. With a cycle the order still holds every node.
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


def sort_first_ready(nodes: Iterable[str], needs: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Sort `nodes` so that each comes after what it needs and, of those that may come next, the first one given does.

    `needs` is as in `sort_by_dependency`, and has no cycle. Unlike there, a node does not pull what it needs to the
    front: what is needed waits for its own turn.
    """
    ids = tuple(dict.fromkeys(nodes))
    places = {node: place for place, node in enumerate(ids)}
    missing = {node: {need for need in needs.get(node, ()) if need in places} for node in ids}
    waiting: dict[str, list[str]] = {}
    for node in ids:
        for need in missing[node]:
            waiting.setdefault(need, []).append(node)
    ready = [places[node] for node in ids if not missing[node]]
    heapify(ready)
    order: list[str] = []
    while ready:
        node = ids[heappop(ready)]
        order.append(node)
        for other in waiting.get(node, ()):
            missing[other].discard(node)
            if not missing[other]:
                heappush(ready, places[other])
    return tuple(order)


def _list_needs(node: str, needs: Mapping[str, Collection[str]], known: Mapping[str, None]) -> list[str]:
    """List what `node` needs, of the keys of `known` only, in reverse order, so that `pop` gives the first one."""
    return [need for need in reversed(list(needs.get(node, ()))) if need in known]


def _find_cycle(trail: list[str], back_to: str) -> tuple[str, ...]:
    """Return the part of `trail` from the node `back_to` on, with `back_to` once more at its end."""
    return (*trail[trail.index(back_to) :], back_to)
