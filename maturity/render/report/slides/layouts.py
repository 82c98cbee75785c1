"""The layouts that slides are made with: found by the types of their placeholders, never by their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.presentation import Presentation
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import SlideLayout, SlideMaster

from maturity.render.report.slides.geometry import POINT, Box, find_box

_TITLES = frozenset({PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE})
_TEXTS = frozenset({PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT})
_ALWAYS = frozenset({PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER})
_LEAST_WIDTH, _LEAST_HEIGHT = 300.0, 180.0
"""What has to be there for a table or a picture."""
_EDGE = 36.0


@dataclass(frozen=True)
class Layouts:
    """The layouts to use, of which some may be the same, and where on a slide its content goes."""

    opening: SlideLayout
    """With a title and, if there is one, a subtitle."""
    text: SlideLayout
    """With a title and a text."""
    bare: SlideLayout
    """With a title alone, if there is one."""
    content: Box
    slide: Box
    """The whole slide."""


def find_layouts(presentation: Presentation) -> Layouts:
    """Find the layouts of a presentation, which has at least one."""
    known = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    slide = Box(0, 0, (presentation.slide_width or 0) / POINT, (presentation.slide_height or 0) / POINT)
    texts = [layout for layout in known if _is_text(layout)]
    text = max(texts, key=_measure_room, default=_take_fullest(known))
    content = _find_content(text, slide)
    opening = next((each for each in known if _is_opening(each)), text)
    bare = next((each for each in known if _is_bare(each, content)), text)
    return Layouts(opening, text, bare, content, slide)


def list_places(owner: SlideLayout | SlideMaster) -> list[Any]:
    """List the placeholders of a layout or a master."""
    places: Any = owner.placeholders
    return list(places)


def find_title(layout: SlideLayout) -> LayoutPlaceholder | None:
    """Find the placeholder of a layout's title."""
    return next((each for each in list_places(layout) if each.placeholder_format.type in _TITLES), None)


def find_place(layout: SlideLayout, kind: PP_PLACEHOLDER) -> LayoutPlaceholder | None:
    """Find the placeholder of a layout that is of one type."""
    return next((each for each in list_places(layout) if each.placeholder_format.type == kind), None)


def _list_contents(layout: SlideLayout) -> list[LayoutPlaceholder]:
    """List the placeholders of a layout but for its title and what each slide has at its foot."""
    return [each for each in list_places(layout) if each.placeholder_format.type not in _TITLES | _ALWAYS]


def _is_text(layout: SlideLayout) -> bool:
    """Whether a layout has a title and one text, and nothing else."""
    contents = _list_contents(layout)
    return find_title(layout) is not None and len(contents) == 1 and _is_horizontal_text(contents[0])


def _is_horizontal_text(place: LayoutPlaceholder) -> bool:
    is_upright = any(each.get("orient") == "vert" for each in place.element.iter() if each.tag.endswith("}ph"))
    return place.placeholder_format.type in _TEXTS and not is_upright


def _is_opening(layout: SlideLayout) -> bool:
    contents = _list_contents(layout)
    kinds = [each.placeholder_format.type for each in contents]
    return find_title(layout) is not None and kinds == [PP_PLACEHOLDER.SUBTITLE]


def _is_bare(layout: SlideLayout, content: Box) -> bool:
    """Whether a layout has a title alone, which leaves the room for the content free."""
    title = find_title(layout)
    place = None if title is None else find_box(title)
    return place is not None and not _list_contents(layout) and not place.meets(content)


def _measure_room(layout: SlideLayout) -> float:
    place = find_box(_list_contents(layout)[0])
    return 0.0 if place is None else place.width * place.height


def _take_fullest(layouts: Iterable[SlideLayout]) -> SlideLayout:
    """Take a layout with a title if there is one, and as many places as it has."""
    return max(layouts, key=lambda layout: (find_title(layout) is not None, len(list_places(layout))))


def _find_content(layout: SlideLayout, slide: Box) -> Box:
    """Find where the content goes: the place of the text, or else what is left below the title."""
    for place in _list_boxes(layout):
        if place.width >= _LEAST_WIDTH and place.height >= _LEAST_HEIGHT and place.right <= slide.width:
            return place
    title = find_title(layout)
    above = None if title is None else find_box(title)
    top = above.bottom if above is not None and above.bottom < slide.height / 2 else slide.height / 5
    return Box(_EDGE, top + 12, slide.width - 2 * _EDGE, slide.height - top - 12 - _EDGE)


def _list_boxes(layout: SlideLayout) -> Iterator[Box]:
    texts = [each for each in list_places(layout) if each.placeholder_format.type in _TEXTS]
    masters = [each for each in list_places(layout.slide_master) if each.placeholder_format.type in _TEXTS]
    for each in (*texts, *masters):
        place = find_box(each)
        if place is not None:
            yield place
