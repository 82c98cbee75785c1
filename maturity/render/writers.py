"""What the module of each format has to offer, and how it is imported.

The writer of a format is a function of its module, and each function here imports the module of the format that it is
given: a run pays for no other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TextIO, cast

if TYPE_CHECKING:
    from maturity.render.formats import Format
    from maturity.render.report.content import Document
    from maturity.render.report.wishes import Wishes
    from maturity.render.results import Checked, Failed, Output, Record, Results, RunFacts, Scored


class ResultsWriter(Protocol):
    """Writes results; None where there is nothing to write."""

    def __call__(self, results: Results, /) -> Output | None:
        """Write `results`."""


class ResultsRecorder(Protocol):
    """Makes the record of each file where it is scored, perhaps in another process: it is picklable."""

    def record_scored(self, scored: Scored, /) -> Record:
        """Return what is kept of a file that was scored."""

    def record_failed(self, failed: Failed, /) -> Record:
        """Return what is kept of a file that could not be scored."""


class ResultsStream(Protocol):
    """Writes one record after the other, and keeps none of them: memory does not grow with the number of files."""

    def add(self, record: Record, /) -> str:
        """Return what is to be written now for the next file; may be empty."""

    def finish(self) -> Iterator[str | bytes]:
        """Yield what is to be written after the last file, in pieces."""


class RecorderOpener(Protocol):
    """Makes the recorder of one run."""

    def __call__(self, facts: RunFacts, /) -> ResultsRecorder:
        """Make a recorder."""


class StreamOpener(Protocol):
    """Opens a stream of results for one run."""

    def __call__(self, facts: RunFacts, open_spool: Callable[[], TextIO], /) -> ResultsStream:
        """Open a stream; `open_spool` gives an empty file for what has to wait for the last result."""


class ReportWriter(Protocol):
    """Writes a report or a portfolio."""

    def __call__(self, document: Document, wishes: Wishes, /) -> str | bytes:
        """Write `document`, in the form that is wished for: as text, or as bytes if the format is binary."""


class DiagnosticsWriter(Protocol):
    """Writes diagnostics."""

    def __call__(self, checked: Checked, /) -> Output:
        """Write what a check found."""


def load_results_writer(chosen: Format) -> ResultsWriter:
    """Import the writer of a format of results that does not stream."""
    return cast("ResultsWriter", import_module(chosen.module).write_results)


def load_recorder_opener(chosen: Format) -> RecorderOpener:
    """Import what makes the recorder of a format of results that streams."""
    return cast("RecorderOpener", import_module(chosen.module).open_recorder)


def load_stream_opener(chosen: Format) -> StreamOpener:
    """Import what opens a stream of a format of results that streams."""
    return cast("StreamOpener", import_module(chosen.module).open_stream)


def load_report_writer(chosen: Format) -> ReportWriter:
    """Import the writer of a format of reports."""
    return cast("ReportWriter", import_module(chosen.module).write_report)


def load_diagnostics_writer(chosen: Format) -> DiagnosticsWriter:
    """Import the writer of a format of diagnostics."""
    return cast("DiagnosticsWriter", import_module(chosen.module).write_diagnostics)
