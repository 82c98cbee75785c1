"""Rules about the examples of a bank: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.examples import (
    advice_in_no_example,
    condition_tried_one_way,
    duty_in_no_example,
    example_expects_nothing,
    level_in_no_example,
    no_examples,
    options_in_no_example,
    same_examples,
)

RULES: tuple[Rule, ...] = (
    no_examples.RULE,
    example_expects_nothing.RULE,
    same_examples.RULE,
    level_in_no_example.RULE,
    options_in_no_example.RULE,
    advice_in_no_example.RULE,
    duty_in_no_example.RULE,
    condition_tried_one_way.RULE,
)
"""The rules of this family, in the order of their codes."""
