"""A value as YAML on one line, which reads back the same."""

from __future__ import annotations

import json
import re
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from maturity.syntax.scalars import MAX_DIGITS

_WORD = re.compile(r"(?!(?:true|false|null)$)[a-z][a-z0-9_]*")


def format_value(value: Any) -> str:
    """Words as they are, any other text between quotes; in a mapping, what is None is left out."""
    if isinstance(value, dict):
        pairs = (f"{format_value(name)}: {format_value(each)}" for name, each in value.items() if each is not None)
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(format_value(each) for each in value) + "]"
    if isinstance(value, Fraction):
        return _decimal(value)
    return value if isinstance(value, str) and _WORD.fullmatch(value) else json.dumps(value, ensure_ascii=False)


def _decimal(value: Fraction) -> str:
    """All the digits of a number that was written as a decimal."""
    with localcontext() as context:
        context.prec = 4 * MAX_DIGITS
        return format(Decimal(value.numerator) / Decimal(value.denominator), "f")
