"""What the formats are given, and what they give back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from maturity.model.diagnostic import Diagnostic
from maturity.model.scorecard import Scorecard
from maturity.render.lines import Line
from maturity.render.view import View

Dialect = Literal["exact", "excel-fr"]
"""How a `csv` is written: exact, for programs; excel-fr: in words and rounded, as a French Excel reads cells."""
DIALECTS: tuple[Dialect, ...] = get_args(Dialect)
"""Every member of `Dialect`."""

if TYPE_CHECKING:  # most runs check nothing
    from maturity.lint.against.report import VersionReport
    from maturity.lint.proofs.report import ProofReport
    from maturity.model.peers import PeerPack
    from maturity.render.row_columns import Layout
    from maturity.render.table_rows import TableRow


@dataclass(frozen=True)
class Scored:
    """A scorecard, the path of the file that it came from, the language it is shown in, and how commands name these."""

    path: str
    card: Scorecard
    language: str
    bank: str = ""
    """How a command names its bank: the id of one that ships, else the path of its file."""
    with_bank: bool = False
    """Whether the bank was given on the command line (`--bank`), and so has to be given again."""
    whole_path: str = ""
    """Where answers to the whole questionnaire may be kept, when these are to its short version: a name not taken."""
    named_version: str = ""
    """The version of the bank that the file names; empty if it names none."""


@dataclass(frozen=True)
class Failed:
    """A file that could not be scored, and why."""

    path: str
    diagnostics: tuple[Diagnostic, ...]


class Record(NamedTuple):
    """What a format that streams keeps of one file: made where the file is scored, put together where it is written."""

    text: str
    """What the format will write of it, or make of it what it writes.

    In a format of rows, several rows of a table may be one record, with line breaks between their lines.
    """
    is_scored: bool = True
    """Whether the file was scored; if not, the text says why."""
    layout: Layout | None = None
    """The columns that the text has cells for, in a format of rows."""


@dataclass(frozen=True)
class RunFacts:
    """What a format that streams has to know of a run before its first result."""

    is_single: bool
    """Whether a single file was named, so that its result is not wrapped into a list."""
    language: str
    """The language of messages; each result has its own."""
    generated: str
    """The date and time of the run, in UTC, such as `2026-11-23T08:00:00Z`."""
    with_comments: bool = False
    """Whether data carry what respondents wrote beside their answers: comments and evidence."""
    dialect: Dialect = "exact"
    """How a table for a spreadsheet is written."""


@dataclass(frozen=True)
class Results:
    """What came of the files of one run, for a format that needs all of them at once."""

    scored: tuple[Scored, ...]
    """The results, whole; empty where only their rows were kept."""
    failed: tuple[Failed, ...]
    """The files that could not be scored; their diagnostics have been told already and may be left out."""
    is_single: bool
    """Whether a single file was named, so that its result is not wrapped into a list."""
    view: View
    language: str
    """The language of messages; each result has its own."""
    rows: tuple[TableRow, ...] = ()
    """The row of each result, where only a table is left to show."""
    peers: PeerPack | None = None
    """Where others stand, to be shown beside a single result; None without."""

    @property
    def cards(self) -> list[Scorecard]:
        """The scorecards, in the order of the files."""
        return [each.card for each in self.scored]


@dataclass(frozen=True)
class Checked:
    """What a check of files found."""

    diagnostics: tuple[Diagnostic, ...]
    files: tuple[str, ...]
    """The paths of the files that were checked, in order; a diagnostic may be about one that they build on."""
    language: str
    columns: int
    """The width of the terminal, in cells."""
    everything: bool = False
    """Whether to show each of many warnings of one sort."""
    strict: bool = False
    """Whether warnings make the check fail, as errors do."""
    working_folder: str = ""
    """The folder in which the command runs, to which relative paths belong."""
    project_folder: str = ""
    """The folder of the whole project, to which a CI service relates its paths: the working folder or one above it."""
    proofs: tuple[tuple[str, ProofReport], ...] = ()
    """What can happen in each bank, by the path of its file, where that was asked for; `text` and `json` tell it."""
    versions: tuple[VersionReport, ...] = ()
    """What came of setting banks against earlier versions of them."""

    def is_objection(self, diagnostic: Diagnostic) -> bool:
        """Tell whether a diagnostic makes the check fail."""
        return diagnostic.severity == "error" or (self.strict and diagnostic.severity == "warning")


@dataclass(frozen=True)
class Output:
    """What a format made of results or of diagnostics."""

    body: str | tuple[Line, ...]
    """The result itself: text that a program may read, or styled lines for a person."""
    hints: tuple[str, ...] = ()
    """Sentences for a person that do not belong into the result."""
