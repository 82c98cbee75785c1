"""The format `csv`: a row for each respondent, for a spreadsheet."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TextIO

from maturity.model.duty import DutyFinding
from maturity.model.scorecard import AxisScore
from maturity.render.exact_numbers import convert_number
from maturity.render.results import Failed, RunFacts, Scored
from maturity.text.catalogue import say
from maturity.text.safe import FORMULA_SIGNS, make_visible

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
    "to_confirm",
    "score",
    "low",
    "high",
    "level",
)
"""What every row has; `_AXIS_COLUMNS` of each axis follow, then a column for each duty, then `message`."""
_SCORES = ("score", "low", "high", "level")
"""What is said of the whole and of each axis."""
_AXIS_COLUMNS = ("provisional", *_SCORES)
_NO_CELLS = [""] * len(_AXIS_COLUMNS)
_FORMULA = re.compile(rf'(^|[;|])([\s"]*)(?=[{FORMULA_SIGNS}])')
"""What stands before the sign of a formula, at the start of a cell or of what a semicolon or a bar would make one."""


def open_stream(facts: RunFacts, open_spool: Callable[[], TextIO]) -> RowsStream:
    """Open the stream of one run."""
    return RowsStream(facts, open_spool(), open_spool())


class RowsStream:
    """Writes a heading, a row for each respondent, then one for each file that could not be scored.

    The heading names every axis and duty of every bank, so all rows wait for the last file: in two spools, a line of
    JSON each.
    """

    def __init__(self, facts: RunFacts, results: TextIO, failures: TextIO) -> None:
        self._facts, self._results, self._failures = facts, results, failures
        self._axes: dict[str, None] = {}
        """The ids of the axes, in the order in which they were met."""
        self._duties: dict[str, None] = {}
        """The same for the duties: what law or policy demands."""

    def add_scored(self, scored: Scored) -> str:
        """Keep a row: the cells of `COLUMNS`, those of each axis, and what was said of each duty."""
        scores = {axis.id: _list_axis_cells(axis) for axis in scored.card.axes}
        duties = {finding.duty.id: _describe_finding(finding) for finding in scored.card.duties}
        line = json.dumps([_list_common_cells(scored), scores, duties])
        self._axes |= dict.fromkeys(scores)
        self._duties |= dict.fromkeys(duties)
        self._results.write(f"{line}\n")
        return ""

    def add_failed(self, failed: Failed) -> str:
        """Keep the path and the first message of a file."""
        cells = [defuse_formulas(failed.path), defuse_formulas(_get_first_message(failed, self._facts.language))]
        self._failures.write(f"{json.dumps(cells)}\n")
        return ""

    def finish(self) -> Iterator[str]:
        """Yield the heading and the rows. Numbers keep the decimal point and are not rounded."""
        axis_columns = (f"{axis_id}.{score}" for axis_id in self._axes for score in _AXIS_COLUMNS)
        heading = [*COLUMNS, *axis_columns, *(f"duty.{duty}" for duty in self._duties), "message"]
        yield _format_row(heading)
        for common, scores, duties in _read_back(self._results):
            cells = [cell for axis_id in self._axes for cell in scores.get(axis_id, _NO_CELLS)]
            yield _format_row([*common, *cells, *(duties.get(duty, "") for duty in self._duties), ""])
        for path, message in _read_back(self._failures):
            yield _format_row([path, "error", *[""] * (len(heading) - 3), message])


def defuse_formulas(text: str) -> str:
    """Return a cell in which no spreadsheet finds a formula, whether it separates cells by commas or by semicolons.

    A quote goes to the start of the text if it begins like a formula, and after a semicolon or a bar in it if what
    follows does: a spreadsheet in French takes `a;=1` for two cells, whatever stands in quotation marks. Tabs and line
    breaks are spaces. Every other text is as it was.
    """
    return _FORMULA.sub(r"\1'\2", make_visible(text))


def _read_back(spool: TextIO) -> Iterator[Any]:
    """Yield the data of each line of a spool."""
    spool.seek(0)
    return map(json.loads, spool)


def _format_row(cells: Sequence[str]) -> str:
    """Format cells as a line, separated by commas."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(cells)
    return text.getvalue()


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
    counts = (
        coverage.answered,
        coverage.applicable,
        coverage.unknown,
        coverage.not_applicable,
        coverage.to_confirm,
    )
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


def _list_axis_cells(axis: AxisScore) -> list[str]:
    """List the cells of `_AXIS_COLUMNS`."""
    return [_format_flag(axis.provisional), *_list_scores(axis)]


def _describe_finding(finding: DutyFinding) -> str:
    """Return what was said of a duty, in the words of an answers file; empty for one that does not apply."""
    return "" if finding.applies is False else finding.answer.state.value


def _format_flag(is_so: bool) -> str:
    return str(is_so).lower()
