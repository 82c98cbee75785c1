"""Advice as a list: what is shown, what comes before what, and what a possible recommendation waits for."""

from __future__ import annotations

import pytest

from maturity.engine.assess import assess
from maturity.insight.advice import (
    choose_advice,
    find_advice_order,
    find_awaited,
    list_chain_numbers,
    list_dependent_numbers,
    list_prerequisite_numbers,
)
from maturity.model.scorecard import Scorecard
from tests.support import bank_from, sheet_from

PROFILE = """combine: none
profile: [{id: size, kind: number, text: "Taille ?", min: 0, max: 10}]
answer_sets:
  ambition: [{id: a0, text: "0"}, {id: a1, text: "1"}, {id: a2, text: "2"}]
axes: [{id: x, title: "X", target: {text: "Ambition ?", answer_set: ambition}}, {id: y, title: "Y"}]
questions:
  - {id: q, axis: x, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: r, axis: x, kind: number, text: "Q ?", min: 0, max: 100}
  - {id: s, axis: y, kind: number, text: "Q ?", min: 0, max: 100}
recommendations:
"""
ONE = "  - {{id: one, title: T, text: T, effort: 1, horizon: court, {}}}\n"


def card(recommendations: str, answers: str, head: str = "") -> Scorecard:
    bank = bank_from(PROFILE + recommendations)
    return assess(bank, sheet_from(f"{head}answers: {answers}\n", bank))


@pytest.mark.parametrize(
    ("keys", "answers", "head", "awaited"),
    [
        ("axis: x, moves: {q: 100}", "{q: 0, r: 0}", "targets: {x: a2}\n", None),
        ("axis: x, moves: {q: 100}", "{r: 0}", "targets: {x: a2}\n", "answers"),
        ('axis: x, when: "gap.x > 50"', "{q: 0}", "targets: {x: a2}\n", "goal"),
        ('axis: x, when: "target.x > 0"', "{q: 0, r: 0}", "", "ambition"),
        ('axis: x, when: "profile.size > 3"', "{q: 0, r: 0}", "targets: {x: a2}\n", "facts"),
    ],
)
def test_what_a_recommendation_waits_for(keys: str, answers: str, head: str, awaited: str | None) -> None:
    found = card(ONE.format(keys), answers, head)
    [advice] = found.advice
    assert advice.status == ("possible" if awaited else "advised")
    assert find_awaited(found, advice) == awaited


def test_what_comes_first_is_told_by_numbers_of_the_list() -> None:
    two = ONE.format("axis: x, moves: {q: 100}, after: [two]") + (
        "  - {id: two, title: T, text: T, axis: x, moves: {r: 100}, effort: 5, horizon: long}\n"
    )
    found = card(two, "{q: 0, r: 0}", "targets: {x: a2}\n")
    first, last = found.advice
    assert [first.id, last.id] == ["two", "one"]
    assert (list_prerequisite_numbers(found, last), list_chain_numbers(found, last)) == ([1], [1])
    assert (list_dependent_numbers(found, first), list_dependent_numbers(found, last)) == ([2], [])


def test_what_comes_first_of_all_is_in_the_chain_only() -> None:
    row = "  - {{id: {}, title: T, text: T, axis: x, moves: {{q: {}}}, effort: 5, horizon: long, after: [{}]}}\n"
    three = row.format("end", 9, "middle") + row.format("middle", 6, "one") + ONE.format("axis: x, moves: {q: 3}")
    found = card(three, "{q: 0, r: 0}", "targets: {x: a2}\n")
    assert [each.id for each in found.advice] == ["one", "middle", "end"]
    last = found.advice[-1]
    assert (list_prerequisite_numbers(found, last), list_chain_numbers(found, last)) == ([2], [1, 2])


def test_advice_on_all_goals_is_shown_though_it_is_last() -> None:
    whole = ONE.format('when: "target.x > 0"')
    many = "".join(
        f"  - {{id: m{n}, title: T, text: T, axis: x, moves: {{q: 100}}, effort: 1, horizon: court}}\n"
        for n in range(4)
    )
    found = card(whole + many, "{q: 0, r: 0}", "targets: {x: a2}\n")
    shown = choose_advice(found, 2)
    assert [each.id for each in shown.listed] == ["m0", "m1"]
    assert [each.id for each in shown.general] == ["one"]
    assert shown.left == 2
    everything = choose_advice(found, None)
    assert (len(everything.listed), everything.general, everything.left) == (5, (), 0)


def test_how_advice_is_ordered() -> None:
    assert find_advice_order(card(ONE.format("axis: x, moves: {q: 1}"), "{q: 0}")) == "goals"
    text = PROFILE.replace("combine: none\n", "") + ONE.format("axis: x, moves: {q: 1}")
    bank = bank_from(text)
    assert find_advice_order(assess(bank, sheet_from("answers: {q: 0}\n", bank))) == "levels"
    assert find_advice_order(assess(bank, sheet_from("scope: express\nanswers: {}\n", bank))) == "short"
