"""Values and texts written as YAML on one line, so that they read back the same."""

from __future__ import annotations

import json
import re
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from maturity.syntax.scalars import MAX_DIGITS

_WORD = re.compile(r"(?!(?:true|false|null)$)[a-z][a-z0-9_]*")
"""A text that needs no quotes: an id. The three constants of YAML would read back as something else."""


def format_value(value: Any) -> str:
    """Write a value as YAML on one line: an id as it is, any other text between quotes, a number with all its digits.

    In a mapping, the keys whose value is None are left out.
    """
    if isinstance(value, dict):
        pairs = (f"{format_value(name)}: {format_value(each)}" for name, each in value.items() if each is not None)
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(format_value(each) for each in value) + "]"
    if isinstance(value, Fraction):
        return _format_decimal(value)
    return value if isinstance(value, str) and _WORD.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def quote_text(text: str) -> str:
    """Put a stretch of a line between double quotes, for YAML and JSON alike; quotes and backslashes are escaped.

    Unlike `format_value`, it always adds quotes and leaves every other character as the author wrote it.
    """
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _format_decimal(value: Fraction) -> str:
    """Write all the digits of a number that was written as a decimal."""
    with localcontext() as context:
        context.prec = 4 * MAX_DIGITS
        return format(Decimal(value.numerator) / Decimal(value.denominator), "f")
