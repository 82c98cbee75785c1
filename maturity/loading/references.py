"""The reference of an answers file to its bank, under its key `bank`.

It is the id of a bank that ships, or a relative path from the folder of the answers file (from the working directory,
if the answers come from standard input).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from maturity.loading import shipped
from maturity.loading.bank import LoadedBank
from maturity.loading.bank_paths import find_reference_fault, resolve_reference
from maturity.loading.problem import Problem
from maturity.syntax.document import Document
from maturity.text.catalogue import make_message
from maturity.text.shell import quote_argument


def find_bank_reference(document: Document, problems: list[Problem]) -> str | None:
    """Return the path of the bank that `document`, an answers file, names.

    None if the reference is missing, blank or no text, which the shape of the file reports. None, with MB401 added to
    `problems`, if no bank of that id ships, or if the path is absolute, has no ending of a data file, or leads to the
    answers file itself. Whether there is a file at the path is not tested.
    """
    reference = document.data.get("bank")
    if not isinstance(reference, str) or not reference:
        return None
    path = resolve_reference(reference, document.path)
    if problem := _check_reference(reference, path, document.path):
        problems.append(problem)
        return None
    return path


def explain_unusable_bank(reference: str, loaded: LoadedBank) -> Problem:
    """Make MB401 for `reference`, as an answers file has it, whose bank was loaded as `loaded` and cannot be used.

    Its variant says whether the file cannot be opened, is no bank, or has errors.
    """
    if any(diagnostic.unreadable for diagnostic in loaded.diagnostics):
        bank_id = Path(reference).stem
        if not shipped.find_bank_path(bank_id):
            return _make_problem(reference, "missing")
        advice = make_message("help.did_you_mean", nearest=bank_id)
        return _make_problem(reference, "missing", help=advice, instead=bank_id)
    if any(diagnostic.code == "MB412" for diagnostic in loaded.diagnostics):
        return _make_problem(reference, "other")
    help_ = make_message("MB401.invalid.help", typed=quote_argument(loaded.path))
    return Problem("MB401", ("bank",), {"bank": reference}, "invalid", help=help_)


def _check_reference(reference: str, path: str | None, answers_path: str) -> Problem | None:
    """Return what is wrong with `reference`, which means `path`, before that file is opened; None if nothing is."""
    fault = find_reference_fault(reference, path, answers_path)
    if fault is None:
        return None
    if fault:
        return _make_problem(reference, fault)
    return _make_problem(reference, "", written=reference, possible=shipped.list_bank_ids())


def _make_problem(reference: str, variant: str, **more: Any) -> Problem:
    return Problem("MB401", ("bank",), {"bank": reference}, variant, **more)
