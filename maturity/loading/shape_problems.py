"""The problems of what pydantic finds in the data of a file, where it is not the type of a value that is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from pydantic import BaseModel

from maturity.loading.problem import Problem
from maturity.loading.record_keys import list_keys
from maturity.loading.suggestions import find_space_meant, shorten
from maturity.model.condition import SPACES
from maturity.model.diagnostic import Pointer
from maturity.text.catalogue import make_message
from maturity.text.slugs import make_id

_RANGE_ERRORS = ("above_zero", "share")
"""The types of errors of `maturity.model.field_types` that have a variant of MB211 of the same name."""
PATTERN_KEYS = ("version", "bank_version", "language", "checked")
"""The keys whose texts have a certain form."""


def make_shape_problem(
    error_type: str, pointer: Pointer, context: Mapping[str, Any], model: type[BaseModel], value: Any
) -> Problem:
    """Make the problem of the error `error_type` of pydantic, which is not about the type of `value`.

    `context` holds the details that pydantic gives with it. An unforeseen error becomes MB207 with the variant `other`.
    """
    name = str(pointer[-1]) if pointer else ""
    makers: dict[str, Callable[[], Problem]] = {
        "missing": lambda: Problem("MB202", pointer, {"key": name}),
        "extra_forbidden": lambda: Problem(
            "MB201", pointer, {"key": name}, on_key=True, written=name, possible=list_keys(model, pointer[:-1])
        ),
        "literal_error": lambda: _make_choice_problem(pointer, value, str(context.get("expected", ""))),
        "id": lambda: _make_id_problem(pointer, str(value)),
        "former_id": lambda: Problem("MB209", pointer, {"id": shorten(str(value))}, "former"),
        "string_pattern_mismatch": lambda: Problem("MB213", pointer, {}, _name_pattern(pointer)),
        "string_too_short": lambda: Problem("MB212", pointer, {}, "text"),
        "too_short": lambda: Problem("MB212", pointer, {}, "pair" if name == "range" or len(pointer) > 3 else "list"),
        "too_long": lambda: Problem("MB212", pointer, {}, "pair"),
        "greater_than_equal": lambda: _make_bound_problem(pointer, name, context),
        "less_than_equal": lambda: _make_bound_problem(pointer, name, context),
        "condition": lambda: _make_condition_problem(pointer, context),
    }
    if error_type in _RANGE_ERRORS:
        return Problem("MB211", pointer, {}, error_type)
    return makers[error_type]() if error_type in makers else Problem("MB207", pointer, {}, "other")


def _make_bound_problem(pointer: Pointer, name: str, context: Mapping[str, Any]) -> Problem:
    """Make MB211 for the number under the key `name`: a version of a format, of which there is one, or another number.

    `context` holds the least value of it, if it has one alone.
    """
    match name:
        case "format":
            return Problem("MB211", pointer, {}, "format", instead=Fraction(1))
        case "peers":
            return Problem("MB211", pointer, {}, "format")
        case "n" | "min_group":
            return Problem("MB211", pointer, {"least": context["ge"]}, "least")
        case _:
            return Problem("MB211", pointer, {}, "decimals")


def _make_id_problem(pointer: Pointer, written: str) -> Problem:
    """Make MB209 for `written`, which is no id; its help has the id that it could be, if there is one."""
    name = make_id(written)[:40].rstrip("_")
    advice = make_message("MB209.example", example=name) if name else None
    return Problem("MB209", pointer, {"id": shorten(written)}, help=advice)


def _make_choice_problem(pointer: Pointer, value: Any, expected: str) -> Problem:
    """Make MB208 for `value`, which is none of a fixed list of words; MB207 if it is blank.

    `expected` is the list as pydantic writes it: "'a', 'b' or 'c'".
    """
    possible = tuple(re.findall(r"'([^']*)'", expected))
    if value is None:
        return Problem("MB207", pointer, {}, "blank")
    written = value if isinstance(value, str) else ""
    return Problem("MB208", pointer, {}, written=written, possible=possible)


def _name_pattern(pointer: Pointer) -> str:
    """Return the variant of MB213 for the text at `pointer`, which has to have a certain form: its key, or `version`.

    The versions of `recheck` stand under the ids of questions.
    """
    name = "version" if pointer[:1] == ("recheck",) else str(pointer[-1]) if pointer else ""
    return name if name in PATTERN_KEYS else "other"


def _make_condition_problem(pointer: Pointer, context: Mapping[str, Any]) -> Problem:
    """Make the problem of a condition that its parser refused, from what the parser says in `context`."""
    code, _, variant = str(context["key"]).partition(".")
    start, end, instead = context["start"], context["end"], context["instead"]
    problem = Problem(code, pointer, dict(context["params"]), variant, start=start, end=end, instead=instead)
    if variant == "space":
        return replace(problem, written=find_space_meant(str(problem.params["space"])), possible=SPACES)
    return problem
