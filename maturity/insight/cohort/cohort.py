"""A cohort from its replies: the whole first, then its groups, each table passed through the same ledger."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from maturity.insight.cohort.facts import AxisSpread, Cohort, Counts, Part, Place, Spread
from maturity.insight.cohort.grouping import Grouping
from maturity.insight.cohort.ledger import Ledger
from maturity.insight.cohort.quantiles import FIRST, MIDDLE, THIRD, find_percentile, find_quantile
from maturity.insight.cohort.replies import Reply
from maturity.insight.cohort.selecting import Respondents, Selection
from maturity.insight.cohort.tables import (
    Table,
    TableId,
    TableKind,
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


def build_cohort(bank: Bank, selection: Selection, wishes: Wishes, carried: int = 0) -> Cohort:
    """Build the cohort of the replies that count, at least `wishes.least` organisations.

    `carried` counts the replies that answer another version of the bank.
    """
    replies = selection.counted
    builder = _Builder(bank, replies, wishes.least, _make_ledger(selection, wishes.least))
    whole = builder.build_part("", (1 << len(replies)) - 1, of_group=False)
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
        carried=carried,
        dates=(min(days), max(days)) if all(map(_DAY.fullmatch, days)) else None,
        places=tuple(_place_replies(bank, replies)) if wishes.with_places else (),
    )


def _make_ledger(selection: Selection, least: int) -> Ledger:
    owners = selection.owners
    if len(set(owners)) == len(owners):
        return Ledger(least, int.bit_count, least - 1)
    sizes = sorted(Counter(owners).values(), reverse=True)

    def weigh(group: int) -> int:
        return len({owners[place] for place in _list_places(group)})

    return Ledger(least, weigh, sum(sizes[: least - 1]))


@dataclass(frozen=True)
class _Builder:
    """Builds the parts of one cohort; all of them share a ledger."""

    bank: Bank
    replies: Sequence[Reply]
    least: int
    ledger: Ledger

    def build_part(self, key: str, base: int, *, of_group: bool) -> Part:
        """Build what is published of the replies in `base`."""
        if not of_group:
            self.ledger.record(base)
        published = {
            table.id: counts
            for table, members in self._tables
            if not (counts := self._publish(table, members, base, of_group=of_group)).is_empty
        }
        chosen = [self.replies[place] for place in _list_places(base)]
        return Part(
            key=key,
            n=base.bit_count(),
            tables=published,
            axes=dict(self._spread_axes(base, published)),
            numbers=dict(self._spread_numbers(base, published)),
            coverage=_find_coverage(chosen),
        )

    def build_groups(self, grouping: Grouping) -> tuple[tuple[str, ...], tuple[Part, ...]]:
        """Build the groups that may be published; return all that hold somebody too."""
        members = self._share_out(grouping.keys, lambda reply: grouping.assign(reply.given[grouping.place]))
        base, keys = (1 << len(self.replies)) - 1, [key for key in grouping.keys if members[key]]
        shown = self.ledger.publish(base, [members[key] for key in keys], _GROUPS)
        published = [key for key, is_shown in zip(keys, shown.are_shown, strict=True) if is_shown]
        return tuple(keys), tuple(self.build_part(key, members[key], of_group=True) for key in published)

    @cached_property
    def _tables(self) -> tuple[tuple[Table, Sequence[int]], ...]:
        """Each table, with its cells of all replies."""
        tables = list_tables(self.bank, self.replies)
        return tuple((table, tuple(self._share_out(table.keys, table.assign).values())) for table in tables)

    def _publish(self, table: Table, members: Sequence[int], base: int, *, of_group: bool) -> Counts:
        cells = [each & base for each in members]
        shown = self.ledger.publish(base, cells, table.id, of_group=of_group)
        counts = [cell.bit_count() if is_shown else None for cell, is_shown in zip(cells, shown.are_shown, strict=True)]
        return Counts(base.bit_count(), dict(zip(table.keys, counts, strict=True)))

    def _share_out(self, keys: Sequence[str], assign: Callable[[Reply], str]) -> dict[str, int]:
        """Share all replies out into cells, each a set."""
        places: dict[str, list[int]] = {key: [] for key in keys}
        for place, reply in enumerate(self.replies):
            places[assign(reply)].append(place)
        return {key: _make_set(found) for key, found in places.items()}

    def _spread_axes(self, base: int, published: Mapping[TableId, Counts]) -> Iterable[tuple[str, AxisSpread]]:
        for place, node in enumerate(list_nodes(self.bank)):
            readings = {index: self.replies[index].readings[place] for index in _list_places(base)}
            counted = {index: each for index, each in readings.items() if holds_score(each)}
            spread = self._spread(
                counted,
                [[each.score, each.low, each.high] for each in counted.values()],
                published.get(TableId("scored", node)),
                "scored",
            )
            if spread is not None:
                yield node, spread

    def _spread_numbers(self, base: int, published: Mapping[TableId, Counts]) -> Iterable[tuple[str, AxisSpread]]:
        for place, item in enumerate((*self.bank.profile, *self.bank.questions)):
            if item.kind != "number":
                continue
            given = {index: self.replies[index].given[place] for index in _list_places(base)}
            numbers = {index: each for index, each in given.items() if isinstance(each, Fraction)}
            kind: TableKind = "field" if place < len(self.bank.profile) else "question"
            counts = published.get(TableId(kind, item.id))
            spread = self._spread(numbers, [[each] * 3 for each in numbers.values()], counts, "answered")
            if spread is not None:
                yield name_item(item), spread

    def _spread(
        self, counted: Iterable[int], rows: Sequence[Sequence[Fraction | None]], counts: Counts | None, key: str
    ) -> AxisSpread | None:
        """Work out the spread of `rows`, each with a score, its least and its greatest; None of too few."""
        weight = self.ledger.weigh(_make_set(counted))
        if weight < self.least:
            return None
        scores, lows, highs = (
            sorted(each for each in column if each is not None) for column in zip(*rows, strict=True)
        )
        n = counts.cells[key] if counts else None
        return AxisSpread(
            n=n,
            at_least=len(scores) // self.least * self.least,
            scores=_find_spread(scores, with_quartiles=weight >= max(LEAST_FOR_QUARTILES, self.least)),
            low=find_quantile(lows, MIDDLE),
            high=find_quantile(highs, MIDDLE),
        )


def _find_spread(ascending: Sequence[Fraction], *, with_quartiles: bool) -> Spread:
    first, third = (find_quantile(ascending, each) if with_quartiles else None for each in (FIRST, THIRD))
    return Spread(find_quantile(ascending, MIDDLE), first, third)


def _find_coverage(replies: Sequence[Reply]) -> Fraction | None:
    shares = sorted(Fraction(each.answered, each.applicable) for each in replies if each.applicable)
    return find_quantile(shares, MIDDLE) if shares else None


def _place_replies(bank: Bank, replies: Sequence[Reply]) -> Iterable[Place]:
    """Say where each reply stands on each axis, where enough have a score."""
    nodes = list_nodes(bank)
    columns = [[reply.readings[place] for reply in replies] for place in range(len(nodes))]
    sorted_ = [
        sorted(each.score for each in column if each.score is not None and holds_score(each)) for column in columns
    ]
    for reply in replies:
        places: dict[str, tuple[Fraction, Fraction] | None] = {}
        for node, reading, ascending in zip(nodes, reply.readings, sorted_, strict=True):
            counts = reading.score is not None and holds_score(reading) and len(ascending) >= LEAST_FOR_QUARTILES
            score = reading.score if counts else None
            places[node] = None if score is None else (score, find_percentile(ascending, score))
        yield Place(reply.path, reply.organisation, places)


def _make_set(places: Iterable[int]) -> int:
    """Return the set of replies with these places."""
    found = sorted(places)
    if not found:
        return 0
    octets = bytearray(found[-1] // 8 + 1)
    for place in found:
        octets[place // 8] |= 1 << place % 8
    return int.from_bytes(octets, "little")


def _list_places(group: int) -> list[int]:
    """List the places of the replies in a set, ascending."""
    octets = group.to_bytes((group.bit_length() + 7) // 8, "little")
    return [8 * index + bit for index, octet in enumerate(octets) if octet for bit in range(8) if octet >> bit & 1]
