"""A cohort as rows for a spreadsheet: one for each figure; a count that is hidden has no value."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from maturity.insight.cohort.facts import AxisSpread, Cohort, Part
from maturity.render.exact_numbers import convert_number
from maturity.render.spreadsheet import defuse_formulas

COLUMNS = ("cohort_group", "table", "id", "part", "cell", "value", "of")
_Row = tuple[object, ...]


def format_cohort_rows(cohort: Cohort) -> str:
    """Format the rows of the whole, of each group, and of each place where that was asked for."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for part in (cohort.whole, *cohort.groups):
        for row in _list_rows(part):
            writer.writerow([defuse_formulas(part.key), *(defuse_formulas(_format(cell)) for cell in row)])
    writer.writerow(["", "all", "", "", "unread", cohort.unread, ""])
    for place in cohort.places:
        name = defuse_formulas(place.organisation or place.path)
        for node, found in place.places.items():
            score, percentile = (None, None) if found is None else (found[0], 100 * found[1])
            for cell, value in (("score", score), ("percentile", percentile)):
                writer.writerow(["", "place", name, node, cell, _format(convert_number(value)), ""])
    return text.getvalue()


def _list_rows(part: Part) -> Iterator[_Row]:
    yield "all", "", "", "n", part.n, ""
    yield "all", "", "", "coverage", convert_number(part.coverage), ""
    for node, spread in part.axes.items():
        yield from _list_spread("axis", node, spread)
    for item, spread in part.numbers.items():
        yield from _list_spread("number", item, spread)
    for table, counts in part.tables.items():
        for cell, count in counts.cells.items():
            yield table.kind, table.id, table.part, cell, count, counts.base


def _list_spread(kind: str, name: str, spread: AxisSpread) -> Iterator[_Row]:
    figures = (spread.scores.first, spread.scores.median, spread.scores.third, spread.low, spread.high)
    yield kind, name, "", "n", spread.n, ""
    yield kind, name, "", "n_at_least", spread.at_least, ""
    for cell, value in zip(("q1", "median", "q3", "median_low", "median_high"), figures, strict=True):
        yield kind, name, "", cell, convert_number(value), ""


def _format(cell: object) -> str:
    return "" if cell is None else str(cell)
