"""Many organisations together as a page of HTML: the answer, a picture of the axes, then every table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from maturity.insight.cohort.facts import Cohort
from maturity.render.cohort.context import CohortContext
from maturity.render.cohort.headline import describe_answer, describe_method, describe_reserves
from maturity.render.cohort.shown import Shown, ShownRow, ShownTable
from maturity.render.cohort.tables import build_tables
from maturity.render.report.house_style import PLAIN, HouseStyle
from maturity.render.report.page.page import fill_page
from maturity.render.report.svg.cohort_plot import (
    NARROW,
    WIDE,
    PlotLine,
    draw_cohort_plot,
    list_axis_lines,
    list_group_lines,
)
from maturity.render.view import View
from maturity.text.catalogue import say


@dataclass(frozen=True)
class CohortPage:
    """What the template of a cohort is given."""

    language: str
    title: str
    answer: tuple[str, ...]
    reserves: tuple[str, ...]
    tables: tuple[ShownTable, ...]
    method: tuple[str, ...]
    style: HouseStyle = PLAIN


def write_cohort_page(cohort: Cohort, view: View) -> str:
    """Write the whole page."""
    context = CohortContext(cohort, view)
    page = CohortPage(
        language=view.language,
        title=context.say("cohort.title", bank=context.format_prose(cohort.bank.title)),
        answer=tuple(describe_answer(context)),
        reserves=tuple(describe_reserves(context)),
        tables=tuple(build_tables(context)),
        method=tuple(describe_method(context)),
    )
    plots = {
        "axes": _draw_plots(context, list_axis_lines(context), "axes", context.say("cohort.plot_title")),
        "groups": _draw_plots(context, list_group_lines(context), "groups", context.say("cohort.plot_groups")),
    }
    values = {
        "say": lambda key, **params: say(key, view.language, **params),
        "plots": plots,
        "group_rows": group_rows,
        "is_number": is_number,
    }
    return fill_page("cohort.html", page, values)


def _draw_plots(context: CohortContext, lines: Sequence[PlotLine], name: str, title: str) -> list[Markup]:
    """Draw a picture for each width of the page; none without lines."""
    layouts = ((f"{name}-wide", WIDE), (f"{name}-narrow", NARROW)) if lines else ()
    return [
        Markup(draw_cohort_plot(context, lines, each, title, layout))  # noqa: S704 - escaped as drawn
        for each, layout in layouts
    ]


def group_rows(table: ShownTable) -> list[tuple[str, list[ShownRow]]]:
    """Group the rows of a table by what they are about; the title is empty where there is one group."""
    return [(title, list(rows)) for title, rows in groupby(table.rows, key=lambda row: row.group)]


def is_number(table: ShownTable, index: int) -> bool:
    """Tell whether a column has numbers, and so is set to the right."""
    cells: Sequence[Shown] = [row.cells[index] for row in table.rows]
    return all(cell.form != "text" for cell in cells)
