"""The orders in which some recommendations can be followed; each is found once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from maturity.model.graph import sort_first_ready

_MOST_KNOWN = 10_000
"""How many orders of one sort are kept."""


class RecommendationOrders:
    """Sorts recommendations so that each comes after what it needs of them."""

    def __init__(self, needs: Mapping[str, Sequence[str]]) -> None:
        """`needs` maps the id of every recommendation, in the bank's order, to the ids of those to follow first."""
        self._needs = needs
        self._places = {each: place for place, each in enumerate(needs)}
        self._by_place: dict[frozenset[str], tuple[str, ...]] = {}
        self._by_id: dict[frozenset[str], tuple[str, ...]] = {}

    def sort(self, ids: frozenset[str]) -> tuple[str, ...]:
        """Sort recommendations, otherwise in the bank's order."""
        order = self._by_place.get(ids)
        if order is None:
            order = self._sort(sorted(ids, key=self._places.__getitem__))
            if len(self._by_place) < _MOST_KNOWN:
                self._by_place[ids] = order
        return order

    def sort_by_id(self, ids: frozenset[str]) -> tuple[str, ...]:
        """Sort recommendations, otherwise by id."""
        order = self._by_id.get(ids)
        if order is None:
            order = self._sort(sorted(ids))
            if len(self._by_id) < _MOST_KNOWN:
                self._by_id[ids] = order
        return order

    def _sort(self, ids: Sequence[str]) -> tuple[str, ...]:
        return sort_first_ready(ids, {each: self._needs[each] for each in ids})
