"""A report or a portfolio as a presentation: native text, tables and charts, that whoever gets it can edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import assert_never

from pptx import Presentation
from pptx.presentation import Presentation as Opened

from maturity.render.report.content import Document, Part, Portfolio, Report
from maturity.render.report.office import CATEGORY, seal_office_file
from maturity.render.report.slides.base import make_base
from maturity.render.report.slides.behind import add_figures
from maturity.render.report.slides.brief import add_duties, add_position, add_steps
from maturity.render.report.slides.deck import Deck
from maturity.render.report.slides.opening import open_portfolio, open_report
from maturity.render.report.slides.plan import add_blockers, add_plan
from maturity.render.report.slides.portfolio import add_group
from maturity.render.report.slides.scores import add_progress, add_radar, add_scores
from maturity.render.report.slides.template import open_template
from maturity.render.report.slides.words import name_language
from maturity.render.report.wishes import Wishes
from maturity.text.safe import make_visible


def write_report(document: Document, wishes: Wishes) -> bytes:
    """Write a presentation; raises `TemplateRefusedError` for a template that cannot be used."""
    style = document.style
    if wishes.template is None:
        presentation, accent = Presentation(BytesIO(make_base(style.accent))), ""
    else:
        presentation, accent = open_template(wishes.template), style.accent
    deck = Deck(presentation, document.language, style.footer, accent, has_tint=wishes.template is None)
    match document:
        case Report():
            _add_report(deck, document, with_radar=wishes.with_radar)
        case Portfolio():
            open_portfolio(deck, document)
            for group in document.groups:
                add_group(deck, group)
        case _:
            assert_never(document)
    deck.finish()
    _set_properties(presentation, document, wishes)
    target = BytesIO()
    presentation.save(target)
    return seal_office_file(target.getvalue(), wishes.made)


def _add_report(deck: Deck, report: Report, *, with_radar: bool) -> None:
    is_told = open_report(deck, report)
    for part in report.parts:
        name = part.bank if len(report.parts) > 1 else ""
        if not is_told:
            add_position(deck, part, name)
        for add in _list_sections(part, with_radar=with_radar):
            add(deck, part, name)


def _list_sections(part: Part, *, with_radar: bool) -> Iterator[Callable[[Deck, Part, str], None]]:
    """List what adds the slides of one questionnaire, in the order of a reader's concern."""
    if part.duties is not None:
        yield add_duties
    if not part.is_blank:
        yield add_steps
        yield add_scores
        if with_radar:
            yield add_radar
        yield add_progress
        yield add_blockers
        yield add_plan
    yield add_figures


def _set_properties(presentation: Opened, document: Document, wishes: Wishes) -> None:
    """Set what programs show of a file; who made it is not known here."""
    properties = presentation.core_properties
    made = wishes.made.replace(tzinfo=None, microsecond=0)
    name = f"{document.organisation} – {document.title}" if isinstance(document, Report) else document.title
    properties.title = make_visible(name)[:255]
    properties.author = properties.last_modified_by = ""
    properties.category, properties.language = CATEGORY, name_language(document.language)
    properties.created = properties.modified = made
    properties.revision = 1
