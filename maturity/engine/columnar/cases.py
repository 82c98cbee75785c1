"""What the codes of columns stand for: cases, each an answer with the standing that it gives its question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import prod
from typing import NamedTuple

import polars as pl

from maturity.engine.applicability import find_standing_of_state
from maturity.model.answers import ABSENT, Answer
from maturity.model.duty import ABSENT_DUTY, DutyAnswer
from maturity.model.standing import Standing

Meanings = Mapping[str, Sequence[Answer | DutyAnswer | None]]
"""The column of an item (`answers.x`, `profile.x`, `targets.x`, `duties.x`) to what each of its codes stands for.

None stands for what cannot be read: such a row is for the exact engine. An item without a column has no answer.
"""
MOST_COMBINATIONS = 4_096
"""How many combinations of the codes of several columns are listed in one table."""


class Case(NamedTuple):
    """What one code of a question or of a profile field stands for; without a standing, it cannot be read."""

    answer: Answer
    standing: Standing | None


CaseFinder = Callable[[str], Sequence[Case]]
"""Gives the cases of a column, by its name."""
POSSIBLE, NOT_ASKED = Case(ABSENT, Standing.POSSIBLE), Case(ABSENT, Standing.NOT_ASKED)
"""The two cases that a question with a condition has, in this order after those of its answers."""
NOTHING_OFFERED = Case(ABSENT, Standing.NOTHING_OFFERED)
"""The last case of a question that offers what was chosen in another one."""
_UNREADABLE = Case(ABSENT, None)


def list_cases(meanings: Meanings, column: str) -> tuple[Case, ...]:
    """List the cases of the column of a question or of a profile field, by their codes."""
    return tuple(_make_case(each) for each in meanings.get(column, (ABSENT,)))


def list_duty_answers(meanings: Meanings, column: str) -> tuple[DutyAnswer | None, ...]:
    """List what the codes of the column of a duty stand for."""
    answers = meanings.get(column, (ABSENT_DUTY,))
    return tuple(each if isinstance(each, DutyAnswer) else None for each in answers)


def _make_case(meaning: Answer | DutyAnswer | None) -> Case:
    if not isinstance(meaning, Answer):
        return _UNREADABLE
    return Case(meaning, find_standing_of_state(meaning.state))


def choose_type(size: int) -> type[pl.DataType]:
    """Return the smallest type of whole numbers that has those from 0 to under `size`: small ones are faster."""
    return pl.UInt8 if size <= 1 << 8 else pl.UInt16 if size <= 1 << 16 else pl.UInt32


def split_columns(columns: Iterable[tuple[str, int]], most: int = MOST_COMBINATIONS) -> list[list[str]]:
    """Split columns, which come with the number of their codes, so that each part has few combinations of codes."""
    parts: list[list[str]] = []
    size = 0
    for column, codes in columns:
        if not parts or size * codes > most:
            parts.append([])
            size = 1
        parts[-1].append(column)
        size *= codes
    return parts


def index_codes(columns: Sequence[tuple[str, int]]) -> pl.Expr:
    """Return the place of each row's combination of codes, where the first column varies fastest.

    Columns come with the number of their codes. One that has a single code is 0 in each row, whatever it is multiplied
    by: its factor may be the number of all places, for which the type of places has no room.
    """
    kind = choose_type(prod(size for _, size in columns))
    place, stride = pl.lit(0, kind), 1
    for position, (column, size) in enumerate(columns):
        code = pl.col(column).cast(kind)
        part = code if stride == 1 or size == 1 else code * pl.lit(stride, kind)
        place = part if position == 0 else place + part
        stride *= size
    return place
