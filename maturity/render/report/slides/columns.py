"""Two texts beside each other, each in the longest of several wordings that has room."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.fitting import find_fitting
from maturity.render.report.slides.words import Block

Choices = Sequence[Sequence[Block]]
"""One text in several wordings, the longest first."""


def write_beside(deck: Deck, title: str, left: Choices, right: Choices, share: float) -> Page | None:
    """Write two texts on a slide of their own, at one size; no slide where one of them has no room.

    `share` is that of the left one in the width.
    """
    boxes = deck.layouts.content.split_columns(share)
    chosen = [find_fitting(choices, box) for choices, box in zip((left, right), boxes, strict=True)]
    first, second = chosen
    if first is None or second is None:
        return None
    page = deck.add_page(title)
    size = min(first[1], second[1])
    deck.write_text(page, left[first[0]], size, boxes[0])
    deck.write_text(page, right[second[0]], size, boxes[1])
    return page
