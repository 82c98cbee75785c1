"""The three-tracks questionnaire keeps what it promises about itself, whoever edits it."""

from __future__ import annotations

from fractions import Fraction

import pytest

from benchmarks.respondents import build_answer, load_questionnaire, simulate_respondents
from maturity.engine.assess import assess
from maturity.loading.answer import AnswerReader
from maturity.loading.sections import read_profile
from maturity.model.answers import NOT_APPLICABLE, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.reading_time import estimate_minutes
from maturity.model.scorecard import Scorecard
from maturity.model.standing import Standing
from tests.questionnaires.best_sheets import best_answer, best_answers, scored

TRACKS = ("strategie", "culture", "posture")


@pytest.fixture(scope="module")
def bank() -> Bank:
    return load_questionnaire()


def best(bank: Bank, **profile: str | int) -> Scorecard:
    """Everything at its best for a service with this profile, through the engine."""
    facts = {
        name: build_answer(value if isinstance(value, str) else Fraction(value))
        for name, value in {"mutualise": "non", "reorganisation": "non", **profile}.items()
    }
    return assess(bank, Sheet(answers=best_answers(bank), profile=facts))


# --- its shape


def test_three_tracks_of_equal_weight_with_enough_questions(bank: Bank) -> None:
    assert [axis.id for axis in bank.axes] == list(TRACKS)
    assert {axis.weight for axis in bank.axis_by_id.values()} == {1}
    weights = {question.id: question.weight for question in bank.questions if question.weight != 1}
    assert weights == {"strategie_numerique": 2}, "a weight nobody can argue for is a bias"
    assert 36 <= len(scored(bank)) <= 45
    counted = {question.id for question in scored(bank)}
    for track in bank.axes:
        assert 10 <= len(counted.intersection(bank.nested_questions_by_axis[track.id])) <= 18
        for axis in track.axes:
            assert len(counted.intersection(bank.nested_questions_by_axis[axis.id])) >= 4


def test_somebody_who_works_alone_is_asked_enough_everywhere(bank: Bank) -> None:
    card = best(bank, equipe=1)
    asked = {axis.id: axis.coverage.applicable for axis in card.axes}
    assert all(asked[track] >= 8 for track in TRACKS)
    assert all(asked[axis.id] >= 2 for track in bank.axes for axis in track.axes)


def test_an_example_pins_the_service_of_one(bank: Bank) -> None:
    """One that writes its answers out; those with a `fill` are about something else."""
    alone = [each for each in bank.examples if each.profile.get("equipe") == 1 and each.fill is None]
    assert alone
    for example in alone:
        reader = AnswerReader(bank)
        profile = dict(read_profile(reader, example.profile, ()))
        standings = assess(bank, Sheet(profile=profile)).standings
        assert not reader.problems
        for track in TRACKS:
            under = bank.nested_questions_by_axis[track]
            answered = [name for name in example.answers if name in under and standings[name] is Standing.UNANSWERED]
            assert len(answered) >= 8


def test_work_by_tool_matters_above_five_people(bank: Bank) -> None:
    assert best(bank, equipe=5).standings["organisation_sujets"] is Standing.NOT_ASKED
    assert best(bank, equipe=6).standings["organisation_sujets"] is Standing.ANSWERED


def test_money_and_its_share_are_never_scored(bank: Bank) -> None:
    assert not {"part_numerique", "tendance_part"}.intersection(question.id for question in scored(bank))
    assert "tendance_budget" in bank.field_by_id


def test_nothing_not_applicable_lifts_a_service_that_never_listens(bank: Bank) -> None:
    silent: dict[str, Answer] = {
        question.id: NOT_APPLICABLE if question.may_not_apply else build_answer(best_answer(bank, question))
        for question in scored(bank)
    }
    silent |= {
        "recueil_avis": build_answer(("aucun",)),
        "usage_avis": build_answer("rien"),
        "retour_avis": build_answer("rien"),
    }
    profile = {
        "equipe": build_answer(Fraction(4)),
        "mutualise": build_answer("non"),
        "reorganisation": build_answer("non"),
    }
    card = assess(bank, Sheet(answers=silent, profile=profile))
    assert card.overall is not None
    assert card.overall.level != "age_de_raison"


# --- its levels and its advice


def test_five_levels_leave_no_track_behind(bank: Bank) -> None:
    assert len(bank.levels) == 5
    for level in bank.levels[2:]:
        assert set(TRACKS) <= set(level.at_least)
    assert all(level.text for level in bank.levels)


# --- its length and its short version


@pytest.mark.parametrize("people", [1, 2, 12])
def test_it_takes_twenty_minutes_at_most_helps_included(bank: Bank, people: int) -> None:
    card = best(bank, equipe=people, mutualise="oui")
    asked = [q for q in bank.questions if card.standings.get(q.id) is not Standing.NOT_ASKED]
    assert estimate_minutes([*bank.profile, *asked], bank) <= 20


def test_the_short_version_has_twelve_questions_that_everybody_can_answer(bank: Bank) -> None:
    short = [question for question in bank.questions if question.express]
    assert len(short) == 12
    assert all(question.counts and question.when is None and not question.may_not_apply for question in short)
    for track in bank.axes:
        under = [question.id for question in short if question.id in bank.nested_questions_by_axis[track.id]]
        assert len(under) >= 4
        for axis in track.axes:
            assert any(question.axis == axis.id for question in short)


# --- how simulated services of several kinds spread (benchmarks/questionnaire.py tells more)


@pytest.mark.slow
def test_simulated_services_reach_every_level_and_saturate_no_axis(bank: Bank) -> None:
    levels: set[str | None] = set()
    ends: dict[str, list[bool]] = {}
    given_to: dict[str, dict[str, list[object]]] = {}
    sheets = list(simulate_respondents(bank, 300, seed=7))
    for kind, sheet in sheets:
        card = assess(bank, sheet)
        assert card.overall is not None
        levels.add(card.overall.level)
        for axis in card.axes:
            ends.setdefault(axis.id, []).append(axis.score in (0, 100))
        for question in scored(bank):
            answer = sheet.get_answer(question.id)
            if answer.state is State.ANSWERED:
                given_to.setdefault(question.id, {}).setdefault(kind.name, []).append(answer.value)
    assert levels == {level.id for level in bank.levels}
    assert max(sum(values) / len(values) for values in ends.values()) < 0.15
    for question_id, by_kind in given_to.items():
        commonest = {max(values, key=lambda value, values=values: values.count(value)) for values in by_kind.values()}
        assert len(commonest) > 1, question_id
