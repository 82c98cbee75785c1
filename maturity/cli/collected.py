"""The results of a run for a format that sets them out side by side: whole while they are few, then a row of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from maturity.cli.debugging import print_exception
from maturity.cli.run import Run
from maturity.insight.many import JourneyWatch, reduce_to_row
from maturity.loading.bugs import explain_exception
from maturity.render.formats import Format, load_results_writer
from maturity.render.results import Failed, Output, Results, Scored


class CollectedResults:
    """Keeps results until the last one, then shows them. Once they can only be a table, it keeps their rows alone.

    Give each result to `add_scored` or `add_failed`, then call `finish`.
    """

    def __init__(self, run: Run, chosen: Format, *, is_single: bool, everything: bool) -> None:
        self.run, self.format = run, chosen
        self.is_single, self.everything = is_single, everything
        self.scored: list[Scored] = []
        self.failed: list[Failed] = []
        self._watch = JourneyWatch()
        self._is_table = False

    def add_scored(self, scored: Scored) -> str:
        """Keep a result; nothing is to be written yet."""
        self.scored.append(_reduce(scored) if self._is_table else scored)
        self._watch.add(scored.card)
        if self._watch.is_over and not self._is_table:
            self._is_table = True
            self.scored = [_reduce(each) for each in self.scored]
        return ""

    def add_failed(self, failed: Failed) -> str:
        """Keep that a file failed; its diagnostics are told as soon as it is known."""
        self.failed.append(replace(failed, diagnostics=()))
        return ""

    def finish(self) -> int:
        """Show the results; return how many could not be shown, each of which is told as a mistake of the program."""
        try:
            output = self._write(self.scored)
        except Exception:
            unshowable = [each for each in self.scored if not self._try_alone(each)]
            if not unshowable:
                raise
            self.failed += [Failed(each.path, ()) for each in unshowable]
            self.scored = [each for each in self.scored if not any(each is other for other in unshowable)]
            output = self._write(self.scored)
        else:
            unshowable = []
        if output is not None:
            self.run.show_output(output)
        return len(unshowable)

    def _write(self, scored: Sequence[Scored]) -> Output | None:
        return load_results_writer(self.format)(self._collect(scored))

    def _try_alone(self, scored: Scored) -> bool:
        """Return whether a result can be shown by itself, as a row or as a whole; tell what it raises if it cannot."""
        try:
            if self._is_table:
                from maturity.render.documents.results_table import build_results_table

                list(build_results_table((scored,), (), self._collect((scored,)).view))
            else:
                self._write((scored,))
        except Exception as error:  # noqa: BLE001 - one result must not cost the others theirs
            print_exception(error)
            self.run.report((explain_exception(scored.path, error),))
            return False
        return True

    def _collect(self, scored: Sequence[Scored]) -> Results:
        """Collect what the writer needs to know: in the language of the results, if they have one in common."""
        languages = {each.language for each in scored}
        shared = languages.pop() if len(languages) == 1 else self.run.language
        view = self.run.make_view(shared, everything=self.everything)
        return Results(tuple(scored), tuple(self.failed), self.is_single, view, self.run.language)


def _reduce(scored: Scored) -> Scored:
    """Return a result with its row alone; whole if that raises something, which `finish` tells then."""
    try:
        return replace(scored, card=reduce_to_row(scored.card))
    except Exception:  # noqa: BLE001 - this may be another file's turn
        return scored
