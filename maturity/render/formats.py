"""The formats of results and of diagnostics: the choices of `--format`, and what the name of an output file means.

A new format is one module with a writer and one entry here. The module is imported when the format is used, so that a
run does not pay for the others. Each entry also says how a file that it has written is known again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal, Protocol, TextIO, cast

from maturity.render import signatures
from maturity.render.signatures import FileEnds, Signature
from maturity.text.file_names import DATA_ENDINGS, YAML_ENDINGS

if TYPE_CHECKING:  # the help page names the formats, and shows no result
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


FormOption = Literal["--page", "--radar", "--template"]
"""An option for the form of a report, which only some formats can heed."""


@dataclass(frozen=True)
class Format:
    """A form that a command can write."""

    name: str
    """The name by which `--format` asks for it."""
    module: str
    """The module of its writer: the function `write_results`, `open_recorder` and `open_stream` if it streams, or
    `write_diagnostics`; "" if a command writes it."""
    signature: Signature
    """How a file that it has written is known again: only such a file is replaced by it."""
    endings: tuple[str, ...] = ()
    """The endings of file names that ask for it, in small letters, with their dot."""
    accepts: tuple[str, ...] = ()
    """Other endings that a file in this format may have, though they ask for another one."""
    streams: bool = False
    """Whether results are written one after the other, so that none has to be kept."""
    is_binary: bool = False
    """Whether it is no text, so that a terminal cannot show it."""
    needs: str = ""
    """The library that its writer imports and that does not come with this tool; empty if it needs none."""
    extra: str = ""
    """The extra of this tool that brings that library: "pdf" for `maturity[pdf]`."""
    takes: tuple[FormOption, ...] = ()
    """The options of form that its writer heeds; any other one is refused with it."""


RESULT_FORMATS = (
    Format("text", "maturity.render.text", signatures.is_scorecard_text),
    Format("json", "maturity.render.json_format", signatures.is_result_json, (".json",), streams=True),
    Format("jsonl", "maturity.render.json_lines", signatures.is_result_lines, (".jsonl",), streams=True),
    Format("csv", "maturity.render.spreadsheet", signatures.is_result_spreadsheet, (".csv",), streams=True),
    Format("markdown", "maturity.render.markdown", signatures.is_scorecard_markdown, (".md",)),
    Format(
        "xlsx",
        "maturity.render.results_workbook",
        signatures.is_result_workbook,
        (".xlsx",),
        streams=True,
        is_binary=True,
        needs="xlsxwriter",
        extra="xlsx",
    ),
    Format(
        "parquet",
        "maturity.render.rows.parquet",
        signatures.is_result_parquet,
        (".parquet",),
        streams=True,
        is_binary=True,
        needs="polars",
        extra="parquet",
    ),
)
"""The formats of results. The first is the one for a name that says nothing."""
REPORT_FORMATS = (
    Format(
        "html",
        "maturity.render.report.page.page",
        signatures.is_report_page,
        (".html", ".htm"),
        takes=("--page", "--radar"),
    ),
    Format(
        "pdf",
        "maturity.render.report.pdf.pdf",
        signatures.is_report_pdf,
        (".pdf",),
        is_binary=True,
        needs="typst",
        extra="pdf",
        takes=("--page", "--radar"),
    ),
    Format(
        "pptx",
        "maturity.render.report.slides.slides",
        signatures.is_office_report,
        (".pptx",),
        is_binary=True,
        needs="pptx",
        extra="pptx",
        takes=("--radar", "--template"),
    ),
    Format(
        "xlsx",
        "maturity.render.report.workbook.workbook",
        signatures.is_office_report,
        (".xlsx",),
        is_binary=True,
        needs="xlsxwriter",
        extra="xlsx",
        takes=("--radar",),
    ),
    Format(
        "docx",
        "maturity.render.report.word",
        signatures.is_office_report,
        (".docx",),
        is_binary=True,
        needs="docx",
        extra="docx",
    ),
    Format("markdown", "maturity.render.report.markdown", signatures.is_report_markdown, (".md",)),
)
"""The formats of reports, likewise; the module has the function `write_report`."""
DIAGNOSTIC_FORMATS = (
    Format("text", "maturity.render.diagnostics", signatures.is_findings_text),
    Format("concise", "maturity.render.checked.concise", signatures.is_findings_lines),
    Format("json", "maturity.render.json_format", signatures.is_findings_json, (".json",)),
    Format("github", "maturity.render.checked.github", signatures.is_github_commands),
    Format("gitlab", "maturity.render.checked.gitlab", signatures.is_code_quality, accepts=(".json",)),
    Format("junit", "maturity.render.checked.junit", signatures.is_junit, (".xml",)),
    Format("sarif", "maturity.render.checked.sarif", signatures.is_sarif, (".sarif",), accepts=(".json",)),
)
"""The formats of diagnostics, likewise."""
AUTO = "auto"
"""The choice of `check --format` that stands for another one: as the name of the output file asks for, else `github` in
a workflow of GitHub Actions, else `text`. It is what a command without `--format` does."""
CERTIFICATE = Format("json", "maturity.render.certificate", signatures.is_certificate, (".json",))
"""How an explanation is written for another program."""
_EXPLANATION = "maturity.render.documents.explanation"
EXPLANATION_FORMATS = (
    Format("text", _EXPLANATION, signatures.is_scorecard_text),
    CERTIFICATE,
    Format("markdown", _EXPLANATION, signatures.is_scorecard_markdown, (".md",)),
)
"""The formats of explanations, which the command writes; as text, they are known again as scorecards are."""
COMPARISON_FORMATS = (
    Format("text", "", signatures.is_comparison_text),
    Format("json", "", signatures.is_comparison_json, (".json",)),
    Format("csv", "", signatures.is_comparison_spreadsheet, (".csv",)),
    Format("markdown", "", signatures.is_comparison_markdown, (".md",)),
)
"""The formats of a comparison of dates, likewise."""
COHORT_FORMATS = (
    Format("text", "", signatures.is_cohort_text),
    Format("json", "", signatures.is_cohort_json, (".json",)),
    Format("csv", "", signatures.is_cohort_spreadsheet, (".csv",)),
    Format("markdown", "", signatures.is_cohort_markdown, (".md",)),
    Format("html", "", signatures.is_report_page, (".html", ".htm")),
    Format("xlsx", "", signatures.is_office_report, (".xlsx",), is_binary=True, needs="xlsxwriter", extra="xlsx"),
)
"""The formats of many organisations together, likewise."""
PEERS = Format("peers", "", signatures.is_peer_pack, DATA_ENDINGS)
"""What `cohort --export-peers` writes."""
SCORECARD_TEXT = Format("text", "", signatures.is_scorecard_text)
"""What `demo` writes."""
BANK_TEXT = Format("text", "", signatures.is_bank_text)
"""What `banks` writes."""
SCHEMA = Format("schema", "", signatures.is_schema, (".json",))
"""What `schema` writes."""
FORM = Format("form", "", signatures.is_never, YAML_ENDINGS)
"""What `form` writes: a file to fill in, which is answers from then on and no result."""
BANK_FILE = Format("bank", "", signatures.is_never, YAML_ENDINGS)
"""What `new` writes: a questionnaire, which is its author's from then on."""
MAPPING_FILE = Format("mapping", "", signatures.is_never, YAML_ENDINGS)
"""What `import --plan` writes: how a table is to be read, which a person completes."""
ALL_FORMATS = (
    *RESULT_FORMATS,
    *REPORT_FORMATS,
    *DIAGNOSTIC_FORMATS,
    *COMPARISON_FORMATS,
    *COHORT_FORMATS,
    PEERS,
    CERTIFICATE,
    BANK_TEXT,
    SCHEMA,
    FORM,
    BANK_FILE,
    MAPPING_FILE,
)
"""Everything that a command can write into a file."""
DOCUMENT_ENDINGS = (".pdf", ".docx", ".doc", ".odt", ".xlsx", ".xls", ".ods", ".pptx", ".html", ".htm")
"""Endings that promise a document in which text cannot be opened: refused by a command that has no such format."""


