"""What may be published of a cohort so that nothing tells of fewer than five organisations, not even by subtraction.

A set of replies is a whole number whose bits are their places: bit 3 is set if the reply with the index 3 belongs to
it. A table shares out a base (all replies, or those of one group) into cells. A cell that holds somebody, but too few,
is hidden, and so are others until what is hidden together is enough: it forms the pool of the table, of which nobody
knows more than how many there are in all.

Every set whose size a reader knows or finds by adding the cells of one table is written down. A table is accepted only
if no set of its own differs by too few from a set that is written down, where one of the two holds the other. And once
the same table of each group is subtracted from a cell of the whole, what is left must hold nobody or enough.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from maturity.insight.cohort.near_sets import KnownSet, NearSets, Part, join_sets, put_together

_MOST_COMBINED = 8
"""How many parts of a table are added up in every way."""
_FEW = 3
"""Of more parts, how many are added up in every way; besides, neighbours, and all that are not among either."""
_MOST_LEFT = 500
"""Up to how many sets of one table each choice of groups is subtracted from; from more, all groups so far alone."""


@dataclass(frozen=True)
class Shown:
    """Which cells of a table are published; `DisclosureControl.publish` makes it."""

    are_shown: tuple[bool, ...]
    """For each cell, whether its count is published. A cell of nobody always is, unless no cell is."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing of the table is published."""
        return not any(self.are_shown)


@dataclass
class DisclosureControl:
    """Decides which cells of tables are published; keeps the sets whose sizes a reader then knows: more with each."""

    least: int
    """The least number of organisations that a count may be about."""
    weigh: Callable[[int], int]
    """Counts the organisations of a set; each reply is one where an organisation counts once."""
    spread: int
    """The most replies that fewer than `least` organisations can have."""
    many: int
    """How many replies there are."""
    _rest: dict[Hashable, list[KnownSet]] = field(default_factory=dict)
    """Of each table of the whole: what is left of each set that its parts make, after any of the groups so far."""

    @cached_property
    def _known(self) -> NearSets:
        """The sets whose sizes a reader knows so far."""
        return NearSets(self.many, self.spread)

    def publish(self, base: int, cells: Sequence[int], table: Hashable, *, of_group: bool = False) -> Shown:
        """Choose which cells of a table are published, and write down what follows from them.

        `cells` share `base` out: each reply of it is in exactly one. `table` names the table, the same for the whole
        and for groups; the whole comes first, then each group with `of_group`.
        """
        shown = [not self._is_small(cell) for cell in cells]
        while True:
            parts = _list_parts(cells, shown)
            if len(parts) < 2 and not all(shown):
                return Shown((False,) * len(cells))
            sets = _combine_parts([self._known.make_part(part) for part in parts])
            rest = self._subtract(table, sets) if of_group else []
            keys, culprit = self._check((*sets, *rest))
            if culprit is None:
                break
            if not self._hide(cells, shown, culprit):
                return Shown((False,) * len(cells))
        for known, found_by in zip((*sets, *rest), keys, strict=True):
            self._known.add(known, found_by)
        self._write_down(base)
        if not of_group:
            self._rest[table] = sets
        elif rest:
            self._rest[table] = [*self._rest[table], *rest] if len(self._rest[table]) <= _MOST_LEFT else rest
        return Shown(tuple(shown))

    def record(self, known: int) -> bool:
        """Write down one set whose size is to be published; return whether it may be, and do nothing if it may not."""
        _, culprit = self._check((put_together((self._known.make_part(known),)),))
        if culprit is not None:
            return False
        self._write_down(known)
        return True

    def _write_down(self, group: int) -> None:
        known = put_together((self._known.make_part(group),))
        self._known.add(known, self._known.make_keys(known))

    def _is_small(self, group: int) -> bool:
        return group != 0 and self.weigh(group) < self.least

    def _check(self, sets: Iterable[KnownSet]) -> tuple[list[tuple[int, ...]], int | None]:
        """Return by what each set is found, and the first of them whose size would tell of too few, if any does."""
        keys: list[tuple[int, ...]] = []
        for each in sets:
            found_by = self._known.make_keys(each)
            if self._reveals(each, found_by):
                return keys, each.join()
            keys.append(found_by)
        return keys, None

    def _reveals(self, known: KnownSet, keys: tuple[int, ...]) -> bool:
        """Whether the size of a set would tell of too few: of the set, or of what lies between it and a known one."""
        if known.size <= self.spread and self._is_small(known.join()):
            return True
        near = list(self._known.find_near(known, keys))
        group = known.join() if near else 0
        return any(each & group in (group, each) and self._is_small(each ^ group) for each in near)

    def _hide(self, cells: Sequence[int], shown: list[bool], culprit: int) -> bool:
        """Hide the smallest shown cell of somebody, of those in `culprit` if any; return whether there was one."""
        open_ = [index for index, cell in enumerate(cells) if shown[index] and cell]
        inside = [index for index in open_ if cells[index] & culprit == cells[index]] or open_
        if not inside:
            return False
        shown[min(inside, key=lambda index: (cells[index].bit_count(), index))] = False
        return True

    def _subtract(self, table: Hashable, sets: Sequence[KnownSet]) -> list[KnownSet]:
        """Return what is left of each set of the whole once the parts of a group that it holds are subtracted.

        `sets` are those that the parts of the group make, each part alone among them. Groups have nobody in common.
        """
        rest = self._rest.get(table, ())
        wholes, parts = _list_distinct(rest), _list_distinct(sets)
        outside = ~join_sets(wholes)
        inside = [part for part in parts if not part.members & outside]
        met = [(part, {id(whole) for whole in wholes if whole.members & part.members}) for part in inside]
        left = []
        for known in rest:
            added = set(map(id, known.added))
            held = tuple(part for part, wanted in met if wanted <= added)
            left.append(put_together(known.added, known.removed + held))
        return left


def _list_distinct(sets: Iterable[KnownSet]) -> list[Part]:
    """List the parts that were added in sets, each once: one that comes again is the same object."""
    return list({id(part): part for known in sets for part in known.added}.values())


def _list_parts(cells: Sequence[int], shown: Sequence[bool]) -> list[int]:
    """List the sets whose sizes a reader knows from a table: its shown cells, and all that is hidden together."""
    pool = 0
    for cell, is_shown in zip(cells, shown, strict=True):
        pool |= 0 if is_shown else cell
    parts = [cell for cell, is_shown in zip(cells, shown, strict=True) if is_shown and cell]
    return [*parts, pool] if pool else parts


def _combine_parts(parts: Sequence[Part]) -> list[KnownSet]:
    """List the sets that parts of one table make together, which have no member in common."""
    return [put_together(tuple(parts[place] for place in each)) for each in _combine(len(parts))]


def _combine(many: int) -> list[tuple[int, ...]]:
    """List which of so many parts of one table are added up: each of them, and several together."""
    every = range(many)
    if many <= _MOST_COMBINED:
        return sorted(each for size in range(1, many + 1) for each in combinations(every, size))
    few = {each for size in range(1, _FEW + 1) for each in combinations(every, size)}
    few |= {tuple(range(start, end)) for start in every for end in range(start + 1, many + 1)}
    return sorted(few | {tuple(sorted({*every}.difference(each))) for each in few} - {()})
