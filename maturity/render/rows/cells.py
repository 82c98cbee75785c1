"""The cells of a result for another program: ids, unrounded numbers, states by the words of answers files."""

from __future__ import annotations

from typing import assert_never

from maturity.model.answers import ABSENT, Answer, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyFinding
from maturity.model.items import ProfileField
from maturity.model.outline import AxisFigures, Figures
from maturity.render.answers_data import build_value
from maturity.render.exact_numbers import convert_number
from maturity.render.row_columns import AXIS_PARTS, Cell, Column, ColumnKind, Layout

_ANSWERED = State.ANSWERED  # Python 3.11 takes long to find a member of an enumeration
_BETWEEN = "|"
"""What stands between the options of a `multiple`."""


def lay_out(bank: Bank) -> Layout:
    """Return the columns of a bank, by their keys."""
    return Layout(
        tuple(Column(f"profile.{field.id}", choose_kind(field)) for field in bank.profile),
        tuple(Column(f"{axis}.{part}", kind) for axis in bank.axis_by_id for part, kind in AXIS_PARTS),
        tuple(Column(f"duty.{duty.id}", "text") for duty in bank.duties),
    )


def list_cells(path: str, card: Figures) -> list[Cell]:
    """List the cells of the result of a file: those of `COMMON`, then those of the columns of its bank."""
    return [
        *list_opening_cells(path, card),
        *(cell for axis in card.axes for cell in (axis.provisional, *_list_scores(axis))),
        *(describe_finding(finding) for finding in card.duties),
    ]


def list_opening_cells(path: str, card: Figures) -> list[Cell]:
    """List the cells that stand before those of the axes: those of `COMMON`, and the facts of the profile."""
    profile = card.sheet.profile
    facts = [describe_fact(profile.get(field.id, ABSENT)) for field in card.bank.profile]
    return [*_list_common(path, card), *facts]


def describe_fact(answer: Answer) -> Cell:
    """Return a fact of the profile: a number, a text, an id, several ids with bars between them, or a state."""
    if answer.state is _ANSWERED and isinstance(answer.value, str):  # most are
        return answer.value
    value = build_value(answer)
    if isinstance(value, list):
        return _BETWEEN.join(value)
    fact: Cell = value
    return fact


def choose_kind(field: ProfileField) -> ColumnKind:
    """Choose what the column of a fact holds; of a number, that it is not known is a text all the same."""
    match field.kind:
        case "number":
            return "number"
        case "single" | "multiple" | "text":
            return "text"
        case _:
            assert_never(field.kind)


def _list_common(path: str, card: Figures) -> list[Cell]:
    sheet, bank, coverage, overall = card.sheet, card.bank, card.coverage, card.overall
    respondent = sheet.respondent
    return [
        path,
        "ok",
        sheet.organisation,
        respondent.id if respondent else None,
        respondent.role if respondent else None,
        sheet.date,
        bank.id,
        bank.version,
        sheet.scope,
        card.provisional,
        coverage.answered,
        coverage.applicable,
        coverage.unknown,
        coverage.not_applicable,
        coverage.to_confirm,
        *(_list_scores(overall) if overall else (None,) * 4),
    ]


def _list_scores(axis: AxisFigures) -> tuple[Cell, ...]:
    return (convert_number(axis.score), convert_number(axis.low), convert_number(axis.high), axis.level)


def describe_finding(finding: DutyFinding) -> Cell:
    """Return what was said of a duty, in the words of an answers file; nothing for one that does not apply."""
    return None if finding.applies is False else finding.answer.state.value
