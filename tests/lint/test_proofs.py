"""Proofs of larger banks: bounds that tell without listing, steps that end, and the same answers each time."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from maturity.lint.proofs.budget import Budget, BudgetSpentError
from maturity.lint.proofs.proofs import Proofs
from maturity.lint.proofs.search import Status
from maturity.lint.proofs.undecided import list_undecided
from maturity.model.bank import Bank
from tests.support import bank_from, diagnose_file

OPTIONS = 'options: [{id: non, text: "Non"}, {id: peu, text: "Peu"}, {id: oui, text: "Oui"}]'


def make_bank(questions: int, more: str = "", **keys: str) -> Bank:
    """A bank with so many questions on each of two axes."""
    added = "".join(f", {key}: {value}" for key, value in keys.items())
    lines = [
        f'  - {{id: {axis}{number}, axis: {axis}, kind: single, text: "Q", {OPTIONS}{added}}}\n'
        for axis in "ab"
        for number in range(questions)
    ]
    return bank_from('axes: [{id: a, title: "A"}, {id: b, title: "B"}]\nquestions:\n' + "".join(lines) + more)


def test_many_questions_need_no_listing() -> None:
    """3 to the 80 sheets, of which the bounds of axes tell nearly all."""
    levels = "levels: [{id: l0, from: 0, title: L}, {id: l1, from: 80, title: M, at_least: {a: 59, b: 70}}]\n"
    proofs = Proofs(make_bank(40, levels))
    assert proofs.levels[1].stopped.status is Status.POSSIBLE
    assert proofs.floors[1, "a"].missed.status is Status.IMPOSSIBLE
    assert proofs.floors[1, "b"].missed.status is Status.POSSIBLE
    assert proofs.emptied["a"].status is Status.IMPOSSIBLE


def test_a_low_axis_under_advice_for_each_question_is_impossible_at_once() -> None:
    bank = make_bank(
        40,
        "levels: [{id: l0, from: 0, title: L}, {id: l1, from: 60, title: M}]\nrecommendations:\n"
        + "".join(
            f"  - {{id: r{axis}{n}, title: R, text: T, moves: {{{axis}{n}: oui}}, effort: 1, horizon: court}}\n"
            for axis in "ab"
            for n in range(40)
        ),
    )
    proofs = Proofs(bank)
    assert {proof.decision.status for proof in proofs.low_axes.values()} == {Status.IMPOSSIBLE}
    assert proofs.search.budget.spent < 60_000


@pytest.mark.parametrize("steps", [0, 10, 100, 1_000])
def test_with_few_steps_nothing_is_taken_for_fine(steps: int) -> None:
    bank = make_bank(
        20,
        "recommendations:\n  - {id: r, title: R, text: T, effort: 1, horizon: court,\n"
        "     when: 'score.a == 33.5 and score.b == 61.25 and answers.a1 != answers.b1'}\n",
    )
    proofs = Proofs(bank, budget=Budget(steps, steps))
    assert proofs.advice["r"].advised.status is Status.UNDECIDED
    assert [kind for kind, _ in list_undecided(bank, proofs)] == ["advice"]
    assert proofs.search.budget.spent <= 10 * steps


def test_the_same_bank_gives_the_same_witnesses() -> None:
    more = "levels: [{id: l0, from: 0, title: L}, {id: l1, from: 50, title: M}]\n"
    first, second = (Proofs(make_bank(12, more, may_not_apply="true")) for _ in range(2))
    sheets = [
        [each.stopped.witness.sheet for each in proofs.levels.values() if each.stopped.witness]
        for proofs in (first, second)
    ]
    assert len(sheets[0]) == 2
    assert sheets[0] == sheets[1]
    assert first.search.budget.spent == second.search.budget.spent


def test_does_not_apply_lifts_a_mean_over_what_the_answers_allow() -> None:
    """Half of the range can be reached on one question and all of it on the other, which may be left out."""
    low = '{id: non, text: "Non"}, {id: oui, text: "Oui"}'
    lines = f"""\
axes: [{{id: a, title: "A"}}]
questions:
  - {{id: half, axis: a, kind: single, text: "Q", range: [0, 2], options: [{low}], may_not_apply: %s}}
  - {{id: full, axis: a, kind: single, text: "Q", options: [{low}]}}
levels: [{{id: l0, from: 0, title: L}}, {{id: l1, from: 76, title: M}}]
"""
    assert Proofs(bank_from(lines % "true")).levels[1].reached.status is Status.POSSIBLE
    assert Proofs(bank_from(lines % "false")).levels[1].reached.status is Status.IMPOSSIBLE


def test_a_hostile_bank_ends_undecided(tmp_path: Path) -> None:
    """Conditions that compare everything with everything: the steps are spent, and it is said so."""
    names = [f"q{number}" for number in range(40)]
    pairs = " or ".join(f"answers.{one} == answers.{other}" for one, other in pairwise(names))
    asked = "".join(f'  - {{id: {name}, axis: a, kind: number, text: "{name} ?", min: 0, max: 9}}\n' for name in names)
    path = tmp_path / "b.yaml"
    path.write_text(
        'format: 1\nid: b\nversion: 1.0.0\nlanguage: fr\ntitle: "B"\naxes: [{id: a, title: "A"}]\nquestions:\n'
        + asked
        + "recommendations:\n  - id: r\n    title: R\n    text: T\n    effort: 1\n    horizon: court\n"
        + f"    when: 'not ({pairs}) and score.a == 33.3331'\n",
        "utf-8",
    )
    found = [each for each in diagnose_file(path, hints=True) if each.code == "MB780"]
    assert [each.message.key for each in found] == ["MB780.advice"]


def test_the_steps_of_one_bank_are_bounded_over_all_kinds() -> None:
    budget = Budget(per_kind=50, per_claim=50, per_bank=80)
    budget.spend(45)
    budget.begin_kind()
    with pytest.raises(BudgetSpentError) as caught:
        budget.spend(45)
    assert (caught.value.limit, budget.spent) == (80, 45)
