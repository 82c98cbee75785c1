"""The sections of a part, as data for the template: each has its name, its title and what is in it."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.render.report.content import Part
from maturity.render.report.items.basics import Point
from maturity.render.report.pdf.actions import make_duties, make_plan
from maturity.render.report.pdf.behind import make_answers, make_method
from maturity.render.report.pdf.brief import make_brief
from maturity.render.report.pdf.pictures import Pictures
from maturity.render.report.pdf.scores import make_axes, make_channels, make_peers, make_progress
from maturity.render.report.pdf.tables import Data
from maturity.render.report.selection import choose_benchmarks, list_sections


def make_sections(part: Part, language: str, pictures: Pictures, *, with_radar: bool) -> list[Data]:
    """Make the sections that have something to say, in the order of every form of a report."""
    return [
        {"name": name, "title": title, **_make_section(name, part, language, pictures, with_radar=with_radar)}
        for name, title in list_sections(part, language)
    ]


def _make_section(name: str, part: Part, language: str, pictures: Pictures, *, with_radar: bool) -> Data:
    if name == "axes":
        return make_axes(part, language, pictures, with_radar=with_radar)
    if name == "progress" and part.progress:
        return make_progress(part.progress, part, language, pictures)
    if name == "channels" and part.channels:
        return make_channels(part.channels, language)
    if name == "peers" and part.peers:
        return make_peers(part.peers)
    if name == "duties" and part.duties:
        return make_duties(part.duties, language)
    return _make_plain_section(name, part, language)


def _make_plain_section(name: str, part: Part, language: str) -> Data:
    """Make a section that is nothing but texts and tables."""
    match name:
        case "brief":
            return make_brief(part, language)
        case "blockers":
            return {"points": _list_points(part.blockers)}
        case "plan":
            return make_plan(part, language)
        case "figures":
            return {"points": [{"text": item.text, "details": []} for item in choose_benchmarks(part)]}
        case "method":
            return make_method(part, language)
        case _:
            return make_answers(part, language)


def _list_points(points: Sequence[Point]) -> list[Data]:
    return [{"text": point.text, "details": point.details} for point in points]
