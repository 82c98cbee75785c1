"""The title of a slide, at the size of its template or smaller, so that it fits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pptx.oxml.ns import qn
from pptx.slide import Slide, SlideLayout
from pptx.util import Pt

from maturity.render.report.slides.fitting import INSET, INSET_ABOVE, LEADING, count_lines, cut_text
from maturity.render.report.slides.geometry import Box, find_box
from maturity.render.report.slides.layouts import find_title, list_places
from maturity.render.report.slides.words import Line, write_blocks, write_plain
from maturity.render.report.svg.widths import measure_text

_USUAL, _SMALLEST = 44.0, 20.0
"""The size of a title where nobody says it, and the smallest."""
_STEP = 2.0
"""By how many points the letters of a title get smaller until it fits."""
_CAPITALS = 0.8
"""How much of a width small letters may take that are shown as capitals."""
_LEVEL = qn("a:lvl1pPr")


@dataclass(frozen=True)
class Title:
    """The words of a title as they are shown, and their size; None for that of the template."""

    words: str
    size: float | None


def fit_title(layout: SlideLayout, text: str, ending: str, whole: Box) -> Title:
    """Fit a title into its place: with smaller letters, or else cut; `ending` stands at its end in any case."""
    place = find_title(layout)
    if place is None:
        return Title(_cut(text, ending, whole.width - 72, _SMALLEST, 2), _SMALLEST)
    box = find_box(place) or Box(0, 0, whole.width - 72, 72)
    size, is_caps = _find_look(place, layout)
    measured = (text + ending).upper() if is_caps else text + ending
    fitting = next((each for each in _list_sizes(size) if _fits(measured, box, each)), None)
    if fitting is not None:
        return Title(text + ending, None if fitting == size else fitting)
    smallest = min(size, _SMALLEST)
    lines = max(1, int((box.height - 2 * INSET_ABOVE) / (smallest * LEADING)))
    return Title(_cut(text, ending, box.width * (_CAPITALS if is_caps else 1), smallest, lines), smallest)


def write_title(slide: Slide, title: Title, whole: Box, language: str) -> None:
    """Write the title of a slide: into its place, or at the top of `whole` where it has none."""
    shape = slide.shapes.title
    if shape is None:
        free = slide.shapes.add_textbox(Pt(36), Pt(18), Pt(whole.width - 72), Pt(54))
        free.text_frame.word_wrap = True
        write_blocks(free.element.txBody, [(Line(title.words, "strong"),)], _SMALLEST, language, is_free=True)
        return
    attributes = "" if title.size is None else f'sz="{round(title.size * 100)}"'
    write_plain(shape.element.txBody, [title.words], language, attributes)


def _cut(text: str, ending: str, width: float, size: float, lines: int) -> str:
    room = width - 2 * INSET - measure_text(ending, size, bold=True)
    return cut_text(text, room, size, lines, bold=True) + ending


def _list_sizes(size: float) -> Iterator[float]:
    """Yield sizes from that of the template down to the smallest one."""
    yield size
    while size - _STEP >= _SMALLEST:
        size -= _STEP
        yield size


def _fits(text: str, box: Box, size: float) -> bool:
    lines = count_lines(text, box.width - 2 * INSET, size, bold=True)
    return lines * size * LEADING <= box.height - 2 * INSET_ABOVE


def _find_look(place: Any, layout: SlideLayout) -> tuple[float, bool]:
    """Find the size of a title, and whether it is in capitals, from its layout, then from its master."""
    size, caps = None, None
    for properties in _list_properties(place, layout):
        size = size or properties.get("sz")
        caps = caps or properties.get("cap")
    return (int(size) / 100 if size else _USUAL), caps == "all"


def _list_properties(place: Any, layout: SlideLayout) -> Iterator[Any]:
    """Yield what is said of the letters of a title, the nearest first."""
    levels = list(place.element.iter(_LEVEL))
    master = layout.slide_master
    kinds = ("title", "ctrTitle")
    for shape in list_places(master):
        if any(each.get("type") in kinds for each in shape.element.iter(qn("p:ph"))):
            levels += shape.element.iter(_LEVEL)
    for style in master.element.iter(qn("p:titleStyle")):
        levels += style.iter(_LEVEL)
    for level in levels:
        yield from level.iterchildren(qn("a:defRPr"))
