"""A trial of a template before any work: a slide of each sort is made with it."""

from __future__ import annotations

from io import BytesIO

from maturity.render.report.slides.archive import TemplateRefusedError
from maturity.render.report.slides.deck import Deck
from maturity.render.report.slides.fitting import SMALLEST
from maturity.render.report.slides.template import open_template
from maturity.render.report.slides.words import Line


def check_template(content: bytes) -> None:
    """Make a few slides with a template; raises `TemplateRefusedError` if that cannot be done."""
    presentation = open_template(content)
    try:
        deck = Deck(presentation, "fr", "-", "")
        for page in (deck.add_page("-", "opening"), deck.add_page("-", "text"), deck.add_page("-", "bare")):
            deck.write_text(page, [(Line("-"),)], SMALLEST)
            deck.set_notes(page, ["-"])
        deck.finish()
        presentation.save(BytesIO())
    except Exception as error:  # what a library makes of an odd template cannot be listed
        raise TemplateRefusedError("usage.template_broken") from error
