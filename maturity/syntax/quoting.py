"""Values and pieces of lines written as YAML on one line, in a form that is read back as the same value."""

from __future__ import annotations

import json
import re
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

from maturity.syntax.scalars import MAX_DIGITS
from maturity.text.safe import escape_yaml

_WORD = re.compile(r"(?!(?:true|false|null)$)[a-z][a-z0-9_]*")
"""A text that needs no quotes: small letters, digits and underscores, with a letter first.

`true`, `false` and `null` are left out, because they would be read back as something else.
"""


def format_value(value: Any, *, quotes: bool = False) -> str:
    """Return `value`, as a document holds it, written as YAML on one line; with `quotes`, as JSON too.

    A text that looks like an id stands as it is, unless `quotes` are wanted, any other between double quotes, with the
    escapes of YAML for what is invisible; a number has all its decimals; lists are in brackets and mappings in braces.
    None is `null`; in a mapping, a key whose value is None is left out.
    """
    if isinstance(value, dict):
        written = ((format_value(name, quotes=quotes), each) for name, each in value.items())
        pairs = (f"{name}: {format_value(each, quotes=quotes)}" for name, each in written if each is not None)
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(format_value(each, quotes=quotes) for each in value) + "]"
    if isinstance(value, Fraction):
        return _format_decimal(value)
    if isinstance(value, str) and not quotes and _WORD.fullmatch(value):
        return value
    return escape_yaml(json.dumps(value, ensure_ascii=False))


def quote_text(text: str) -> str:
    """Return `text`, a piece of a line as its author wrote it, between double quotes, for YAML and JSON alike.

    Double quotes and backslashes in it are escaped, and what is invisible; every other character stays. Unlike
    `format_value`, it always adds quotes.
    """
    return escape_yaml('"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"')


def _format_decimal(value: Fraction) -> str:
    """Return all the digits of `value`, which was once written as a decimal, without an exponent."""
    with localcontext() as context:
        context.prec = 4 * MAX_DIGITS
        return format(Decimal(value.numerator) / Decimal(value.denominator), "f")
