"""The presentation that slides are added to: each with its title, its place for content, its notes and its foot."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pptx.dml.color import RGBColor
from pptx.presentation import Presentation
from pptx.slide import Slide, SlideLayout
from pptx.util import Pt

from maturity.render.report.printing import say
from maturity.render.report.slides.feet import add_foot
from maturity.render.report.slides.fitting import cut_line
from maturity.render.report.slides.geometry import Box, find_box
from maturity.render.report.slides.layouts import find_layouts, find_title
from maturity.render.report.slides.titles import Title, fit_title, write_title
from maturity.render.report.slides.words import Block, write_blocks, write_plain

Kind = Literal["opening", "text", "bare"]
"""What a slide begins with: a title and a subtitle, a title and a text, or a title alone."""
_MOST_NOTES = 12_000
"""How many letters the notes of a slide may have."""
_BELOW_TITLE = 64.0
"""Where content begins on a slide whose layout has no title."""


@dataclass(frozen=True)
class Page:
    """A slide that is being made."""

    slide: Slide
    box: Box
    """Where its content goes."""
    place: Any = None
    """The placeholder for its text, if there is one."""


class Deck:
    """A presentation that grows by slides."""

    def __init__(
        self,
        presentation: Presentation,
        language: str,
        footer: str,
        accent: str,
        *,
        has_tint: bool = False,
        thrift: int = 0,
    ) -> None:
        """`accent` is the colour of what is drawn, "" for that of the presentation's theme.

        `has_tint` says that the second accent of the theme is a lighter shade of the first, as in our own. With some
        `thrift`, figures that a chart shows are left to the notes; with more of it, each subject has one slide.
        """
        self.presentation, self.language, self.footer = presentation, language, footer
        self.layouts = find_layouts(presentation)
        self.accent = RGBColor.from_string(accent.removeprefix("#").upper()) if accent else None
        self.has_tint, self.thrift = has_tint, thrift
        self._titles: set[str] = set()

    @property
    def is_tight(self) -> bool:
        """Whether each subject has one slide, whatever has no room there."""
        return self.thrift > 1

    def say(self, key: str, **params: object) -> str:
        """Say a sentence in the language of the document."""
        return say(key, self.language, **params)

    def add_page(self, title: str, kind: Kind = "bare") -> Page:
        """Add a slide with its title, which no other slide has: another one of that name is numbered."""
        layout = {"opening": self.layouts.opening, "text": self.layouts.text, "bare": self.layouts.bare}[kind]
        slide = self.presentation.slides.add_slide(layout)
        write_title(slide, self._choose_title(layout, title), self.layouts.slide, self.language)
        place = _take_place(slide, is_wanted=kind != "bare")
        content = self.layouts.content
        if find_title(layout) is None and content.top < _BELOW_TITLE:
            content = content.drop_top(_BELOW_TITLE - content.top)
        box = (find_box(place) if place is not None and kind == "opening" else None) or content
        if place is not None and find_box(place) != box:
            place.left, place.top, place.width, place.height = map(Pt, (box.left, box.top, box.width, box.height))
        return Page(slide, box, place)

    def _choose_title(self, layout: SlideLayout, text: str) -> Title:
        """Choose a title that no slide has yet, with a number if it needs one."""
        endings = itertools.chain([""], (f" ({number})" for number in itertools.count(2)))
        titles = (fit_title(layout, text, ending, self.layouts.slide) for ending in endings)
        found = next(title for title in titles if title.words not in self._titles)
        self._titles.add(found.words)
        return found

    def write_text(self, page: Page, blocks: Sequence[Block], size: float, box: Box | None = None) -> None:
        """Write text into the place that a slide has for it, or into a box."""
        where = box or page.box
        blocks = [tuple(cut_line(line, where, size) for line in block) for block in blocks]
        if box is None and page.place is not None:
            write_blocks(page.place.element.txBody, blocks, size, self.language)
            return
        shape = page.slide.shapes.add_textbox(Pt(where.left), Pt(where.top), Pt(where.width), Pt(where.height))
        shape.text_frame.word_wrap = True
        write_blocks(shape.element.txBody, blocks, size, self.language, is_free=True)

    def set_notes(self, page: Page, sentences: Iterable[str]) -> None:
        """Write sentences into the notes of a slide, as many as may be there."""
        kept: list[str] = []
        for sentence in filter(None, sentences):
            if sum(map(len, kept)) + len(sentence) > _MOST_NOTES:
                kept.append("…")
                break
            kept.append(sentence)
        place = page.slide.notes_slide.notes_placeholder if kept else None
        if place is not None:
            write_plain(place.element.txBody, kept, self.language)

    def finish(self) -> None:
        """Add to each slide what stands at its foot, after everything else, as it is to be read last."""
        for number, slide in enumerate(self.presentation.slides, start=1):
            add_foot(slide, slide.slide_layout, self.footer, number, self.layouts.slide, self.language)


def _take_place(slide: Slide, *, is_wanted: bool) -> Any:
    """Take the place that a slide has for text; others would be empty and are removed, but for that of the title."""
    title = slide.shapes.title
    others = [each for each in slide.placeholders if title is None or each.shape_id != title.shape_id]
    texts = [each for each in others if each.has_text_frame]
    kept = texts[0] if is_wanted and texts else None
    for each in others:
        if kept is None or each.shape_id != kept.shape_id:
            each.element.getparent().remove(each.element)
    return kept
