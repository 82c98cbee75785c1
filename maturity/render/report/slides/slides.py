"""A report or a portfolio as a presentation: native text, tables and charts, that whoever gets it can edit."""

from __future__ import annotations

from io import BytesIO
from typing import assert_never

from pptx import Presentation
from pptx.presentation import Presentation as Opened

from maturity.render.report.content import Document, Portfolio, Report
from maturity.render.report.office import CATEGORY, name_language, seal_office_file
from maturity.render.report.slides.base import make_base
from maturity.render.report.slides.behind import add_figures
from maturity.render.report.slides.brief import add_duties, add_position, add_steps
from maturity.render.report.slides.common import add_common_duties, add_common_method, add_synthesis
from maturity.render.report.slides.deck import Deck
from maturity.render.report.slides.opening import open_portfolio, open_report
from maturity.render.report.slides.peers import add_peers
from maturity.render.report.slides.plan import add_common_plan, add_plan
from maturity.render.report.slides.portfolio import add_group
from maturity.render.report.slides.scores import add_progress, add_scores
from maturity.render.report.slides.template import open_template
from maturity.render.report.wishes import Wishes
from maturity.text.safe import make_visible

_MOST_SLIDES = 8
"""How many slides a report has, if leaving more of it to the notes is enough for that."""
_MOST_THRIFT = 3
"""The highest degree of that: see `Deck`."""


def write_report(document: Document, wishes: Wishes) -> bytes:
    """Write a presentation; raises `TemplateRefusedError` for a template that cannot be used.

    A report of more than eight slides is made again, with more of it left to the notes.
    """
    presentation = _make(document, wishes, 0)
    for thrift in range(1, _MOST_THRIFT + 1):
        if isinstance(document, Report) and len(presentation.slides) > _MOST_SLIDES:
            presentation = _make(document, wishes, thrift)
    _set_properties(presentation, document, wishes)
    target = BytesIO()
    presentation.save(target)
    return seal_office_file(target.getvalue(), wishes.made)


def _make(document: Document, wishes: Wishes, thrift: int) -> Opened:
    """Make the slides; `thrift` is as `Deck` takes it."""
    style, template = document.style, wishes.template
    presentation = Presentation(BytesIO(make_base(style.accent))) if template is None else open_template(template)
    accent = "" if template is None else style.accent
    deck = Deck(presentation, document.language, style.footer, accent, has_tint=template is None, thrift=thrift)
    match document:
        case Report():
            open_report(deck, document)
            add = _add_part if len(document.parts) == 1 else _add_parts
            add(deck, document, with_radar=wishes.with_radar)
        case Portfolio():
            open_portfolio(deck, document)
            for group in document.groups:
                add_group(deck, group, (_MOST_SLIDES - 1) // len(document.groups))
        case _:
            assert_never(document)
    deck.finish()
    return presentation


def _add_part(deck: Deck, report: Report, *, with_radar: bool) -> None:
    """Add the slides about the one questionnaire of a report, in the order of a reader's concern."""
    [part] = report.parts
    add_position(deck, part, "")
    add_duties(deck, part, "")
    if not part.is_blank:
        add_steps(deck, part, "")
        add_scores(deck, part, "", with_radar=with_radar)
        add_progress(deck, part, "")
        add_plan(deck, part, "")
        add_peers(deck, part, "")
    add_figures(deck, part, "")


def _add_parts(deck: Deck, report: Report, *, with_radar: bool) -> None:
    """Add what several questionnaires of one organisation say together, and the scores of each."""
    add_synthesis(deck, report)
    add_common_duties(deck, report.parts)
    told = [part for part in report.parts if not part.is_blank]
    add_common_plan(deck, told)
    for part in told:
        add_scores(deck, part, part.bank, with_radar=with_radar)
        add_peers(deck, part, part.bank)
    add_common_method(deck, report.parts)


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
