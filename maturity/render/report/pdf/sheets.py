"""One sheet of paper for each part, as data for the template: the texts that fit, shortened where they are long."""

from __future__ import annotations

from maturity.render.report.content import Part, Report
from maturity.render.report.pdf.brief import make_ladder
from maturity.render.report.pdf.tables import Data
from maturity.render.report.printing import say
from maturity.render.report.selection import shorten
from maturity.render.report.sheet import Sheet, fit_sheet

_LONG, _MEDIUM, _SHORT = 380, 150, 110
"""How many letters the method, the footer, and a title may have."""
_STEP = 30
"""How many letters the title of a level may have."""


def make_sheets(report: Report, footer: str) -> list[Data]:
    """Make a sheet for each part; with its title where there are several."""
    is_single = len(report.parts) == 1
    return [_make_sheet(part, report.language, footer, with_title=not is_single) for part in report.parts]


def _make_sheet(part: Part, language: str, footer: str, *, with_title: bool) -> Data:
    sheet = fit_sheet(part, with_title=with_title)
    title = f"{shorten(part.bank, _SHORT)} – {part.date}" if part.date else shorten(part.bank, _SHORT)
    steps = make_ladder(part, language) if sheet.with_ladder else []
    return {
        "title": title if with_title else "",
        "cautions": sheet.cautions,
        "position": sheet.position,
        "portrait": sheet.portrait,
        "points": sheet.points,
        "ladder": [{**step, "title": shorten(step["title"], _STEP)} for step in steps],
        "strengths_title": part.strengths_title,
        "strengths": sheet.strengths,
        "duties": _make_duties(part, sheet, language),
        "first_title": part.first_title,
        "first": _list_first(sheet, language),
        "blockers_title": shorten(part.blockers_title, _SHORT),
        "blockers": sheet.blockers,
        "boxed": [text for text in (sheet.peers, sheet.dated) if text],
        "end": [part.headline.score, shorten(part.method, _LONG), shorten(footer, _MEDIUM)],
    }


def _make_duties(part: Part, sheet: Sheet, language: str) -> Data | None:
    if part.duties is None or not part.duties.counts:
        return None
    title = say("duties.title", language)
    left = [say("report.more_duties", language, n=sheet.duties_left)] if sheet.duties_left else []
    return {"title": title, "counts": f"{part.duties.short_counts}.", "items": [*sheet.duties, *left]}


def _list_first(sheet: Sheet, language: str) -> list[Data]:
    return [
        {
            "title": action.title,
            "step": say("report.first_step", language, step=action.step) if action.step else "",
            "facts": say("report.whole_action", language, facts=action.takes),
        }
        for action in sheet.actions
    ]
