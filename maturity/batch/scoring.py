"""The work on a chunk: each of its inputs is scored, and what is kept of it is made, in the process that works on it.

A scorecard is large, and is not sent back: only what a `Recorder` makes of it, such as a line of text.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar, assert_never

from maturity.batch.chunks import Chunk, FileInput, Input, RowInput
from maturity.loading.bugs import ExceptionListener, explain_lost_process, ignore_exception

if TYPE_CHECKING:  # the process that shares out the work scores nothing itself
    from maturity.batch.outcomes import Outcome, Scorer
    from maturity.batch.table_rows import RowScorer
    from maturity.loading.bank_cache import BankCache
    from maturity.tables.columns import TableMapping

Made = TypeVar("Made")


def _make_token() -> str:
    return secrets.token_hex(8)


@dataclass(frozen=True)
class RowSettings:
    """How the rows of a table are read, as it can be told to another process."""

    table: str
    """The path of the table, which is not opened again."""
    mapping: TableMapping
    """What its columns say."""
    bank_path: str
    """The path of the bank that it answers, which is sound."""


@dataclass(frozen=True)
class ScorerSettings:
    """How inputs are scored, as it can be told to another process; `open_scorer` makes a scorer of it."""

    bank_path: str | None
    """The path of a bank that every file is scored with; None to use the bank that each file names."""
    choose_language: Callable[[tuple[str, ...]], str]
    """As in `Scorer`; picklable."""
    tell_exception: ExceptionListener = ignore_exception
    """As in `Scorer`; picklable."""
    token: str = field(default_factory=_make_token)
    """What tells this run from any other: banks are kept for one run, as their files may change before the next."""
    rows: RowSettings | None = None
    """How rows are read, in a run over those of a table."""
    is_brief: bool = False
    """As in `Scorer`."""
    only_bank: str = ""
    """As in `Scorer`."""

    def open_scorer(self) -> InputScorer:
        """Make a scorer, which has read no bank yet."""
        from maturity.batch.outcomes import Scorer  # noqa: PLC0415
        from maturity.loading.bank_cache import BankCache  # noqa: PLC0415

        banks = BankCache()
        files = Scorer(
            banks,
            self.bank_path,
            self.choose_language,
            self.tell_exception,
            is_brief=self.is_brief,
            only_bank=self.only_bank,
        )
        return InputScorer(files, self._open_row_scorer(banks, self.rows) if self.rows is not None else None)

    def _open_row_scorer(self, banks: BankCache, rows: RowSettings) -> RowScorer:
        from maturity.batch.table_rows import RowScorer  # noqa: PLC0415 - files need nothing of what reads tables

        choose, tell = self.choose_language, self.tell_exception
        return RowScorer(rows.table, rows.mapping, rows.bank_path, banks, choose, tell, self.is_brief)


@dataclass(frozen=True)
class InputScorer:
    """Scores the inputs of one run, of whatever sort they are."""

    files: Scorer
    rows: RowScorer | None

    def score(self, each: Input) -> Outcome:
        """Return the outcome of an input."""
        match each:
            case FileInput():
                return self.files.score_file(each.path, in_folder=each.in_folder)
            case RowInput():
                assert self.rows is not None
                return self.rows.score_row(each)
            case _:
                assert_never(each)


@dataclass(frozen=True)
class ChunkScorer(Generic[Made]):
    """Scores the inputs of a chunk: a call returns what `record` makes of each outcome, in order.

    It is picklable if `record` is; the banks that it reads are kept in the process for the next chunk of the run.
    """

    settings: ScorerSettings
    record: Callable[[Outcome], Made]

    def __call__(self, chunk: Chunk) -> tuple[Made, ...]:
        """Return what is kept of each input of `chunk`."""
        scorer = find_scorer(self.settings)
        return tuple(self.record(scorer.score(each)) for each in chunk.inputs)

    def give_up(self, lost: Input) -> Made:
        """Return what is kept of an input whose process was ended again and again."""
        from maturity.batch.outcomes import Outcome  # noqa: PLC0415

        return self.record(Outcome(lost.path, "failed", diagnostics=(explain_lost_process(lost.path),)))


_kept: dict[str, InputScorer] = {}
"""The scorer of the run that this process works for, by the token of that run; of at most one run."""


def find_scorer(settings: ScorerSettings) -> InputScorer:
    """Return the scorer of a run, with the banks that it has read for earlier chunks."""
    if settings.token not in _kept:
        _kept.clear()
        _kept[settings.token] = settings.open_scorer()
    return _kept[settings.token]
