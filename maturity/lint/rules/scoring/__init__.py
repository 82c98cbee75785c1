"""Rules about how answers become scores: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.scoring import (
    exclusive_worth_more,
    polarity_reversed,
    values_out_of_order,
)

RULES: tuple[Rule, ...] = (
    exclusive_worth_more.RULE,
    polarity_reversed.RULE,
    values_out_of_order.RULE,
)
"""The rules of this family, in the order of their codes."""
