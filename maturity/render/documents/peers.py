"""Peers beside a result: where each axis stands among them, and their shares beside the figures that are published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from maturity.model.field_types import ROOT
from maturity.model.items import Item
from maturity.model.peers import PeerAxis, PeerPack, PeerTable
from maturity.model.scorecard import AxisScore, BenchmarkRow
from maturity.render.blocks import Block, Heading, ListItem, Paragraph, Side, Table, TableGroup
from maturity.render.context import Context
from maturity.render.sections.figures import describe_row
from maturity.render.wording import describe_date
from maturity.text.numbers import Percentage, format_number

PeerPlace = Literal["lower", "below", "same", "above", "upper"]
"""Where a score stands: in the lowest quarter of the peers' scores, under their median, at it, above it, in the highest
quarter. A quarter is told only where there are quartiles."""
_MOST_FIGURES = 3
_SIDES: tuple[Side, ...] = ("left", "right", "right", "left", "right", "left")
_LEAST_TITLE = 16


def build_peers(context: Context, pack: PeerPack) -> Iterator[Block]:
    """Build the place of the whole and of the top axes among the peers, of every axis with `view.everything`."""
    peers = {axis.axis: axis for axis in pack.axes}
    rows = [(axis, peers[axis.id]) for axis in _choose_axes(context) if axis.id in peers]
    yield Heading(context.say("peers.title"))
    yield Paragraph(_describe_peers(context, pack))
    names = ("axis", "you", "median", "half", "n", "place")
    heading = tuple(context.say(f"peers.column.{name}") for name in names)
    cells = [_build_row(context, axis, peer) for axis, peer in rows]
    narrow = tuple(ListItem(_describe_cells(context, heading, row)) for row in cells)
    if context.view.glyphs.full and rows:
        yield Table(heading, _SIDES, (TableGroup("", tuple(cells)),), narrow, least_widths=(_LEAST_TITLE,))
    else:
        yield from narrow
    shared = [sentence for row in context.card.benchmark if (sentence := _describe_figure(context, row, pack))]
    yield from map(ListItem, shared if context.view.everything else shared[:_MOST_FIGURES])


def find_place(score: Fraction, peer: PeerAxis) -> PeerPlace:
    """Find where a score stands among those of the peers."""
    if peer.q3 is not None and score > peer.q3:
        return "upper"
    if peer.q1 is not None and score < peer.q1:
        return "lower"
    if score == peer.median:
        return "same"
    return "above" if score > peer.median else "below"


def _choose_axes(context: Context) -> Sequence[AxisScore]:
    card = context.card
    axes = card.axes if context.view.everything else [axis for axis in card.axes if axis.parent in (None, ROOT)]
    return (*([card.overall] if card.overall else []), *axes)


def _describe_peers(context: Context, pack: PeerPack) -> str:
    """Say how many peers there are, when they replied, how they came together, and whether they stand for others."""
    if pack.representative.is_so and pack.representative.why:
        standing = context.say("peers.representative", why=context.format_prose(pack.representative.why))
    else:
        standing = context.say("peers.not_representative")
    date = describe_date(pack.date, context.view)
    return context.say("peers.who", n=pack.n, date=date, how=context.format_prose(pack.how), representative=standing)


def _build_row(context: Context, axis: AxisScore, peer: PeerAxis) -> tuple[str, ...]:
    half = "-"
    if peer.q1 is not None and peer.q3 is not None:
        first, third = context.format_score(peer.q1), context.format_score(peer.q3)
        half = context.say("peers.half", first=first, third=third)
    size = format_number(Fraction(peer.n), context.view.language) if peer.n is not None else ""
    title = context.say("cohort.whole") if axis.id == ROOT else context.format_prose(axis.title)
    return (
        title,
        context.format_score(axis.score, axis),
        context.format_score(peer.median),
        half,
        size or context.say("cohort.at_least", n=peer.n_at_least),
        _describe_place(context, axis, peer),
    )


def _describe_place(context: Context, axis: AxisScore, peer: PeerAxis) -> str:
    if axis.score is None:
        return context.say("peers.no_score")
    place = context.say(f"peers.{find_place(axis.score, peer)}")
    return f"{place} ({context.say('peers.provisional')})" if axis.provisional else place


def _describe_cells(context: Context, heading: Sequence[str], row: Sequence[str]) -> str:
    told = (f"{name} {cell}" for name, cell in zip(heading[1:], row[1:], strict=True) if cell != "-")
    return context.say("cohort.row", title=row[0], facts=", ".join(told))


def _describe_figure(context: Context, row: BenchmarkRow, pack: PeerPack) -> str:
    """Say a published figure and the share of the peers that it describes; "" where one of the two is not told."""
    item: Item | None = context.bank.question_by_id.get(row.question) or context.bank.field_by_id.get(
        row.question.removeprefix("profile.")
    )
    if item is None or not row.figure.options:
        return ""
    part = str(list(item.benchmark).index(row.figure))
    table = next(
        (each for each in pack.tables if (each.table, each.id, each.part) == ("figure", row.question, part)), None
    )
    share = find_share(table) if table else None
    if share is None:
        return ""
    return context.say("peers.figure", words=describe_row(row, context), share=Percentage(share, 0))


def find_share(table: PeerTable) -> Fraction | None:
    """Find the share of the peers that a figure describes: of those with an answer, or of all where that is hidden."""
    yes, no = table.counts.get("yes"), table.counts.get("no")
    if yes is None:
        return None
    base = table.of if no is None else yes + no
    return Fraction(yes, base) if base else None
