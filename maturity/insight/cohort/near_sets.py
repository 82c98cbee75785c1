"""Many sets of replies, among which those are found at once that differ from a given one by few.

A set may have a million members, and there are many thousand sets. So each is kept as what it is put together of, and
found by how many members it has in each of many cells, into which all replies are cut in their order: these counts are
added and subtracted as the sets are, without looking at their members.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

_MOST_BLOCKS = 32
"""Into how many blocks all replies are cut at most."""
_CELLS = 64
"""Into how many cells they are cut, about, for all blocks together."""
_OCTETS = 4
"""How many octets of a whole number hold the count of one cell."""
_OCTET = 8
"""How many bits an octet has."""


class Part(NamedTuple):
    """A set that is in memory; `NearSets.make_part` makes it."""

    members: int
    size: int
    counts: int
    """How many members it has in each cell: 32 bits of this number for each, so that adding numbers adds the counts."""


class KnownSet(NamedTuple):
    """A set as what it is put together of: parts, which are in memory once; the set itself would be large."""

    added: tuple[Part, ...]
    """Parts that have no member in common."""
    removed: tuple[Part, ...]
    """Parts that have no member in common, and lie in what was added."""
    size: int
    counts: int
    """As in `Part`."""

    def join(self) -> int:
        """Return the set: the members of what was added that are in nothing that was removed."""
        return join_sets(self.added) & ~join_sets(self.removed)


def put_together(added: tuple[Part, ...], removed: tuple[Part, ...] = ()) -> KnownSet:
    """Put a set together of parts; see `KnownSet` for what they may be."""
    size, counts = 0, 0
    for part in added:
        size += part.size
        counts += part.counts
    for part in removed:
        size -= part.size
        counts -= part.counts
    return KnownSet(added, removed, size, counts)


@dataclass
class NearSets:
    """Sets that are written down one by one; `find_near` yields those that may differ from one by at most `spread`.

    The cells are shared out among one block more than `spread`. Two sets that differ by no more are the same in one
    block at least, and so have the same counts there: only sets that have are looked at. Where that
    would be too many blocks, only those are looked at that have nearly as many members.
    """

    many: int
    """How many replies there are."""
    spread: int
    _by_key: dict[int, KnownSet | list[KnownSet]] = field(default_factory=dict)
    """The sets by each of their keys; mostly, there is one alone."""

    def make_part(self, members: int) -> Part:
        """Make a part of a set."""
        return Part(members, members.bit_count(), self._count(members))

    def make_keys(self, known: KnownSet) -> tuple[int, ...]:
        """Work out by what a set is found."""
        if not self._has_blocks:
            return (known.size,)
        return tuple(
            hash((block, known.counts >> start & mask)) for block, (start, mask) in enumerate(self._places_of_blocks)
        )

    def add(self, known: KnownSet, keys: tuple[int, ...]) -> None:
        """Write down a set, unless it is there already or has no member."""
        if not known.size or any(each.join() == known.join() for each in self._find(keys[:1], known.size, 0)):
            return
        for key in keys:
            found = self._by_key.setdefault(key, known)
            if isinstance(found, list):
                found.append(known)
            elif found is not known:
                self._by_key[key] = [found, known]

    def find_near(self, known: KnownSet, keys: tuple[int, ...]) -> Iterator[int]:
        """Yield each set that may differ from one by at most `spread`; some do by more."""
        size, reach = known.size, self.spread
        near = keys if self._has_blocks else range(size - reach, size + reach + 1)
        for each in {id(each): each for each in self._find(near, size, reach)}.values():
            yield each.join()

    def _find(self, keys: Iterable[int], size: int, reach: int) -> Iterator[KnownSet]:
        """Yield the sets that have one of these keys and nearly as many members."""
        for key in keys:
            found = self._by_key.get(key, [])
            for known in found if isinstance(found, list) else (found,):
                if abs(known.size - size) <= reach:
                    yield known

    @property
    def _has_blocks(self) -> bool:
        return self.spread < _MOST_BLOCKS

    @cached_property
    def _width(self) -> int:
        """How many replies a cell is for: whole octets of them if not few, as moving a number bit by bit takes long."""
        width = max(1, -(-self.many // _CELLS))
        return width if width <= _OCTET else -(-width // _OCTET) * _OCTET

    @cached_property
    def _places_of_blocks(self) -> list[tuple[int, int]]:
        """Of each block, the bit at which its counts begin in those of a set, and a mask as long as they are.

        The cells are shared out evenly: a block without any would be the same in all sets, and all be looked at.
        """
        cells, blocks = -(-self.many // self._width), self.spread + 1
        bits = [cells * block // blocks * _OCTETS * _OCTET for block in range(blocks + 1)]
        return [(start, (1 << end - start) - 1) for start, end in pairwise(bits)]

    def _count(self, members: int) -> int:
        """Count the members of a set in each cell."""
        if not self._has_blocks:
            return 0
        width = self._width
        if width <= _OCTET:
            mask = (1 << width) - 1
            counts = [(members >> start & mask).bit_count() for start in range(0, self.many, width)]
        else:
            step = width // _OCTET
            octets = members.to_bytes(-(-self.many // _OCTET), "little")
            pieces = (octets[start : start + step] for start in range(0, len(octets), step))
            counts = [int.from_bytes(piece, "little").bit_count() for piece in pieces]
        return int.from_bytes(array("I", counts).tobytes(), sys.byteorder)


def join_sets(parts: Iterable[Part]) -> int:
    """Return the set of all that are in one of `parts`."""
    joined = 0
    for each in parts:
        joined |= each.members
    return joined
