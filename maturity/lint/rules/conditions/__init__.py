"""Rules about conditions (`when`): one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.conditions import (
    condition_always_true,
    condition_never_true,
)

RULES: tuple[Rule, ...] = (
    condition_never_true.RULE,
    condition_always_true.RULE,
)
"""The rules of this family, in the order of their codes."""
