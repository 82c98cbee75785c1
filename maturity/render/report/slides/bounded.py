"""What several sorts of slides have in common: their names, and texts of which only so much is shown as fits."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.render.report.items.basics import Point
from maturity.render.report.selection import shorten
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.fitting import (
    INSET,
    INSET_ABOVE,
    LEADING,
    SMALLEST,
    choose_size,
    count_fitting,
    count_lines,
)
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.words import Block, Line

_MOST_NAME = 60
"""How many characters of the name of a questionnaire stand in the title of a slide."""
_REMARK = 24.0
"""How high the place of a remark is at least, in points."""


def name_slide(deck: Deck, title: str, name: str) -> str:
    """Name a slide: with the questionnaire that it is about, where there are several."""
    return deck.say("report.slide.of", title=title, bank=shorten(name, _MOST_NAME)) if name else title


def write_bounded(deck: Deck, page: Page, blocks: Sequence[Block], missing: int = 0, place: Box | None = None) -> None:
    """Write as many blocks as fit, and how many are missing: those that do not fit, and `missing` others.

    They go into the text of the slide, or into `place`.
    """
    box = place or page.box
    size = choose_size([*blocks, *_say_missing(deck, missing)], box)
    shown = list(blocks) if size else [(line,) for block in blocks for line in block]
    while size is None and len(shown) > 1:
        kept = min(count_fitting(shown, box), len(shown) - 1)
        while kept > 1 and shown[kept - 1][0].role == "strong":
            kept -= 1
        missing, shown = missing + len(shown) - kept, shown[:kept]
        size = choose_size([*shown, *_say_missing(deck, missing)], box, (SMALLEST,))
    deck.write_text(page, [*shown, *_say_missing(deck, missing)], size or SMALLEST, place)


def describe_points(points: Sequence[Point]) -> list[Block]:
    """Make a block of each point, with its details as items below it."""
    return [
        (Line(point.text, "strong" if point.details else "plain"), *(Line(each, "item") for each in point.details))
        for point in points
    ]


def add_remark(deck: Deck, page: Page, text: str, top: float, column: Box | None = None) -> None:
    """Add a sentence below something that ends at `top`, as wide as the slide or as `column`, but never below it."""
    where = column or page.box
    height = measure_remark(text, where)
    box = Box(where.left, min(top, where.bottom - height), where.width, height)
    deck.write_text(page, [(Line(text),)], SMALLEST, box)


def measure_remark(text: str, box: Box) -> float:
    """Measure what a sentence takes that is as wide as a box."""
    lines = count_lines(text, box.width - 2 * INSET, SMALLEST)
    return max(_REMARK, lines * SMALLEST * LEADING + 2 * INSET_ABOVE)


def _say_missing(deck: Deck, missing: int) -> list[Block]:
    return [(Line(deck.say("report.slide.more", n=missing)),)] if missing else []
