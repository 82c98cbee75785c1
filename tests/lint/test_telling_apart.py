"""Telling a bank from a changed one: what is solved for differs; what is proved to be the same is, on all sheets."""

from __future__ import annotations

from itertools import islice

import pytest

from maturity.engine.verdict import Verdict, judge
from maturity.lint.mutation.expectations import find_other_level
from maturity.lint.mutation.mutant import Mutant, Reach, apply_changes
from maturity.lint.mutation.operators import OPERATORS
from maturity.lint.mutation.telling_apart import Contrast
from maturity.model.bank import Bank
from tests.lint.tiny_banks import list_sheets, make_tiny_bank
from tests.support import HEADER, bank_from

MOST_SHEETS = 150
FLOORED = f"""\
{HEADER}axes: [{{id: a, title: "A"}}, {{id: b, title: "B"}}]
questions:
  - {{id: qa, axis: a, kind: single, text: "A", options: [{{id: non, text: "Non"}}, {{id: oui, text: "Oui"}}]}}
  - {{id: qb, axis: b, kind: single, text: "B", options: [{{id: non, text: "Non"}}, {{id: oui, text: "Oui"}}]}}
levels: [{{id: bas, from: 0, title: "B"}}, {{id: haut, from: 80, title: "H", at_least: {{a: 50}}}}]
"""
ADVICE = """\
recommendations:
  - {id: rb, title: "B", text: "T", moves: {qb: oui}, effort: 1, horizon: court}
  - {id: ra, title: "A", text: "T", moves: {qa: oui}, effort: 10, horizon: court}
"""
DUTY = f"""\
{HEADER}profile: [{{id: ville, kind: single, text: "V", options: [{{id: non, text: "N"}}, {{id: oui, text: "O"}}]}}]
axes: [{{id: a, title: "A"}}]
questions:
  - {{id: qa, axis: a, kind: single, text: "A", options: [{{id: non, text: "Non"}}, {{id: oui, text: "Oui"}}]}}
duties: [{{id: d, text: "D", severity: high, recommendation: r, when: 'profile.ville == "oui"'}}]
recommendations:
  - {{id: r, title: "R", text: "T", when: 'profile.ville == "oui"', effort: 1, horizon: court}}
  - {{id: s, title: "S", text: "T", effort: 1, horizon: court}}
"""


def list_mutants(bank: Bank, name: str) -> list[Mutant]:
    return [mutant for operator in OPERATORS if operator.name == name for mutant in operator.list_mutants(bank)]


def prove(bank: Bank, mutant: Mutant) -> str | None:
    """Why the operator of a mutant knows that no sheet shows it; None if it does not know."""
    (operator,) = (each for each in OPERATORS if each.name == mutant.operator)
    return operator.prove_equivalent(bank, apply_changes(bank, mutant), mutant)


@pytest.mark.parametrize("seeds", [range(3), pytest.param(range(3, 20), marks=pytest.mark.slow)])
def test_against_all_sheets_of_tiny_banks(seeds: range) -> None:
    proved = solved = 0
    for seed in seeds:
        bank = make_tiny_bank(seed)
        sheets = list(islice(list_sheets(bank), MOST_SHEETS + 1))
        if len(sheets) > MOST_SHEETS:
            continue
        verdicts = [judge(bank, sheet) for sheet in sheets]
        for mutant in (each for operator in OPERATORS for each in operator.list_mutants(bank)):
            if mutant.reach is Reach.LEVEL:
                found = check_contrast(bank, mutant, verdicts)
                proved, solved = proved + (found is False), solved + (found is True)
    assert proved + solved >= len(seeds)


def check_contrast(bank: Bank, mutant: Mutant, verdicts: list[Verdict]) -> bool | None:
    """Compare what is said of one change with all sheets; return whether it shows, None if that is not decided."""
    changed = apply_changes(bank, mutant)
    contrast = Contrast(bank, changed, mutant)
    witness = contrast.find_witness()
    if witness is not None:
        before, after = judge(bank, witness.sheet), judge(changed, witness.sheet)
        assert find_other_level(before, after, tuple(bank.recommendation_by_id)) is not None, mutant
        assert not contrast.is_without_effect(), mutant
        return True
    if not contrast.is_without_effect():
        return None
    for before in verdicts:
        after = judge(changed, before.evaluation.sheet)
        assert (before.level, before.advised, before.order) == (after.level, after.advised, after.order), mutant
    return False


