"""The format `sarif` of diagnostics: SARIF 2.1.0, which code scanning on GitHub and many editors read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Any, assert_never
from urllib.parse import quote

from maturity import __version__
from maturity.lint.manuals import ManualError, load_manual
from maturity.model.code import Severity
from maturity.model.codes import CODES
from maturity.model.diagnostic import Diagnostic
from maturity.render.checked.wording import choose_gravest, list_fingerprints, list_lines, relate_path
from maturity.render.data import format_json
from maturity.render.manual_page import write_page
from maturity.render.results import Checked, Output
from maturity.text.catalogue import say

MOST_RESULTS = 25_000
"""How many results one run may have: GitHub refuses a file with more."""
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_FINGERPRINT = "codePathPointer/v1"
"""Our name for a fingerprint; the number changes when what it is made of does."""


def write_diagnostics(checked: Checked) -> Output:
    """Write one run with all that was found: if there is more than may be, the gravest, and how many are left out."""
    marks = list_fingerprints(checked)
    pairs = [(checked.diagnostics[index], marks[index]) for index in choose_gravest(checked, MOST_RESULTS)]
    codes = sorted({diagnostic.code for diagnostic, _ in pairs})
    rules = [_build_rule(code, checked.language) for code in codes]
    run = {
        "tool": {"driver": {"name": "maturity", "version": __version__, "rules": rules}},
        "language": checked.language,
        "columnKind": "unicodeCodePoints",
        "invocations": [_build_invocation(checked)],
        "results": [_build_result(each, mark, codes, checked) for each, mark in pairs],
    }
    return Output(format_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}))


def _build_rule(code: str, language: str) -> dict[str, Any]:
    """Build what is said of a code, from its manual: that has no address of its own, so all of it goes along."""
    row = CODES[code]
    return {
        "id": code,
        "name": row.name,
        **_describe_rule(code, language),
        "defaultConfiguration": {"level": _name_level(row.severity)},
    }


def _describe_rule(code: str, language: str) -> dict[str, dict[str, str]]:
    """Build the descriptions of a code; a manual that is missing is no reason to lose the report."""
    try:
        manual = load_manual(code, language)
    except ManualError:
        return {"shortDescription": {"text": CODES[code].name.replace("-", " ")}}
    return {
        "shortDescription": {"text": manual.what.split("\n\n")[0]},
        "fullDescription": {"text": f"{manual.what}\n\n{manual.why}"},
        "help": {"text": manual.remedy, "markdown": write_page(manual, language)},
    }


def _build_invocation(checked: Checked) -> dict[str, Any]:
    """Build what is to be said of the run itself: whether every file could be opened, how much was left out."""
    left_out = len(checked.diagnostics) - MOST_RESULTS
    succeeded = not any(each.unreadable for each in checked.diagnostics)
    if left_out <= 0:
        return {"executionSuccessful": succeeded}
    text = say("check.left_out", checked.language, n=left_out)
    return {
        "executionSuccessful": succeeded,
        "toolExecutionNotifications": [{"level": "warning", "message": {"text": text}}],
    }


def _build_result(diagnostic: Diagnostic, fingerprint: str, codes: Sequence[str], checked: Checked) -> dict[str, Any]:
    location = {
        "artifactLocation": dict(_describe_file(relate_path(diagnostic.path, checked))),
        "region": _build_region(diagnostic),
    }
    return {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": _name_level(diagnostic.severity),
        "message": {"text": "\n".join(list_lines(diagnostic, checked.language))},
        "locations": [{"physicalLocation": location}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }


def _describe_file(path: str) -> Iterator[tuple[str, str]]:
    """Yield the address of a file: relative to the sources, or a whole one for a file outside of them."""
    if PurePath(path).is_absolute():
        yield "uri", f"file:///{quote(path.lstrip('/'), safe='/:', errors='surrogatepass')}"
    else:
        yield "uri", quote(path, safe="/", errors="surrogatepass")
        yield "uriBaseId", "%SRCROOT%"


def _build_region(diagnostic: Diagnostic) -> dict[str, int]:
    """Build the four numbers of a place: the start of the file for what is about the file as a whole.

    GitHub wants a place for each result.
    """
    span = diagnostic.span
    if span is None:
        return {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _name_level(severity: Severity) -> str:
    match severity:
        case "error" | "warning":
            return severity
        case "hint":
            return "note"
        case _:
            assert_never(severity)
