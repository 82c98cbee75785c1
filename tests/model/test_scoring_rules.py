"""The defaults that format.md promises, and the scale."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.items import Axis, Question
from maturity.model.scoring_rules import Policy, Scale


def test_the_defaults_are_those_of_the_format() -> None:
    policy, scale = Policy(), Scale()
    assert (policy.not_applicable, policy.max_not_applicable, policy.min_coverage) == (
        "exclude",
        Fraction(1, 4),
        Fraction(4, 5),
    )
    assert (scale.min, scale.max, scale.decimals) == (0, 100, 0)
    question, axis = Question(id="q", axis="x", kind="text", text="Q"), Axis(id="x", title="X")
    assert (question.weight, question.scored, question.may_not_apply, question.express) == (1, True, False, False)
    assert (axis.weight, axis.combine) == (1, "mean")


def test_a_ratio_on_a_scale_that_does_not_begin_at_zero() -> None:
    scale = Scale(min=Fraction(-1), max=Fraction(3))
    assert scale.span == 4
    assert [scale.convert_ratio(Fraction(ratio)) for ratio in (0, Fraction(1, 2), 1)] == [-1, 1, 3]
