"""Cycles of records that depend on one another: questions by their conditions, recommendations by their order.

A record here is an item of a list in the bank's file that has an id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from maturity.loading.problem import Problem
from maturity.model.graph import sort_by_dependency

_MAX_CYCLES = 20
"""How many cycles of one section are reported at most."""
_MAX_NAMED = 6
"""How many different members of a cycle a message names at most."""


def check_cycles(
    code: str, section: str, key: str, ids: Sequence[str], needs: Mapping[str, Collection[str]]
) -> Iterator[Problem]:
    """Yield a problem with the code `code` for each cycle among the records of `section`; at most 20.

    `ids` are the records' ids in the order of the file, `needs` maps each to the ids that it depends on, and `key` is
    the key under which a record names them. The variant is `itself` for a record that names itself.
    """
    index_by_id = {each: index for index, each in enumerate(ids)}
    for cycle in find_cycles(index_by_id, needs):
        variant = "itself" if len(cycle) == 2 else ""
        yield Problem(code, (section, index_by_id[cycle[0]], key), {"cycle": format_cycle(cycle)}, variant)


def find_cycles(nodes: Collection[str], needs: Mapping[str, Collection[str]]) -> Iterator[tuple[str, ...]]:
    """Yield cycles among `nodes`, each as the nodes on its way, the first of them again at the end; at most 20.

    No two of them share a node: the nodes of a cycle are left out of the search for the next.
    """
    left = dict.fromkeys(nodes)
    for _ in range(_MAX_CYCLES):
        _, cycle = sort_by_dependency(left, needs)
        if cycle is None:
            return
        yield cycle
        reported = set(cycle)
        left = {node: None for node in left if node not in reported}


def format_cycle(cycle: tuple[str, ...]) -> str:
    """Return a cycle as part of a sentence, `a > b > a`; of a long one, the first six, dots, and the first again."""
    names = cycle if len(cycle) <= _MAX_NAMED + 1 else (*cycle[:_MAX_NAMED], "...", cycle[-1])
    return " > ".join(names)
