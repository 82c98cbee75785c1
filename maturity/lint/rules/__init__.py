"""The rules, one a file: the file's name is the name of the rule in the table of codes.

To add one: a file here, a line in `RULES`, a row in the table of codes, its sentences in the catalogue, and a case
(tests/lint/test_rules.py).
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.rules import (
    advice_at_best,
    axis_without_questions,
    condition_always_true,
    condition_never_true,
    exclusive_worth_more,
    floor_out_of_reach,
    move_to_worst,
    polarity_reversed,
    same_option_text,
    same_question_text,
    values_out_of_order,
)
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.bank import Bank

RULES: tuple[Rule, ...] = (
    axis_without_questions.RULE,
    exclusive_worth_more.RULE,
    condition_never_true.RULE,
    condition_always_true.RULE,
    same_option_text.RULE,
    polarity_reversed.RULE,
    floor_out_of_reach.RULE,
    move_to_worst.RULE,
    advice_at_best.RULE,
    values_out_of_order.RULE,
    same_question_text.RULE,
)
"""Every rule, in the order of their codes."""


def apply_rules(bank: Bank) -> Iterator[Problem]:
    """Yield what the rules object to in `bank`, which loads without errors."""
    studied = StudiedBank(bank)
    for rule in RULES:
        yield from rule.find_problems(studied)
