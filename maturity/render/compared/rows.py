"""A history for a spreadsheet: a row for each date and axis, with what makes the difference to the date before."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from fractions import Fraction

from maturity.insight.comparison.history import AxisHistory, History
from maturity.insight.comparison.mixing import FAMILIES
from maturity.insight.comparison.sharing import Difference
from maturity.model.field_types import ROOT
from maturity.render.exact_numbers import convert_number
from maturity.render.spreadsheet import defuse_formulas

COLUMNS = (
    "organisation",
    "date",
    "axis",
    "title",
    "bank",
    "bank_version",
    "scope",
    "score",
    "low",
    "high",
    "level",
    "target",
    "change",
    *(f"change.{family}" for family in FAMILIES),
)
"""What every row has. `change` is the difference to the date before, and its parts are in the last columns."""


def format_rows(history: History) -> str:
    """Format the heading and the rows, date after date. Numbers keep the decimal point and are not rounded."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([COLUMNS, *_list_rows(history)])
    return text.getvalue()


def _list_rows(history: History) -> Iterator[list[str]]:
    for place in range(len(history.dates)):
        for axis in history.axes:
            yield _build_row(history, axis, place)


def _build_row(history: History, axis: AxisHistory, place: int) -> list[str]:
    card = history.dates[place].card
    latest, scores = history.latest.card.bank, axis.scores[place]
    title = latest.title if axis.id == ROOT else latest.axis_by_id[axis.id].title
    texts = (card.sheet.organisation, card.sheet.date, axis.id, title, card.bank.id, card.bank.version)
    numbers = (scores.score, scores.low, scores.high) if scores else (None, None, None)
    return [
        *(defuse_formulas(text or "") for text in texts),
        card.sheet.scope,
        *map(_format, numbers),
        (scores.level if scores else None) or "",
        _format(scores.target if scores else None),
        *_list_differences(_find_difference(history, axis.id, place)),
    ]


def _find_difference(history: History, axis_id: str, place: int) -> Difference | None:
    """Find the difference of an axis to the date before; None at the first date, and without one of the scores."""
    if place == 0:
        return None
    step = history.steps[place - 1]
    if axis_id == ROOT:
        return step.overall
    ids = {change.pair.new: change.difference for change in step.axes}
    return ids.get(axis_id)


def _list_differences(difference: Difference | None) -> list[str]:
    if difference is None:
        return [""] * (1 + len(FAMILIES))
    return [_format(difference.change), *(_format(difference.parts.get(family)) for family in FAMILIES)]


def _format(value: Fraction | None) -> str:
    number = convert_number(value)
    return "" if number is None else str(number)
