"""What stands at the foot of each slide: the footer, and the number, where the layout has places for them."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.shapes.placeholder import LayoutPlaceholder, MasterPlaceholder
from pptx.slide import Slide, SlideLayout
from pptx.util import Pt

from maturity.render.report.office import name_language
from maturity.render.report.slides.fitting import INSET, LEADING, cut_text
from maturity.render.report.slides.geometry import POINT, Box, find_box
from maturity.render.report.slides.layouts import find_place, list_places
from maturity.render.report.slides.words import replace_paragraphs, write_cell, write_plain

_SIZE = 12.0
"""The size of the letters of a footer, in points."""
_FIELD = "{7D5E2B14-5C0A-4A55-9E0B-6A1B52A5C6F1}"
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)


def add_foot(slide: Slide, layout: SlideLayout, footer: str, number: int, whole: Box, language: str) -> None:
    """Add the footer, if there is one, and the number to a slide."""
    if footer:
        _add_footer(slide, layout, footer, whole, language)
    place = _find(layout, PP_PLACEHOLDER.SLIDE_NUMBER)
    if place is not None:
        body = _add_place(slide, place, layout)
        field = (
            f'<a:fld id="{_FIELD}" type="slidenum"><a:rPr lang="{name_language(language)}"/><a:t>{number}</a:t></a:fld>'
        )
        replace_paragraphs(body, [f"<a:p {_SPACES}>{field}</a:p>"])


def _add_footer(slide: Slide, layout: SlideLayout, footer: str, whole: Box, language: str) -> None:
    place = _find(layout, PP_PLACEHOLDER.FOOTER)
    box = None if place is None else find_box(place)
    if place is None or box is None:
        shape = slide.shapes.add_textbox(Pt(36), Pt(whole.height - 26), Pt(whole.width - 160), Pt(22))
        text = cut_text(footer, whole.width - 160 - 2 * INSET, _SIZE, 1)
        write_cell(shape.element.txBody, text, _SIZE, language)
        return
    lines = max(1, round(box.height / (_SIZE * LEADING)))
    write_plain(_add_place(slide, place, layout), [cut_text(footer, box.width - 2 * INSET, _SIZE, lines)], language)


def _find(layout: SlideLayout, kind: PP_PLACEHOLDER) -> LayoutPlaceholder | MasterPlaceholder | None:
    """Find the place of a layout, or else that of its master."""
    found = find_place(layout, kind)
    if found is not None:
        return found
    return next((each for each in list_places(layout.slide_master) if each.placeholder_format.type == kind), None)


def _add_place(slide: Slide, place: LayoutPlaceholder | MasterPlaceholder, layout: SlideLayout) -> Any:
    """Add a placeholder to a slide as its layout has it, with its place if only the master says it; return its body."""
    tree = slide.shapes.element
    number = max((int(each.get("id", "0")) for each in tree.iter(qn("p:cNvPr"))), default=1) + 1
    kept = next(iter(place.element.iter(qn("p:ph"))))
    attributes = " ".join(f"{key}={quoteattr(value)}" for key, value in kept.attrib.items() if "{" not in key)
    box = find_box(place) if place.part is layout.slide_master.part else None
    where = "" if box is None else _write_box(box)
    shape = parse_xml(
        f'<p:sp {_SPACES}><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(place.name)}/>'
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {attributes}/></p:nvPr></p:nvSpPr>'
        f"<p:spPr>{where}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
    )
    tree.append(shape)
    return shape.find(qn("p:txBody"))


def _write_box(box: Box) -> str:
    left, top, width, height = (round(side * POINT) for side in (box.left, box.top, box.width, box.height))
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
