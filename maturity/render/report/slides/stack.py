"""Slides that are filled from top to bottom, one after the other, and no more of them than there may be."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.render.report.slides.bounded import add_remark
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.tables import Row, Table

_GAP = 22.0
"""What is free between two things on a slide, in points."""
REMARK = 28.0
"""What a table leaves free below it, for a sentence."""


class Stack:
    """The slides of one title: what comes next goes below what is there, or onto another slide."""

    def __init__(self, deck: Deck, title: str, most: int) -> None:
        """`most` is how many slides there may be."""
        self.deck, self.title, self.most = deck, title, most
        self.pages: list[Page] = []
        self._top = 0.0

    @property
    def left(self) -> int:
        """How many slides may still be added."""
        return self.most - len(self.pages)

    def find_place(self, least: float) -> tuple[Page, Box] | None:
        """Find a place of at least this height, on the present slide or on another one; None where there is none."""
        if self.pages and self._measure_rest() >= least:
            page = self.pages[-1]
        elif self.left > 0:
            page = self.deck.add_page(self.title)
            self.pages.append(page)
            self._top = page.box.top
        else:
            return None
        return page, page.box.drop_top(self._top - page.box.top)

    def take(self, height: float) -> None:
        """Take so much of the place that was found."""
        self._top += height + _GAP

    def add_table(self, table: Table, rows: Sequence[Row], most: int) -> None:
        """Add a table, on so many slides at most; what has no room there is counted below it."""
        last = len(self.pages) + max(1, most)
        while rows:
            found = self.find_place(table.measure(rows[:2], self.deck.layouts.content.width) + REMARK)
            if found is None:
                return
            page, place = found
            box = place.keep_top(place.height - REMARK)
            shown = rows[: table.count_fitting(rows, box)]
            height = table.add(self.deck, page, shown, box, self.title)
            self.take(height)
            rows = rows[len(shown) :]
            if rows and (len(self.pages) >= last or not self.left):
                add_remark(self.deck, page, self.deck.say("report.slide.more", n=len(rows)), place.top + height)
                self.take(REMARK)
                return

    def _measure_rest(self) -> float:
        page = self.pages[-1]
        return page.box.bottom - self._top
