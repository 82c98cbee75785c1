"""The order of advice in a profile (scoring.md, point 10)."""

from __future__ import annotations

from fractions import Fraction

from maturity.engine.advice_order import GoalGaps, sort_advice
from maturity.model.scorecard import Advice, AdviceStatus
from tests.support import bank_from

BANK = bank_from("""combine: none
axes: [{id: x, title: X}, {id: rest, title: R}]
questions:
  - {id: q, axis: x, kind: number, text: Q, min: 0, max: 9}
  - {id: r, axis: rest, kind: number, text: R, min: 0, max: 9}
recommendations:
  - {id: on_rest, title: T, text: W, moves: {r: 5}, effort: 1, horizon: court}
  - {id: on_goal, title: T, text: W, moves: {q: 5}, effort: 1, horizon: court}
""")


def order(status: AdviceStatus, goals: GoalGaps) -> list[str]:
    advice = [
        Advice("on_rest", "advised", Fraction(9), (), unblocks=False),
        Advice("on_goal", status, Fraction(1), (), unblocks=False),
    ]
    return [each.id for each in sort_advice(BANK, advice, goals)]


def test_only_certain_advice_on_a_goal_below_its_ambition_goes_first() -> None:
    below = GoalGaps({"x": Fraction(30)})
    assert order("advised", below) == ["on_goal", "on_rest"]
    assert order("possible", below) == ["on_rest", "on_goal"]
    assert order("advised", GoalGaps()) == ["on_rest", "on_goal"]
