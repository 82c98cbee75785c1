"""Rules about how texts are written, in French and English: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import AnyRule
from maturity.lint.rules.wording import (
    absolute_terms,
    agree_disagree_scale,
    double_barrelled_question,
    gap_between_ranges,
    leading_question,
    long_question,
    missing_accent,
    missing_french_space,
    missing_question_mark,
    mixed_signs,
    negative_question,
    negative_top_option,
    number_without_unit,
    overlapping_ranges,
    straight_quotes,
    stray_space,
    text_in_other_language,
    unequal_options,
    unexplained_acronym,
    vague_frequency,
)

RULES: tuple[AnyRule, ...] = (
    double_barrelled_question.RULE,
    negative_question.RULE,
    negative_top_option.RULE,
    leading_question.RULE,
    absolute_terms.RULE,
    long_question.RULE,
    unequal_options.RULE,
    number_without_unit.RULE,
    agree_disagree_scale.RULE,
    vague_frequency.RULE,
    unexplained_acronym.RULE,
    overlapping_ranges.RULE,
    gap_between_ranges.RULE,
    missing_french_space.RULE,
    straight_quotes.RULE,
    mixed_signs.RULE,
    missing_accent.RULE,
    stray_space.RULE,
    text_in_other_language.RULE,
    missing_question_mark.RULE,
)
"""The rules of this family, in the order of their codes."""
