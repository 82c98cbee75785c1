"""Rules about what is written in a bank and read as something else: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.traps import (
    backslash_kept,
    code_as_number,
    key_without_value,
    letters_decoded_twice,
    list_folded_into_text,
    markup_in_text,
    placeholder_left,
    point_for_thousands,
    quote_left_over,
)

RULES: tuple[Rule, ...] = (
    code_as_number.RULE,
    list_folded_into_text.RULE,
    point_for_thousands.RULE,
    backslash_kept.RULE,
    letters_decoded_twice.RULE,
    markup_in_text.RULE,
    key_without_value.RULE,
    placeholder_left.RULE,
    quote_left_over.RULE,
)
"""The rules of this family, in the order of their codes."""
