"""What the cells about one item say, read as those of a row are: by the same functions, but once for each text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from maturity.engine.targets import compute_targets
from maturity.loading.answers import read_data
from maturity.model.answers import ABSENT, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer
from maturity.tables.columns import ColumnReading, Place
from maturity.tables.rows import CellMemory, read_row
from maturity.tables.source import Row

Meaning = Answer | DutyAnswer | str | None
"""What cells say: an answer, a text of the head such as the day; None for what is for the row itself to be told."""


@dataclass(frozen=True)
class CellReader:
    """Reads the cells about single items of one bank."""

    bank: Bank
    _memory: CellMemory = field(default_factory=CellMemory)

    def read(self, place: Place, columns: Sequence[ColumnReading], texts: Mapping[int, str]) -> Meaning:
        """Read the cells of the columns about one place; `texts` has them by the indexes of the columns.

        None if there is anything to say about them, be it a warning.
        """
        cells = tuple(texts.get(index, "") for index in range(max(texts, default=0) + 1))
        answers = read_row(Row(1, cells), columns, self._memory)
        if answers.problems:
            return None
        data = {"bank": self.bank.id, "bank_version": self.bank.version, **answers.data}
        read = read_data(data, self.bank)
        return None if read.problems or read.sheet is None else _find_meaning(self.bank, place, read.sheet)


def _find_meaning(bank: Bank, place: Place, sheet: Sheet) -> Meaning:
    match place.section:
        case "answers":
            return sheet.get_answer(place.name)
        case "profile":
            return sheet.profile.get(place.name, ABSENT)
        case "duties":
            return sheet.get_duty_answer(place.name)
        case "targets":
            target = compute_targets(bank, sheet).get(place.name)
            return ABSENT if target is None else Answer(State.ANSWERED, target)
        case "head":
            return sheet.date or ""
        case _:
            assert_never(place.section)
