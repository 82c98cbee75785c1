"""pydantic's validation errors as our problems: keyed on the error's *type*, never on its English."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from maturity.files.problem import Problem
from maturity.model.diagnostic import Path
from maturity.text.catalogue import Message, msg

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


def problems_of(error: ValidationError, model: type[BaseModel], data: Mapping[str, Any]) -> list[Problem]:
    """What is wrong with `data` as a `model`, by path into the data."""
    details = error.errors(include_url=False, include_input=False)
    return [_problem(each, model, data) for each in details]


def _problem(error: ErrorDetails, model: type[BaseModel], data: Mapping[str, Any]) -> Problem:
    kind, loc = error["type"], tuple(error["loc"])
    on_key = bool(loc) and loc[-1] == "[key]"
    pointer = loc[:-1] if on_key else loc
    found = _by_type(kind, pointer, error.get("ctx", {}), model)
    if found is None and kind in _WRONG_TYPE:
        variant = _WRONG_TYPE[kind]
        found = Problem("MB207", pointer, {"found": described(value_at(data, pointer))}, variant)
    if found is None:
        found = Problem("MB207", pointer, {}, "other")
    return replace(found, key=found.key or on_key)


def _by_type(kind: str, pointer: Path, context: Mapping[str, Any], model: type[BaseModel]) -> Problem | None:
    name = str(pointer[-1]) if pointer else ""
    simple: dict[str, Callable[[], Problem]] = {
        "missing": lambda: Problem("MB202", pointer, {"key": name}),
        "extra_forbidden": lambda: Problem(
            "MB201", pointer, {"key": name}, key=True, wanted=name, known=keys_at(model, pointer[:-1])
        ),
        "literal_error": lambda: _choice(pointer, str(context.get("expected", ""))),
        "id": lambda: Problem("MB209", pointer, {"id": name}),
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


def _choice(pointer: Path, expected: str) -> Problem:
    known = tuple(re.findall(r"'([^']*)'", expected))
    return Problem("MB208", pointer, {"known": ", ".join(known)})


def _pattern(name: str) -> str:
    return name if name in ("version", "bank_version", "language") else "other"


def _condition(pointer: Path, context: Mapping[str, Any]) -> Problem:
    code, _, variant = str(context["key"]).partition(".")
    return Problem(code, pointer, dict(context["params"]), variant, start=context["start"], end=context["end"])


def described(value: Any) -> Message:
    """The sort of a value, in words."""
    if value is None:
        return msg("word.nothing")
    names = {bool: "boolean", str: "text", list: "list", dict: "mapping"}
    return msg(f"word.{names.get(type(value), 'number')}")


def value_at(data: Any, pointer: Path) -> Any:
    """The value at a path into plain data; None where there is none."""
    for part in pointer:
        inside = part in data if isinstance(data, dict) else isinstance(data, list) and part in range(len(data))
        if not inside:
            return None
        data = data[part]
    return data


def keys_at(model: type[BaseModel], pointer: Path) -> tuple[str, ...]:
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
