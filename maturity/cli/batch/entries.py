"""What is sent back of each file of a run: an entry, made in the process that scores the file.

It holds all that is printed of the file, ready to be printed, and nothing else: a scorecard is large.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeAlias, cast

from maturity.cli.batch.repeated_cells import CellSort, list_sorts
from maturity.errors import UsageError
from maturity.loading.bugs import ExceptionListener, ignore_exception
from maturity.model.diagnostic import has_errors
from maturity.model.outline import Figures
from maturity.model.scorecard import Scorecard
from maturity.render.results import Failed, Record, Scored
from maturity.render.table_rows import TableRow

if TYPE_CHECKING:
    from maturity.batch.outcomes import Outcome
    from maturity.cli.gates import GateTest
    from maturity.insight.cohort.replies import SentReply
    from maturity.render.lines import Line

_MOST_NAMES = 99
"""How many names of one file are tried."""

EntryStatus = Literal["scored", "failed", "passed_over", "other_bank", "left_out", "undecided"]
"""What became of a file: as in `OutcomeStatus`, or left out of the results, because `--where` does not hold for it, or
because it cannot be decided whether it does."""
Kept: TypeAlias = "Record | Scored | TableRow | Failed | SentReply"
"""What the writer of the format needs of a file, by the sort of format; what a cohort is made of."""


class Keeper(Protocol):
    """Makes what the writer of a format needs; picklable where files are scored in other processes."""

    def record_scored(self, scored: Scored, /) -> Kept:
        """Return what is kept of a file that was scored."""

    def record_failed(self, failed: Failed, /) -> Kept:
        """Return what is kept of a file that could not be scored."""


class OutlineKeeper(Protocol):
    """Makes what the writer of a format needs of outlines, where the format shows no more than they have."""

    def record_figures(self, path: str, card: Figures, language: str, /) -> Kept:
        """Return what is kept of the result of a file."""


class Entry(NamedTuple):
    """What is sent back of one file: a tuple, which takes a third of the time of another object to be sent."""

    path: str
    status: EntryStatus
    kept: Kept | None = None
    """What the writer of the format needs; None for a file that is no part of the result."""
    complaints: tuple[Line, ...] = ()
    """The lines of its diagnostics, for the error stream."""
    refusals: tuple[str, ...] = ()
    """A sentence for each gate that its result does not pass."""
    mistake: UsageError | None = None
    """A gate on nothing."""
    unfit: tuple[str, tuple[Line, ...]] | None = None
    """The id of a bank that has not what `--where` names, and the lines that say so."""
    bank: tuple[str, str] | None = None
    """How a command names the bank that a file was scored with, and the digest of that bank."""
    sorts: tuple[CellSort, ...] = ()
    """What `complaints` are about, if that is cells of a table: of many of one sort, only some are told."""
    rows: int = 1
    """How many results it is the entry of: of rows of a large table, many, in which nothing is wrong."""


Maker: TypeAlias = "Callable[[Outcome], Entry]"
"""Makes the entry of an outcome; picklable where files are scored in other processes."""


class Chooser(Protocol):
    """Chooses some of the results; picklable where files are scored in other processes."""

    def leave_out(self, path: str, card: Figures, /) -> Entry | None:
        """Return the entry of a result that is not wanted; None for one that is."""


@dataclass
class EntryMaker:
    """Makes the entry of each outcome. It is picklable, as everything in it."""

    keeper: Keeper
    format_diagnostics: DiagnosticsFormat
    gates: GateTest
    selection: Chooser | None = None
    """Which results are wanted; None for all."""
    with_bank: bool = False
    """Whether the bank was given on the command line."""
    tell_exception: ExceptionListener = ignore_exception
    """Is told of what a result has caused that cannot be shown."""

    def __call__(self, outcome: Outcome) -> Entry:
        """Make the entry of an outcome; whatever that raises makes it one that failed."""
        return make_entry(outcome, self._make, self.tell_exception)

    def _make(self, outcome: Outcome) -> Entry:
        from maturity.cli.which_bank import name_bank

        complaints = self.format_diagnostics(outcome)
        sorts = () if self.format_diagnostics.everything else list_sorts(outcome.diagnostics)
        card = outcome.card or outcome.outline
        if card is None:
            kept = self.keeper.record_failed(Failed(outcome.path, outcome.diagnostics))
            return Entry(outcome.path, "failed", kept, complaints, sorts=sorts)
        left_out = self.selection and self.selection.leave_out(outcome.path, card)
        if left_out:
            return left_out
        name = name_bank(card.bank.id, outcome.bank_path or "")
        kept = self._keep(outcome, card, name)
        refusals, mistake = self.gates.test(outcome.path, card)
        bank = (name, card.bank.sha256)
        return Entry(outcome.path, "scored", kept, complaints, refusals, mistake, bank=bank, sorts=sorts)

    def _keep(self, outcome: Outcome, card: Figures, bank: str) -> Kept:
        if isinstance(card, Scorecard):
            return self.keeper.record_scored(self._describe(outcome, card, bank))
        keeper = cast("OutlineKeeper", self.keeper)  # outlines are made for such a one alone
        return keeper.record_figures(outcome.path, card, outcome.language)

    def _describe(self, outcome: Outcome, card: Scorecard, bank: str) -> Scored:
        """Put a scorecard beside what the commands that follow it have to name."""
        whole = _find_free_name(outcome.path) if card.sheet.scope == "express" else ""
        version = outcome.named_version or ""
        return Scored(outcome.path, card, outcome.language, bank, self.with_bank, whole, version)


def make_entry(outcome: Outcome, make: Maker, tell_exception: ExceptionListener) -> Entry:
    """Make the entry of an outcome of a file with answers as `make` does; whatever that raises makes it a failure."""
    if outcome.status in ("passed_over", "other_bank"):
        return Entry(outcome.path, outcome.status)
    try:
        return make(outcome)
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001 - one file must not cost the others their results
        from maturity.batch.outcomes import fail

        tell_exception(error)
        return make(fail(outcome.path, error))


@dataclass(frozen=True)
class DiagnosticsFormat:
    """How the diagnostics of a file are told on the error stream."""

    language: str
    columns: int
    """The width of lines, in cells."""
    everything: bool = False
    """Whether to show each of many warnings of one sort."""
    quiet: bool = False
    """Whether only errors are told."""

    def __call__(self, outcome: Outcome) -> tuple[Line, ...]:
        """Return the lines about one file; most have none."""
        found = outcome.diagnostics
        if not found or (self.quiet and not has_errors(found)):
            return ()
        from maturity.render.diagnostics import format_diagnostics

        return tuple(format_diagnostics(found, self.language, self.columns, everything=self.everything))


@dataclass(frozen=True)
class WholeKeeper:
    """Keeps scorecards whole, for a result that may be of one organisation; in this process alone."""

    def record_scored(self, scored: Scored) -> Scored:
        """Return the result itself."""
        return scored

    def record_failed(self, failed: Failed) -> Failed:
        """Return that the file failed; its diagnostics are told as soon as they are known."""
        return Failed(failed.path, ())


def _find_free_name(path: str) -> str:
    """Return a name beside the file of answers at `path` under which nothing exists: `ville-2.yaml`, `ville-3.yaml`.

    It is a YAML file whatever `path` is, because only that can be filled in.
    """
    stem, _ = os.path.splitext(path)  # noqa: PTH122 - keeps `./`
    names = [f"{stem}-{number}.yaml" for number in range(2, _MOST_NAMES + 1)]
    return next((name for name in names if not os.path.lexists(name)), names[-1])
