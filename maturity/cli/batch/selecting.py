"""`--where`: the results for which a condition holds."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from maturity.cli.batch.entries import Entry
from maturity.errors import UsageError
from maturity.insight.selection import decide
from maturity.loading.conditions import check_against, read_condition
from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.diagnostic import Diagnostic
from maturity.model.outline import Figures
from maturity.render.diagnostics import format_diagnostics

if TYPE_CHECKING:
    from maturity.cli.run import Run
    from maturity.render.lines import Line

NAME = "--where"


@dataclass
class Selection:
    """Which results are wanted, in whatever process they are made; `leave_out` tells of each whether it is not."""

    condition: Condition
    language: str
    """The language of messages."""
    columns: int
    """The width of lines, in cells."""
    _unfit: dict[int, tuple[Bank, tuple[Line, ...]]] = field(default_factory=dict)
    """What keeps the condition from being decided for each bank that was met, by its identity in memory."""

    def leave_out(self, path: str, card: Figures) -> Entry | None:
        """Return the entry of a result that is left out; None for one that is wanted.

        A bank that has not what the condition names is no mistake where another one has: its results are left out.
        """
        lines = self._find_unfit(card.bank)
        if lines:
            return Entry(path, "left_out", unfit=(card.bank.id, lines))
        match decide(self.condition, card):
            case True:
                return None
            case False:
                return Entry(path, "left_out")
            case None:
                return Entry(path, "undecided")

    def _find_unfit(self, bank: Bank) -> tuple[Line, ...]:
        kept = self._unfit.get(id(bank))
        if kept is None:
            found = check_against(self.condition, bank, NAME)
            kept = (bank, tuple(format_diagnostics(found, self.language, self.columns)))
            self._unfit[id(bank)] = kept
        return kept[1]


def make_selection(text: str | None, run: Run, columns: int, bank: Bank | None) -> Selection | None:
    """Make the selection that `--where` asks for; None without it. `bank` is the one given on the command line, if any.

    Raises `UsageError`, once it has told what is wrong and where, for a text that is no condition, or none for `bank`.
    """
    if text is None:
        return None
    condition = read_condition(text, NAME)
    faults = [condition] if isinstance(condition, Diagnostic) else check_against(condition, bank, NAME) if bank else []
    if faults or isinstance(condition, Diagnostic):
        run.report(faults)
        raise UsageError("usage.where")
    return Selection(condition, run.language, columns)
