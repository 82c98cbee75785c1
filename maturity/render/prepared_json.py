"""Text of JSON that is prepared once and filled in many times.

Of thousands of results of one bank, most of the text is the same: titles, ids, keys. An object of which some values
differ is made to text once, with a gap for each of these; after that, only the text of these values is put in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from maturity.text.safe import escape_json

GAP: Final = object()
"""Stands for a value that is to be filled in."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)
_MOST_KNOWN_NUMBERS = 4_096
"""How many numbers are kept with their text."""


class PreparedObject:
    """An object of JSON with gaps, as text: `fill` puts values into the gaps."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        """Prepare `data`, in which some values are `GAP`; inside of lists and mappings there is none."""
        self._pieces = ["{"]
        """The text before the first gap, the gap, the text behind it, and so on."""
        for number, (key, value) in enumerate(data.items()):
            self._pieces[-1] += f"{', ' if number else ''}{format_value(key)}: "
            if value is GAP:
                self._pieces += ["", ""]
            else:
                self._pieces[-1] += format_value(value)
        self._pieces[-1] += "}"

    def fill(self, *values: str) -> str:
        """Return the object as text; `values` are texts of JSON, one for each gap, in the order of the keys."""
        pieces = self._pieces.copy()
        pieces[1::2] = values
        return "".join(pieces)


def format_value(data: Any) -> str:
    """Format data as JSON on one line, as `maturity.render.data.format_json` does, without a line end."""
    return escape_json(_ENCODER.encode(data))


def format_list(items: Iterable[str]) -> str:
    """Format a list, the items of which are texts of JSON."""
    return f"[{', '.join(items)}]"


def format_number(value: Fraction | None) -> str:
    """Format an exact number as JSON, as `maturity.render.exact_numbers.convert_number` converts it."""
    return "null" if value is None else _format_quotient(*value.as_integer_ratio())


def format_truth(value: bool | None) -> str:
    """Format true, false or null."""
    return "null" if value is None else "true" if value else "false"


@lru_cache(_MOST_KNOWN_NUMBERS)
def _format_quotient(numerator: int, denominator: int) -> str:
    """Format a reduced fraction; the same scores and gains come back in many results."""
    return repr(numerator if denominator == 1 else numerator / denominator)
