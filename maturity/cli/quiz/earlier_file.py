"""The answers of an earlier year, named by `--from`: read, and never written to."""

from __future__ import annotations

import os
from dataclasses import dataclass

from maturity.cli.run import Run
from maturity.cli.which_bank import make_reference, resolve_bank_path
from maturity.errors import UsageError
from maturity.loading import shipped
from maturity.loading.answers import LoadedAnswers, read_answers
from maturity.loading.file_kinds import explain_not_answers, identify_file
from maturity.model.bank import Bank
from maturity.model.carrying import CarriedAnswers
from maturity.quiz.resume import plan_migration
from maturity.quiz.snapshots import Snapshots
from maturity.quiz.steps import Step
from maturity.syntax.document import Document, get_section
from maturity.text.shell import quote_argument


@dataclass(frozen=True)
class EarlierFile:
    """The answers of an earlier year, from which a new file is begun. They are never written to."""

    path: str
    bank_path: str
    """The bank of the new file: the one that the earlier file names, or the one typed, of the same id."""
    bank: Bank
    carried: CarriedAnswers
    refused: tuple[tuple[Step, str], ...]
    """The answers that this version of the bank does not accept, as written in the file."""

    @property
    def organisation(self) -> str:
        """Whose answers they are; "" if the file does not say."""
        name = self.carried.data.get("organisation")
        return name if isinstance(name, str) else ""

    @property
    def role(self) -> str:
        """The role of who answered then; "" if the file does not say."""
        role = get_section(self.carried.data, "respondent").get("role")
        return role if isinstance(role, str) else ""

    @property
    def day(self) -> str:
        """The day of the answers, as written in the file; "" if it has none."""
        day = self.carried.data.get("date")
        return day if isinstance(day, str) else ""


def read_earlier_file(path: str, typed_bank: str | None, run: Run, snapshots: Snapshots) -> EarlierFile | None:
    """Read the answers in the file at `path`; None, once it is reported why, if they cannot be taken over.

    `typed_bank` is the id or the path of the bank of the new file; None for the one that the answers name. Raises
    `UsageError` if that is another bank than theirs.
    """
    document = snapshots.open(path)
    if not isinstance(document, Document) or identify_file(document) != "answers":
        run.report([explain_not_answers(document)] if isinstance(document, Document) else document)
        return None
    loaded = _read(document, typed_bank, snapshots)
    if loaded.bank is None or loaded.bank_path is None or loaded.carried is None:
        run.report(loaded.diagnostics)
        return None
    migration = plan_migration(loaded)
    if loaded.sheet is None and migration is None:
        run.report(loaded.diagnostics)
        return None
    refused = migration.refused if migration else ()
    return EarlierFile(path, loaded.bank_path, loaded.bank, loaded.carried, refused)


def _read(document: Document, typed: str | None, snapshots: Snapshots) -> LoadedAnswers:
    """Read the earlier answers with the bank that they name, or with the one typed, which has to be of the same id."""
    path, load = document.path, snapshots.banks.load
    if typed is None:
        return read_answers(document, load)
    if shipped.is_path(typed) and snapshots.load_answers(typed) is not None:
        raise UsageError("usage.renew_answers", path=typed, earlier=path, typed=quote_argument(typed))
    bank_path = resolve_bank_path(typed)
    wanted, named = load(bank_path).bank, read_answers(document, load).bank
    theirs = named.id if named else str(document.data.get("bank"))
    if wanted is not None and wanted.id != theirs:
        raise UsageError("usage.renew_other_bank", path=path, theirs=theirs, bank=wanted.id)
    return read_answers(document, load, bank_path)


def find_reference(earlier: EarlierFile, path: str) -> str:
    """Return how the new file at `path` names its bank: by the id that the earlier one has, else by a path from it."""
    named = str(earlier.carried.data.get("bank"))
    is_id = not shipped.is_path(named) and shipped.find_bank_path(named) is not None
    is_same = is_id and os.path.realpath(str(shipped.find_bank_path(named))) == os.path.realpath(earlier.bank_path)
    return named if is_same else make_reference(earlier.bank_path, path)
