"""What a bank compiles to goes where the bank goes, and no further."""

from __future__ import annotations

import gc
import pickle
from fractions import Fraction
from weakref import ref

from maturity.engine.assess import assess
from maturity.engine.compiled.compiled_bank import compile_bank
from maturity.model.answers import Answer, Sheet, State
from tests.engine.drawn_banks import bank_of
from tests.engine.random_banks import make_case


def test_a_bank_that_was_scored_can_be_sent_to_another_process() -> None:
    data, sheet = make_case(3)
    bank = bank_of(data)
    card = assess(bank, sheet)
    sent = pickle.loads(pickle.dumps(bank))  # noqa: S301 - our own
    assert sent == bank
    assert assess(sent, sheet).advice == card.advice


def test_a_bank_that_was_scored_can_be_copied_and_changed() -> None:
    data, sheet = make_case(3)
    bank = bank_of(data)
    levels = assess(bank, sheet).axes
    assert bank.recommendation_by_id
    copied = bank.model_copy(update={"recommendations": ()})
    assert (copied.recommendation_by_id, copied.place_by_recommendation) == ({}, {})
    assert compile_bank(copied).bank is copied
    assert (assess(copied, sheet).axes, assess(copied, sheet).advice) == (levels, ())


def test_what_was_compiled_and_found_goes_with_the_bank_and_the_scorecard() -> None:
    """Without a search for circles, which a short run never makes and a long one would make too rarely."""
    data, sheet = make_case(3)
    gc.collect()
    gc.disable()
    try:
        bank = bank_of(data)
        compiled, card = ref(compile_bank(bank)), assess(bank, sheet)
        del bank, card
        assert compiled() is None
    finally:
        gc.enable()


def test_options_are_worth_whole_points_and_numbers_with_decimals_make_points_finer() -> None:
    data, sheet = make_case(3)
    bank = bank_of(data)
    number = next(each for each in compile_bank(bank).question_by_id.values() if not each.measure.values)
    options = [each for each in compile_bank(bank).question_by_id.values() if each.measure.values]
    assert all(isinstance(each.find_points(option), int) for each in options for option in each.measure.values)
    third = Sheet({**sheet.answers, number.id: Answer(State.ANSWERED, Fraction(1, 3))}, sheet.profile)
    assert not isinstance(number.find_points(Fraction(1, 3)), int)
    assert assess(bank, third).advice == assess(pickle.loads(pickle.dumps(bank)), third).advice  # noqa: S301
