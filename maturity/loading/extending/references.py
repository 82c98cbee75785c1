"""Which file the base of a bank is in: the reference under `extends`, and the chain of files that it begins.

A base may build on another bank itself. The chain is walked before any bank of it is loaded, so that neither a circle
nor a long chain is followed further than it may be.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from maturity.loading import shipped
from maturity.loading.bank_paths import find_reference_fault, resolve_reference
from maturity.loading.file_kinds import identify_file
from maturity.loading.problem import Problem
from maturity.loading.validation import make_type_problem
from maturity.model.diagnostic import Diagnostic
from maturity.syntax.document import Document

MOST_BASES = 5
"""How many files a bank may build on, one upon the other."""


def find_base(document: Document, open_file: Callable[[str], Document | list[Diagnostic]]) -> str | Problem:
    """Return the path of the bank that `document` builds on, or what is wrong with its `extends`.

    Files are opened by `open_file`, to see whether the base, or a base of it, builds on a bank that was met already,
    and that there are no more than `MOST_BASES` of them. A file that cannot be read, or is no bank, ends the chain:
    whoever loads the base is told so.
    """
    reference = document.data["extends"]
    if not isinstance(reference, str):
        return make_type_problem(("extends",), reference, "text")
    path = resolve_reference(reference, document.path)
    fault = find_reference_fault(reference, path, document.path)
    if path is None:
        return make_base_problem(reference, "", written=reference, possible=shipped.list_bank_ids())
    if fault:
        return make_base_problem(reference, fault)
    return _check_chain(document.path, path, open_file) or path


def make_base_problem(reference: str, variant: str, **more: Any) -> Problem:
    """Make MB270 about `reference`, as the file has it; `variant` says why it leads to no bank that can be used."""
    return Problem("MB270", ("extends",), {"base": reference}, variant, **more)


def _check_chain(start: str, base: str, open_file: Callable[[str], Document | list[Diagnostic]]) -> Problem | None:
    """Return what is wrong with the chain of bases that leads from the file at `start` to the one at `base`, and on."""
    met, names = {os.path.realpath(start)}, [PurePath(start).name]
    path: str | None = base
    while path is not None:
        names.append(PurePath(path).name)
        if os.path.realpath(path) in met:
            return Problem("MB271", ("extends",), {"chain": " -> ".join(names)})
        if len(met) > MOST_BASES:
            return Problem("MB272", ("extends",), {"most": MOST_BASES})
        met.add(os.path.realpath(path))
        path = _find_next(path, open_file)
    return None


def _find_next(path: str, open_file: Callable[[str], Document | list[Diagnostic]]) -> str | None:
    """Return the path of the bank that the one at `path` builds on; None if on none, or if that cannot be found out."""
    document = open_file(path)
    if not isinstance(document, Document) or identify_file(document) != "bank":
        return None
    reference = document.data.get("extends")
    following = resolve_reference(reference, path) if isinstance(reference, str) else None
    if following is None or not isinstance(reference, str):
        return None
    return None if find_reference_fault(reference, following, path) not in (None, "itself") else following
