"""A bank's file to a bank: its shape, then what holds it together, all problems at once."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from maturity.loading import soundness
from maturity.loading.file_kinds import identify_file
from maturity.loading.problem import Problem, locate_problems
from maturity.loading.prose import find_prose_traps
from maturity.loading.sound_parts import SoundParts
from maturity.loading.validation import validate_data
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.syntax.document import Document, open_document
from maturity.text.catalogue import make_message

DocumentOpener = Callable[[str], Document | list[Diagnostic]]
"""From the path of a file to its document, or to why there is none, so that a caller can open each file once."""


@dataclass(frozen=True)
class LoadedBank:
    """A bank's file as read: the bank unless there is an error in it, what was found, and the text with positions."""

    path: str
    bank: Bank | None
    diagnostics: tuple[Diagnostic, ...]
    document: Document | None = None


def load_bank(path: str, open_file: DocumentOpener = open_document) -> LoadedBank:
    """The bank in the file at `path`, opened by `open_file`."""
    document = open_file(path)
    if not isinstance(document, Document):
        return LoadedBank(path, None, tuple(document))
    if identify_file(document) != "bank":
        wrong = document.make_diagnostic("MB412", (), help=make_message("MB412.help"))
        return LoadedBank(path, None, (wrong,), document)
    return read_bank(document)


def read_bank(document: Document) -> LoadedBank:
    """The bank that a document is."""
    data = document.data
    bank, problems = validate_data(Bank, data)
    if bank:
        bank.set_digest(_digest(data))
        problems = list(soundness.check(bank))
    else:
        problems += _rest(data, problems)
    found = locate_problems(document, problems, find_prose_traps(document))
    return LoadedBank(document.path, None if has_errors(found) else bank, tuple(found), document)


def _digest(data: Mapping[str, Any]) -> str:
    """SHA-256 of the parsed file: comments, spacing and key order do not change it, any weight or wording does."""
    canonical = json.dumps(data, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _rest(data: Mapping[str, Any], problems: Iterable[Problem]) -> list[Problem]:
    """What else is wrong once the parts that have the wrong shape are put aside.

    A part put aside is still known by name, so that a reference to it is not reported as well.
    """
    spare = SoundParts(data, [problem.pointer for problem in problems])
    bank, _ = validate_data(Bank, spare.data)
    if bank is None:
        return []
    found = [problem for problem in soundness.check(bank) if problem.wanted not in spare.broken]
    return [replace(problem, pointer=spare.restore_pointer(problem.pointer)) for problem in found]
