"""A document as the template takes it: plain data, and the pictures beside it.

No text is ever put into a template: a text is a string of the data, and a string has no markup.
"""

from __future__ import annotations

import json
from typing import Any, assert_never

from maturity.render.report.colours import WHITE, find_readable, mix_colours
from maturity.render.report.content import Document, Portfolio, Report
from maturity.render.report.pdf.letters import STAND_IN, break_words, replace_missing
from maturity.render.report.pdf.overview import make_groups
from maturity.render.report.pdf.pictures import Pictures
from maturity.render.report.pdf.sections import make_sections
from maturity.render.report.pdf.sheets import make_sheets
from maturity.render.report.pdf.tables import Data
from maturity.render.report.printing import say
from maturity.render.report.selection import shorten
from maturity.render.report.svg.signs import ACCENT
from maturity.render.report.wishes import Wishes
from maturity.text.safe import make_visible

_HEAD = 110
"""How many letters of a title the head of a page has room for."""


def make_files(document: Document, wishes: Wishes) -> dict[str, bytes]:
    """Make the files that the template reads, by name: `data.json` and the pictures."""
    brand = find_readable(document.style.accent or ACCENT, WHITE)
    pictures = Pictures(brand, mix_colours(brand, WHITE, 0.62))
    match document:
        case Report():
            content = _make_report(document, wishes, pictures)
        case Portfolio():
            content = _make_portfolio(document, pictures)
        case _:
            assert_never(document)
    content |= _make_frame(document, pictures)
    shown = _prepare(content)
    missing = _count_stand_ins(shown) > _count_stand_ins(content)
    shown["note"] = say("report.missing_letters", document.language) if missing else ""
    data = {"shown": shown, "name": _name(document), "descriptions": pictures.descriptions}
    return {**pictures.files, "data.json": json.dumps(data).encode()}


def _count_stand_ins(content: Data) -> int:
    return json.dumps(content, ensure_ascii=False).count(STAND_IN)


def _name(document: Document) -> str:
    """Return the title of the document among its properties."""
    match document:
        case Report():
            return f"{document.organisation} – {document.title}"
        case Portfolio():
            return document.title
        case _:
            assert_never(document)


def _make_report(report: Report, wishes: Wishes, pictures: Pictures) -> Data:
    footer = make_visible(report.style.footer)
    banks = " · ".join(part.bank for part in report.parts)
    content: Data = {"form": "report", "who": report.organisation, "date": report.date, "banks": banks}
    if wishes.is_sheet:
        single = shorten(banks, _HEAD) if len(report.parts) == 1 else ""
        sheets = make_sheets(report, footer)
        return content | {
            "form": "sheet",
            "who": shorten(report.organisation, _HEAD),
            "banks": single,
            "sheets": sheets,
        }
    parts = [
        {
            "title": part.bank if len(report.parts) > 1 else "",
            "sections": make_sections(part, report.language, pictures, with_radar=wishes.with_radar),
        }
        for part in report.parts
    ]
    return content | {"remarks": report.remarks, "parts": parts}


def _make_portfolio(portfolio: Portfolio, pictures: Pictures) -> Data:
    return {
        "form": "portfolio",
        "who": "",
        "date": "",
        "banks": " · ".join(group.bank for group in portfolio.groups),
        "notes": portfolio.notes,
        "groups": make_groups(portfolio, pictures),
    }


def _make_frame(document: Document, pictures: Pictures) -> Data:
    """Make what stands around the content of every document."""
    return {
        "language": document.language,
        "title": document.title,
        "running": shorten(_name(document), _HEAD),
        "footer": make_visible(document.style.footer),
        "logo": list(document.style.logo.content) if document.style.logo else [],
        "brand": pictures.brand,
        "tint": pictures.tint,
        "wash": mix_colours(pictures.brand, WHITE, 0.92),
    }


def _prepare(value: Any) -> Any:
    """Return data with each text as the pages can show it."""
    match value:
        case str():
            return break_words(replace_missing(value))
        case list() | tuple():
            return [_prepare(each) for each in value]
        case dict():
            return {key: _prepare(each) for key, each in value.items()}
        case _:
            return value
