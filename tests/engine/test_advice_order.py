"""The order of advice in a profile (scoring.md, point 10)."""

from __future__ import annotations

import pytest

from maturity.engine.assess import assess
from tests.support import bank_from, sheet_from

BANK = bank_from("""combine: none
answer_sets:
  ambition: [{id: low, text: L}, {id: mid, text: M}, {id: high, text: H}]
axes:
  - {id: x, title: X, target: {text: T, answer_set: ambition}}
  - {id: y, title: Y, target: {text: T, answer_set: ambition}}
  - {id: rest, title: R}
profile: [{id: staff, kind: number, text: S, min: 0}]
questions:
  - {id: q, axis: x, kind: number, text: Q, min: 0, max: 100}
  - {id: r, axis: rest, kind: number, text: R, min: 0, max: 100}
  - {id: s, axis: y, kind: number, text: S, min: 0, max: 100}
recommendations:
  - {id: idea, title: T, text: W, effort: 1, horizon: court}
  - {id: on_rest, title: T, text: W, moves: {r: 90}, effort: 1, horizon: court}
  - {id: on_goal, title: T, text: W, moves: {q: 30}, when: "profile.staff > 1", effort: 10, horizon: court}
  - {id: far, title: T, text: W, moves: {q: 90}, effort: 100, horizon: long, after: [ready]}
  - {id: ready, title: T, text: W, effort: 1, horizon: court}
  - {id: on_other, title: T, text: W, moves: {s: 40}, effort: 90, horizon: court}
""")
# x: 0, so `on_goal` adds 30 in 10 days and `far`, with `ready`, 90 in 101. y: 20, so `on_other` adds 20 in 90.


@pytest.mark.parametrize(
    ("targets", "staff", "expected"),
    [
        # x is 100 short, y is 80 short: x, y, x.
        ("{x: high, y: high}", "5", ["on_goal", "on_other", "ready", "far", "on_rest", "idea"]),
        # y alone is short; on the other side of it nothing is compared with a goal.
        ("{x: low, y: high}", "5", ["on_other", "on_rest", "on_goal", "ready", "far", "idea"]),
        # Whether `on_goal` fits is not known: it goes with the rest. 90 in a day, 30 in 10 days.
        ("{x: high, y: high}", "unknown", ["ready", "far", "on_other", "on_rest", "on_goal", "idea"]),
        # No ambition is known.
        ("{}", "5", ["on_rest", "on_goal", "ready", "far", "on_other", "idea"]),
    ],
)
def test_goals_below_their_ambition_take_turns(targets: str, staff: str, expected: list[str]) -> None:
    given = f"targets: {targets}\nprofile: {{staff: {staff}}}\nanswers: {{q: 0, r: 0, s: 20}}"
    card = assess(BANK, sheet_from(given, BANK))
    assert [each.id for each in card.advice] == expected
    assert [each.id for each in card.advice if each.status == "possible"] == ["on_goal"] * (staff == "unknown")