def test_a_floor_that_the_threshold_implies_shows_in_the_order_of_advice() -> None:
    """Advice that reaches a missed floor goes first: only without an order is the floor proved to change nothing."""
    with_order, without = bank_from(FLOORED + ADVICE), bank_from(FLOORED)
    for bank, reason in ((with_order, None), (without, "threshold_demands")):
        (mutant,) = list_mutants(bank, "level_floor_removed")
        changed = apply_changes(bank, mutant)
        assert prove(bank, mutant) == reason
        assert Contrast(bank, changed, mutant).is_without_effect() is (reason is not None)
        orders = {
            judge(each, sheet).order != judge(bank, sheet).order for each in (changed,) for sheet in list_sheets(bank)
        }
        assert (True in orders) is (reason is None)
        for lower in list_mutants(bank, "level_floor"):
            assert prove(bank, lower) == (reason or "no_such_score")


def test_a_floor_moved_where_no_score_lies_is_proved_to_change_nothing() -> None:
    bank = bank_from(FLOORED.replace("a: 50", "a: 97.5") + ADVICE)
    lower, higher = list_mutants(bank, "level_floor")
    assert (lower.params["after"], higher.params["after"]) == (92.5, 98.75)
    for mutant in (lower, higher):
        assert Contrast(bank, apply_changes(bank, mutant), mutant).is_without_effect()
    bank = bank_from(FLOORED.replace("a: 50", "a: 3") + ADVICE)
    lower, higher = list_mutants(bank, "level_floor")
    assert Contrast(bank, apply_changes(bank, lower), lower).is_without_effect()


@pytest.mark.parametrize(
    ("extra", "reasons"),
    [
        ("weight: 3", ["no_such_score", "no_such_score"]),
        ("weight: 3, may_not_apply: true", [None, "no_such_score"]),
        ("weight: 3, when: 'answers.qb == \"oui\"'", [None, "no_such_score"]),
        ("weight: 2", [None, "no_such_score"]),
    ],
)
def test_a_floor_can_be_moved_between_the_scores_that_an_axis_can_have(extra: str, reasons: list[str | None]) -> None:
    """Four answers, and two that weigh three times as much, give no score of 31 to 41; the four alone give a third."""
    options = "options: [{id: o0, text: A}, {id: o1, text: B}, {id: o2, text: C}, {id: o3, text: D}]"
    text = FLOORED.replace("a: 50", "a: 36").replace(
        'options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]', options, 1
    )
    two = "options: [{id: no, text: N}, {id: ok, text: O}]"
    other = f"  - {{id: qc, axis: a, kind: single, text: C, {two}, {extra}}}\nlevels:"
    bank = bank_from(text.replace("levels:", other, 1) + ADVICE.replace("qa: oui", "qa: o3"))
    assert [prove(bank, mutant) for mutant in list_mutants(bank, "level_floor")] == reasons


@pytest.mark.parametrize(
    ("curve", "other", "reason"),
    [
        ("[[0, 0], [4, 100]]", "", "same_answers"),
        ("[[0, 0], [5, 100]]", "", None),
        ("[[0, 0], [4, 100]]", ", when: answers.qa >= 5", None),
    ],
)
def test_a_number_is_raised_alike_where_the_curve_is_flat(curve: str, other: str, reason: str | None) -> None:
    number = f"{{id: qa, axis: a, kind: number, whole: true, text: A, min: 0, max: 20, curve: {curve}}}"
    head, _, rest = FLOORED.partition("  - {id: qa")
    text = f"{head}  - {number}\n{rest.partition(chr(10))[2]}".replace('Oui"}]}', f'Oui"}}]{other}}}', 1)
    bank = bank_from(text + ADVICE.replace("qa: oui", "qa: 4"))
    (higher,) = (each for each in list_mutants(bank, "move_higher") if each.params["question"] == "qa")
    assert prove(bank, higher) == reason


def test_a_condition_that_a_duty_has_as_well_is_proved_to_change_nothing() -> None:
    bank = bank_from(DUTY)
    removed = list_mutants(bank, "condition_removed")
    assert [mutant.pointer[0] for mutant in removed] == ["duties", "recommendations"]
    contrasts = [Contrast(bank, apply_changes(bank, mutant), mutant) for mutant in removed]
    assert [each.is_without_effect() for each in contrasts] == [True, True]
    negated = list_mutants(bank, "condition_negated")
    contrasts = [Contrast(bank, apply_changes(bank, mutant), mutant) for mutant in negated]
    assert [each.is_without_effect() for each in contrasts] == [False, False]
    assert all(each.find_witness() is not None for each in contrasts)


def test_a_bank_that_is_too_large_is_not_decided() -> None:
    bank = bank_from(DUTY)
    (mutant, _) = list_mutants(bank, "condition_removed")
    contrast = Contrast(bank, apply_changes(bank, mutant), mutant, steps=0)
    assert contrast.find_witness() is None
    assert not contrast.is_without_effect()
