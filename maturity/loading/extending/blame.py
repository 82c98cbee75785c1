"""What becomes wrong in the inherited part of a bank because of what its own file leaves out.

The base is sound by itself, and its file is often somebody else's: so it is said where the file leaves something out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from maturity.loading.extending.keys import NAME_BY_LIST, get_name
from maturity.loading.extending.merged_document import MergedDocument
from maturity.loading.problem import Problem
from maturity.loading.remedies import list_names
from maturity.model.diagnostic import Diagnostic, Pointer
from maturity.text.catalogue import make_message


def explain_inherited(document: MergedDocument, problems: Iterable[Problem]) -> list[Problem]:
    """Return `problems` of the merged `document`, those about names that `drop` leaves out gathered under its entries.

    An inherited value that names something left out is no fault of the base: MB275, at the entry of `drop`, says which
    inherited items still name it. Problems in the file's own part, and all others, stay as they are.
    """
    kept, places_by_name = [], dict[str, dict[str, None]]()
    for problem in problems:
        name = problem.written
        if name and document.is_inherited(problem.pointer) and document.drops.find_anywhere(name) is not None:
            places_by_name.setdefault(name, {})[describe_place(document, problem.pointer)] = None
        else:
            kept.append(problem)
    return [*kept, *(_make_problem(document, name, list(places)) for name, places in places_by_name.items())]


def name_cause(diagnostics: Iterable[Diagnostic], own_path: str) -> list[Diagnostic]:
    """Return `diagnostics` of a bank at `own_path`, those in a file that it builds on with the name of their cause.

    Such a file is sound by itself, so it is not to be changed: the help names the other one, and nothing is proposed.
    """
    return [each if each.path == own_path else _name_one(each, own_path) for each in diagnostics]


def _name_one(diagnostic: Diagnostic, own_path: str) -> Diagnostic:
    cause = make_message("help.changed_elsewhere", file=own_path)
    joined = make_message("help.and_cause", help=diagnostic.help, cause=cause) if diagnostic.help else cause
    return replace(diagnostic, help=joined, remedies=())


def describe_place(document: MergedDocument, pointer: Pointer) -> str:
    """Return the name, as `drop` takes it, of the item of the merged `document` in which the value at `pointer` is.

    That is the section with the id of the item (of an axis, the innermost one), or with the key of a mapping.
    """
    section = str(pointer[0])
    value: Any = document.data.get(section)
    name = str(pointer[1]) if isinstance(value, dict) and len(pointer) > 1 else ""
    for part in pointer[1:]:
        value = _get_below(value, part)
        is_axis_or_first = section == "axes" or not name
        name = (is_axis_or_first and get_name(value, NAME_BY_LIST.get(section, "id"))) or name
    return f"{section}.{name}" if name else section


def _get_below(value: Any, part: str | int) -> Any:
    """Return what is under the key or at the index `part` of `value`; None if it has nothing there."""
    if isinstance(value, dict):
        return value.get(part)
    return value[part] if isinstance(value, list) and isinstance(part, int) and part < len(value) else None


def _make_problem(document: MergedDocument, name: str, places: list[str]) -> Problem:
    """Make MB275 for `name`, which is left out and which the items `places` still name."""
    index = document.drops.find_anywhere(name)
    assert index is not None
    params = {"id": name, "n": len(places), "places": list_names(places)}
    return Problem("MB275", ("drop", index), params)
