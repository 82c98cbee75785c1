"""A key with nothing after its colon.

Why: it is read as if it were not there. Its author meant to fill it in later, or the value below it stands too far to
the left and belongs to something else.

Bad:

    duties:
      - id: registre
        text: "Un registre est tenu"
        help:

Good:

    duties:
      - id: registre
        text: "Un registre est tenu"
        help: "À montrer : la page."

What to do: write the value, or take the line out.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.diagnostic import Pointer


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for key, value in studied.document.data.items():
        if key != "examples":
            yield from _check_value(value, (key,))


def _check_value(value: object, pointer: Pointer) -> Iterator[Problem]:
    """Yield the problems of the keys without a value in `value`, which is at `pointer`."""
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _check_value(below, (*pointer, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _check_value(below, (*pointer, index))
    elif value is None and isinstance(pointer[-1], str):
        yield Problem("MB836", pointer, {"key": pointer[-1]}, on_key=True)


RULE = Rule("MB836", _find_problems)
