"""Rules about conditions (`when`): one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.conditions import (
    choices_compared_exactly,
    condition_always_true,
    condition_never_true,
    condition_on_later_question,
    condition_on_unasked,
    needless_condition_part,
    number_in_no_condition,
    option_twice_in_list,
    size_never_used,
)

RULES: tuple[Rule, ...] = (
    condition_never_true.RULE,
    condition_always_true.RULE,
    condition_on_unasked.RULE,
    needless_condition_part.RULE,
    condition_on_later_question.RULE,
    size_never_used.RULE,
    number_in_no_condition.RULE,
    option_twice_in_list.RULE,
    choices_compared_exactly.RULE,
)
"""The rules of this family, in the order of their codes."""
