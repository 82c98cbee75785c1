"""The results of a run for a format that sets them out side by side: whole while they are few, then a row of each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from maturity.cli.debugging import print_exception
from maturity.cli.run import Run
from maturity.insight.many import JourneyWatch
from maturity.loading.bugs import explain_exception
from maturity.render.formats import Format
from maturity.render.results import Failed, Output, Results, Scored
from maturity.render.row_making import make_row
from maturity.render.table_rows import TableRow
from maturity.render.writers import load_results_writer

if TYPE_CHECKING:
    from maturity.cli.batch.entries import Kept


class CollectedResults:
    """Keeps results until the last one, then shows them. Once they can only be a table, it keeps their rows alone.

    Give each result to `add`, then call `finish`. `is_table` tells that rows are enough from then on.
    """

    def __init__(self, run: Run, chosen: Format, *, is_single: bool, everything: bool, is_table: bool = False) -> None:
        """With `is_table`, there are only rows from the beginning."""
        self.run, self.format = run, chosen
        self.is_single, self.everything = is_single, everything
        self.is_table = is_table
        self.scored: list[Scored] = []
        self.failed: list[Failed] = []
        self.rows: list[TableRow] = []
        self.languages: set[str] = set()
        self.unshowable: list[Scored] = []
        """Results that cannot be shown, each of which was told as a mistake of the program."""
        self._watch = JourneyWatch()

    def add(self, kept: Kept | None) -> None:
        """Keep a result, its row, or that a file failed."""
        match kept:
            case Scored():
                self.add_scored(kept)
            case TableRow():
                self.rows.append(kept)
                self.languages.add(kept.language)
            case Failed():
                self.failed.append(kept)
            case _:
                raise TypeError(kept)

    def add_scored(self, scored: Scored) -> None:
        """Keep a result; once it can only be a row of a table, keep the rows of all of them."""
        self.scored.append(scored)
        self._watch.add(scored.card)
        if self._watch.is_over:
            self.is_table = True
            for each in self.scored:
                self._try(each, partial(self._add_row, each))
            self.scored = []

    def finish(self, sort: Callable[[list[TableRow]], None] | None = None) -> None:
        """Show the results, rows in the order that `sort` gives them."""
        if sort is not None:
            sort(self.rows)
        try:
            output = self._write(self.scored)
        except Exception:
            shown = [each for each in self.scored if self._try(each, partial(self._write, (each,)))]
            if not self.unshowable:
                raise
            self.scored = shown
            output = self._write(shown)
        if output is not None:
            self.run.show_output(output)

    def _add_row(self, scored: Scored) -> None:
        self.add(make_row(scored))

    def _write(self, scored: Sequence[Scored]) -> Output | None:
        return load_results_writer(self.format)(self._collect(scored))

    def _try(self, scored: Scored, show: Callable[[], object]) -> bool:
        """Return whether a result can be shown; tell what it raises if it cannot."""
        try:
            show()
        except Exception as error:  # noqa: BLE001 - one result must not cost the others theirs
            print_exception(error)
            self.run.report((explain_exception(scored.path, error),))
            self.failed.append(Failed(scored.path, ()))
            self.unshowable.append(scored)
            return False
        return True

    def _collect(self, scored: Sequence[Scored]) -> Results:
        """Collect what the writer needs to know: in the language of the results, if they have one in common."""
        languages = self.languages | {each.language for each in scored}
        shared = languages.pop() if len(languages) == 1 else self.run.language
        view = self.run.make_view(shared, everything=self.everything)
        return Results(tuple(scored), tuple(self.failed), self.is_single, view, self.run.language, tuple(self.rows))
