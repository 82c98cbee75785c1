"""The operators: each lists changes of one sort, one operator a file.

To add one: a file, a line in `OPERATORS`, the sentence `MB870.<name>` in both languages, and in
`tests/cases/bases/mutation.yaml` what it changes.
"""

from __future__ import annotations

from maturity.lint.mutation.mutant import Operator
from maturity.lint.mutation.operators import (
    after_removed,
    ambition_value,
    axis_combine,
    axis_weight,
    box_exclusive,
    box_value,
    condition_junction,
    condition_negated,
    condition_number,
    condition_operator,
    condition_option,
    condition_part,
    condition_removed,
    duty_recommendation,
    duty_severity,
    level_duties,
    level_floor,
    level_floor_removed,
    level_threshold,
    move_higher,
    move_lower,
    move_removed,
    not_applicable_policy,
    option_order,
    option_value,
    question_bound,
    question_curve,
    question_not_applicable,
    question_range,
    question_unscored,
    question_weight,
)

OPERATORS: tuple[Operator, ...] = tuple(
    module.OPERATOR
    for module in (
        not_applicable_policy,
        axis_combine,
        axis_weight,
        ambition_value,
        option_value,
        option_order,
        box_value,
        box_exclusive,
        question_weight,
        question_unscored,
        question_range,
        question_curve,
        question_bound,
        question_not_applicable,
        condition_removed,
        condition_negated,
        condition_operator,
        condition_number,
        condition_option,
        condition_junction,
        condition_part,
        duty_severity,
        duty_recommendation,
        level_threshold,
        level_floor,
        level_floor_removed,
        level_duties,
        move_lower,
        move_higher,
        move_removed,
        after_removed,
    )
)
"""Every operator."""
