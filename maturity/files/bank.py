"""A bank's file to a bank: its shape, then what holds it together, all problems at once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from maturity.files import soundness
from maturity.files.document import Document, opened
from maturity.files.problem import Problem, located
from maturity.files.prose import prose_traps
from maturity.files.shape import validated
from maturity.files.sorts import sort_of
from maturity.files.spare import Spare
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.text.catalogue import msg


@dataclass(frozen=True)
class LoadedBank:
    """A bank's file as read: the bank unless there is an error in it, what was found, and the text with positions."""

    path: str
    bank: Bank | None
    diagnostics: tuple[Diagnostic, ...]
    document: Document | None = None


def load_bank(path: str) -> LoadedBank:
    """The bank in the file at `path`."""
    document = opened(path)
    if not isinstance(document, Document):
        return LoadedBank(path, None, tuple(document))
    if sort_of(document) != "bank":
        wrong = document.diagnostic("MB412", (), help=msg("MB412.help"))
        return LoadedBank(path, None, (wrong,), document)
    return bank_of(document)


def bank_of(document: Document) -> LoadedBank:
    """The bank that a document is."""
    data = document.data
    bank, problems = validated(Bank, data)
    if bank:
        bank.sealed(_digest(data))
        problems = list(soundness.check(bank))
    else:
        problems += _rest(data, problems)
    found = located(document, problems, prose_traps(document))
    return LoadedBank(document.path, None if has_errors(found) else bank, tuple(found), document)


def _digest(data: Mapping[str, Any]) -> str:
    """SHA-256 of the parsed file: comments, spacing and key order do not change it, any weight or wording does."""
    canonical = json.dumps(data, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _rest(data: Mapping[str, Any], problems: Iterable[Problem]) -> list[Problem]:
    """What else is wrong once the parts that have the wrong shape are put aside.

    A part put aside is still known by name, so that a reference to it is not reported as well.
    """
    spare = Spare(data, [problem.pointer for problem in problems])
    bank, _ = validated(Bank, spare.data)
    if bank is None:
        return []
    found = [problem for problem in soundness.check(bank) if problem.wanted not in spare.broken]
    return [replace(problem, pointer=spare.original(problem.pointer)) for problem in found]
