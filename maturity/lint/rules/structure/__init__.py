"""Rules about what a bank is made of (axes, texts): one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.structure import (
    axis_without_questions,
    same_option_text,
    same_question_text,
)

RULES: tuple[Rule, ...] = (
    axis_without_questions.RULE,
    same_option_text.RULE,
    same_question_text.RULE,
)
"""The rules of this family, in the order of their codes."""
