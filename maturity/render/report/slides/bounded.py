"""What several sorts of slides have in common: their names, and texts of which only so much is shown as fits."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.render.report.items.basics import Point
from maturity.render.report.selection import shorten
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.fitting import SMALLEST, choose_size, count_fitting
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.words import Block, Line

_MOST_NAME = 60
_REMARK = 24.0


def name_slide(deck: Deck, title: str, name: str) -> str:
    """Name a slide: with the questionnaire that it is about, where there are several."""
    return deck.say("report.slide.of", title=title, bank=shorten(name, _MOST_NAME)) if name else title


def write_bounded(deck: Deck, page: Page, blocks: Sequence[Block], missing: int = 0) -> None:
    """Write as many blocks as fit, and how many are missing: those that do not fit, and `missing` others."""
    size = choose_size([*blocks, *_say_missing(deck, missing)], page.box)
    shown = list(blocks) if size else [(line,) for block in blocks for line in block]
    while size is None and len(shown) > 1:
        kept = min(count_fitting(shown, page.box), len(shown) - 1)
        while kept > 1 and shown[kept - 1][0].role == "strong":
            kept -= 1
        missing, shown = missing + len(shown) - kept, shown[:kept]
        size = choose_size([*shown, *_say_missing(deck, missing)], page.box, (SMALLEST,))
    deck.write_text(page, [*shown, *_say_missing(deck, missing)], size or SMALLEST)


def describe_points(points: Sequence[Point]) -> list[Block]:
    """Make a block of each point, with its details as items below it."""
    return [
        (Line(point.text, "strong" if point.details else "plain"), *(Line(each, "item") for each in point.details))
        for point in points
    ]


def add_remark(deck: Deck, page: Page, text: str, top: float) -> None:
    """Add a sentence below something that ends at `top`."""
    box = Box(page.box.left, min(top, page.box.bottom - _REMARK), page.box.width, _REMARK)
    deck.write_text(page, [(Line(text),)], SMALLEST, box)


def _say_missing(deck: Deck, missing: int) -> list[Block]:
    return [(Line(deck.say("report.slide.more", n=missing)),)] if missing else []
