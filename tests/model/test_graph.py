"""The order by dependency, and the cycle that keeps one from being found."""

from __future__ import annotations

import pytest

from maturity.model.graph import sort_by_dependency


@pytest.mark.parametrize(
    ("needs", "order", "cycle"),
    [
        ({}, "abc", None),
        ({"a": "c"}, "cab", None),
        ({"a": "cb"}, "cba", None),
        ({"a": "b", "b": "c"}, "cba", None),
        ({"a": "x"}, "abc", None),
        ({"a": "a"}, "abc", "aa"),
        ({"a": "b", "b": "a"}, "bac", "aba"),
        ({"b": "c", "c": "b"}, "acb", "bcb"),
    ],
)
def test_what_is_needed_comes_first(needs: dict[str, str], order: str, cycle: str | None) -> None:
    found = sort_by_dependency("abc", needs)
    assert found == (tuple(order), None if cycle is None else tuple(cycle))


def test_a_long_chain_overflows_nothing() -> None:
    nodes = [str(number) for number in range(5_000)]
    order, cycle = sort_by_dependency(nodes, {node: [str(int(node) + 1)] for node in nodes})
    assert order == tuple(reversed(nodes))
    assert cycle is None