_CHOICES = (RESULT_FORMATS, REPORT_FORMATS, DIAGNOSTIC_FORMATS, EXPLANATION_FORMATS, COMPARISON_FORMATS, COHORT_FORMATS)
"""The formats among which a command lets its user choose."""


def find_writer(ends: FileEnds) -> Format | None:
    """Find the format in which this tool has written a file that begins and ends so; None for any other file."""
    return next((each for each in ALL_FORMATS if each.signature(ends)), None)


def may_be_chosen(chosen: Format, path: str) -> bool:
    """Whether the command that writes `chosen` has a format for the ending of a file's name, to ask for by its name."""
    choices = next((each for each in _CHOICES if chosen in each), (chosen,))
    return any(PurePath(path).suffix.lower() in each.endings for each in choices)


def is_contradicted(chosen: Format, path: str) -> bool:
    """Whether the ending of a file's name promises another format than `chosen`, or a file that is to be read.

    An ending that promises nothing, such as `.txt`, fits every format.
    """
    promised = {ending for each in ALL_FORMATS for ending in each.endings}.union(DATA_ENDINGS, DOCUMENT_ENDINGS)
    ending = PurePath(path).suffix.lower()
    return ending in promised and ending not in (*chosen.endings, *chosen.accepts)


def choose_report_ending(path: str) -> str:
    """Return the ending of a file's name if a report can have it, else that of the usual report."""
    ending = PurePath(path).suffix.lower()
    known = [each for chosen in REPORT_FORMATS for each in chosen.endings]
    return ending if ending in known else known[0]


def list_names(formats: Iterable[Format]) -> tuple[str, ...]:
    """List the names of formats, in order."""
    return tuple(each.name for each in formats)


def find_format(formats: Iterable[Format], name: str) -> Format | None:
    """Find a format by its name; None if there is none."""
    return next((each for each in formats if each.name == name), None)


def choose_by_ending(formats: tuple[Format, ...], path: str) -> Format:
    """Choose the format that the ending of a file's name asks for, or else the first."""
    ending = PurePath(path).suffix.lower()
    return next((each for each in formats if ending in each.endings), formats[0])


def is_available(chosen: Format) -> bool:
    """Whether the library that the writer of a format needs is installed."""
    return not chosen.needs or find_spec(chosen.needs) is not None


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
