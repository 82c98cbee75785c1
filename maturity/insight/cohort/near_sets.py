"""Many sets of replies, among which those are found at once that differ from a given one by few."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

_MOST_BLOCKS = 32
"""Into how many blocks a set is cut at most."""


class KnownSet(NamedTuple):
    """A set as what it is put together of: parts of tables, which are in memory once; the set itself would be large."""

    size: int
    """How many members it has."""
    added: tuple[int, ...]
    removed: tuple[int, ...] = ()

    def join(self) -> int:
        """Return the set: the members of what was added that are in nothing that was removed."""
        return join_sets(self.added) & ~join_sets(self.removed)


def make_known(added: tuple[int, ...], removed: tuple[int, ...] = ()) -> KnownSet:
    """Make the set of what was added that is in nothing that was removed."""
    return KnownSet((join_sets(added) & ~join_sets(removed)).bit_count(), added, removed)


class Mark(NamedTuple):
    """By what a set is found among others; `NearSets.make_mark` works it out, once for each set."""

    size: int
    keys: tuple[int, ...]
    digest: int
    """Tells the set from others."""


@dataclass
class NearSets:
    """Sets that are written down one by one; `find_near` yields those that may differ from one by at most `spread`.

    A set is cut into one block more than `spread`. Two sets that differ by no more have one block in common, so that
    only those have to be looked at that have a block in common. Where that would be too many blocks, only those are
    looked at that have nearly as many members.
    """

    many: int
    """How many replies there are."""
    spread: int
    _by_key: dict[int, KnownSet | list[KnownSet]] = field(default_factory=dict)
    """The sets by each of their keys; mostly, there is one alone."""
    _seen: set[int] = field(default_factory=set)
    """The digests of the sets: one that is there need not be written down again."""

    def make_mark(self, group: int, size: int) -> Mark:
        """Work out by what a set of so many members is found."""
        blocks = self.spread + 1
        if blocks > _MOST_BLOCKS:
            return Mark(size, (size,), hash((group, size)))
        width = -(-self.many // blocks)
        mask = (1 << width) - 1
        keys = tuple(hash((block, group >> block * width & mask)) for block in range(blocks))
        return Mark(size, keys, hash(keys))

    def add(self, known: KnownSet, mark: Mark) -> None:
        """Write down a set."""
        if known.size and mark.digest not in self._seen:
            self._seen.add(mark.digest)
            for key in mark.keys:
                found = self._by_key.setdefault(key, known)
                if isinstance(found, list):
                    found.append(known)
                elif found is not known:
                    self._by_key[key] = [found, known]

    def find_near(self, mark: Mark) -> Iterator[int]:
        """Yield each set that may differ from one by at most `spread`; some do by more, and some come twice."""
        size, reach = mark.size, self.spread
        keys = mark.keys if reach < _MOST_BLOCKS else range(size - reach, size + reach + 1)
        for key in keys:
            found = self._by_key.get(key, [])
            for known in found if isinstance(found, list) else (found,):
                if abs(known.size - size) <= reach:
                    yield known.join()


def join_sets(sets: Iterable[int]) -> int:
    """Return the set of all that are in one of `sets`."""
    joined = 0
    for each in sets:
        joined |= each
    return joined
