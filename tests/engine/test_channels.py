"""Which channels serve which goals (scoring.md, point 10)."""

from __future__ import annotations

from maturity.engine.assess import assess
from maturity.model.scorecard import ChannelUse
from tests.support import bank_from, sheet_from

BANK = bank_from("""combine: none
answer_sets:
  ambition: [{id: a0, text: "0"}, {id: a1, text: "1"}, {id: a2, text: "2"}]
  channels: [{id: k1, text: "1"}, {id: k2, text: "2"}, {id: none, text: "None", exclusive: true}]
axes:
  - {id: run, title: "Run at all"}
  - {id: x, title: X, target: {text: "Ambition ?", answer_set: ambition}}
  - {id: y, title: Y, target: {text: "Ambition ?", answer_set: ambition}, axes: [{id: y1, title: Y1}]}
questions:
  - {id: run_list, axis: run, kind: multiple, scored: false, role: channels, text: "Q ?", answer_set: channels,
     may_not_apply: true}
  - {id: x_list, axis: x, kind: multiple, scored: false, role: channels, text: "Q ?", answer_set: channels}
  - {id: y_list, axis: y1, kind: multiple, scored: false, role: channels, text: "Q ?", answer_set: channels}
  - {id: q, axis: x, kind: multiple, scored: false, text: "Q ?", answer_set: channels}
  - {id: n, axis: x, kind: number, text: "Q ?", min: 0, max: 1}
""")


def find(answers: str, targets: str = "{x: a2, y: a2}") -> ChannelUse:
    use = assess(BANK, sheet_from(f"targets: {targets}\nanswers: {answers}\n", BANK)).channels
    assert use is not None
    return use


def test_a_goal_is_served_by_its_own_lists_and_those_below_it() -> None:
    use = find("{run_list: [k1], x_list: [k2, k1], y_list: [none], q: [k2]}")
    assert use == ChannelUse(
        channels=("k1", "k2"),
        serving={"x": frozenset({"k1", "k2"}), "y": frozenset()},
        without_goal=(),
        without_channel=("y",),
        not_run=("k2",),
    )


def test_a_goal_at_the_lowest_ambition_is_not_pursued() -> None:
    use = find("{run_list: [k1, k2], x_list: [k2], y_list: [k1]}", "{x: a2, y: a0}")
    assert (use.without_goal, use.without_channel, use.complete) == (("k1",), (), True)
    assert find("{run_list: [none], x_list: [none], y_list: [none]}", "{x: a0, y: a0}").complete is False


def test_a_goal_without_an_ambition_may_be_pursued() -> None:
    use = find("{run_list: [k1], x_list: [k1], y_list: [none]}", "{x: a2}")
    assert (use.without_channel, use.complete) == ((), False)


def test_an_open_list_leaves_open_what_serves_no_goal() -> None:
    use = find("{run_list: [k1], x_list: [k2]}")
    assert (use.serving["y"], use.without_goal, use.open_lists) == (None, None, ("y",))
    unpursued = find("{run_list: [k1], x_list: [k2]}", "{x: a2, y: a0}")
    assert (unpursued.without_goal, unpursued.open_lists) == (("k1",), ())


def test_what_is_run_has_to_be_known() -> None:
    assert find("{x_list: [k1], y_list: [k1]}").not_run == ()
    assert find("{x_list: [k1], y_list: [k1]}").without_goal is None
    use = find("{run_list: not_applicable, x_list: [k1], y_list: [k1]}")
    assert (use.not_run, use.without_goal) == ((), ())
