"""The keys that a mapping inside a file may have, read from the annotations of the model that describes the file.

A record is such a mapping whose keys are fixed: the model of each is a pydantic class.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from maturity.model.diagnostic import Pointer


def list_keys(model: type[BaseModel], pointer: Pointer) -> tuple[str, ...]:
    """Return the keys that the record at `pointer` may have in a file described by `model`, in the model's order.

    `pointer` is a path of keys and list indexes from the top. Empty if what belongs there is no record.
    """
    annotation: Any = model
    for part in pointer:
        record = _find_record(annotation)
        if isinstance(part, str) and record is not None:
            annotation = _find_field_type(record, part)
        else:
            annotation = _find_member_type(annotation)
    record = _find_record(annotation)
    return tuple(field.alias or name for name, field in record.model_fields.items()) if record else ()


@cache
def may_hold_lists(model: type[BaseModel]) -> bool:
    """Whether some list in a file described by `model` is validated; a list where any value may stand is not."""
    waiting: list[Any] = [model]
    seen: set[type[BaseModel]] = set()
    while waiting:
        annotation = _unwrap(waiting.pop())
        record = _find_record(annotation)
        if get_origin(annotation) in (list, tuple):
            return True
        if record is None:
            waiting += get_args(annotation)
        elif record not in seen:
            seen.add(record)
            waiting += [field.annotation for field in record.model_fields.values()]
    return False


def _find_field_type(record: type[BaseModel], key: str) -> Any:
    """Return the annotation of the field of `record` that is written under `key` in a file; None if there is none."""
    for name, field in record.model_fields.items():
        if key == (field.alias or name):
            return field.annotation
    return None


def _unwrap(annotation: Any) -> Any:
    """Return `annotation` without `Annotated`, and without `None` in a union of one type and `None`."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    options = [option for option in get_args(annotation) if option is not type(None)]
    if type(None) in get_args(annotation) and len(options) == 1:
        return _unwrap(options[0])
    return annotation


def _find_record(annotation: Any) -> type[BaseModel] | None:
    """Return the pydantic class that `annotation` names, if it names one; else None."""
    unwrapped = _unwrap(annotation)
    return unwrapped if isinstance(unwrapped, type) and issubclass(unwrapped, BaseModel) else None


def _find_member_type(annotation: Any) -> Any:
    """Return the annotation of the members of a list or of the values of a mapping; None for anything else."""
    arguments = [each for each in get_args(_unwrap(annotation)) if each is not Ellipsis]
    return arguments[-1] if arguments else None
