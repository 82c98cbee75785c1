"""A cohort from its replies: the whole first, then its groups, each table passed through the same ledger."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from maturity.insight.cohort.columns import Column, Columns, SortedColumn
from maturity.insight.cohort.facts import AxisSpread, Cohort, Counts, Part, Place, Spread
from maturity.insight.cohort.grouping import Grouping
from maturity.insight.cohort.ledger import Ledger
from maturity.insight.cohort.quantiles import FIRST, MIDDLE, THIRD, find_percentiles, find_quantile
from maturity.insight.cohort.replies import Reading
from maturity.insight.cohort.selecting import Respondents, Selection
from maturity.insight.cohort.sets import list_places
from maturity.insight.cohort.tables import (
    Table,
    TableId,
    holds_score,
    list_edges,
    list_nodes,
    list_tables,
    name_item,
)
from maturity.model.bank import Bank

LEAST_GROUP = 5
"""The least number of organisations that anything is told of; it can only be raised."""
LEAST_FOR_QUARTILES = 10
"""The least number of scores that quartiles are told of."""
_GROUPS = TableId("field", "", "groups")
"""Names the table of the groups themselves."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Wishes:
    """What was asked of a cohort."""

    least: int = LEAST_GROUP
    respondents: Respondents = "one"
    grouping: Grouping | None = None
    with_places: bool = False
    """Whether to say where each reply stands."""


def build_cohort(bank: Bank, selection: Selection, wishes: Wishes) -> Cohort:
    """Build the cohort of the replies that count, at least `wishes.least` organisations."""
    replies = selection.counted
    builder = _Builder(bank, Columns(replies), wishes.least, _make_ledger(selection, wishes.least))
    whole = builder.build_part("", builder.everybody, of_group=False)
    grouping = wishes.grouping
    keys, groups = builder.build_groups(grouping) if grouping else ((), ())
    days = [reply.date for reply in replies]
    return Cohort(
        bank=bank,
        least=wishes.least,
        respondents=wishes.respondents,
        organisations=selection.organisations,
        is_short=selection.is_short,
        whole=whole,
        field=grouping.field.id if grouping else None,
        groups=groups,
        group_keys=keys,
        edges=list_edges(bank, len(replies)),
        left_out=selection.left_out,
        repeated=selection.repeated,
        short=selection.short,
        carried=sum(reply.is_carried for reply in replies),
        dates=(min(days), max(days)) if all(map(_DAY.fullmatch, days)) else None,
        places=tuple(builder.place_replies()) if wishes.with_places else (),
    )


def _make_ledger(selection: Selection, least: int) -> Ledger:
    owners = selection.owners
    if len(set(owners)) == len(owners):
        return Ledger(least, int.bit_count, least - 1)
    sizes = sorted(Counter(owners).values(), reverse=True)

    def weigh(group: int) -> int:
        return len({owners[place] for place in list_places(group)})

    return Ledger(least, weigh, sum(sizes[: least - 1]))


