"""The format `json`: results as data, with the files that failed; and the diagnostics of a check."""

from __future__ import annotations

from typing import Any

from maturity.render.data import Stamp, build_result, format_json
from maturity.render.results import Checked, Failed, Output, Results, Scored


def write_results(results: Results) -> Output | None:
    """Write the result of a single file as it is, and others as lists; None if a single file failed."""
    if not results.is_single:
        found = [build_scored(each, results) for each in results.scored]
        return Output(
            format_json({"results": found, "failures": [build_failed(each, results) for each in results.failed]})
        )
    return Output(format_json(build_scored(results.scored[0], results))) if results.scored else None


def write_diagnostics(checked: Checked) -> Output:
    """Write what a check found."""
    from maturity.render.diagnostics import build_diagnostic  # noqa: PLC0415 - most results have none

    found = [build_diagnostic(each, checked.language) for each in checked.diagnostics]
    return Output(format_json({"format": 1, "checked": checked.files, "diagnostics": found}))


def build_scored(scored: Scored, results: Results) -> dict[str, Any]:
    """Build the data of one result."""
    return build_result(scored.card, Stamp(results.generated, scored.language, scored.path, results.with_comments))


def build_failed(failed: Failed, results: Results) -> dict[str, Any]:
    """Build the data of one file that could not be scored."""
    from maturity.render.diagnostics import build_diagnostic  # noqa: PLC0415 - most results have none

    found = [build_diagnostic(diagnostic, results.language) for diagnostic in failed.diagnostics]
    return {"path": failed.path, "diagnostics": found}
