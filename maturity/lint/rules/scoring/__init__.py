"""Rules about how answers become scores: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.scoring import (
    axis_of_few_questions,
    axis_of_other_length,
    axis_share_by_profile,
    box_worth_nothing,
    boxes_without_none,
    exclusive_worth_more,
    express_misses_axis,
    negligible_weight,
    not_applicable_promised,
    number_short_of_its_ends,
    option_for_not_applicable,
    percent_without_bounds,
    polarity_reversed,
    question_decides_much,
    range_out_of_reach,
    step_without_gain,
    unknown_worth_points,
    unused_question,
    values_of_other_lists,
    values_out_of_order,
    weight_out_of_line,
    weight_without_effect,
    weights_miss_hundred,
)

RULES: tuple[Rule, ...] = (
    exclusive_worth_more.RULE,
    polarity_reversed.RULE,
    values_out_of_order.RULE,
    step_without_gain.RULE,
    option_for_not_applicable.RULE,
    unknown_worth_points.RULE,
    negligible_weight.RULE,
    axis_of_few_questions.RULE,
    question_decides_much.RULE,
    number_short_of_its_ends.RULE,
    range_out_of_reach.RULE,
    box_worth_nothing.RULE,
    axis_share_by_profile.RULE,
    unused_question.RULE,
    weight_without_effect.RULE,
    percent_without_bounds.RULE,
    not_applicable_promised.RULE,
    express_misses_axis.RULE,
    weights_miss_hundred.RULE,
    axis_of_other_length.RULE,
    values_of_other_lists.RULE,
    weight_out_of_line.RULE,
    boxes_without_none.RULE,
)
"""The rules of this family, in the order of their codes."""
