"""The place of each axis among peers, as a table that can be edited."""

from __future__ import annotations

from maturity.render.report.content import Part
from maturity.render.report.slides.bounded import add_remark, measure_remark, name_slide
from maturity.render.report.slides.deck import Deck
from maturity.render.report.slides.tables import Row, Table

_SHARES = (3.2, 0.8, 1.1, 1.0, 1.3, 1.0, 4.0)
_NUMBERS = frozenset((1, 3, 5))


def add_peers(deck: Deck, part: Part, name: str) -> None:
    """Add the table, as many rows as have room, and below it who the peers are; the rest is in the notes."""
    peers = part.peers
    if peers is None or not peers.rows:
        return
    page = deck.add_page(name_slide(deck, peers.title, name))
    who, *shares = peers.notes
    rows = [Row(cells) for cells in peers.rows]
    table = Table(peers.heading, _SHARES, _NUMBERS, tuple(rows))
    box = page.box.keep_top(page.box.height - measure_remark(_tell_rest(deck, who, len(rows)), page.box))
    table = table.choose_size(rows, box)
    count = table.count_fitting(rows, box)
    height = table.add(deck, page, rows[:count], box, peers.title)
    add_remark(deck, page, _tell_rest(deck, who, len(rows) - count), page.box.top + height + 8)
    left = [", ".join(cells) for cells in peers.rows[count:]]
    deck.set_notes(page, [who, *left, *shares])


def _tell_rest(deck: Deck, who: str, left: int) -> str:
    """Say who the peers are, and how many axes are left to the notes."""
    return f"{who} {deck.say('report.slide.more', n=left)}" if left else who
