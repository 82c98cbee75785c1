"""A change that is called equivalent changes nothing, whatever is answered: no score, no level, no advice."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.extremes import find_extreme_answer
from maturity.engine.verdict import Verdict, judge
from maturity.lint.mutation.changed_soundness import is_sound
from maturity.lint.mutation.mutant import Reach, apply_changes
from maturity.lint.mutation.operators import OPERATORS
from maturity.lint.mutation.survey import MOST_WORK
from maturity.lint.mutation.telling_apart import Contrast
from maturity.lint.mutation.trial import Fate, Outcome, Trial
from maturity.lint.mutation.work import Work
from maturity.lint.proofs.variables import VariableMaker
from maturity.loading.bank import load_bank
from maturity.loading.shipped import find_bank_path
from maturity.model.answers import NOT_APPLICABLE, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer, DutyState
from maturity.model.field_types import ROOT
from tests.engine.drawn_banks import Data, bank_data, bank_of, sheets
from tests.engine.random_banks import make_case
from tests.support import draw_examples

STEPS = 2_000
"""The steps of a search over all sheets: few, as every change is tried here, noticed or not."""
FOUND = ("communication_numerique", "medias_sociaux", "prerequis")


def list_equivalent(bank: Bank) -> Iterator[Outcome]:
    """The changes of a bank that are proved to change nothing."""
    trial = Trial(bank, [], Work(MOST_WORK), steps=STEPS)
    for operator in OPERATORS:
        for mutant in operator.list_mutants(bank):
            outcome = trial.try_mutant(operator, mutant)
            if outcome.fate is Fate.EQUIVALENT:
                yield outcome


def assert_same(before: Verdict, changed: Bank, outcome: Outcome) -> None:
    bank, after = before.bank, judge(changed, before.evaluation.sheet)
    told = (outcome.operator.name, outcome.reason, outcome.mutant.params)
    for axis in (*bank.axis_by_id, ROOT):
        if bank.combine != "none" or axis != ROOT:
            assert before.get_score(axis) == after.get_score(axis), told
    assert before.level == after.level, told
    assert before.advised == after.advised, told
    assert before.order == after.order, told


@pytest.mark.slow
@draw_examples(150)
@given(st.data(), bank_data(profiles=True))
def test_of_a_bank_that_is_drawn(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    drawn = [judge(bank, draw.draw(sheets(bank))) for _ in range(3)]
    for outcome in list_equivalent(bank):
        changed = apply_changes(bank, outcome.mutant)
        for before in drawn:
            assert_same(before, changed, outcome)


@pytest.mark.slow
def test_of_banks_with_much_to_advise() -> None:
    reasons = set()
    for seed in range(60):
        data, sheet = make_case(seed)
        before = judge(bank_of(data), sheet)
        for outcome in list_equivalent(before.bank):
            assert_same(before, apply_changes(before.bank, outcome.mutant), outcome)
            reasons.add(outcome.reason)
    assert len(reasons) >= 6, reasons


@pytest.mark.parametrize("seed", [4, 7])
def test_variables_that_changes_share_are_those_that_each_would_have(seed: int) -> None:
    bank, maker, compared = bank_of(make_case(seed)[0]), VariableMaker(), 0
    for operator in OPERATORS:
        for mutant in operator.list_mutants(bank):
            if mutant.reach is Reach.LEVEL and is_sound(changed := apply_changes(bank, mutant), mutant):
                alone, together = Contrast(bank, changed, mutant), Contrast(bank, changed, mutant, maker=maker)
                found = [each._search.compiled.model.variables for each in (alone, together)]
                assert found[0] == found[1], mutant.params
                assert alone.work == together.work
                compared += 1
    assert compared > 20


@pytest.mark.slow
@pytest.mark.parametrize("bank_id", FOUND)
def test_of_a_questionnaire_that_ships(bank_id: str) -> None:
    bank = load_bank(str(find_bank_path(bank_id))).bank
    assert bank is not None
    outcomes = list(list_equivalent(bank))
    assert outcomes
    drawn = [judge(bank, draw_sheet(bank, Random(seed))) for seed in range(6)]
    for outcome in outcomes:
        changed = apply_changes(bank, outcome.mutant)
        for before in drawn:
            assert_same(before, changed, outcome)


def draw_sheet(bank: Bank, chance: Random) -> Sheet:
    """Answers in all states, near the lowest or the highest or anywhere between them."""
    fill = chance.choice(["worst", "best", None])
    answers = {}
    for question in bank.questions:
        if question.counts and chance.random() < 0.9:
            best = chance.random() < 0.5 if fill is None else (fill == "best") is (chance.random() < 0.7)
            answers[question.id] = Answer(State.ANSWERED, find_extreme_answer(bank, question, best=best))
            if question.kind == "single":
                option = chance.choice([each.id for each in bank.get_options(question)])
                answers[question.id] = Answer(State.ANSWERED, option)
        if question.may_not_apply and chance.random() < 0.1:
            answers[question.id] = NOT_APPLICABLE
    profile = {
        field.id: Answer(State.ANSWERED, chance.choice([each.id for each in bank.get_options(field)]))
        for field in bank.profile
        if field.kind == "single"
    }
    targets = {
        axis: chance.choice([each.id for each in bank.get_options(target)])
        for axis, target in bank.target_by_axis.items()
        if chance.random() < 0.8
    }
    duties = {duty.id: DutyAnswer(chance.choice(list(DutyState))) for duty in bank.duties}
    return Sheet(answers=answers, profile=profile, targets=targets, duties=duties)
