"""Where a result stands among peers: beside their medians and quartiles, and beside their shares."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from maturity.model.items import Item
from maturity.model.peers import PeerAxis, PeerPack, PeerPlace, PeerTable
from maturity.model.scorecard import AxisScore, BenchmarkRow, Scorecard


@dataclass(frozen=True)
class PeerStanding:
    """An axis beside the same axis of the peers."""

    axis: AxisScore
    peer: PeerAxis
    place: PeerPlace | None
    """None for an axis without a score."""


def list_standings(axes: Iterable[AxisScore], pack: PeerPack) -> Iterator[PeerStanding]:
    """List those of `axes` that the peers have a median of."""
    peers = {axis.axis: axis for axis in pack.axes}
    for axis in axes:
        peer = peers.get(axis.id)
        if peer is not None:
            yield PeerStanding(axis, peer, None if axis.score is None else find_place(axis.score, peer))


def find_place(score: Fraction, peer: PeerAxis) -> PeerPlace:
    """Find where a score stands among those of the peers."""
    if peer.q3 is not None and score > peer.q3:
        return "upper"
    if peer.q1 is not None and score < peer.q1:
        return "lower"
    if score == peer.median:
        return "same"
    return "above" if score > peer.median else "below"


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
