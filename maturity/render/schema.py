"""JSON Schema 2020-12 of the files, from the models: what an editor completes with and a CI validates against."""

from __future__ import annotations

import ast
import inspect
import textwrap
from typing import Any

from pydantic import BaseModel

from maturity.model.answers import AnswersFile
from maturity.model.bank import Bank
from maturity.model.field_types import Record
from maturity.model.mapping import MappingFile
from maturity.model.peers import PeerPack
from maturity.model.result import Result
from maturity.model.translation import Translation

MODELS: dict[str, type[BaseModel]] = {
    "bank": Bank,
    "answers": AnswersFile,
    "result": Result,
    "translation": Translation,
    "mapping": MappingFile,
    "peers": PeerPack,
}
_OWN_KEYS = ("format", "id", "version")
"""The keys that every bank says for itself, whether it builds on another one or not."""
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def build_schema(kind: str) -> dict[str, Any]:
    """Build the schema of a kind of file, one of `MODELS`; the docstrings of attributes become descriptions."""
    model = MODELS[kind]
    schema = model.model_json_schema(by_alias=True)
    models = _find_records()
    for name, part in (*schema.get("$defs", {}).items(), (model.__name__, schema)):
        if name in models:
            _add_descriptions(part, models[name])
    return {"$schema": DIALECT, **(_ask_for_difference(schema) if kind == "bank" else schema)}


def _ask_for_difference(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a bank, which asks one that builds on another (`extends`) for its own keys alone."""
    of_whole = [key for key in schema["required"] if key not in _OWN_KEYS]
    asked = {
        "if": {"required": ["extends"]},
        "then": {"required": ["base_version"]},
        "else": {"required": of_whole, "properties": {"base_version": False, "drop": False}},
    }
    return {**asked, **schema, "required": list(_OWN_KEYS)}


def _find_records(record: type[BaseModel] = Record) -> dict[str, type[BaseModel]]:
    """Find every kind of record, by its name."""
    found = {record.__name__: record}
    for each in record.__subclasses__():
        found |= _find_records(each)
    return found


def _add_descriptions(part: dict[str, Any], model: type[BaseModel]) -> None:
    """Add to the part of a schema that is about `model` the docstrings of its attributes."""
    texts = {name: text for each in reversed(model.__mro__) for name, text in _find_docstrings(each).items()}
    for name, field in model.model_fields.items():
        described = part.get("properties", {}).get(field.alias or name)
        if described is not None and name in texts:
            described["description"] = texts[name]


def _find_docstrings(model: type) -> dict[str, str]:
    """Find the docstring below each attribute of a class; attributes without one are missing."""
    if not issubclass(model, BaseModel) or model is BaseModel:
        return {}
    body = ast.parse(textwrap.dedent(inspect.getsource(model))).body[0]
    assert isinstance(body, ast.ClassDef)
    found: dict[str, str] = {}
    for before, after in zip(body.body, body.body[1:], strict=False):
        is_text = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name) and is_text:
            found[before.target.id] = inspect.cleandoc(str(after.value.value))  # type: ignore[attr-defined]
    return found
