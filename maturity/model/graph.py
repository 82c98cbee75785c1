"""Order by dependency, for `when` and `after`: an iterative walk, so that a long chain in a file cannot overflow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping


def sort_by_dependency(
    nodes: Iterable[str], needs: Mapping[str, Collection[str]]
) -> tuple[tuple[str, ...], tuple[str, ...] | None]:
    """`nodes` with what each needs before it, else in the order given; and a cycle if there is one.

    Needs that are not among `nodes` are passed over. The cycle starts and ends with the same node.
    """
    known = dict.fromkeys(nodes)
    done: dict[str, None] = {}
    cycle: tuple[str, ...] | None = None
    for start in known:
        trail: dict[str, list[str]] = {}
        if start not in done:
            trail[start] = _ahead(start, needs, known)
        while trail:
            node = next(reversed(trail))
            if not trail[node]:
                del trail[node]
                done[node] = None
                continue
            need = trail[node].pop()
            if need in trail:
                cycle = cycle or _loop(list(trail), need)
            elif need not in done:
                trail[need] = _ahead(need, needs, known)
    return tuple(done), cycle


def _ahead(node: str, needs: Mapping[str, Collection[str]], known: Mapping[str, None]) -> list[str]:
    return [need for need in reversed(list(needs.get(node, ()))) if need in known]


def _loop(trail: list[str], back_to: str) -> tuple[str, ...]:
    return (*trail[trail.index(back_to) :], back_to)
