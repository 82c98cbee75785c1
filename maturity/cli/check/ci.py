"""What a check knows of the CI service that runs it: which format it reads, where the project begins, its summary."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.cli.run import Run, check_choice
from maturity.render.formats import AUTO, DIAGNOSTIC_FORMATS, choose_by_ending, find_format, list_names
from maturity.text.system import explain_refusal

if TYPE_CHECKING:
    from maturity.render.formats import Format
    from maturity.render.results import Checked

_PROJECT_VARIABLES = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
"""The variables in which GitHub Actions and GitLab CI name the folder of the project."""


def choose_format(name: str | None, output: str | None, environment: Mapping[str, str]) -> Format:
    """Choose the format that `--format` names.

    Without it, or for `auto`: the one that the ending of the output file's name asks for; for the standard output,
    `github` in a workflow of GitHub Actions, else `text`. Raises `UsageError` for a name that is no format.
    """
    name = check_choice("--format", name or AUTO, (AUTO, *list_names(DIAGNOSTIC_FORMATS)))
    if name == AUTO:
        is_on_github = environment.get("GITHUB_ACTIONS") == "true" and output in (None, "-")
        name = "github" if is_on_github else choose_by_ending(DIAGNOSTIC_FORMATS, output or "").name
    found = find_format(DIAGNOSTIC_FORMATS, name)
    assert found is not None
    return found


def find_folders(environment: Mapping[str, str]) -> tuple[str, str]:
    """Find the working folder, and the folder of the project: what the CI service names, if the former is in it.

    Both are empty where the working folder has gone.
    """
    try:
        working = Path.cwd()
    except OSError:
        return "", ""
    named = (os.path.realpath(environment[name]) for name in _PROJECT_VARIABLES if environment.get(name))
    return str(working), next((each for each in named if working.is_relative_to(each)), str(working))


def add_step_summary(run: Run, checked: Checked, sentence: str) -> None:
    """Append the summary of a step to the file that GitHub Actions names, if it names one.

    Where it cannot be written, that is said, and the check goes on: what was found has been printed.
    """
    path = run.environment.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    from maturity.render.checked.step_summary import format_step_summary

    try:
        _append(path, format_step_summary(checked, sentence))
    except (OSError, ValueError) as error:
        run.tell(run.say("check.no_step_summary", path=path, reason=explain_refusal(error)))


def _append(path: str, text: str) -> None:
    """Append `text` and an empty line to a file; raises OSError for what is no regular file."""
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NONBLOCK", 0), 0o666)
    with open(descriptor, "a", encoding="utf-8") as file:  # noqa: PTH123 - of a descriptor
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise ValueError("no regular file")
        file.write(f"{text}\n")
