"""The formats of results and of diagnostics: the choices of `--format`, and what the name of an output file means.

A new format is one module with a writer and one entry here. `maturity.render.writers` imports the module when the
format is used. Each entry also says how a file that it has written is known again.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import PurePath
from typing import Literal

from maturity.render.signatures import cohorts, comparisons, findings, reports, results, scorecards, source_files
from maturity.render.signatures.ends import FileEnds, Signature
from maturity.text.file_names import DATA_ENDINGS, YAML_ENDINGS

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
    is_brief: bool = False
    """Whether it shows no more of a result than an outline has, so that no whole scorecard is made for it."""
    is_binary: bool = False
    """Whether it is no text, so that a terminal cannot show it."""
    needs: str = ""
    """The library that its writer imports and that does not come with this tool; empty if it needs none."""
    extra: str = ""
    """The extra of this tool that brings that library: "pdf" for `maturity[pdf]`."""
    takes: tuple[FormOption, ...] = ()
    """The options of form that its writer heeds; any other one is refused with it."""


RESULT_FORMATS = (
    Format("text", "maturity.render.text", scorecards.is_scorecard_text),
    Format("json", "maturity.render.json_format", results.is_result_json, (".json",), streams=True),
    Format("jsonl", "maturity.render.json_lines", results.is_result_lines, (".jsonl",), streams=True),
    Format("csv", "maturity.render.spreadsheet", results.is_result_spreadsheet, (".csv",), streams=True, is_brief=True),
    Format("markdown", "maturity.render.markdown", scorecards.is_scorecard_markdown, (".md",)),
    Format(
        "xlsx",
        "maturity.render.results_workbook",
        results.is_result_workbook,
        (".xlsx",),
        streams=True,
        is_brief=True,
        is_binary=True,
        needs="xlsxwriter",
        extra="xlsx",
    ),
    Format(
        "parquet",
        "maturity.render.rows.parquet",
        results.is_result_parquet,
        (".parquet",),
        streams=True,
        is_brief=True,
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
        reports.is_report_page,
        (".html", ".htm"),
        takes=("--page", "--radar"),
    ),
    Format(
        "pdf",
        "maturity.render.report.pdf.pdf",
        reports.is_report_pdf,
        (".pdf",),
        is_binary=True,
        needs="typst",
        extra="pdf",
        takes=("--page", "--radar"),
    ),
    Format(
        "pptx",
        "maturity.render.report.slides.slides",
        reports.is_office_report,
        (".pptx",),
        is_binary=True,
        needs="pptx",
        extra="pptx",
        takes=("--radar", "--template"),
    ),
    Format(
        "xlsx",
        "maturity.render.report.workbook.workbook",
        reports.is_office_report,
        (".xlsx",),
        is_binary=True,
        needs="xlsxwriter",
        extra="xlsx",
        takes=("--radar",),
    ),
    Format(
        "docx",
        "maturity.render.report.word",
        reports.is_office_report,
        (".docx",),
        is_binary=True,
        needs="docx",
        extra="docx",
    ),
    Format("markdown", "maturity.render.report.markdown", reports.is_report_markdown, (".md",)),
)
"""The formats of reports, likewise; the module has the function `write_report`."""
DIAGNOSTIC_FORMATS = (
    Format("text", "maturity.render.diagnostics", findings.is_findings_text),
    Format("concise", "maturity.render.checked.concise", findings.is_findings_lines),
    Format("json", "maturity.render.json_format", findings.is_findings_json, (".json",)),
    Format("github", "maturity.render.checked.github", findings.is_github_commands),
    Format("gitlab", "maturity.render.checked.gitlab", findings.is_code_quality, accepts=(".json",)),
    Format("junit", "maturity.render.checked.junit", findings.is_junit, (".xml",)),
    Format("sarif", "maturity.render.checked.sarif", findings.is_sarif, (".sarif",), accepts=(".json",)),
)
"""The formats of diagnostics, likewise."""
AUTO = "auto"
"""The choice of `check --format` that stands for another one: as the name of the output file asks for, else `github` in
a workflow of GitHub Actions, else `text`. It is what a command without `--format` does."""
CERTIFICATE = Format("json", "maturity.render.certificate", results.is_certificate, (".json",))
"""How an explanation is written for another program."""
_EXPLANATION = "maturity.render.documents.explanation"
EXPLANATION_FORMATS = (
    Format("text", _EXPLANATION, scorecards.is_scorecard_text),
    CERTIFICATE,
    Format("markdown", _EXPLANATION, scorecards.is_scorecard_markdown, (".md",)),
)
"""The formats of explanations, which the command writes; as text, they are known again as scorecards are."""
COMPARISON_FORMATS = (
    Format("text", "", comparisons.is_comparison_text),
    Format("json", "", comparisons.is_comparison_json, (".json",)),
    Format("csv", "", comparisons.is_comparison_spreadsheet, (".csv",)),
    Format("markdown", "", comparisons.is_comparison_markdown, (".md",)),
)
"""The formats of a comparison of dates, likewise."""
COHORT_FORMATS = (
    Format("text", "", cohorts.is_cohort_text),
    Format("json", "", cohorts.is_cohort_json, (".json",)),
    Format("csv", "", cohorts.is_cohort_spreadsheet, (".csv",)),
    Format("markdown", "", cohorts.is_cohort_markdown, (".md",)),
    Format("html", "", cohorts.is_cohort_page, (".html", ".htm")),
    Format("xlsx", "", cohorts.is_cohort_workbook, (".xlsx",), is_binary=True, needs="xlsxwriter", extra="xlsx"),
)
"""The formats of many organisations together, likewise."""
PEERS = Format("peers", "", cohorts.is_peer_pack, (".json", *YAML_ENDINGS))
"""What `cohort --export-peers` writes."""
PART = Format("part", "", results.is_part, (".part",))
"""What `score --shard` writes: a part of a run, for `merge`."""
SCORECARD_TEXT = Format("text", "", scorecards.is_scorecard_text)
"""What `demo` writes."""
BANK_TEXT = Format("text", "", scorecards.is_bank_text)
"""What `banks` writes."""
SCHEMA = Format("schema", "", source_files.is_schema, (".json",))
"""What `schema` writes."""
FORM = Format("form", "", source_files.is_never, YAML_ENDINGS)
"""What `form` writes: a file to fill in, which is answers from then on and no result."""
BANK_FILE = Format("bank", "", source_files.is_never, YAML_ENDINGS)
"""What `new` writes: a questionnaire, which is its author's from then on."""
MAPPING_FILE = Format("mapping", "", source_files.is_never, YAML_ENDINGS)
"""What `import --plan` writes: how a table is to be read, which a person completes."""
ALL_FORMATS = (
    *RESULT_FORMATS,
    *REPORT_FORMATS,
    *DIAGNOSTIC_FORMATS,
    *COMPARISON_FORMATS,
    *COHORT_FORMATS,
    PEERS,
    PART,
    CERTIFICATE,
    BANK_TEXT,
    SCHEMA,
    FORM,
    BANK_FILE,
    MAPPING_FILE,
)
"""Everything that a command can write into a file."""
_NEAR_ENDINGS = {
    **dict.fromkeys((".xls", ".ods"), ".xlsx"),
    **dict.fromkeys((".doc", ".odt"), ".docx"),
    **dict.fromkeys((".ppt", ".odp"), ".pptx"),
}
"""Endings of documents that nothing is written in, each with that of what is written for the same use."""
DOCUMENT_ENDINGS = (".pdf", ".docx", ".xlsx", ".pptx", ".html", ".htm", *_NEAR_ENDINGS)
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


def find_near_ending(chosen: Format, path: str) -> str:
    """Find the ending of the document of the same use that the command of `chosen` writes, such as `.docx` for `.odt`.

    Empty if the name asks for something else, or the command writes no such document.
    """
    near = _NEAR_ENDINGS.get(PurePath(path).suffix.lower(), "")
    return near if near and may_be_chosen(chosen, f"a{near}") else ""


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
