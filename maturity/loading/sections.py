"""The sections `profile` and `targets` of answers, read against their bank.

The profile gives facts about the organisation, by profile field. A target says how far the organisation wants to come
on an axis: by an option of the question that the axis asks about it, or by a score.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from maturity.loading.answer import AnswerReader
from maturity.loading.former_names import explain_missing_name, explain_missing_option
from maturity.loading.options import map_option_texts
from maturity.loading.problem import Problem
from maturity.loading.suggestions import find_option_meant
from maturity.loading.validation import describe_type
from maturity.model.answers import Answer
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.written_answers import find_earlier_day, get_given

_NO_TARGET = (None, "", "unknown")
"""The values by which a file says that an axis has no target: blank, or not known."""
_DETAILS = ("value", "confirm")
"""The keys of the long form of a target, which only one that is to be confirmed needs."""


def read_profile(reader: AnswerReader, raw: dict[str, Any], pointer: Pointer) -> Iterator[tuple[str, Answer]]:
    """Yield the facts of the profile `raw` as pairs of field id and answer, in the order of the file.

    `pointer` is where the section is. A name that no profile field has is left out and becomes a problem of `reader`,
    as does what is wrong in an answer.
    """
    fields = reader.bank.field_by_id
    for name, value in raw.items():
        if name in fields:
            yield name, reader.recall(fields[name], value) or reader.read(fields[name], value, (*pointer, name))
        else:
            reader.problems.append(explain_missing_name(reader.bank, "MB206", (*pointer, name), name, fields))


def read_targets(reader: AnswerReader, raw: dict[str, Any], pointer: Pointer) -> Iterator[tuple[str, str | Fraction]]:
    """Yield the targets in `raw` as pairs: the axis id, and an option id of its target or a score on the bank's scale.

    They are in the order of the file; `pointer` is where the section is. Blank, unknown and unconfirmed ones are left
    out, and so are wrong ones, which become problems of `reader`.
    """
    for name, value in raw.items():
        if name in reader.bank.axis_by_id and isinstance(value, dict):
            _check_long_form(reader, name, value, (*pointer, name))
            value = get_given(value) if find_earlier_day(value) is None else None  # noqa: PLW2901
        elif problem := _check_target(reader.bank, name, value, (*pointer, name)):
            reader.problems.append(problem)
            continue
        if value not in _NO_TARGET:
            yield name, value


def find_unconfirmed_targets(raw: dict[str, Any]) -> frozenset[str]:
    """Find the names in `raw`, a section of targets, of those that are still to be confirmed."""
    return frozenset(
        name for name, value in raw.items() if isinstance(value, dict) and find_earlier_day(value) is not None
    )


def _check_long_form(reader: AnswerReader, name: str, raw: dict[str, Any], pointer: Pointer) -> None:
    """Add what is wrong in the long form of a target: a value taken over from an earlier file, to be confirmed."""
    for key in raw:
        if key not in _DETAILS:
            problem = Problem("MB201", (*pointer, key), {"key": key}, on_key=True, written=key, possible=_DETAILS)
            reader.problems.append(problem)
    reader.check_confirm(raw, pointer)
    if problem_of_value := _check_target(reader.bank, name, raw.get("value"), (*pointer, "value")):
        reader.problems.append(problem_of_value)


def _check_target(bank: Bank, name: str, value: Any, pointer: Pointer) -> Problem | None:
    """Return the problem of `value` as the target of the axis `name`; None if it may be its target, or means none.

    The bottom and the top of the scale are possible scores.
    """
    axis = bank.axis_by_id.get(name)
    if axis is None:
        return explain_missing_name(bank, "MB205", pointer, name, bank.axis_by_id)
    if value in _NO_TARGET:
        return None
    scale = bank.scale
    if isinstance(value, Fraction):
        if scale.min <= value <= scale.max:
            return None
        return Problem("MB406", pointer, {"value": value, "min": scale.min, "max": scale.max}, "both")
    options = map_option_texts(bank, axis.target) if axis.target else {}
    if not options:
        params = {"found": describe_type(value), "min": scale.min, "max": scale.max}
        return Problem("MB207", pointer, params, "target_number")
    if not isinstance(value, str):
        return Problem("MB207", pointer, {"found": describe_type(value)}, "target", possible=options)
    if value in options:
        return None
    if former := explain_missing_option(bank, pointer, value, name, options):
        return former
    written = find_option_meant(value, options) or value
    return Problem("MB203", pointer, {"option": value, "axis": name}, "target", written=written, possible=options)
