"""From a bank's file to a bank, a questionnaire with its scoring and its advice.

First the shape of the file is validated, then whether the bank is consistent (`maturity.loading.soundness`). Both are
reported in one run: where parts have the wrong shape, the rest is checked without them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Protocol

from maturity.loading import soundness
from maturity.loading.extending.base_checks import (
    check_merged,
    check_version,
    explain_unusable_base,
    find_stray_keys,
)
from maturity.loading.extending.blame import explain_inherited, name_cause
from maturity.loading.extending.merged_document import merge_documents
from maturity.loading.extending.references import find_base
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

_ABOUT_BASE = ("extends", "base_version", "drop")
"""The keys that say what is taken from another bank, rather than something of this one."""


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
    """The file as data with locations, together with the bank that it builds on; None if it could not be read."""
    base_path: str | None = None
    """The path of the bank that it builds on; None if it builds on none, or on none that can be used."""
    draft: Bank | None = None
    """The bank even if it is inconsistent, such as with a name that does not exist; None if its shape is wrong.

    Nothing may be scored with it. Its texts can be read: a translation is compared with them.
    """


class BankFiles(Protocol):
    """Where the bank that another one builds on is read from: `BankCache` is one, which reads each file once."""

    def open(self, path: str) -> Document | list[Diagnostic]:
        """Return the document in the file at `path`, or the diagnostics that say why it has none."""
        ...

    def load(self, path: str) -> LoadedBank:
        """Return the bank in the file at `path`, with its diagnostics."""
        ...


class _FreshFiles:
    """Files that are read again each time."""

    def open(self, path: str) -> Document | list[Diagnostic]:
        return open_document(path)

    def load(self, path: str) -> LoadedBank:
        return load_bank(path)


_FRESH_FILES = _FreshFiles()


def load_bank(path: str) -> LoadedBank:
    """Read the bank in the file at `path` (`-`: standard input). Each call reads the file again; see `BankCache`."""
    return read_bank_file(path, open_document(path))


def read_bank_file(path: str, document: Document | list[Diagnostic], files: BankFiles = _FRESH_FILES) -> LoadedBank:
    """Read the bank in the file at `path`, which was opened: `document` is what `open_document` gave.

    If that is diagnostics, they are those of the result; if it is a document of another kind, the result has MB412. The
    bank that it builds on, if any, comes from `files`.
    """
    if not isinstance(document, Document):
        return LoadedBank(path, None, tuple(document))
    kind = identify_file(document)
    if kind != "bank":
        variant, advice = ("result", "MB412.result.help") if kind == "result" else ("", "MB412.help")
        diagnostic = document.make_diagnostic("MB412", (), variant=variant, help=make_message(advice))
        return LoadedBank(path, None, (diagnostic,), document)
    return read_bank(document, files)


def read_bank(document: Document, files: BankFiles = _FRESH_FILES) -> LoadedBank:
    """Read the bank that `document` holds; whether it is meant as a bank is not asked.

    If it builds on another one, that one comes from `files`, and the document of the result holds the data of both.
    """
    if "extends" in document.data:
        return _read_extending(document, files)
    bank, problems = _check_data(document.data)
    if bank:
        bank.set_digest(digest_data(document.data))
    problems += [*find_stray_keys(document.data), *find_prose_traps(document)]
    return _finish(document, bank, locate_problems(document, problems))


def _read_extending(document: Document, files: BankFiles) -> LoadedBank:
    """Read the bank that `document` holds, which builds on another one from `files`.

    If that one cannot be used, nothing else is said: what would follow is no fault of its own. If it is of another
    version than the file says, the bank is refused, with all that is wrong under the present version of that one, as
    that has to be mended too.
    """
    base_path = find_base(document, files.open)
    if isinstance(base_path, Problem):
        return _finish(document, None, locate_problems(document, [base_path]))
    base = files.load(base_path)
    if base.bank is None or base.document is None:
        reference = str(document.data["extends"])
        problem = explain_unusable_base(reference, base_path, base.diagnostics)
        return _finish(document, None, locate_problems(document, [problem]))
    difference = check_version(document.data, base.bank)
    merged, problems = merge_documents(document, base.document)
    misfits = list(check_merged(merged, base.bank))
    if misfits:
        return _finish(document, None, locate_problems(document, [*([difference] if difference else []), *misfits]))
    bank, found = _check_data(merged.data)
    if bank:
        bank.set_digest(_digest_extending(merged.data, base.bank.sha256), base.bank.identity)
    traps = locate_problems(document, find_prose_traps(document))
    if difference:
        problems.append(difference)
        found = [problem for problem in found if problem.pointer != ("base_version",)]
    located = locate_problems(merged, [*problems, *explain_inherited(merged, found)], traps)
    if difference:
        return _finish(document, None, name_cause(located, document.path))
    return replace(_finish(merged, bank, name_cause(located, document.path)), base_path=base_path)


def _check_data(data: Mapping[str, Any]) -> tuple[Bank | None, list[Problem]]:
    """Return the bank that `data` are, None if their shape is wrong, and what is wrong with them."""
    bank, problems = validate_data(Bank, data)
    if bank:
        return bank, list(soundness.check(bank))
    return None, [*problems, *_check_sound_parts(data, problems)]


def _finish(document: Document, bank: Bank | None, diagnostics: Sequence[Diagnostic]) -> LoadedBank:
    """Return what came of reading `document`, without the bank if there are errors."""
    return LoadedBank(
        document.path, None if has_errors(diagnostics) else bank, tuple(diagnostics), document, draft=bank
    )


def _digest_extending(data: Mapping[str, Any], base: str) -> str:
    """Return the digest of a bank that builds on one with the digest `base`; `data` are those of both together.

    It is another whenever the base is another, even in something that the bank replaces. How the file names its base
    makes no difference.
    """
    content = {key: value for key, value in data.items() if key not in _ABOUT_BASE}
    return digest_data({**content, "extends": base})


def digest_data(data: Mapping[str, Any]) -> str:
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
