"""The last sets that were asked for, as columns: a cohort asks for the same ones again and again."""

from __future__ import annotations

from dataclasses import dataclass, field

import polars as pl

from maturity.insight.cohort.frames.sets import make_mask

_MOST_KEPT = 4
"""How many sets are kept as columns."""


@dataclass
class Masks:
    """Turns sets into columns: `get(group)`."""

    many: int
    """How many replies there are."""
    _kept: dict[int, pl.Series] = field(default_factory=dict)

    def get(self, group: int) -> pl.Series:
        """Return a column that is true for the replies in a set."""
        mask = self._kept.get(group)
        if mask is None:
            if len(self._kept) >= _MOST_KEPT:
                del self._kept[next(iter(self._kept))]
            mask = self._kept[group] = make_mask(group, self.many)
        return mask
