"""Whether the data of a file has the right shape: the right keys, and values of the right types.

The shape is described by a pydantic model. Each error that pydantic finds becomes a problem (a code, and the path of a
value inside the file) by the error's type, never by its English sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from maturity.loading.problem import Problem, make_remainder
from maturity.loading.record_keys import may_hold_lists
from maturity.loading.shape_problems import PATTERN_KEYS, make_shape_problem
from maturity.loading.suggestions import find_number
from maturity.model.diagnostic import Pointer
from maturity.text.catalogue import Message, make_message

_EXPECTED_BY_ERROR = {
    "string_type": "text",
    "bool_type": "boolean",
    "tuple_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "number": "number",
    "whole": "whole",
    "weight": "weight",
    "fraction": "fraction",
}
"""The type of an error of pydantic, to the variant of MB207, which names what is expected."""
_SHARE_KEYS = ("max_not_applicable", "min_coverage")
_NUMBERS = ("number", "whole", "weight", "fraction")
_LIKE_TRUE = ("oui", "yes", "vrai", "on", "o", "y", "1")
_LIKE_FALSE = ("non", "no", "faux", "off", "n", "0")
_HELP_WITH_VALUE = make_message("MB207.figure.help")
"""The help that proposes another value, without quotes or a unit."""
_COLLECTIONS = frozenset((dict, list))
_LENGTHS = (200, 2_000, 20_000, 100_000)
"""To how many items each list is cut in the first try, the second and so on."""
_MAX_PROBLEMS = 1_000
"""How many errors of one file are made into problems; the others are only counted."""
R = TypeVar("R", bound=BaseModel)
"""The model that describes the shape of a file."""


def validate_data(model: type[R], data: Mapping[str, Any]) -> tuple[R | None, list[Problem]]:
    """Validate `data` against `model`, and return an instance of it with no problems, or None with what is wrong.

    The problems have pointers into `data`, in the order of pydantic. There are at most 1,000, and then a last one
    (MB299) that counts others. pydantic keeps every error in memory, which a file of 100,000 wrong items would fill:
    so only the first 200 items of each list are tried first, then more, until there are over 1,000 errors or no more
    items. Errors in items that were not tried are not counted.
    """
    longest = _measure_longest_list(data) if may_hold_lists(model) else 0
    for length in _LENGTHS:
        try:
            record = model.model_validate(data if longest <= length else _cut_lists(data, length))
        except ValidationError as error:
            if longest <= length or error.error_count() > _MAX_PROBLEMS:
                return None, _convert_errors(error, model, data)
        else:
            if longest <= length:
                return record, []
    raise AssertionError  # no list is longer than the last length: a document has at most 100,000 values and keys


def _measure_longest_list(data: Any) -> int:
    """Return the number of items of the longest list in `data`, at any depth; 0 without lists."""
    values: Iterable[Any] = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    longest = len(data) if isinstance(data, list) else 0
    for each in values:
        kind = type(each)
        if kind is list and _COLLECTIONS.isdisjoint(map(type, each)):
            longest = max(longest, len(each))
        elif kind in _COLLECTIONS:
            longest = max(longest, _measure_longest_list(each))
    return longest


def _cut_lists(data: Any, length: int) -> Any:
    """Return a copy of `data` with at most the first `length` items of each list."""
    if isinstance(data, dict):
        return {key: _cut_lists(each, length) for key, each in data.items()}
    return [_cut_lists(each, length) for each in data[:length]] if isinstance(data, list) else data


def _convert_errors(error: ValidationError, model: type[BaseModel], data: Mapping[str, Any]) -> list[Problem]:
    """Return the problems of the first 1,000 errors in `error`, and a last one that counts the others, if any."""
    details = error.errors(include_url=False, include_input=False)
    problems = _merge(_make_problem(each, model, data) for each in islice(details, _MAX_PROBLEMS))
    return [*problems, make_remainder(len(details) - _MAX_PROBLEMS)] if len(details) > _MAX_PROBLEMS else problems


def _merge(problems: Iterable[Problem]) -> list[Problem]:
    """Return `problems` with those of one value made into one, where a union of types gave one for each of its types.

    Values that are none of a list (MB208) share the possible names; repeated type problems (MB207) are left out.
    """
    merged: list[Problem] = []
    for problem in problems:
        last = merged[-1] if merged else None
        if last and last.code == problem.code == "MB208" and last.pointer == problem.pointer:
            merged[-1] = replace(last, possible=(*last.possible, *problem.possible))
        elif last is None or last.code != "MB207" or (last.pointer, last.variant) != (problem.pointer, problem.variant):
            merged.append(problem)
    return merged


def _keep_existing(pointer: Pointer, data: Any) -> Pointer:
    """Return `pointer` up to the first part that is not in `data`, which is left out with those after it.

    Such a part is the name that pydantic gives to one type of a union.
    """
    for length, part in enumerate(pointer):
        if not _has_part(data, part):
            return pointer[:length]
        data = data[part]
    return pointer


def _has_part(data: Any, part: str | int) -> bool:
    """Whether `data` is a mapping with the key `part`, or a list with the index `part`."""
    return part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))


def _make_problem(error: ErrorDetails, model: type[BaseModel], data: Mapping[str, Any]) -> Problem:
    """Make the problem of one error that pydantic found in `data`, validated against `model`."""
    error_type, path = error["type"], tuple(error["loc"])
    on_key = bool(path) and path[-1] == "[key]"
    pointer = path[:-1] if on_key else path
    above = _keep_existing(pointer[:-1], data)
    pointer = (*above, *pointer[-1:]) if error_type == "missing" else _keep_existing(pointer, data)
    value = path[-2] if on_key else _get_value(data, pointer)
    if error_type in _EXPECTED_BY_ERROR:
        problem = make_type_problem(pointer, value, _EXPECTED_BY_ERROR[error_type])
    else:
        problem = make_shape_problem(error_type, pointer, error.get("ctx", {}), model, value)
    return replace(problem, on_key=problem.on_key or on_key)


def make_type_problem(pointer: Pointer, value: Any, expected: str) -> Problem:
    """Make the problem of `value`, which is at `pointer` and is not of the type expected.

    `expected` is a variant of MB207: text, boolean, list, mapping, number, whole, weight or fraction. The problem is
    MB207, with the help that the value suggests, such as the number that a text means. Some keys, such as `when`, have
    another code.
    """
    if value is None:
        return Problem("MB207", pointer, {}, "blank")
    if problem := _make_by_key(pointer, value, expected):
        return problem
    params: dict[str, Any] = {"found": describe_type(value)}
    number = find_number(value) if expected in _NUMBERS and isinstance(value, str) else ""
    if number:
        has_comma = "," in value and number == value.replace(",", ".")
        variant = "comma" if has_comma else "number"
        return Problem("MB207", pointer, params, variant, help=_HELP_WITH_VALUE, instead=Fraction(number))
    word = str(value).lower() if expected == "boolean" and isinstance(value, str | Fraction) else ""
    if word in _LIKE_TRUE or word in _LIKE_FALSE:
        return Problem("MB207", pointer, params, expected, help=_HELP_WITH_VALUE, instead=word in _LIKE_TRUE)
    return Problem("MB207", pointer, params, expected)


def _make_by_key(pointer: Pointer, value: Any, expected: str) -> Problem | None:
    """Make the problem of a wrong type if the last key of `pointer` has a code of its own for it; else None."""
    key = pointer[-1] if pointer else ""
    if key == "when":
        return Problem("MB303", pointer, {}, "boolean")
    if expected == "number" and key in _SHARE_KEYS and isinstance(value, str):
        return Problem("MB211", pointer, {}, "share")
    if expected == "text" and isinstance(value, Fraction) and key in PATTERN_KEYS:
        return Problem("MB213", pointer, {}, str(key))  # 1.0 is a number for YAML
    if expected == "weight" and isinstance(value, str) and re.fullmatch(r"[0-9]+/0+", value):
        return Problem("MB211", pointer, {}, "above_zero")
    return None


def describe_type(value: Any) -> Message:
    """Return the message that names the type of `value`: nothing, a text, a number, a list and so on."""
    if value is None:
        return make_message("word.nothing")
    names = {bool: "boolean", str: "text", list: "list", dict: "mapping"}
    return make_message(f"word.{names.get(type(value), 'number')}")


def _get_value(data: Any, pointer: Pointer) -> Any:
    """Return the value at `pointer` in `data`; None if it is missing or is None."""
    for part in pointer:
        if not _has_part(data, part):
            return None
        data = data[part]
    return data
