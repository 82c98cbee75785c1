"""From a bank's file to a bank, a questionnaire with its scoring and its advice.

First the shape of the file is validated, then whether the bank is consistent (`maturity.loading.soundness`). Both are
reported in one run: where parts have the wrong shape, the rest is checked without them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from maturity.loading import soundness
from maturity.loading.file_kinds import identify_file
from maturity.loading.locating import locate_problems
from maturity.loading.problem import Problem
from maturity.loading.prose import find_prose_traps
from maturity.loading.sound_parts import SoundParts
from maturity.loading.validation import validate_data
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic, has_errors
from maturity.syntax.document import Document, open_document
from maturity.text.catalogue import make_message


@dataclass(frozen=True)
class LoadedBank:
    """What came of reading a bank's file: the bank, and what is wrong in it.

    Made by `load_bank` from a path; by `read_bank_file` or `read_bank` from a file that was opened already.
    """

    path: str
    """The path of the bank's file, as shown to the user."""
    bank: Bank | None
    """The bank; None if there is an error in the file, or if it is no bank."""
    diagnostics: tuple[Diagnostic, ...]
    """What is wrong in the file, in its order: errors and warnings."""
    document: Document | None = None
    """The file as data with locations; None if it could not be read as that."""


def load_bank(path: str) -> LoadedBank:
    """Read the bank in the file at `path` (`-`: standard input). Each call reads the file again; see `BankCache`."""
    return read_bank_file(path, open_document(path))


def read_bank_file(path: str, document: Document | list[Diagnostic]) -> LoadedBank:
    """Read the bank in the file at `path`, which was opened: `document` is what `open_document` gave.

    If that is diagnostics, they are those of the result; if it is a document of another kind, the result has MB412.
    """
    if not isinstance(document, Document):
        return LoadedBank(path, None, tuple(document))
    kind = identify_file(document)
    if kind != "bank":
        variant, advice = ("result", "MB412.result.help") if kind == "result" else ("", "MB412.help")
        diagnostic = document.make_diagnostic("MB412", (), variant=variant, help=make_message(advice))
        return LoadedBank(path, None, (diagnostic,), document)
    return read_bank(document)


def read_bank(document: Document) -> LoadedBank:
    """Read the bank that `document` holds; whether it is meant as a bank is not asked."""
    data = document.data
    bank, problems = validate_data(Bank, data)
    if bank:
        bank.set_digest(_digest(data))
        problems = list(soundness.check(bank))
    else:
        problems += _check_sound_parts(data, problems)
    diagnostics = locate_problems(document, [*problems, *find_prose_traps(document)])
    return LoadedBank(document.path, None if has_errors(diagnostics) else bank, tuple(diagnostics), document)


def _digest(data: Mapping[str, Any]) -> str:
    """Return the SHA-256 of the data of a file, in hexadecimal.

    It is the same whatever the comments, the spacing and the order of keys, and another if any value is another.
    """
    canonical = json.dumps(data, sort_keys=True, ensure_ascii=True, separators=(",", ":"), default=str)
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


def _check_sound_parts(data: Mapping[str, Any], problems: Sequence[Problem]) -> list[Problem]:
    """Return what is inconsistent in `data` without the parts that `problems`, those of its shape, lead into.

    References to what was removed are not reported. Empty if the rest has not the shape of a bank either.
    """
    sound = SoundParts(data, [problem.pointer for problem in problems])
    bank, _ = validate_data(Bank, sound.data)
    if bank is None:
        return []
    others = [problem for problem in soundness.check(bank) if problem.written not in sound.removed_names]
    return [replace(problem, pointer=sound.restore_pointer(problem.pointer)) for problem in others]
