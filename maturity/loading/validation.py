"""The shape of a file, checked by pydantic; its errors become problems by their *type*, never by their English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from maturity.loading.problem import Problem, make_remainder
from maturity.loading.record_keys import list_keys
from maturity.loading.suggestions import find_number, shorten
from maturity.model.diagnostic import Pointer
from maturity.text.catalogue import Message, make_message
from maturity.text.slugs import make_id

_EXPECTED_BY_ERROR = {
    "string_type": "text",
    "bool_type": "boolean",
    "tuple_type": "list",
    "list_type": "list",
    "dict_type": "mapping",
    "model_type": "mapping",
    "model_attributes_type": "mapping",
    "number": "number",
    "whole": "whole",
    "weight": "weight",
}
"""pydantic's type of an error to the variant of MB207: what is expected."""
_RANGE_ERRORS = ("above_zero", "share")
"""The errors of `maturity.model.field_types` that are variants of MB211."""
_SHARE_KEYS = ("max_not_applicable", "min_coverage")
_NUMBERS = ("number", "whole", "weight")
_PATTERN_KEYS = ("version", "bank_version", "language")
_LIKE_TRUE = ("oui", "yes", "vrai", "on", "o", "y", "1")
_LIKE_FALSE = ("non", "no", "faux", "off", "n", "0")
_LENGTHS = (200, 2_000, 20_000, 100_000)
"""How many items of each list are tried, one length after the other."""
_MAX_PROBLEMS = 1_000
"""How many problems of one file are made; the others are only counted."""
R = TypeVar("R", bound=BaseModel)


def validate_data(model: type[R], data: Mapping[str, Any]) -> tuple[R | None, list[Problem]]:
    """Make a `model` of `data`, or return None and what is wrong, with pointers into the data.

    pydantic keeps every error, four for an empty item: a file of 100,000 of them would fill the memory. So the first
    items of every list are tried, then ten times as many, and enough errors are enough.
    """
    longest = _measure_longest_list(data)
    for length in _LENGTHS:
        try:
            record = model.model_validate(data if longest <= length else _cut_lists(data, length))
        except ValidationError as error:
            if longest <= length or error.error_count() > _MAX_PROBLEMS:
                return None, _convert_errors(error, model, data)
        else:
            if longest <= length:
                return record, []
    raise AssertionError  # a document has fewer than 100,000 values


def _measure_longest_list(data: Any) -> int:
    if isinstance(data, dict):
        return max((_measure_longest_list(each) for each in data.values()), default=0)
    if isinstance(data, list):
        return max(len(data), max((_measure_longest_list(each) for each in data), default=0))
    return 0


def _cut_lists(data: Any, length: int) -> Any:
    if isinstance(data, dict):
        return {key: _cut_lists(each, length) for key, each in data.items()}
    return [_cut_lists(each, length) for each in data[:length]] if isinstance(data, list) else data


def _convert_errors(error: ValidationError, model: type[BaseModel], data: Mapping[str, Any]) -> list[Problem]:
    """Turn the errors into problems: the first thousand, and a count of the others."""
    details = error.errors(include_url=False, include_input=False)
    problems = _merge(_make_problem(each, model, data) for each in islice(details, _MAX_PROBLEMS))
    return [*problems, make_remainder(len(details) - _MAX_PROBLEMS)] if len(details) > _MAX_PROBLEMS else problems


