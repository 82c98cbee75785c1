"""Rules about recommendations: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.advice import (
    advice_at_best,
    move_to_worst,
)

RULES: tuple[Rule, ...] = (
    move_to_worst.RULE,
    advice_at_best.RULE,
)
"""The rules of this family, in the order of their codes."""