@dataclass(frozen=True)
class _Builder:
    """Builds the parts of one cohort; all of them share a ledger."""

    bank: Bank
    columns: Columns
    least: int
    ledger: Ledger

    @property
    def everybody(self) -> int:
        """The set of all replies."""
        return (1 << len(self.columns.replies)) - 1

    def build_part(self, key: str, base: int, *, of_group: bool) -> Part:
        """Build what is published of the replies in `base`."""
        if not of_group:
            self.ledger.record(base)
        published = {
            table.id: counts
            for table, members in self._tables
            if not (counts := self._publish(table, members, base, of_group=of_group)).is_empty
        }
        shares = self._coverage.list_numbers(list_places(base))
        return Part(
            key=key,
            n=base.bit_count(),
            tables=published,
            axes=dict(self._spread_axes(base, published)),
            numbers=dict(self._spread_numbers(base, published)),
            coverage=find_quantile(shares, MIDDLE) if shares else None,
        )

    def build_groups(self, grouping: Grouping) -> tuple[tuple[str, ...], tuple[Part, ...]]:
        """Build the groups that may be published; return all that hold somebody too."""
        members = self.columns.get_given(grouping.place).share_out(grouping.keys, grouping.assign)
        keys = [key for key in grouping.keys if members[key]]
        shown = self.ledger.publish(self.everybody, [members[key] for key in keys], _GROUPS)
        published = [key for key, is_shown in zip(keys, shown.are_shown, strict=True) if is_shown]
        return tuple(keys), tuple(self.build_part(key, members[key], of_group=True) for key in published)

    def place_replies(self) -> Iterator[Place]:
        """Say where each reply stands on each axis, where enough have a score."""
        nodes, everybody = list_nodes(self.bank), list_places(self.everybody)
        standings = [self._find_standings(self._sorted_readings[node][0].list_numbers(everybody)) for node in nodes]
        for reply in self.columns.replies:
            places: dict[str, tuple[Fraction, Fraction] | None] = {}
            for node, reading, percentiles in zip(nodes, reply.readings, standings, strict=True):
                score = reading.score if holds_score(reading) and percentiles else None
                places[node] = None if score is None else (score, percentiles[score])
            yield Place(reply.path, reply.organisation, places)

    def _find_standings(self, ascending: Sequence[Fraction]) -> Mapping[Fraction, Fraction]:
        return find_percentiles(ascending) if len(ascending) >= LEAST_FOR_QUARTILES else {}

    @cached_property
    def _tables(self) -> tuple[tuple[Table, Sequence[int]], ...]:
        """Each table, with its cells of all replies."""
        return tuple((table, table.share_out()) for table in list_tables(self.bank, self.columns))

    @cached_property
    def _coverage(self) -> SortedColumn:
        return self.columns.get_coverage().sort(lambda each: Fraction(*each) if each[1] else None)

    @cached_property
    def _sorted_readings(self) -> Mapping[str, tuple[SortedColumn, SortedColumn, SortedColumn]]:
        """Of each axis, the scores that count, and the least and the greatest of each, in ascending order."""
        return {
            node: _sort_readings(self.columns.get_readings(place)) for place, node in enumerate(list_nodes(self.bank))
        }

    def _publish(self, table: Table, members: Sequence[int], base: int, *, of_group: bool) -> Counts:
        cells = [each & base for each in members]
        shown = self.ledger.publish(base, cells, table.id, of_group=of_group)
        counts = [cell.bit_count() if is_shown else None for cell, is_shown in zip(cells, shown.are_shown, strict=True)]
        return Counts(base.bit_count(), dict(zip(table.keys, counts, strict=True)))

    def _spread_axes(self, base: int, published: Mapping[TableId, Counts]) -> Iterator[tuple[str, AxisSpread]]:
        members = {table.id: cells for table, cells in self._tables}
        for node, columns in self._sorted_readings.items():
            table = TableId("scored", node)
            spread = self._spread(members[table][0] & base, columns, published.get(table), "scored")
            if spread is not None:
                yield node, spread

    def _spread_numbers(self, base: int, published: Mapping[TableId, Counts]) -> Iterator[tuple[str, AxisSpread]]:
        members = {table.id: cells for table, cells in self._tables}
        for place, item in enumerate((*self.bank.profile, *self.bank.questions)):
            if item.kind != "number":
                continue
            table = TableId("field" if place < len(self.bank.profile) else "question", item.id)
            numbers = self.columns.get_given(place).sort(lambda each: each if isinstance(each, Fraction) else None)
            spread = self._spread(members[table][0] & base, (numbers,) * 3, published.get(table), "answered")
            if spread is not None:
                yield name_item(item), spread

    def _spread(
        self, counted: int, columns: tuple[SortedColumn, SortedColumn, SortedColumn], counts: Counts | None, key: str
    ) -> AxisSpread | None:
        """Work out the spread of scores, and of the least and the greatest of each, for a set; None of too few."""
        weight = self.ledger.weigh(counted)
        if weight < self.least:
            return None
        scores, lows, highs = (column.list_numbers(list_places(counted)) for column in columns)
        return AxisSpread(
            n=counts.cells[key] if counts else None,
            at_least=len(scores) // self.least * self.least,
            scores=_find_spread(scores, with_quartiles=weight >= max(LEAST_FOR_QUARTILES, self.least)),
            low=find_quantile(lows, MIDDLE),
            high=find_quantile(highs, MIDDLE),
        )


def _find_spread(ascending: Sequence[Fraction], *, with_quartiles: bool) -> Spread:
    first, third = (find_quantile(ascending, each) if with_quartiles else None for each in (FIRST, THIRD))
    return Spread(find_quantile(ascending, MIDDLE), first, third)


def _sort_readings(column: Column[Reading]) -> tuple[SortedColumn, SortedColumn, SortedColumn]:
    return (
        column.sort(lambda each: each.score if holds_score(each) else None),
        column.sort(lambda each: each.low if holds_score(each) else None),
        column.sort(lambda each: each.high if holds_score(each) else None),
    )
