"""Rules about recommendations: one a file, which has the name of the rule."""

from __future__ import annotations

from maturity.lint.rule import Rule
from maturity.lint.rules.advice import (
    advice_always_given,
    advice_at_best,
    advice_never_given,
    advice_on_other_axis,
    advice_stops_short,
    advice_without_gain,
    advice_without_steps,
    after_never_together,
    answer_without_advice,
    costly_prerequisite,
    effort_against_size,
    horizon_against_effort,
    low_axis_without_advice,
    move_of_other_source,
    move_to_worst,
    same_moves,
)

RULES: tuple[Rule, ...] = (
    move_to_worst.RULE,
    advice_at_best.RULE,
    advice_never_given.RULE,
    advice_always_given.RULE,
    answer_without_advice.RULE,
    low_axis_without_advice.RULE,
    advice_without_gain.RULE,
    costly_prerequisite.RULE,
    same_moves.RULE,
    after_never_together.RULE,
    advice_on_other_axis.RULE,
    horizon_against_effort.RULE,
    advice_without_steps.RULE,
    advice_stops_short.RULE,
    effort_against_size.RULE,
    move_of_other_source.RULE,
)
"""The rules of this family, in the order of their codes."""
