"""What is of one sort, said once: many cautions of a scorecard, many warnings about a file.

Whoever wants to see each asks for everything (`--all`); data always have each.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

MOST_ALIKE = 3
"""How many of one sort are shown one by one; where there are more, they are said once, with their number."""
T = TypeVar("T")


def group_alike(things: Iterable[T], sort_of: Callable[[T], Hashable | None], *, everything: bool) -> list[list[T]]:
    """Return `things` in groups: those of one sort together where there are more than three, else each alone.

    A group stands where the first of it stood. `sort_of` says of what sort a thing is; None for one that always stands
    alone. With `everything`, each stands alone.
    """
    things = list(things)
    together: dict[Hashable, list[T]] = {}
    for thing in things:
        sort = sort_of(thing)
        if sort is not None:
            together.setdefault(sort, []).append(thing)
    groups, begun = [], set()
    for thing in things:
        sort = sort_of(thing)
        if everything or sort is None or len(together[sort]) <= MOST_ALIKE:
            groups.append([thing])
        elif sort not in begun:
            begun.add(sort)
            groups.append(together[sort])
    return groups
