"""A cohort from its replies: the whole first, then its groups, each table passed by the same disclosure control."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from maturity.insight.cohort.column_types import AnySorted, ReplyColumns, SortedReadings
from maturity.insight.cohort.disclosure_control import DisclosureControl
from maturity.insight.cohort.facts import AxisSpread, Cohort, Counts, Part, Place, Spread
from maturity.insight.cohort.grouping import Grouping
from maturity.insight.cohort.least_numbers import LEAST_FOR_QUARTILES, LEAST_GROUP
from maturity.insight.cohort.quantiles import FIRST, MIDDLE, THIRD, find_percentiles, find_quantile
from maturity.insight.cohort.rounding import round_number, round_scores, round_share
from maturity.insight.cohort.selecting import AnySelection, Respondents
from maturity.insight.cohort.sets import list_places
from maturity.insight.cohort.tables import (
    Table,
    TableId,
    list_edges,
    list_first_tables,
    list_nodes,
    list_other_tables,
    name_item,
)
from maturity.model.bank import Bank

_GROUPS = TableId("field", "", "groups")
"""Names the table of the groups themselves."""
_Tables = Sequence[tuple[Table, Sequence[int]]]
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True)
class Wishes:
    """What was asked of a cohort."""

    least: int = LEAST_GROUP
    respondents: Respondents = "one"
    grouping: Grouping | None = None
    condition: str | None = None
    """The condition by which the replies were chosen, if any."""
    with_places: bool = False
    """Whether to say where each reply stands."""
    unread: int = 0
    """How many files, or rows of a table, could not be read."""
    is_of_table: bool = False
    """Whether the replies are rows of a table."""


def build_cohort(bank: Bank, selection: AnySelection, wishes: Wishes) -> Cohort:
    """Build the cohort of the replies that count, at least `wishes.least` organisations."""
    columns = selection.columns
    builder = _Builder(bank, columns, wishes.least, _make_control(selection, wishes.least))
    whole, keys, members = builder.build_whole(wishes.grouping)
    groups = tuple(builder.build_group(key, base) for key, base in members.items())
    return Cohort(
        bank=bank,
        least=wishes.least,
        respondents=wishes.respondents,
        organisations=selection.organisations,
        is_short=selection.is_short,
        whole=whole,
        field=wishes.grouping.field.id if wishes.grouping else None,
        groups=groups,
        group_keys=keys,
        edges=list_edges(bank, columns.many),
        left_out=selection.left_out,
        repeated=selection.repeated,
        short=selection.short,
        carried=columns.count_carried(),
        condition=wishes.condition,
        unread=wishes.unread,
        is_of_table=wishes.is_of_table,
        dates=_find_dates(selection),
        places=tuple(builder.place_replies()) if wishes.with_places else (),
    )


def _find_dates(selection: AnySelection) -> tuple[str, str] | None:
    """Find the first and the last day: as the least and the greatest of something, only among enough organisations."""
    days = selection.columns.list_dates()
    is_told = selection.organisations >= LEAST_FOR_QUARTILES and all(map(_DAY.fullmatch, days))
    return (min(days), max(days)) if is_told else None


def _make_control(selection: AnySelection, least: int) -> DisclosureControl:
    owners, many = selection.owners, selection.columns.many
    if selection.organisations == many:
        return DisclosureControl(least, int.bit_count, least - 1, many)
    sizes = sorted(Counter(owners).values(), reverse=True)
    enough = sum(sizes[: max(least, LEAST_FOR_QUARTILES)])

    def weigh(group: int) -> int:
        size = group.bit_count()
        if size > enough:  # they are more organisations than anybody asks for, and counting them all would take long
            return size
        return len({owners[place] for place in list_places(group)})

    return DisclosureControl(least, weigh, sum(sizes[: least - 1]), many)


@dataclass(frozen=True)
class _Builder:
    """Builds the parts of one cohort; all of them share a disclosure control."""

    bank: Bank
    columns: ReplyColumns
    least: int
    control: DisclosureControl

    @property
    def everybody(self) -> int:
        """The set of all replies."""
        return (1 << self.columns.many) - 1

    def build_whole(self, grouping: Grouping | None) -> tuple[Part, tuple[str, ...], dict[str, int]]:
        """Build what is published of all replies; return the groups that hold somebody, and those to be told of.

        The groups are chosen as soon as what matters more is published: they were asked for.
        """
        everybody = self.everybody
        self.control.record(everybody)
        published = dict(self._publish(self._first_tables, everybody, of_group=False))
        keys, members = self._choose_groups(grouping) if grouping else ((), {})
        published |= self._publish(self._other_tables, everybody, of_group=False)
        return self._fill_part("", everybody, published), keys, members

    def build_group(self, key: str, base: int) -> Part:
        """Build what is published of one group."""
        tables = (*self._first_tables, *self._other_tables)
        return self._fill_part(key, base, dict(self._publish(tables, base, of_group=True)))

    def _choose_groups(self, grouping: Grouping) -> tuple[tuple[str, ...], dict[str, int]]:
        members = self.columns.get_given(grouping.place).share_out(grouping.keys, grouping.assign)
        keys = [key for key in grouping.keys if members[key]]
        shown = self.control.publish(self.everybody, [members[key] for key in keys], _GROUPS)
        told = [key for key, is_shown in zip(keys, shown.are_shown, strict=True) if is_shown]
        return tuple(keys), {key: members[key] for key in told}

    def _fill_part(self, key: str, base: int, published: Mapping[TableId, Counts]) -> Part:
        shares = self._coverage.list_numbers(base)
        return Part(
            key=key,
            n=base.bit_count(),
            tables=published,
            axes=dict(self._spread_axes(base, published)),
            numbers=dict(self._spread_numbers(base, published)),
            coverage=round_share(find_quantile(shares, MIDDLE)) if shares else None,
        )

    def place_replies(self) -> Iterator[Place]:
        """Say where each reply stands on each axis, where enough have a score."""
        nodes, everybody = list_nodes(self.bank), self.everybody
        standings = [self._find_standings(self._sorted_readings[node].scores.list_numbers(everybody)) for node in nodes]
        for placed in self.columns.iterate_placed():
            places: dict[str, tuple[Fraction, Fraction] | None] = {}
            for node, score, percentiles in zip(nodes, placed.scores, standings, strict=True):
                places[node] = None if score is None or not percentiles else (score, percentiles[score])
            yield Place(placed.path, placed.organisation, places)

    def _find_standings(self, ascending: Sequence[Fraction]) -> Mapping[Fraction, Fraction]:
        return find_percentiles(ascending) if len(ascending) >= LEAST_FOR_QUARTILES else {}

    @cached_property
    def _first_tables(self) -> _Tables:
        """Each table that comes before the groups, with its cells of all replies."""
        return tuple((table, table.share_out()) for table in list_first_tables(self.bank, self.columns))

    @cached_property
    def _other_tables(self) -> _Tables:
        """Each table that comes after the groups, with its cells of all replies."""
        return tuple((table, table.share_out()) for table in list_other_tables(self.bank, self.columns))

    @cached_property
    def _answered(self) -> Mapping[TableId, int]:
        """Of each table, the set of its first cell: those who have a score on an axis, or have answered an item."""
        return {table.id: cells[0] for table, cells in (*self._first_tables, *self._other_tables)}

    @cached_property
    def _coverage(self) -> AnySorted:
        return self.columns.sort_coverage()

    @cached_property
    def _sorted_readings(self) -> Mapping[str, SortedReadings]:
        """Of each axis, the scores that count, and the least and the greatest of each."""
        return {node: self.columns.sort_readings(place) for place, node in enumerate(list_nodes(self.bank))}

    def _publish(self, tables: _Tables, base: int, *, of_group: bool) -> Iterator[tuple[TableId, Counts]]:
        """Yield each table of which something may be told, shared out among the replies in `base`."""
        for table, members in tables:
            cells = [each & base for each in members] if of_group else members
            shown = self.control.publish(base, cells, table.id, of_group=of_group).are_shown
            if any(shown):
                counts = [cell.bit_count() if is_shown else None for cell, is_shown in zip(cells, shown, strict=True)]
                yield table.id, Counts(base.bit_count(), dict(zip(table.keys, counts, strict=True)))

    def _spread_axes(self, base: int, published: Mapping[TableId, Counts]) -> Iterator[tuple[str, AxisSpread]]:
        for node, columns in self._sorted_readings.items():
            table = TableId("scored", node)
            spread = self._spread(self._answered[table] & base, columns, published.get(table), "scored")
            if spread is not None:
                yield node, round_scores(spread, self.bank.scale)

    def _spread_numbers(self, base: int, published: Mapping[TableId, Counts]) -> Iterator[tuple[str, AxisSpread]]:
        for place, item in enumerate((*self.bank.profile, *self.bank.questions)):
            if item.kind != "number":
                continue
            table = TableId("field" if place < len(self.bank.profile) else "question", item.id)
            numbers = self.columns.sort_given(place, round_number)
            sorted_ = SortedReadings(numbers, numbers, numbers)
            spread = self._spread(self._answered[table] & base, sorted_, published.get(table), "answered")
            if spread is not None:
                yield name_item(item), spread

    def _spread(self, counted: int, columns: SortedReadings, counts: Counts | None, key: str) -> AxisSpread | None:
        """Work out the spread of scores, and of the least and the greatest of each, for a set; None of too few."""
        weight = self.control.weigh(counted)
        if weight < self.least:
            return None
        scores, lows, highs = (column.list_numbers(counted) for column in columns)
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