def _merge(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems with those of one union made into one: pydantic gives an error for each of its members."""
    merged: list[Problem] = []
    for problem in problems:
        last = merged[-1] if merged else None
        if last and last.code == problem.code == "MB208" and last.pointer == problem.pointer:
            merged[-1] = replace(last, possible=(*last.possible, *problem.possible))
        elif last is None or last.code != "MB207" or (last.pointer, last.variant) != (problem.pointer, problem.variant):
            merged.append(problem)
    return merged


def _keep_existing(pointer: Pointer, data: Any) -> Pointer:
    """Return `pointer` up to the first part that is not in the file: such parts are the tags of a union."""
    for length, part in enumerate(pointer):
        if not _has_part(data, part):
            return pointer[:length]
        data = data[part]
    return pointer


def _has_part(data: Any, part: str | int) -> bool:
    """Whether plain data is a mapping with this key, or a list with this index."""
    return part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))


def _make_problem(error: ErrorDetails, model: type[BaseModel], data: Mapping[str, Any]) -> Problem:
    """Make the problem of one error of pydantic's."""
    error_type, path = error["type"], tuple(error["loc"])
    on_key = bool(path) and path[-1] == "[key]"
    pointer = path[:-1] if on_key else path
    pointer = pointer if error_type == "missing" else _keep_existing(pointer, data)
    value = path[-2] if on_key else _get_value(data, pointer)
    if error_type in _EXPECTED_BY_ERROR:
        problem = make_type_problem(pointer, value, _EXPECTED_BY_ERROR[error_type])
    else:
        problem = _make_by_type(error_type, pointer, error.get("ctx", {}), model, value)
    return replace(problem, on_key=problem.on_key or on_key)


def make_type_problem(pointer: Pointer, value: Any, expected: str) -> Problem:
    """Make the problem of a value that is not what is expected: MB207, with the help that the value suggests.

    `expected` is a variant of MB207: text, number, list and so on. Some keys have a code of their own for it.
    """
    if value is None:
        return Problem("MB207", pointer, {}, "blank")
    if problem := _make_by_key(pointer, value, expected):
        return problem
    params: dict[str, Any] = {"found": describe_type(value)}
    number = find_number(value) if expected in _NUMBERS and isinstance(value, str) else ""
    if number:
        has_comma = "," in value and number == value.replace(",", ".")
        return Problem("MB207", pointer, params, "comma" if has_comma else "number", help=_advise_value(number))
    word = str(value).lower() if expected == "boolean" and isinstance(value, str | Fraction) else ""
    if word in _LIKE_TRUE or word in _LIKE_FALSE:
        advice = _advise_value("true" if word in _LIKE_TRUE else "false")
        return Problem("MB207", pointer, params, expected, help=advice)
    return Problem("MB207", pointer, params, expected)


def _make_by_key(pointer: Pointer, value: Any, expected: str) -> Problem | None:
    """Make the problem of a wrong type under a key that has a code of its own for it; None for any other key."""
    key = pointer[-1] if pointer else ""
    if key == "when":
        return Problem("MB303", pointer, {}, "boolean")
    if expected == "number" and key in _SHARE_KEYS and isinstance(value, str):
        return Problem("MB211", pointer, {}, "share")
    if expected == "text" and isinstance(value, Fraction) and key in _PATTERN_KEYS:
        return Problem("MB213", pointer, {}, str(key))  # 1.0 is a number for YAML
    if expected == "weight" and isinstance(value, str) and re.fullmatch(r"[0-9]+/0+", value):
        return Problem("MB211", pointer, {}, "above_zero")
    return None


def _advise_value(written: str) -> Message:
    return make_message("MB207.figure.help", text=written)


def _make_by_type(
    error_type: str, pointer: Pointer, context: Mapping[str, Any], model: type[BaseModel], value: Any
) -> Problem:
    """Make the problem of an error that is not about a type."""
    name = str(pointer[-1]) if pointer else ""
    makers: dict[str, Callable[[], Problem]] = {
        "missing": lambda: Problem("MB202", pointer, {"key": name}),
        "extra_forbidden": lambda: Problem(
            "MB201", pointer, {"key": name}, on_key=True, written=name, possible=list_keys(model, pointer[:-1])
        ),
        "literal_error": lambda: _make_choice_problem(pointer, value, str(context.get("expected", ""))),
        "id": lambda: _make_id_problem(pointer, str(value)),
        "string_pattern_mismatch": lambda: Problem("MB213", pointer, {}, _name_pattern(name)),
        "string_too_short": lambda: Problem("MB212", pointer, {}, "text"),
        "too_short": lambda: Problem("MB212", pointer, {}, "pair" if name == "range" or len(pointer) > 3 else "list"),
        "too_long": lambda: Problem("MB212", pointer, {}, "pair"),
        "greater_than_equal": lambda: Problem("MB211", pointer, {}, "format" if name == "format" else "decimals"),
        "less_than_equal": lambda: Problem("MB211", pointer, {}, "format" if name == "format" else "decimals"),
        "condition": lambda: _make_condition_problem(pointer, context),
    }
    if error_type in _RANGE_ERRORS:
        return Problem("MB211", pointer, {}, error_type)
    return makers[error_type]() if error_type in makers else Problem("MB207", pointer, {}, "other")


def _make_id_problem(pointer: Pointer, written: str) -> Problem:
    """Make MB209, with the id that the text could be."""
    name = make_id(written)[:40].rstrip("_")
    advice = make_message("MB209.example", example=name) if name else None
    return Problem("MB209", pointer, {"id": shorten(written)}, help=advice)


def _make_choice_problem(pointer: Pointer, value: Any, expected: str) -> Problem:
    """Make the problem of a value that is none of a fixed list, which pydantic gives as "'a', 'b' or 'c'"."""
    possible = tuple(re.findall(r"'([^']*)'", expected))
    if value is None:
        return Problem("MB207", pointer, {}, "blank")
    written = value if isinstance(value, str) else ""
    return Problem("MB208", pointer, {}, written=written, possible=possible)


def _name_pattern(name: str) -> str:
    """Return the variant of MB213 for the key of a text that has to have a certain form."""
    return name if name in _PATTERN_KEYS else "other"


def _make_condition_problem(pointer: Pointer, context: Mapping[str, Any]) -> Problem:
    """Make the problem of a condition that the condition parser refused."""
    code, _, variant = str(context["key"]).partition(".")
    return Problem(code, pointer, dict(context["params"]), variant, start=context["start"], end=context["end"])


def describe_type(value: Any) -> Message:
    """Return the message that names the type of a value: text, a number, a list and so on."""
    if value is None:
        return make_message("word.nothing")
    names = {bool: "boolean", str: "text", list: "list", dict: "mapping"}
    return make_message(f"word.{names.get(type(value), 'number')}")


def _get_value(data: Any, pointer: Pointer) -> Any:
    """Return the value at a pointer into plain data; None where there is none."""
    for part in pointer:
        if not _has_part(data, part):
            return None
        data = data[part]
    return data
