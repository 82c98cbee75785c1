"""Peers beside a result: where each axis stands among them, and their shares beside the figures that are published."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from maturity.insight.peers import PeerStanding, list_shares, list_standings
from maturity.model.field_types import ROOT
from maturity.model.peers import PeerPack
from maturity.model.scorecard import AxisScore
from maturity.render.blocks import Block, Heading, ListItem, Paragraph, Side, Table, TableGroup
from maturity.render.context import Context
from maturity.render.sections.figures import describe_row
from maturity.render.wording import describe_date
from maturity.text.numbers import Percentage, format_number

_MOST_FIGURES = 3
"""How many shares of answers are shown, unless everything is asked for."""
_COLUMNS = ("axis", "you", "between", "median", "half", "n", "place")
PEER_SIDES: tuple[Side, ...] = ("left", "right", "left", "right", "left", "right", "left")
"""On which side the cells of each column stand."""
_LEAST_TITLE = 16
"""How many cells of a terminal the titles of axes have at least."""


@dataclass(frozen=True)
class PeerWords:
    """Peers beside a result, in words that every form of output shares."""

    who: str
    """How many they are, when they replied, how they came together, whether they stand for others, whether they
    answered the short version, and by which condition they were chosen."""
    heading: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    """An axis each."""
    standings: tuple[PeerStanding, ...]
    """What the rows say, in the same order."""
    shares: tuple[str, ...]
    """A sentence for each published figure of which the peers tell the share."""


def describe_peers(context: Context, pack: PeerPack) -> PeerWords:
    """Describe the place of the whole and of the top axes among the peers, of every axis with `view.everything`."""
    standings = tuple(list_standings(_choose_axes(context), pack))
    return PeerWords(
        who=_describe_who(context, pack),
        heading=tuple(context.say(f"peers.column.{name}") for name in _COLUMNS),
        rows=tuple(_build_row(context, each) for each in standings),
        standings=standings,
        shares=tuple(
            context.say("peers.figure", words=describe_row(row, context), share=Percentage(share, 0))
            for row, share in list_shares(context.card, pack)
        ),
    )


def build_peers(context: Context, pack: PeerPack) -> Iterator[Block]:
    """Build the peers beside a result; of published figures the first ones, all with `view.everything`."""
    words = describe_peers(context, pack)
    yield Heading(context.say("peers.title"))
    yield Paragraph(words.who)
    narrow = tuple(ListItem(describe_peer_row(context, row)) for row in words.rows)
    if context.view.glyphs.full and words.rows:
        yield Table(words.heading, PEER_SIDES, (TableGroup("", words.rows),), narrow, least_widths=(_LEAST_TITLE,))
    else:
        yield from narrow
    yield from map(ListItem, words.shares if context.view.everything else words.shares[:_MOST_FIGURES])


def _choose_axes(context: Context) -> Sequence[AxisScore]:
    card = context.card
    axes = card.axes if context.view.everything else [axis for axis in card.axes if axis.parent in (None, ROOT)]
    return (*([card.overall] if card.overall else []), *axes)


def _describe_who(context: Context, pack: PeerPack) -> str:
    if pack.representative.is_so and pack.representative.why:
        standing = context.say("peers.representative", why=context.format_prose(pack.representative.why))
    else:
        standing = context.say("peers.not_representative")
    date = describe_date(pack.date, context.view)
    who = context.say("peers.who", n=pack.n, date=date, how=context.format_prose(pack.how), representative=standing)
    parts = [who]
    if pack.scope == "express":
        parts.append(context.say("peers.short"))
    if pack.where is not None:
        parts.append(context.say("peers.only", condition=context.format_prose(pack.where)))
    return " ".join(parts)


def _build_row(context: Context, standing: PeerStanding) -> tuple[str, ...]:
    axis, peer, half = standing.axis, standing.peer, "-"
    if peer.q1 is not None and peer.q3 is not None:
        first, third = context.format_score(peer.q1), context.format_score(peer.q3)
        half = context.say("peers.half", first=first, third=third)
    size = format_number(Fraction(peer.n), context.view.language) if peer.n is not None else ""
    title = context.say("cohort.whole") if axis.id == ROOT else context.format_prose(axis.title)
    return (
        title,
        context.format_score(axis.score, axis),
        "-" if axis.low == axis.high else _format_bounds(context, axis),
        context.format_score(peer.median),
        half,
        size or context.say("cohort.at_least", n=peer.n_at_least),
        _describe_place(context, standing),
    )


def _describe_place(context: Context, standing: PeerStanding) -> str:
    axis, coverage = standing.axis, standing.axis.coverage
    if standing.place is None:
        if not coverage.applicable:
            return context.say("peers.no_score")
        return context.say("peers.no_place", n=coverage.answered, applicable=coverage.applicable)
    if standing.crossed is None:
        place = context.say(f"peers.{standing.place}")
    else:
        place = context.say(f"peers.around.{standing.crossed}", bounds=_format_bounds(context, axis))
    return f"{place} ({context.say('peers.provisional')})" if axis.provisional else place


def _format_bounds(context: Context, axis: AxisScore) -> str:
    """Format between which scores an axis is, whatever its open questions come to."""
    low, high = context.format_score(axis.low, axis), context.format_score(axis.high, axis)
    return f"{low}{context.view.glyphs.dash}{high}"


def describe_peer_row(context: Context, row: Sequence[str]) -> str:
    """Say a row of the table in sentences, where the table has no room."""
    title, you, between, median, half, n, place = row
    if between != "-" and between not in place:
        you = f"{you} ({between})"
    key = "peers.row_without_half" if half == "-" else "peers.row"
    return context.say(key, title=title, you=you, place=place, median=median, half=half, n=n)
