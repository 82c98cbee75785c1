"""Where a result stands among peers: beside their medians and quartiles, and beside their shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from maturity.model.items import Item
from maturity.model.peers import PeerAxis, PeerPack, PeerPlace, PeerTable
from maturity.model.scorecard import AxisScore, BenchmarkRow, Scorecard

PeerMark = Literal["median", "q1", "q3"]
"""A figure of the peers beside which a score has its place: their median, their first or their third quartile."""


@dataclass(frozen=True)
class PeerStanding:
    """An axis beside the same axis of the peers."""

    axis: AxisScore
    peer: PeerAxis
    place: PeerPlace | None
    """Where its score stands; None for an axis without one, and for one with too few answers to be placed."""
    crossed: PeerMark | None
    """What of the peers lies between the low and the high of its score, so that its place is still open; the median
    before a quartile. None where every answer that is still to come leaves it in the same place."""

    @property
    def certain(self) -> bool:
        """Whether it has a place that no open question can change."""
        return self.place is not None and self.crossed is None


def list_standings(axes: Iterable[AxisScore], pack: PeerPack) -> Iterator[PeerStanding]:
    """List those of `axes` that the peers have a median of."""
    peers = {axis.axis: axis for axis in pack.axes}
    for axis in axes:
        peer = peers.get(axis.id)
        if peer is not None:
            too_few = axis.score is None or "coverage" in axis.provisional_causes
            place = None if axis.score is None or too_few else find_place(axis.score, peer)
            yield PeerStanding(axis, peer, place, find_crossed(axis.low, axis.high, peer))


def find_place(score: Fraction, peer: PeerAxis) -> PeerPlace:
    """Find where a score stands among those of the peers."""
    if peer.q3 is not None and score > peer.q3:
        return "upper"
    if peer.q1 is not None and score < peer.q1:
        return "lower"
    if score == peer.median:
        return "same"
    return "above" if score > peer.median else "below"


def find_crossed(low: Fraction | None, high: Fraction | None, peer: PeerAxis) -> PeerMark | None:
    """Find what of the peers an axis may come to stand on either side of, between its low and its high; None for none.

    A quartile belongs to the half beside the median, as in `find_place`; the median is a place of its own.
    """
    if low is None or high is None or low == high:
        return None
    if low <= peer.median <= high:
        return "median"
    if peer.q1 is not None and low < peer.q1 <= high:
        return "q1"
    return "q3" if peer.q3 is not None and low <= peer.q3 < high else None


def list_shares(card: Scorecard, pack: PeerPack) -> Iterator[tuple[BenchmarkRow, Fraction]]:
    """List the published figures of which the peers tell the share too, each with that share."""
    tables = {(each.id, each.part): each for each in pack.tables if each.table == "figure"}
    for row in card.benchmark:
        item = _find_item(card, row)
        if item is not None and row.figure.options:
            table = tables.get((row.question, str(list(item.benchmark).index(row.figure))))
            share = find_share(table) if table else None
            if share is not None:
                yield row, share


def find_share(table: PeerTable) -> Fraction | None:
    """Find the share of the peers that a figure describes: of those with an answer, or of all where that is hidden."""
    yes, no = table.counts.get("yes"), table.counts.get("no")
    if yes is None:
        return None
    base = table.of if no is None else yes + no
    return Fraction(yes, base) if base else None


def _find_item(card: Scorecard, row: BenchmarkRow) -> Item | None:
    name = row.question.removeprefix("profile.")
    return card.bank.question_by_id.get(row.question) or card.bank.field_by_id.get(name)
