"""A report or a portfolio as a page of HTML: templates, with every text escaped, around pictures drawn as SVG."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, Protocol, assert_never

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from maturity import __version__
from maturity.render.report import selection
from maturity.render.report.content import Document, Part, Portfolio, Report
from maturity.render.report.house_style import HouseStyle, Logo
from maturity.render.report.items.duties import split_law
from maturity.render.report.page.colours import choose_colours
from maturity.render.report.printing import say
from maturity.render.report.sheet import fit_sheet
from maturity.render.report.svg.dot_plot import NARROW, draw_dot_plot
from maturity.render.report.svg.radar import draw_radar
from maturity.render.report.svg.small_line import draw_small_line
from maturity.render.report.svg.trend import draw_trend
from maturity.render.report.wishes import Wishes
from maturity.text.safe import make_visible

_MOST_DAYS = 5
"""How many dates have a column of their own, the last ones; the small lines show them all."""


@dataclass(frozen=True)
class Picture:
    """A logo as a page has it: within itself."""

    source: str
    width: int
    height: int


def write_report(document: Document, wishes: Wishes) -> str:
    """Write the whole page, or one that fits on one sheet for each part."""
    match document:
        case Report():
            template = "sheet.html" if wishes.is_sheet else "report.html"
        case Portfolio():
            template = "portfolio.html"
        case _:
            assert_never(document)
    return fill_page(template, document, _make_helpers(document.language, with_radar=wishes.with_radar))


class PageHead(Protocol):
    """What the head and the foot of every page are made of."""

    @property
    def language(self) -> str:
        """The language of the page."""

    @property
    def style(self) -> HouseStyle:
        """The house style."""


def fill_page(template: str, document: PageHead, values: dict[str, Any]) -> str:
    """Fill a template, which is given `document` and `values`, with every text escaped."""
    footer = make_visible(document.style.footer)
    return (
        _open_templates()
        .get_template(template)
        .render(
            document=document,
            version=__version__,
            footer=footer,
            logo=_embed(document.style.logo) if document.style.logo else None,
            colours=choose_colours(document.style.accent, footer),
            **values,
        )
    )


def _make_helpers(language: str, *, with_radar: bool) -> dict[str, Any]:
    """Make what the templates call, in the language of the document."""

    def say_it(key: str, **params: object) -> str:
        return say(key, language, **params)

    return {
        "say": say_it,
        "list_sections": lambda part: selection.list_sections(part, language),
        "axes_title": lambda part: selection.find_axes_title(part, language),
        "axis_columns": lambda part: selection.list_axis_columns(part, language),
        "choose_benchmarks": selection.choose_benchmarks,
        "group_answers": selection.group_answers,
        "list_first_facts": selection.list_first_facts,
        "find_above": selection.find_above,
        "format_days": lambda action: selection.format_days(action, language),
        "draw_plot": lambda part, name: Markup(draw_dot_plot(part, language, name)),  # noqa: S704 - escaped as drawn
        "draw_narrow_plot": lambda part, name: Markup(draw_dot_plot(part, language, name, NARROW)),  # noqa: S704 - same
        "draw_line": lambda row, group: Markup(draw_small_line(row, group.scale)),  # noqa: S704 - it has no text
        "draw_trend": lambda row, part: Markup(draw_trend(row, part.scale)),  # noqa: S704 - it has no text
        "most_days": _MOST_DAYS,
        "shared_axes": selection.list_shared_axes,
        "has_overall": selection.has_overall,
        "describe_group": lambda group: selection.describe_group(group, language),
        "shorten": selection.shorten,
        "split_law": split_law,
        "fit_sheet": lambda part, with_title: fit_sheet(part, with_title=with_title),
        "draw_radar": partial(_draw_radar, language, with_radar),
    }


def _draw_radar(language: str, is_wanted: bool, part: Part, name: str) -> Markup:
    return Markup(draw_radar(part, language, name) if is_wanted else "")  # noqa: S704 - escaped as it is drawn


@cache
def _open_templates() -> Environment:
    return Environment(
        loader=PackageLoader("maturity.render.report.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _embed(logo: Logo) -> Picture:
    data = b64encode(logo.content).decode("ascii")
    return Picture(f"data:{logo.media_type};base64,{data}", logo.width, logo.height)
