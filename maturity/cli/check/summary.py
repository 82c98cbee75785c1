"""The last lines of a check: what was found in how many files, and how far one file of answers is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maturity.cli.run import Run
    from maturity.loading.answers import LoadedAnswers
    from maturity.model.diagnostic import Diagnostic
    from maturity.render.results import Output


def add_summary(made: Output, summary: str) -> Output:
    """Return lines for a file with the summary as their last: a file of a check without findings is not empty."""
    return replace(made, body=(*made.body, ((summary, ""),))) if isinstance(made.body, tuple) else made


def tell_completeness(run: Run, path: str, answers: LoadedAnswers | None) -> None:
    """Say how much of one file of answers is filled in: a file with nothing to report may still be empty."""
    from maturity.insight.completeness import measure_completeness
    from maturity.text.shell import quote_argument

    completeness = None if answers is None or path == "-" else measure_completeness(answers)
    if completeness is None:
        return
    if completeness.axes_with_target:
        run.tell(run.say("check.ambitions", n=completeness.targets, asked=completeness.axes_with_target))
    answered, applicable = completeness.answered, completeness.applicable
    run.tell(run.say("check.answered", n=answered, applicable=applicable, path=quote_argument(path)))


def summarize(run: Run, diagnostics: Sequence[Diagnostic], files: int) -> str:
    """Return the last line: nothing to report, or how many errors, warnings and hints there are in how many files."""
    if not diagnostics:
        return run.say("check.clean", n=files)
    hints = sum(each.severity == "hint" for each in diagnostics)
    return run.say(
        "check.found",
        files=run.say("check.files", n=files),
        errors=run.say("check.errors", n=sum(each.severity == "error" for each in diagnostics)),
        warnings=run.say("check.warnings", n=sum(each.severity == "warning" for each in diagnostics)),
        hints=run.say("check.hints", n=hints) if hints else "",
    )
