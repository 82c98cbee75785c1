"""Rules about duties: what law or policy demands: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.duties import (
    duties_demanded_by_no_level,
    duty_advice_for_others,
    duty_asked_as_question,
    duty_checked_in_future,
    duty_checked_long_ago,
    duty_not_checked,
    duty_without_advice,
    duty_without_law,
)

RULES: tuple[Rule, ...] = (
    duty_without_law.RULE,
    duty_not_checked.RULE,
    duty_checked_long_ago.RULE,
    duty_checked_in_future.RULE,
    duty_without_advice.RULE,
    duties_demanded_by_no_level.RULE,
    duty_asked_as_question.RULE,
    duty_advice_for_others.RULE,
)
"""The rules of this family, in the order of their codes."""
