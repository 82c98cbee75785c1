"""What makes the row of each result where it is scored: one line of text, which is put under a heading elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from maturity.model.bank import Bank
from maturity.model.outline import Figures
from maturity.render.results import Failed, Record, RunFacts, Scored
from maturity.render.row_columns import COMMON, Cell, Layout
from maturity.render.rows.cells import lay_out, list_cells
from maturity.render.rows.words import lay_out_in_words, list_cells_in_words
from maturity.text.catalogue import say

Style = Literal["exact", "words"]
"""exact: ids and unrounded numbers, for a program; words: titles and figures as they are shown, for a person."""
RowFormat = Callable[[Sequence[Cell]], str]
"""Writes the cells of a row as one line, without its end; a function of a module, so that it can be pickled."""


@dataclass
class RowRecorder:
    """Makes the record of each result and of each file that failed: a row by the columns of its bank alone."""

    facts: RunFacts
    style: Style
    format_row: RowFormat

    def record_scored(self, scored: Scored) -> Record:
        """Return the row of a result."""
        return self.record_figures(scored.path, scored.card, scored.language)

    def record_figures(self, path: str, card: Figures, language: str) -> Record:
        """Return the row of the result of a file, of which it takes no more than an outline has."""
        return Record(self.write_row(path, card, language), layout=self._find_layout(card.bank, language))

    def write_row(self, path: str, card: Figures, language: str) -> str:
        """Write the row of a result."""
        cells = list_cells_in_words(path, card, language) if self.style == "words" else list_cells(path, card)
        return self.format_row(cells)

    def record_failed(self, failed: Failed) -> Record:
        """Return why a file could not be scored, and where that is: cells for `spread_failure`, in JSON."""
        first = failed.diagnostics[0] if failed.diagnostics else None
        language = self.facts.language
        line = first.span.line if first and first.span else None
        cells = [failed.path, first.code if first else None, line, say(first.message, language) if first else None]
        return Record(json.dumps(cells), is_scored=False)

    def _find_layout(self, bank: Bank, language: str) -> Layout:
        """Find the layout of a bank, which is made once in each process."""
        key = (Layout, self.style, language)
        layout = bank.workspace.get(key)
        if not isinstance(layout, Layout):
            layout = lay_out_in_words(bank, language) if self.style == "words" else lay_out(bank)
            bank.workspace[key] = layout
        return layout


def spread_failure(text: str, width: int, status: str) -> list[Cell]:
    """Return the cells of the row, `width` columns wide, of a file whose record has `text`; `status` is its second."""
    path, code, line, message = json.loads(text)
    return [path, status, *[None] * (width - 5), code, line, message]


def count_columns(layout: Layout) -> int:
    """Count the columns of a table: those of every row, and those of `layout`."""
    return len(COMMON) + len(layout.columns) + 3


def format_json_row(cells: Sequence[Cell]) -> str:
    """Write the cells of a row as JSON, for a format that makes something else of them later."""
    return json.dumps(cells, ensure_ascii=True, separators=(",", ":"))
