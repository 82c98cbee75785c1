"""Rules about what a bank is made of (axes, texts): one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.structure import (
    axis_without_questions,
    blank_text,
    curly_quotes_kept,
    ids_alike,
    only_sub_axis,
    repeated_options,
    same_option_text,
    same_question_text,
    same_title,
    unused_answer_set,
    unused_profile_field,
)

RULES: tuple[Rule, ...] = (
    axis_without_questions.RULE,
    same_option_text.RULE,
    same_question_text.RULE,
    blank_text.RULE,
    curly_quotes_kept.RULE,
    same_title.RULE,
    only_sub_axis.RULE,
    unused_answer_set.RULE,
    repeated_options.RULE,
    unused_profile_field.RULE,
    ids_alike.RULE,
)
"""The rules of this family, in the order of their codes."""
