"""A cohort as rows for a French Excel: what its tables show in words, a row for each cell of a table.

The rows begin with a mark by which Excel reads UTF-8, and have semicolons between cells and decimal commas.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from maturity.insight.cohort.facts import Cohort
from maturity.render.cohort.context import CohortContext
from maturity.render.cohort.shown import Shown, ShownTable
from maturity.render.cohort.tables import build_tables
from maturity.render.spreadsheet import BYTE_ORDER_MARK, defuse_formulas
from maturity.render.view import View

_COLUMNS = ("table", "about", "row", "column", "value")


def format_french_rows(cohort: Cohort, view: View) -> str:
    """Format every table of a cohort, with a heading in words."""
    context, text = CohortContext(cohort, view), io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\n")
    writer.writerow(context.name_columns(_COLUMNS))
    for table in build_tables(context):
        writer.writerows(_list_rows(table))
    if cohort.unread:
        writer.writerow(
            (context.say("cohort.method.title"), "", "", context.say("cohort.column.unread"), cohort.unread)
        )
    return BYTE_ORDER_MARK + text.getvalue()


def _list_rows(table: ShownTable) -> Iterator[tuple[str, ...]]:
    """Yield a row for each cell but those of the first column, which say what it is about."""
    for row in table.rows:
        first, *others = row.cells
        for column, cell in zip(table.heading[1:], others, strict=True):
            if cell.text not in ("", "-"):  # there is no such number
                about = (table.title, row.group, first.text, column)
                yield (*map(defuse_formulas, about), _write(cell))


def _write(cell: Shown) -> str:
    """Write a cell: a number as Excel reads it, a share in per cent; words as they are."""
    if cell.value is None:
        return defuse_formulas(cell.text)
    if cell.form == "share":
        return f"{float(100 * cell.value):.1f}".replace(".", ",") + "%"
    return f"{float(cell.value):.{cell.decimals}f}".replace(".", ",")
