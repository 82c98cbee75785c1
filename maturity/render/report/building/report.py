"""A dossier as a report: the door of this room for one organisation."""

from __future__ import annotations

from maturity.insight.dossiers import Dossier
from maturity.insight.journey import find_differences
from maturity.render.documents.journey import describe_difference
from maturity.render.report.building.part import build_part
from maturity.render.report.building.request import Request
from maturity.render.report.content import Report
from maturity.render.report.printing import print_texts
from maturity.render.view import View
from maturity.render.wording import describe_date


def build_report(dossier: Dossier, name: str, request: Request) -> Report:
    """Build the report of one organisation, with a part for each questionnaire.

    `name` stands for the organisation where its answers give no name: the name of their file.
    """
    view, cards = View(request.language), [entry.card for entry in dossier.entries]
    dates = [card.sheet.date for card in cards if card.sheet.date]
    report = Report(
        language=request.language,
        title=view.format_prose(request.style.title) or view.say("report.title"),
        organisation=view.format_prose(dossier.organisation or name),
        date=describe_date(max(dates), view) if dates else "",
        parts=tuple(build_part(entry, request) for entry in dossier.entries),
        remarks=tuple(describe_difference(answers, view) for answers in find_differences(cards)),
        style=request.style,
    )
    return print_texts(report)
