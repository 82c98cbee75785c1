"""Closed sets: the named subsets of standings, and a message for every member that is put into words by its name."""

from __future__ import annotations

from typing import get_args

import pytest

from maturity.model.answers import State
from maturity.model.condition import FUNCTIONS, OPERATORS, Function, Space
from maturity.model.items import Item, Kind, Question
from maturity.model.scorecard import Stance
from maturity.model.standing import APPLICABLE, ASKED, OPEN, Standing
from maturity.text.catalogue import has_message

FIGURES = ("score", "target", "gap")


def test_the_subsets_of_standings() -> None:
    assert set(OPEN) == {Standing.UNANSWERED, Standing.UNKNOWN, Standing.TO_CONFIRM, Standing.POSSIBLE}
    assert set(APPLICABLE) == {*OPEN, Standing.ANSWERED}
    assert set(ASKED) == {*APPLICABLE, Standing.NOT_APPLICABLE}
    assert set(Standing) == {*ASKED, Standing.NOTHING_OFFERED, Standing.NOT_ASKED, Standing.OUT_OF_SCOPE}


def test_stances_go_from_less_to_more() -> None:
    assert get_args(Stance) == ("below", "in_line", "above")


def test_operators_are_those_of_the_format() -> None:
    assert set(OPERATORS) == {"==", "!=", "<", "<=", ">", ">=", "in", "not in"}
    assert get_args(Function) == FUNCTIONS
    assert set(get_args(Space)) == {"answers", "profile", *FIGURES}


@pytest.mark.parametrize("word", [*OPERATORS, *FUNCTIONS, *FIGURES])
def test_every_part_of_a_condition_has_words(word: str) -> None:
    assert has_message(f"condition.{word}")


@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_has_words_in_the_quiz_in_forms_and_in_a_bank_shown_in_full(kind: Kind) -> None:
    assert has_message(f"quiz.answer.{kind}")
    assert has_message(f"quiz.expected.{kind}") or kind == "number"  # a number says its bounds and unit
    assert has_message(f"form.{kind}")
    assert has_message(f"banks.kind.{kind}")


@pytest.mark.parametrize("state", [state for state in State if state is not State.ANSWERED])
def test_every_state_without_a_value_has_words(state: State) -> None:
    assert has_message(f"answer.{state.value}")


@pytest.mark.parametrize(
    ("kind", "counts", "has_options"),
    [("single", True, True), ("multiple", True, True), ("number", True, False), ("text", False, False)],
)
def test_which_kinds_count_and_which_have_options(kind: Kind, counts: bool, has_options: bool) -> None:
    assert set(get_args(Kind)) == {"single", "multiple", "number", "text"}
    question = Question(id="q", axis="x", kind=kind, text="Q")
    assert question.counts is counts
    assert not question.model_copy(update={"scored": False}).counts
    assert Item(id="q", kind=kind, text="Q").has_options is has_options
