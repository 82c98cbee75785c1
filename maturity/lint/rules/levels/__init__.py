"""Rules about levels and their floors: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.levels import (
    floor_out_of_reach,
)

RULES: tuple[Rule, ...] = (floor_out_of_reach.RULE,)
"""The rules of this family, in the order of their codes."""
