"""No size of service has an advantage: the same performance gives the same score, and no weight moves between sizes."""

from __future__ import annotations

import random
from collections.abc import Mapping
from fractions import Fraction

import pytest

from benchmarks.respondents import build_answer, load_questionnaire
from maturity.engine.assess import assess
from maturity.model.answers import Answer, Sheet, Value
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.scorecard import Scorecard
from maturity.model.standing import Standing

SIZES = (1, 2, 9, 40)
MOST_POINTS = 5
"""How far the scores of equivalent services may be apart."""
SERVICES = 24


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_questionnaire()


def assess_size(bank: Bank, answers: Mapping[str, Answer], people: int, shared: str = "non") -> Scorecard:
    """The scorecard of a service with so many people, every duty met."""
    facts: Mapping[str, str | Fraction] = {
        "type": "commune",
        "population": Fraction(20_000),
        "equipe": Fraction(people),
        "mutualise": shared,
        "reorganisation": "non",
    }
    return assess(bank, Sheet(answers=answers, profile={name: build_answer(fact) for name, fact in facts.items()}))


def perform(bank: Bank, question: Question, share: float) -> Value:
    """The answer of a service that does this share of what a question is about."""
    if question.kind == "single":
        options = [option.id for option in bank.get_options(question) if option.id != "aucun_cas"]
        return options[round(share * (len(options) - 1))]
    if question.kind == "multiple":
        boxes = [option.id for option in question.options if not option.exclusive]
        return tuple(boxes[: round(share * len(boxes))]) or (question.options[-1].id,)
    return Fraction(round(share * int(question.max or 0)))


def draw_service(bank: Bank, seed: int) -> dict[str, Answer]:
    """The answers of one service, whatever its size: one share for each place of a question in its sub-axis.

    Two questions that stand in for each other, one for each size, have the same place, so the same share.
    """
    chance = random.Random(seed)
    ability = chance.random()
    shares: dict[tuple[str, str], float] = {}
    answers: dict[str, Answer] = {}
    for question in bank.questions:
        if question.counts:
            place = (question.axis, "stand-in" if question.when else question.id)
            share = shares.setdefault(place, min(1.0, max(0.0, chance.gauss(ability, 0.25))))
            answers[question.id] = build_answer(perform(bank, question, share))
    return answers


@pytest.mark.parametrize("seed", range(SERVICES))
def test_equivalent_services_of_four_sizes_get_the_same_level(bank: Bank, seed: int) -> None:
    answers = draw_service(bank, seed)
    cards = [assess_size(bank, answers, people) for people in SIZES]
    scores = [card.overall.score for card in cards if card.overall is not None and card.overall.score is not None]
    assert len(scores) == len(SIZES)
    assert max(scores) - min(scores) <= MOST_POINTS
    assert len({card.overall.level for card in cards if card.overall is not None}) == 1


def test_the_services_are_of_all_levels(bank: Bank) -> None:
    cards = [assess_size(bank, draw_service(bank, seed), 2) for seed in range(SERVICES)]
    assert len({card.overall.level for card in cards if card.overall is not None}) >= 3


@pytest.mark.parametrize("shared", ["oui", "non"])
def test_no_weight_moves_where_a_question_is_hidden(bank: Bank, shared: str) -> None:
    """Each sub-axis asks as many questions of every size, shared or not: the weight of each stays what it is."""
    counts = {
        (people, axis): sum(
            1
            for name in bank.questions_by_axis[axis]
            if name in card.standings and card.standings[name] is not Standing.NOT_ASKED
        )
        for people in SIZES
        for card in [assess_size(bank, {}, people, shared)]
        for axis in bank.axis_by_id
    }
    for axis in bank.axis_by_id:
        assert len({counts[people, axis] for people in SIZES}) == 1, axis


def test_what_residents_get_is_a_third_of_each_track(bank: Bank) -> None:
    for track, outcomes in (("strategie", "habitants"), ("culture", "usagers"), ("posture", "externe")):
        axes = next(axis for axis in bank.axes if axis.id == track).axes
        assert outcomes in {axis.id for axis in axes}
        assert len({axis.weight for axis in axes}) == 1
        assert len(axes) == 3


def test_what_one_costs_depends_on_the_size(bank: Bank) -> None:
    """Most recommendations cost a service of forty more days than a service of one."""
    efforts = {
        people: {each.id: each.effort for each in assess_size(bank, draw_service(bank, 0), people).advice}
        for people in (1, 40)
    }
    both = efforts[1].keys() & efforts[40].keys()
    assert len(both) > 20
    assert sum(efforts[1][each] < efforts[40][each] for each in both) > 0.6 * len(both)
