"""The format `csv`: a row for each respondent, for a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from maturity.model.scorecard import AxisScore, Scorecard
from maturity.render.exact_numbers import convert_number
from maturity.render.results import Failed, Output, Results, Scored
from maturity.text.catalogue import say
from maturity.text.safe import make_visible

COLUMNS = (
    "path",
    "status",
    "organisation",
    "respondent",
    "role",
    "date",
    "bank",
    "bank_version",
    "scope",
    "provisional",
    "answered",
    "applicable",
    "unknown",
    "not_applicable",
    "score",
    "low",
    "high",
    "level",
)
"""What every row has; `_AXIS_COLUMNS` of each axis follow, then `message`."""
_SCORES = ("score", "low", "high", "level")
"""What is said of the whole and of each axis."""
_AXIS_COLUMNS = ("provisional", *_SCORES)
_SIGNS = "=+\\-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b"
"""What a formula starts with: `= + - @`, and the same in full width and small."""
_FORMULA = re.compile(rf'(^|[;|])([\s"]*)(?=[{_SIGNS}])')
"""What stands before the sign of a formula, at the start of a cell or of what a semicolon or a bar would make one."""


def write_results(results: Results) -> Output:
    """Write results as rows separated by commas."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(_list_rows(results))
    return Output(text.getvalue())


def defuse_formulas(text: str) -> str:
    """Return a cell in which no spreadsheet finds a formula, whether it separates cells by commas or by semicolons.

    A quote goes to the start of the text if it begins like a formula, and after a semicolon or a bar in it if what
    follows does: a spreadsheet in French takes `a;=1` for two cells, whatever stands in quotation marks. Tabs and line
    breaks are spaces. Every other text is as it was.
    """
    return _FORMULA.sub(r"\1'\2", make_visible(text))


def _list_rows(results: Results) -> list[list[str]]:
    """List the heading, a row for each respondent, and one for each file that could not be scored, with its message.

    Numbers keep the decimal point and are not rounded.
    """
    axes = list(dict.fromkeys(axis.id for card in results.cards for axis in card.axes))
    heading = [*COLUMNS, *(f"{axis_id}.{score}" for axis_id in axes for score in _AXIS_COLUMNS), "message"]
    rows = [[*_list_common_cells(each), *_list_axis_cells(each.card, axes), ""] for each in results.scored]
    blank = [""] * (len(heading) - 3)
    failures = [
        [defuse_formulas(each.path), "error", *blank, defuse_formulas(_get_first_message(each, results.language))]
        for each in results.failed
    ]
    return [heading, *rows, *failures]


def _get_first_message(failed: Failed, language: str) -> str:
    return say(failed.diagnostics[0].message, language) if failed.diagnostics else ""


def _list_common_cells(scored: Scored) -> list[str]:
    """List the cells of `COLUMNS`."""
    sheet, bank, coverage, overall = scored.card.sheet, scored.card.bank, scored.card.coverage, scored.card.overall
    respondent = sheet.respondent
    texts = [
        scored.path,
        "ok",
        sheet.organisation,
        respondent.id if respondent else None,
        respondent.role if respondent else None,
        sheet.date,
        bank.id,
        bank.version,
        sheet.scope,
    ]
    counts = (coverage.answered, coverage.applicable, coverage.unknown, coverage.not_applicable)
    return [
        *(defuse_formulas(text or "") for text in texts),
        _format_flag(scored.card.provisional),
        *map(str, counts),
        *_list_scores(overall),
    ]


def _list_scores(axis: AxisScore | None) -> list[str]:
    """List the cells of `_SCORES`; they are empty without an axis."""
    if axis is None:
        return [""] * len(_SCORES)
    numbers = (convert_number(score) for score in (axis.score, axis.low, axis.high))
    return [*("" if number is None else str(number) for number in numbers), axis.level or ""]


def _list_axis_cells(card: Scorecard, axes: Iterable[str]) -> list[str]:
    """List the cells of `_AXIS_COLUMNS` for each of `axes`; they are empty for one that the bank does not have."""
    cells: list[str] = []
    for axis_id in axes:
        axis = card.axis_by_id.get(axis_id)
        cells += ["" if axis is None else _format_flag(axis.provisional), *_list_scores(axis)]
    return cells


def _format_flag(is_so: bool) -> str:
    return str(is_so).lower()
