"""The first slide: whose report it is, of what and when."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml.shapes.picture import CT_Picture
from pptx.parts.image import ImagePart

from maturity.render.report.content import Portfolio, Report
from maturity.render.report.house_style import Logo
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.fitting import SMALLEST, choose_fitting, count_fitting
from maturity.render.report.slides.geometry import POINT, Box, find_box
from maturity.render.report.slides.words import Block, Line

_WIDEST, _HIGHEST, _EDGE = 170.0, 60.0, 28.0
"""How large a logo may be, and how far it is from the edge."""
_BACKGROUND = 0.6
"""A shape that takes more of a slide than this is behind everything."""


def open_report(deck: Deck, report: Report) -> None:
    """Add the first slide of a report: whose it is, of what and when."""
    page = deck.add_page(f"{report.organisation} – {report.title}", "opening")
    blocks: list[Block] = [(Line(part.bank, "strong"),) for part in report.parts]
    _write(deck, page, [*blocks, *([(Line(report.date),)] if report.date else [])])
    _add_logo(deck, page, report.style.logo)


def open_portfolio(deck: Deck, portfolio: Portfolio) -> None:
    """Add the first slide of a portfolio."""
    page = deck.add_page(portfolio.title, "opening")
    banks: list[Block] = [(Line(group.bank, "strong"),) for group in portfolio.groups]
    _write(deck, page, [*banks, *((Line(note),) for note in portfolio.notes)])
    deck.set_notes(page, portfolio.notes)
    _add_logo(deck, page, portfolio.style.logo)


def _write(deck: Deck, page: Page, blocks: list[Block]) -> None:
    """Write as many blocks as fit."""
    count = count_fitting(blocks, page.box)
    _, size = choose_fitting([blocks[:count]], page.box)
    if page.place is not None:
        deck.write_text(page, blocks[:count], size)
    else:
        deck.write_text(page, blocks[:count], SMALLEST, deck.layouts.content)


def _add_logo(deck: Deck, page: Page, logo: Logo | None) -> None:
    """Add a logo to a slide, in a corner that is free if there is one."""
    if logo is None:
        return
    scale = min(_WIDEST / logo.width, _HIGHEST / logo.height)
    width, height = logo.width * scale, logo.height * scale
    taken = list(_list_taken(deck, page))
    corners = list(_list_corners(deck.layouts.slide, width, height))
    box = next((each for each in corners if not any(each.meets(other) for other in taken)), corners[0])
    _insert_picture(page, logo, box, deck.say("report.slide.logo"))


def _insert_picture(page: Page, logo: Logo, box: Box, words: str) -> None:
    """Insert a picture as it is: a library that reads it would refuse one that is damaged."""
    slide = page.slide
    package: Any = slide.part.package
    ending = logo.media_type.removeprefix("image/")
    part = ImagePart(package.next_image_partname(ending), logo.media_type, package, logo.content)
    relation = slide.part.relate_to(part, RT.IMAGE)
    number = max(shape.shape_id for shape in slide.shapes) + 1
    sides = (round(side * POINT) for side in (box.left, box.top, box.width, box.height))
    slide.shapes.element.append(CT_Picture.new_pic(number, words, words, relation, *sides))


def _list_corners(slide: Box, width: float, height: float) -> Iterator[Box]:
    right, bottom = slide.width - _EDGE - width, slide.height - _EDGE - height
    for left, top in ((right, _EDGE), (_EDGE, _EDGE), (right, bottom), (_EDGE, bottom)):
        yield Box(left, top, width, height)


def _list_taken(deck: Deck, page: Page) -> Iterator[Box]:
    """Yield where there is something on a slide already, its layout and its master included."""
    layout = page.slide.slide_layout
    drawn = [each for each in (*layout.shapes, *layout.slide_master.shapes) if not each.is_placeholder]
    whole = deck.layouts.slide
    for shape in (*page.slide.shapes, *drawn):
        box = find_box(shape)
        if box is not None and box.width * box.height < whole.width * whole.height * _BACKGROUND:
            yield box
