"""Checking files one after the other: what was found in all of them, and which ones were passed over."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from maturity.cli.check.against import VersionCheck
    from maturity.cli.check.configuration import Configuration
    from maturity.cli.run import Run
    from maturity.lint.runner import CheckedFile, ProgressListener
    from maturity.loading.answers import LoadedAnswers
    from maturity.loading.bank_cache import BankCache
    from maturity.model.diagnostic import Diagnostic

_MOST_NAMED = 5
"""How many of the files that are passed over are named."""


@dataclass
class CheckedFiles:
    """What came of checking several files; `check_files` makes it."""

    diagnostics: list[Diagnostic] = field(default_factory=list)
    checked: list[str] = field(default_factory=list)
    """The paths of the files that were checked."""
    passed_over: list[str] = field(default_factory=list)
    """The paths of the files of other programs, which were not."""
    answers: LoadedAnswers | None = None
    """What was read of the last file, if it holds answers."""
    _told: set[tuple[object, ...]] = field(default_factory=set, init=False)
    """What identifies each diagnostic so far."""

    def add(self, path: str, checked: CheckedFile) -> None:
        """Add what came of the file at `path`, but for what was told before.

        Banks that build on one base, and that base itself, may have the same thing to say of a line of the base.
        """
        self.checked.append(path)
        new = [each for each in checked.diagnostics if _identify(each) not in self._told]
        self._told.update(map(_identify, new))
        self.diagnostics += new
        self.answers = checked.answers


def _identify(diagnostic: Diagnostic) -> tuple[object, ...]:
    """Return what tells a diagnostic from every other one: its place, its code, and what its sentence says."""
    return (*diagnostic.order, diagnostic.message.key)


def check_files(
    files: Iterable[tuple[str, bool]],
    banks: BankCache,
    today: str,
    configuration: Configuration,
    tell_progress: ProgressListener | None,
    *,
    skips_others: bool,
    versions: VersionCheck | None = None,
) -> CheckedFiles:
    """Check `files`, each a path and whether it was found in a folder, by the settings that each has.

    A file of another program that was found in a folder is passed over; with `skips_others`, any such file is. With
    `tell_progress`, banks are changed in small ways as well.
    `versions` sets each bank against an earlier version of it, and adds what that finds.
    """
    from maturity.cli.debugging import print_exception
    from maturity.lint.runner import check_file

    found = CheckedFiles()
    for path, in_folder in files:
        settings, passes_over = configuration.choose_for(path), in_folder or skips_others
        checked = check_file(
            path,
            banks,
            print_exception,
            today,
            passes_over=passes_over,
            settings=settings,
            tell_progress=tell_progress,
            find_more=versions.find_problems if versions else None,
        )
        if checked.is_passed_over:
            found.passed_over.append(path)
            continue
        found.add(path, checked)
    return found


def tell_passed_over(run: Run, paths: Iterable[str]) -> None:
    """Say how many files of other programs were passed over, and name the first of them; not what this run writes."""
    written = os.path.realpath(run.output) if run.to_file and run.output else None
    names = [os.path.basename(path) for path in paths if os.path.realpath(path) != written]  # noqa: PTH119
    if names:
        named = ", ".join(names[:_MOST_NAMED]) + (", …" if len(names) > _MOST_NAMED else "")
        run.tell(run.say("check.passed_over", n=len(names), names=named))
