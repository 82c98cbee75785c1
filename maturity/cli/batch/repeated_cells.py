"""What is wrong in many cells of a table alike is told a few times, then counted: a word that no mapping has, say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from maturity.model.diagnostic import Diagnostic
from maturity.text.safe import make_visible

if TYPE_CHECKING:
    from maturity.cli.run import Run

CellSort = tuple[str, int, str]
"""A code, the number of a column from 1, and what a cell there says."""
_MOST_ALIKE = 3
"""How many cells of a column that say the same are told."""
_MOST_OF_COLUMN = 20
"""How many cells of a column with one code are told."""
_MOST_KNOWN = 10_000
"""How many sorts of cells are counted."""
_MOST_NAMED = 5
"""How many of the most frequent sorts are named in the end."""
_MOST_TEXT = 40
"""How many characters of a cell are shown there."""


def list_sorts(diagnostics: Iterable[Diagnostic]) -> tuple[CellSort, ...]:
    """List the sorts of what is wrong in a row; none if something is about more than its cells."""
    found = list(diagnostics)
    if not found:
        return ()
    if not all(each.is_cell and each.span is not None for each in found):
        return ()
    return tuple((each.code, each.span.column if each.span else 0, each.excerpt or "") for each in found)


class RepeatedCells:
    """Knows what was told of the cells of one table: `is_known` of each row, then `tell` what was left out."""

    def __init__(self) -> None:
        self._alike: Counter[CellSort] = Counter()
        self._columns: Counter[tuple[str, int]] = Counter()
        self._untold = 0

    def is_known(self, sorts: Sequence[CellSort]) -> bool:
        """Whether enough was told of each sort, so that this row need not be shown; takes note of it."""
        is_known = bool(sorts)
        for sort in sorts:
            enough = self._alike[sort] >= _MOST_ALIKE or self._columns[sort[:2]] >= _MOST_OF_COLUMN
            is_known = is_known and enough
            if sort in self._alike or len(self._alike) < _MOST_KNOWN:
                self._alike[sort] += 1
            self._columns[sort[:2]] += 1
        self._untold += is_known
        return is_known

    def tell(self, run: Run) -> None:
        """Tell how many rows were not shown, and which cells come again and again."""
        if not self._untold:
            return
        from maturity.tables.locating import name_column

        often = [(sort, count) for sort, count in self._alike.most_common(_MOST_NAMED) if count > _MOST_ALIKE]
        named = [
            run.say("table.often", column=name_column(column - 1), text=_cut(text), n=count)
            for (_, column, text), count in often
        ]
        lines = [run.say("table.untold", n=self._untold)]
        lines += [run.say("table.repeated", texts=", ".join(named))] if named else []
        run.complain((line, "") for line in lines)


def _cut(text: str) -> str:
    text = make_visible(text)
    return text if len(text) <= _MOST_TEXT else f"{text[:_MOST_TEXT]}…"
