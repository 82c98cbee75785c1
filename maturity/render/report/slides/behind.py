"""The published figures, with their dates, and the method."""

from __future__ import annotations

from maturity.render.report.content import Part
from maturity.render.report.selection import choose_benchmarks
from maturity.render.report.slides.bounded import name_slide
from maturity.render.report.slides.deck import Deck
from maturity.render.report.slides.fitting import choose_fitting, count_fitting
from maturity.render.report.slides.words import Block, Line

_MOST_FIGURES = 6
"""How many figures of studies one slide shows."""


def add_figures(deck: Deck, part: Part, name: str) -> None:
    """Add published figures beside the answers given, if there are any, and how the scores come about."""
    figures = [] if part.is_blank else choose_benchmarks(part)
    title = deck.say("report.slide.figures" if figures else "report.method")
    page = deck.add_page(name_slide(deck, title, name), "text")
    method: list[Block] = [(Line(part.method),)]
    if part.headline.coverage:
        method.append((Line(part.headline.coverage),))
    cautions: list[Block] = [(Line(point.text, "item"),) for point in part.cautions]
    choices = [
        _choose(deck, figures_shown, len(figures), method, cautions, [item.text for item in figures])
        for figures_shown in range(min(_MOST_FIGURES, len(figures)), -1, -1)
    ]
    index, size = choose_fitting(choices, page.box)
    blocks = choices[index]
    deck.write_text(page, blocks[: count_fitting(blocks, page.box, size)], size)
    deck.set_notes(page, _list_notes(deck, part, [item.text for item in figures]))


def _choose(
    deck: Deck, count: int, whole: int, method: list[Block], cautions: list[Block], texts: list[str]
) -> list[Block]:
    """Return so many of the figures, what is left of them, the method, and cautions while there is room."""
    blocks: list[Block] = []
    if texts:
        blocks.append((Line(deck.say("figures.title"), "strong"),))
        blocks += [(Line(text, "item"),) for text in texts[:count]]
        if count < whole:
            blocks.append((Line(deck.say("report.slide.more", n=whole - count)),))
    return [*blocks, *method, *cautions]


def _list_notes(deck: Deck, part: Part, figures: list[str]) -> list[str]:
    sentences = [part.method, part.headline.coverage, *figures]
    if part.respondent:
        sentences.append(deck.say("report.respondent", who=part.respondent))
    for caution in part.cautions:
        sentences += [caution.text, *caution.details]
    if not part.is_blank:
        sentences += [deck.say("report.described", title=text, words=answer) for text, answer in part.profile]
    return sentences
