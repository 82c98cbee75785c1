"""Rules about levels and their floors: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.levels import (
    demand_without_duties,
    first_step_too_far,
    floor_out_of_reach,
    floor_passed_over,
    floor_too_high,
    floor_without_effect,
    level_out_of_reach,
    level_too_narrow,
    level_without_text,
    levels_alike,
    top_level_perfect,
)

RULES: tuple[Rule, ...] = (
    floor_out_of_reach.RULE,
    level_out_of_reach.RULE,
    floor_too_high.RULE,
    floor_without_effect.RULE,
    level_too_narrow.RULE,
    level_without_text.RULE,
    top_level_perfect.RULE,
    first_step_too_far.RULE,
    levels_alike.RULE,
    floor_passed_over.RULE,
    demand_without_duties.RULE,
)
"""The rules of this family, in the order of their codes."""
