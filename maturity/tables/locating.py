"""What is wrong in a table, placed for a person: the row, the column with its heading, and what the cell says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from maturity.loading.locating import locate_problems
from maturity.loading.problem import Problem
from maturity.loading.suggestions import shorten
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, Span, cut_excerpt
from maturity.syntax.document import Document, parse_document
from maturity.syntax.forbidden_characters import replace_forbidden
from maturity.syntax.quoting import format_value
from maturity.syntax.reading import Source
from maturity.tables.answers_text import write_answers
from maturity.tables.columns import ColumnReading
from maturity.tables.folding import fold_text
from maturity.tables.rows import RowAnswers
from maturity.tables.source import Row
from maturity.text.catalogue import Message, has_message, make_message

_STATES = ("unknown", "not_applicable")
_ALIKE = 0.75
"""How much of two texts has to be the same, from 0 to 1, for an option to be proposed."""
_MOST_CANDIDATES = 500
"""Among how many words the nearest one to a cell is looked for."""


def locate_row(path: str, row: Row) -> Diagnostic:
    """Make the diagnostic of a row that is wrong as a whole."""
    problem = row.problem
    assert problem is not None
    span = Span(row.number, 1, row.number, 1)
    message = make_message("table.row", row=row.number, problem=Message(problem.message_key, problem.params))
    excerpt = _cut(" | ".join(row.cells))
    return Diagnostic(problem.code, message, path, problem.severity, span, excerpt, _find_help(problem), is_cell=True)


def locate_cell(path: str, row: Row, column: ColumnReading, problem: Problem) -> Diagnostic:
    """Make the diagnostic of a cell that cannot be read."""
    message, advice = Message(problem.message_key, problem.params), _find_help(problem)
    return _place(Diagnostic(problem.code, message, path, problem.severity, help=advice), row, column)


def locate_answers(
    path: str, row: Row, answers: RowAnswers, data: dict[str, Any], problems: Sequence[Problem], bank: Bank
) -> list[Diagnostic]:
    """Make the diagnostics of what the rules of answers say of `data`, which were read from `row`.

    What to do about each is what it would be in the answers file that the row makes.
    """
    document = parse_document(Source(path, write_answers(data, bank)))
    if not isinstance(document, Document):
        return [_place(replace(each, remedies=()), row, None) for each in document]
    found = []
    for each in locate_problems(document, problems):
        column = answers.find_column(each.pointer)
        found.append(_place(replace(each, help=_find_near(each, row, column), remedies=()), row, column))
    return found


def _find_near(diagnostic: Diagnostic, row: Row, column: ColumnReading | None) -> Message | None:
    """Return the help of a diagnostic; one that lists all options names the one whose text the cell nearly is."""
    if column is None or diagnostic.help is None:
        return diagnostic.help
    state = diagnostic.help.params.get("text")
    if diagnostic.help.key == "help.write" and state in _STATES:
        return make_message("table.state.help", state=state, words=format_value([row.cells[column.index].strip()]))
    if diagnostic.help.key != "help.known":
        return diagnostic.help
    text = fold_text(row.cells[column.index])
    near = get_close_matches(text, list(column.words)[:_MOST_CANDIDATES], n=1, cutoff=_ALIKE) if text else []
    meaning = column.words[near[0]] if near else ""
    return make_message("help.did_you_mean", nearest=meaning) if meaning else diagnostic.help


def name_column(index: int) -> str:
    """Return the letters by which a spreadsheet calls a column, from 0: A, B ... Z, AA."""
    letters, number = "", index + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _place(diagnostic: Diagnostic, row: Row, column: ColumnReading | None) -> Diagnostic:
    """Return a diagnostic with its place in the table; without a column, it is about the row."""
    if column is None:
        message = make_message("table.row", row=row.number, problem=diagnostic.message)
        return replace(diagnostic, message=message, span=Span(row.number, 1, row.number, 1), excerpt=None, pointer=())
    message = make_message(
        "table.cell",
        row=row.number,
        column=name_column(column.index),
        heading=shorten(column.heading),
        problem=diagnostic.message,
    )
    number = column.index + 1
    span = Span(row.number, number, row.number, number + 1)
    text = row.cells[column.index] if column.index < len(row.cells) else ""
    return replace(diagnostic, message=message, span=span, excerpt=_cut(text), is_cell=True)


def _cut(text: str) -> str:
    return cut_excerpt(replace_forbidden(" ".join(text.split())), 1)


def _find_help(problem: Problem) -> Message | None:
    keys = (f"{problem.message_key}.help", f"{problem.code}.help")
    return next((Message(key, problem.params) for key in keys if has_message(key)), problem.help)
