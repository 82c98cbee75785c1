"""Sheets scored in columns, and what the exact engine says of each, in the same words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import polars as pl

from maturity.engine.assess import assess
from maturity.engine.columnar.cases import Meanings
from maturity.engine.columnar.columnar_bank import FIRST, UNDECIDED_ROW
from maturity.engine.columnar.compiling import compile_columns
from maturity.engine.columnar.truth_codes import encode_truth
from maturity.engine.targets import compute_targets
from maturity.model.answers import ABSENT, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer
from maturity.render.exact_numbers import convert_number

Row = dict[str, Any]


def score_in_columns(bank: Bank, sheets: Sequence[Sheet]) -> list[Row]:
    """Score sheets as rows of one frame."""
    meanings, frame = encode_sheets(bank, sheets)
    return compile_columns(bank, meanings, with_level_high=True, with_advice=True).score(frame).to_dicts()


def find_first_in_columns(bank: Bank, sheets: Sequence[Sheet]) -> list[str | None]:
    """What columns say is advised first to each sheet: an id, "" for nothing, None where that is left to `assess`."""
    meanings, frame = encode_sheets(bank, sheets)
    rows = compile_columns(bank, meanings, with_advice=True, with_first=True).score(frame).to_dicts()
    names = ("", *bank.recommendation_by_id)
    return [None if row[UNDECIDED_ROW] else names[row[FIRST]] for row in rows]


def encode_sheets(bank: Bank, sheets: Sequence[Sheet]) -> tuple[Meanings, pl.DataFrame]:
    """The codes of sheets, and what they stand for; an item that no sheet answers has no column."""
    given: dict[str, list[Answer | DutyAnswer]] = {}
    for question in bank.questions:
        given[f"answers.{question.id}"] = [sheet.get_answer(question.id) for sheet in sheets]
    for field in bank.profile:
        given[f"profile.{field.id}"] = [sheet.profile.get(field.id, ABSENT) for sheet in sheets]
    for duty in bank.duties:
        given[f"duties.{duty.id}"] = [sheet.get_duty_answer(duty.id) for sheet in sheets]
    for axis in bank.axis_by_id:
        targets = [compute_targets(bank, sheet).get(axis) for sheet in sheets]
        given[f"targets.{axis}"] = [ABSENT if each is None else Answer(State.ANSWERED, each) for each in targets]
    columns, meanings = {}, {}
    for name, answers in given.items():
        known = list(dict.fromkeys(answers))
        if known == [ABSENT]:
            continue
        meanings[name] = (None, *known)
        columns[name] = pl.Series([known.index(each) + 1 for each in answers], dtype=pl.UInt8)
    frame = pl.DataFrame({"row": range(len(sheets)), **columns})
    return meanings, frame


def describe_exactly(bank: Bank, sheet: Sheet) -> Row:
    """What the exact engine says of a sheet."""
    card = assess(bank, sheet)
    coverage = card.coverage
    row: Row = {
        UNDECIDED_ROW: False,
        "answered": coverage.answered,
        "applicable": coverage.applicable,
        "unknown": coverage.unknown,
        "to_confirm": coverage.to_confirm,
        "spared": coverage.not_applicable,
        "provisional:overall": bool(card.provisional_causes),
    }
    for axis in (*([card.overall] if card.overall else []), *card.axes):
        reached = [[level.id for level in bank.levels].index(each) for each in axis.levels_possible]
        row |= {
            f"provisional:{axis.id}": axis.provisional,
            f"score:{axis.id}": convert_number(axis.score),
            f"low:{axis.id}": convert_number(axis.low),
            f"high:{axis.id}": convert_number(axis.high),
            f"level:{axis.id}": reached[0] if reached else None,
            f"level_high:{axis.id}": reached[-1] if reached else None,
        }
    for finding in card.duties:
        row |= {
            f"applies:{finding.duty.id}": encode_truth(finding.applies),
            f"holds:{finding.duty.id}": encode_truth(finding.holds),
        }
    shown = {advice.id: 2 if advice.status == "advised" else 1 for advice in card.advice}
    return row | {f"advice:{each.id}": shown.get(each.id, 0) for each in bank.recommendations}
