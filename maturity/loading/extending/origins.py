"""Where each value of a merged bank comes from: the file itself or its base, and the pointer there."""

from __future__ import annotations

from typing import NamedTuple

from maturity.model.diagnostic import Pointer


class Origin(NamedTuple):
    """Where one value of the merged data is written."""

    in_base: bool
    """Whether it comes from the base; else from the file itself."""
    pointer: Pointer
    """The pointer of the value in the data that it comes from."""


Origins = dict[Pointer, Origin]
"""Pointers of merged data to where the value is written. A value that is not named lies in the nearest one above it
that is, at the same place below that one. The empty pointer is always there."""


def find_origin(origins: Origins, pointer: Pointer) -> Origin:
    """Return where the value at `pointer` of merged data is written, or would be if it existed."""
    for length in range(len(pointer), 0, -1):
        if found := origins.get(pointer[:length]):
            return Origin(found.in_base, (*found.pointer, *pointer[length:]))
    return Origin(origins[()].in_base, pointer)
