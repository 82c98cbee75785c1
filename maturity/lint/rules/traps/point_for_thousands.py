"""A number whose thousands are set apart by a point, such as 10.000 for ten thousand.

Why: in YAML the point begins the decimals: 10.000 is ten. A bound or a condition written so holds nobody, or everybody,
and nothing is wrong in the file.

Bad:

    profile:
      - {id: agents, kind: number, text: "Nombre d'agents", max: 10.000}

Good:

    profile:
      - {id: agents, kind: number, text: "Nombre d'agents", max: 10000}

What to do: write the digits without anything between them. Three decimals that end in a zero are taken for thousands,
save in `examples`, where they say how exact a score has to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.conditions import list_conditions
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.condition import (
    Constant,
    walk_nodes,
)
from maturity.model.diagnostic import Pointer

_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}\.\d\d0")


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for key, value in studied.document.data.items():
        if key != "examples":
            yield from _check_value(studied, value, (key,))
    for pointer, condition in list_conditions(studied.bank):
        for node in walk_nodes(condition.tree):
            if isinstance(node, Constant) and isinstance(node.value, Fraction):
                written = condition.text[node.start : node.end]
                if _THOUSANDS.fullmatch(written):
                    params = _describe(written, node.value)
                    yield Problem("MB832", pointer, params, start=node.start, end=node.end)


def _check_value(studied: StudiedBank, value: object, pointer: Pointer) -> Iterator[Problem]:
    """Yield the problems of the numbers in `value`, which is at `pointer`."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _check_value(studied, below, (*pointer, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _check_value(studied, below, (*pointer, index))
    elif isinstance(value, Fraction | int) and not isinstance(value, bool):
        start, end, _ = studied.document.find_location(pointer).location
        written = studied.document.source.text[start:end]
        if _THOUSANDS.fullmatch(written):
            yield Problem("MB832", pointer, _describe(written, Fraction(value)))


def _describe(written: str, number: Fraction) -> dict[str, object]:
    """Return what fills the sentence: the number as written, as read, and as it was meant."""
    return {"text": written, "number": number, "meant": written.replace(".", "")}


RULE = Rule("MB832", _find_problems)
