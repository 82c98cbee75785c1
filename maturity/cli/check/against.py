"""The options `--against` and `--answers` of `maturity check`: the earlier version, and answers given to it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated

import typer

from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.cli.run import Run
    from maturity.lint.against.report import VersionReport
    from maturity.loading.bank_cache import BankCache
    from maturity.loading.problem import Problem
    from maturity.model.bank import Bank
    from maturity.model.diagnostic import Diagnostic
    from maturity.syntax.document import Document

Against = Annotated[str | None, typer.Option("--against", metavar="OLD_BANK", help="help.against")]
AnswersPaths = Annotated[list[str] | None, typer.Option("--answers", metavar="PATH", help="help.against_answers")]


_MOST_NAMED = 5
"""How many of the banks that are not compared are named."""


@dataclass
class VersionCheck:
    """Sets each bank that is checked against an earlier version of it. Make it with `open_version_check`."""

    words: str
    """How the earlier version was named."""
    path: str
    """The path of its file."""
    old: Bank
    banks: BankCache
    answers: tuple[str, ...]
    """The paths of answers files to score under both versions."""
    reports: list[VersionReport] = field(default_factory=list, init=False)
    others: list[str] = field(default_factory=list, init=False)
    """The ids of the banks that are others than the earlier version."""
    other_paths: list[str] = field(default_factory=list, init=False)
    """The paths of their files."""

    def find_problems(self, bank: Bank, document: Document) -> Iterable[Problem]:
        """Return what is objected to in `bank`, which `document` holds, if it is a version of the same bank."""
        from maturity.lint.against.report import report_on_version

        if bank.id != self.old.id:
            self.others.append(bank.id)
            self.other_paths.append(document.path)
            return ()
        report = report_on_version(self.old, bank, document, self.answers, self.banks, self.path)
        self.reports.append(report)
        return report.study.problems

    def finish(self, run: Run, found: Iterable[Diagnostic]) -> tuple[VersionReport, ...]:
        """Return the reports, once all files were checked; `found` is what was found in them.

        Raises `UsageError` if nothing could be compared, unless errors are the cause.
        """
        from maturity.model.diagnostic import has_errors

        if self.reports and self.others:
            names = ", ".join(self.other_paths[:_MOST_NAMED]) + (", …" if len(self.others) > _MOST_NAMED else "")
            run.tell(run.say("against.others", n=len(self.others), old=self.words, id=self.old.id, names=names))
        if self.reports:
            return tuple(self.reports)
        if self.others:
            raise UsageError("usage.against_other", old=self.words, id=self.old.id, other=self.others[0])
        if not has_errors(found):
            raise UsageError("usage.against_nothing", old=self.words)
        run.tell(run.say("against.broken", old=self.words))
        return ()


def open_version_check(words: str | None, answers: Sequence[str], run: Run, banks: BankCache) -> VersionCheck | None:
    """Open the earlier version that `--against` names; None without that option.

    Raises `UsageError` if it cannot be read or has errors, after these were reported, and for `--answers` alone.
    """
    from maturity.cli.inputs import list_files

    if words is None:
        if answers:
            raise UsageError("usage.answers_alone")
        return None
    old_path = _find_path(words)
    loaded = banks.load(old_path)
    if loaded.bank is None:
        run.report(loaded.diagnostics)
        raise UsageError("usage.against_broken", old=words)
    paths = tuple(path for path, _ in list_files(answers)) if answers else ()
    return VersionCheck(words, old_path, loaded.bank, banks, paths)


def _find_path(words: str) -> str:
    """Return the path of a bank given by path, by id, or as `id@version`; raises `UsageError` for none of these."""
    from maturity.cli.which_bank import resolve_bank_path
    from maturity.loading import shipped

    if os.path.isdir(words):  # noqa: PTH112 - a folder is no version, but the file meant may be in it
        raise UsageError("usage.against_folder", old=words)
    bank_id, at, version = words.partition("@")
    if not at or shipped.is_path(words):
        return resolve_bank_path(words)
    resolve_bank_path(bank_id)  # refuse an unknown id, with the nearest one
    path = shipped.find_version_path(bank_id, version)
    if path is None:
        known = ", ".join(shipped.list_archived_versions(bank_id)) or "-"
        raise UsageError("usage.no_such_version", id=bank_id, version=version, known=known)
    return str(path)
