"""The format `gitlab` of diagnostics: a Code Quality report, which GitLab shows in merge requests.

GitLab drops the rest of a report at the first entry that it does not understand: each has all that it asks for.
"""

from __future__ import annotations

from typing import Any, assert_never

from maturity.model.code import Severity
from maturity.model.diagnostic import Diagnostic
from maturity.render.checked.wording import list_fingerprints, list_lines, relate_path
from maturity.render.data import format_json
from maturity.render.results import Checked, Output
from maturity.text.safe import make_visible


def write_diagnostics(checked: Checked) -> Output:
    """Write the list of what was found; an empty list where nothing was."""
    pairs = zip(checked.diagnostics, list_fingerprints(checked), strict=True)
    return Output(format_json([_build_entry(each, mark, checked) for each, mark in pairs]))


def _build_entry(diagnostic: Diagnostic, fingerprint: str, checked: Checked) -> dict[str, Any]:
    """Build one entry; what is about a file as a whole stands on its first line."""
    sentence, *others = list_lines(diagnostic, checked.language)
    return {
        "description": f"{diagnostic.code}: {sentence}" + (f" – {' '.join(others)}" if others else ""),
        "check_name": diagnostic.code,
        "fingerprint": fingerprint,
        "severity": _name_severity(diagnostic.severity),
        "location": {
            "path": make_visible(relate_path(diagnostic.path, checked)),
            "lines": {"begin": diagnostic.span.line if diagnostic.span else 1},
        },
    }


def _name_severity(severity: Severity) -> str:
    match severity:
        case "error":
            return "major"
        case "warning":
            return "minor"
        case "hint":
            return "info"
        case _:
            assert_never(severity)
