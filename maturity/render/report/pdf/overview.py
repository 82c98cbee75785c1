"""A portfolio, as data for the template: a table for each questionnaire, a row for each organisation."""

from __future__ import annotations

from maturity.render.report.content import Portfolio, PortfolioGroup, PortfolioLine
from maturity.render.report.items.scores import AxisRow
from maturity.render.report.pdf.pictures import Pictures
from maturity.render.report.pdf.tables import Data, make_cell, make_column, make_row, make_table
from maturity.render.report.printing import say
from maturity.render.report.selection import describe_group, has_overall, list_shared_axes
from maturity.render.report.svg.small_line import draw_small_line


def make_groups(portfolio: Portfolio, pictures: Pictures) -> list[Data]:
    """Make a section for each questionnaire."""
    return [
        {
            "title": group.bank,
            "note": describe_group(group, portfolio.language),
            "table": _make_table(group, portfolio.language, pictures),
        }
        for group in portfolio.groups
    ]


def _make_table(group: PortfolioGroup, language: str, pictures: Pictures) -> Data:
    axes = list_shared_axes(group)
    whole = [say("report.whole", language)] if has_overall(group) else []
    columns = [
        make_column(say("report.column.organisation", language), share=9),
        *(make_column(title, share=5) for title in (*whole, *axes)),
        make_column(say("report.column.duties", language), share=5),
        make_column(say("report.column.answered", language), "right", share=4),
    ]
    rows = [_make_line(line, group, pictures, with_whole=bool(whole), with_axes=bool(axes)) for line in group.lines]
    return make_table(say("report.portfolio_table", language, n=len(group.lines)), columns, rows)


def _make_line(
    line: PortfolioLine, group: PortfolioGroup, pictures: Pictures, *, with_whole: bool, with_axes: bool
) -> Data:
    def draw(row: AxisRow, *, is_strong: bool) -> Data:
        return make_cell(
            row.interval, picture=pictures.add_drawing(draw_small_line(row, group.scale)), is_strong=is_strong
        )

    place = " – ".join(text for text in (line.position, line.date) if text)
    scores = [draw(line.overall, is_strong=True)] if with_whole and line.overall else []
    scores += [draw(row, is_strong=False) for row in line.axes] if with_axes else []
    name = make_cell(line.name, quiet=[place, *line.cautions], is_strong=True)
    return make_row([name, *scores, line.duties or "–", line.answered])
