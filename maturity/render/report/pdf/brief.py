"""The answer, as data for the template: the position, what the law asks, what holds, what to begin."""

from __future__ import annotations

from typing import Any

from maturity.render.report.content import Part
from maturity.render.report.items.position import Headline
from maturity.render.report.pdf.tables import Data
from maturity.render.report.printing import say
from maturity.render.report.selection import list_first_facts


def make_brief(part: Part, language: str) -> Data:
    """Make the section that is read first."""
    head = part.headline
    row = part.overall
    has_number = bool(row and row.score and not part.is_blank)
    return {
        "cautions": head.cautions,
        "position": head.position,
        "points": head.points,
        "portrait": head.portrait,
        "number": [row.score.text, part.scale[1].text] if row and row.score and has_number else None,
        "score": head.score,
        "coverage": head.coverage,
        "ladder": make_ladder(part, language),
        "settles": {"text": head.settles.text, "details": head.settles.details} if head.settles else None,
        "law": _make_law(part),
        "strengths_title": part.strengths_title,
        "strengths": _list_strengths(part, language),
        "first_title": part.first_title,
        "first": _list_first(part, language),
    }


def make_ladder(part: Part, language: str) -> list[Data]:
    """Make the levels as steps, each reached, the present one, or ahead; none without a level."""
    place = part.headline.place
    if not place:
        return []
    return [
        {
            "number": number,
            "title": start.title,
            "state": _find_state(part.headline, number),
            "note": say("report.here", language) if number == place else "",
        }
        for number, start in enumerate(part.level_starts, start=1)
    ]


def _find_state(head: Headline, number: int) -> str:
    return "here" if number == head.place else "reached" if number < head.place else "ahead"


def _make_law(part: Part) -> Data | None:
    """Make what is said of duties at once; None where nothing is."""
    if part.duties is None or not part.duties.counts:
        return None
    return {"counts": part.duties.counts, "items": [duty.standing for duty in part.duties.pressing]}


def _list_strengths(part: Part, language: str) -> list[dict[str, Any]]:
    return [
        {
            "title": each.title,
            "score": say("report.of", language, score=each.score.text, best=each.best),
            "answer": each.answer,
        }
        for each in part.strengths
    ]


def _list_first(part: Part, language: str) -> list[dict[str, Any]]:
    return [
        {
            "title": action.title,
            "facts": " · ".join(list_first_facts(action)),
            "step": say("report.first_step", language, step=action.first_step) if action.first_step else "",
        }
        for action in part.first
    ]
