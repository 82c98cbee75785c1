"""The trees of axes of a bank and of its base, put together into one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from maturity.loading.extending.keys import get_list, get_name
from maturity.loading.extending.origins import Origin, Origins
from maturity.model.diagnostic import Pointer


@dataclass
class _Node:
    """One axis of the tree that is being put together."""

    value: Any
    """The axis as its file has it; what is no mapping is kept, so that the shape of the file reports it."""
    origin: Origin
    below: list[_Node] = field(default_factory=list)
    """Its sub-axes, in order."""
    list_origin: Origin | None = None
    """Where the list of its sub-axes is written; None if it has none."""


def merge_axes(own: list[Any], base: list[Any], dropped: Collection[str], origins: Origins) -> list[Any]:
    """Return the axes `base` without those in `dropped`, with the axes `own` put in; tell `origins` where each is from.

    An axis with an id of the base stands in the place of that one, with its sub-axes, to which those that it has itself
    are added. A new one goes at the end of the list that it is written in: of the sub-axes of the axis around it, or of
    the top axes.
    """
    tree = list(_plant(base, ("axes",), dropped))
    node_by_id: dict[str, _Node] = {}
    for node in _walk(tree):
        node_by_id.setdefault(get_name(node.value, "id"), node)
    node_by_id.pop("", None)
    _put_in(own, ("axes",), tree, node_by_id, set())
    return _harvest(tree, ("axes",), origins)


def _plant(axes: list[Any], above: Pointer, dropped: Collection[str]) -> Iterator[_Node]:
    """Yield the nodes of the base's `axes`, a list at the pointer `above`, without those in `dropped`."""
    for index, axis in enumerate(axes):
        if get_name(axis, "id") in dropped:
            continue
        pointer = (*above, index)
        below = get_list(axis, "axes") if isinstance(axis, dict) else []
        list_pointer = (*pointer, "axes")
        yield _Node(
            axis,
            Origin(True, pointer),
            list(_plant(below, list_pointer, dropped)),
            Origin(True, list_pointer) if below else None,
        )


def _walk(nodes: list[_Node]) -> Iterator[_Node]:
    """Yield every node in `nodes` and below, each before those below it."""
    for node in nodes:
        yield node
        yield from _walk(node.below)


def _put_in(
    own: list[Any], above: Pointer, siblings: list[_Node], node_by_id: dict[str, _Node], seen: set[str]
) -> None:
    """Put each axis of `own`, a list at the pointer `above`, into the tree; a new one goes to the end of `siblings`.

    `seen` are the ids that were put in before: an id given twice makes two axes, which the checks of ids report.
    """
    for index, axis in enumerate(own):
        name, pointer = get_name(axis, "id"), (*above, index)
        node = node_by_id.get(name) if name not in seen else None
        if node is None:
            node = _Node(axis, Origin(False, pointer))
            siblings.append(node)
        seen.add(name)
        node.value, node.origin = axis, Origin(False, pointer)
        if not isinstance(axis, dict) or "axes" not in axis:
            continue
        if not isinstance(axis["axes"], list):
            node.list_origin = None  # the shape of the file reports it
        else:
            node.list_origin = Origin(False, (*pointer, "axes"))
            _put_in(axis["axes"], (*pointer, "axes"), node.below, node_by_id, seen)


def _harvest(nodes: list[_Node], above: Pointer, origins: Origins) -> list[Any]:
    """Return the axes of `nodes` as data, a list at the pointer `above` of the merged data."""
    axes = []
    for index, node in enumerate(nodes):
        pointer = (*above, index)
        origins[pointer] = node.origin
        if isinstance(node.value, dict) and node.list_origin is not None:
            origins[(*pointer, "axes")] = node.list_origin
            axes.append({**node.value, "axes": _harvest(node.below, (*pointer, "axes"), origins)})
        else:
            axes.append(node.value)
    return axes
