"""pydantic's validation errors as our problems: keyed on the error's *type*, never on its English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import islice
from typing import Annotated, Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from maturity.loading.problem import Problem, make_remainder
from maturity.loading.suggestions import find_number, make_id, shorten
from maturity.model.diagnostic import Pointer
from maturity.text.catalogue import Message, make_message

_WRONG_TYPE = {
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
_OUT_OF_RANGE = {"above_zero": "above_zero", "share": "share"}
_SHARES = ("max_not_applicable", "min_coverage")
_FIGURES = ("number", "whole", "weight")
_PATTERNS = ("version", "bank_version", "language")
_LIKE_TRUE = ("oui", "yes", "vrai", "on", "o", "y", "1")
_LIKE_FALSE = ("non", "no", "faux", "off", "n", "0")
_LENGTHS = (200, 2_000, 20_000, 100_000)
_MANY = 1_000
R = TypeVar("R", bound=BaseModel)


def validate_data(model: type[R], data: Mapping[str, Any]) -> tuple[R | None, list[Problem]]:
    """`data` as a `model`, or what is wrong with it, by path into the data.

    pydantic keeps every error, four for an empty item: a file of 100,000 of them would fill the memory. So the first
    items of every list are tried, then ten times as many, and enough errors are enough.
    """
    longest = _longest(data)
    for length in _LENGTHS:
        try:
            record = model.model_validate(data if longest <= length else _cut(data, length))
        except ValidationError as error:
            if longest <= length or error.error_count() > _MANY:
                return None, convert_errors(error, model, data)
        else:
            if longest <= length:
                return record, []
    raise AssertionError  # a document has fewer than 100,000 values


def _longest(data: Any) -> int:
    if isinstance(data, dict):
        return max((_longest(each) for each in data.values()), default=0)
    if isinstance(data, list):
        return max(len(data), max((_longest(each) for each in data), default=0))
    return 0


def _cut(data: Any, length: int) -> Any:
    if isinstance(data, dict):
        return {key: _cut(each, length) for key, each in data.items()}
    return [_cut(each, length) for each in data[:length]] if isinstance(data, list) else data


def convert_errors(error: ValidationError, model: type[BaseModel], data: Mapping[str, Any]) -> list[Problem]:
    """The errors as problems: the first thousand, and a count of the others."""
    details = error.errors(include_url=False, include_input=False)
    found = _merged(_problem(each, model, data) for each in islice(details, _MANY))
    return [*found, make_remainder(len(details) - _MANY)] if len(details) > _MANY else found


def _merged(problems: Iterable[Problem]) -> list[Problem]:
    """The problems, with the choices of a union in one: pydantic tells each of its parts."""
    found: list[Problem] = []
    for problem in problems:
        last = found[-1] if found else None
        if last and last.code == problem.code == "MB208" and last.pointer == problem.pointer:
            found[-1] = replace(last, known=(*last.known, *problem.known))
        elif last is None or last.code != "MB207" or (last.pointer, last.variant) != (problem.pointer, problem.variant):
            found.append(problem)
    return found


def _in_data(loc: Pointer, data: Any, *, missing: bool) -> Pointer:
    """`loc` without the parts that are not in the file: the tags of a union."""
    inside = 0
    for part in loc:
        there = part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))
        if not there:
            return loc if missing else loc[:inside]
        data, inside = data[part], inside + 1
    return loc


def _problem(error: ErrorDetails, model: type[BaseModel], data: Mapping[str, Any]) -> Problem:
    kind, loc = error["type"], tuple(error["loc"])
    on_key = bool(loc) and loc[-1] == "[key]"
    pointer = _in_data(loc[:-1] if on_key else loc, data, missing=error["type"] == "missing")
    value = loc[-2] if on_key else get_value(data, pointer)
    found = _by_type(kind, pointer, error.get("ctx", {}), model, value)
    if found is None and kind in _WRONG_TYPE:
        found = make_type_problem(pointer, value, _WRONG_TYPE[kind])
    if found is None:
        found = Problem("MB207", pointer, {}, "other")
    return replace(found, key=found.key or on_key)


def make_type_problem(pointer: Pointer, value: Any, expected: str) -> Problem:
    """MB207: a value that is not what is expected, with the way out that it suggests."""
    params: dict[str, Any] = {"found": describe_type(value)}
    name = pointer[-1] if pointer else ""
    if value is None:
        return Problem("MB207", pointer, {}, "blank")
    if name == "when":
        return Problem("MB303", pointer, {}, "boolean")
    if expected == "number" and name in _SHARES and isinstance(value, str):
        return Problem("MB211", pointer, {}, "share")
    if expected == "text" and isinstance(value, Fraction) and name in _PATTERNS:
        return Problem("MB213", pointer, {}, str(name))  # 1.0 is a number for YAML
    if expected == "weight" and isinstance(value, str) and re.fullmatch(r"[0-9]+/0+", value):
        return Problem("MB211", pointer, {}, "above_zero")
    figure = find_number(value) if expected in _FIGURES and isinstance(value, str) else ""
    if figure:
        comma = "," in value and figure == value.replace(",", ".")
        return Problem(
            "MB207",
            pointer,
            params,
            "comma" if comma else "number",
            help=make_message("MB207.figure.help", text=figure),
        )
    word = str(value).lower() if expected == "boolean" and isinstance(value, str | Fraction) else ""
    if word in _LIKE_TRUE or word in _LIKE_FALSE:
        advice = make_message("MB207.figure.help", text="true" if word in _LIKE_TRUE else "false")
        return Problem("MB207", pointer, params, expected, help=advice)
    return Problem("MB207", pointer, params, expected)


def _by_type(
    kind: str, pointer: Pointer, context: Mapping[str, Any], model: type[BaseModel], value: Any
) -> Problem | None:
    name = str(pointer[-1]) if pointer else ""
    simple: dict[str, Callable[[], Problem]] = {
        "missing": lambda: Problem("MB202", pointer, {"key": name}),
        "extra_forbidden": lambda: Problem(
            "MB201", pointer, {"key": name}, key=True, wanted=name, known=list_keys(model, pointer[:-1])
        ),
        "literal_error": lambda: _choice(pointer, value, str(context.get("expected", ""))),
        "id": lambda: make_id_problem(pointer, str(value)),
        "string_pattern_mismatch": lambda: Problem("MB213", pointer, {}, _pattern(name)),
        "string_too_short": lambda: Problem("MB212", pointer, {}, "text"),
        "too_short": lambda: Problem("MB212", pointer, {}, "pair" if name == "range" or len(pointer) > 3 else "list"),
        "too_long": lambda: Problem("MB212", pointer, {}, "pair"),
        "greater_than_equal": lambda: Problem("MB211", pointer, {}, "format" if name == "format" else "decimals"),
        "less_than_equal": lambda: Problem("MB211", pointer, {}, "format" if name == "format" else "decimals"),
        "condition": lambda: _condition(pointer, context),
    }
    if kind in _OUT_OF_RANGE:
        return Problem("MB211", pointer, {}, _OUT_OF_RANGE[kind])
    return simple[kind]() if kind in simple else None


def make_id_problem(pointer: Pointer, written: str) -> Problem:
    """MB209, with the id that the text could be."""
    name = make_id(written)[:40].rstrip("_")
    advice = make_message("MB209.example", example=name) if name else None
    return Problem("MB209", pointer, {"id": shorten(written)}, help=advice)


def _choice(pointer: Pointer, value: Any, expected: str) -> Problem:
    known = tuple(re.findall(r"'([^']*)'", expected))
    if value is None:
        return Problem("MB207", pointer, {}, "blank")
    written = value if isinstance(value, str) else ""
    return Problem("MB208", pointer, {}, wanted=written, known=known)


def _pattern(name: str) -> str:
    return name if name in _PATTERNS else "other"


def _condition(pointer: Pointer, context: Mapping[str, Any]) -> Problem:
    code, _, variant = str(context["key"]).partition(".")
    return Problem(code, pointer, dict(context["params"]), variant, start=context["start"], end=context["end"])


def describe_type(value: Any) -> Message:
    """The sort of a value, in words."""
    if value is None:
        return make_message("word.nothing")
    names = {bool: "boolean", str: "text", list: "list", dict: "mapping"}
    return make_message(f"word.{names.get(type(value), 'number')}")


def get_value(data: Any, pointer: Pointer) -> Any:
    """The value at a path into plain data; None where there is none."""
    for part in pointer:
        inside = part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))
        if not inside:
            return None
        data = data[part]
    return data


def list_keys(model: type[BaseModel], pointer: Pointer) -> tuple[str, ...]:
    """The keys that the record at `pointer` may have, by walking the model's annotations along the path."""
    annotation: Any = model
    for part in pointer:
        record = _record(annotation)
        if isinstance(part, str) and record is not None:
            annotation = _field(record, part)
        else:
            annotation = _inside(annotation)
    record = _record(annotation)
    return tuple(field.alias or name for name, field in record.model_fields.items()) if record else ()


def _field(record: type[BaseModel], key: str) -> Any:
    for name, field in record.model_fields.items():
        if key == (field.alias or name):
            return field.annotation
    return None


def _bare(annotation: Any) -> Any:
    """The annotation without `Annotated`, and without `None` in a union."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    options = [option for option in get_args(annotation) if option is not type(None)]
    if type(None) in get_args(annotation) and len(options) == 1:
        return _bare(options[0])
    return annotation


def _record(annotation: Any) -> type[BaseModel] | None:
    bare = _bare(annotation)
    return bare if isinstance(bare, type) and issubclass(bare, BaseModel) else None


def _inside(annotation: Any) -> Any:
    """What a list or a mapping holds."""
    arguments = [each for each in get_args(_bare(annotation)) if each is not Ellipsis]
    return arguments[-1] if arguments else None
