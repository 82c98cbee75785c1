"""What every questionnaire that ships keeps, whoever edits it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

import pytest

from benchmarks.respondents import build_answer
from maturity.engine.assess import assess
from maturity.loading import shipped
from maturity.loading.bank import load_bank
from maturity.model.answers import Answer, Sheet, Value
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.reading_time import estimate_minutes
from maturity.model.recommendation import Recommendation
from maturity.model.standing import Standing
from tests.questionnaires.best_sheets import best_answers, scored

PROFILES = (
    {"type": "commune", "population": 8_000, "equipe": 2, "agents": 90, "comptes": 2, "mutualise": "non"},
    {"type": "intercommunalite", "population": 120_000, "equipe": 9, "agents": 900, "comptes": 9, "mutualise": "oui"},
    {"type": "region", "population": 3_000_000, "equipe": 40, "agents": 5_000, "comptes": 20, "mutualise": "non"},
)
"""Organisations that between them are asked every question, and given every sort of advice."""


@pytest.fixture(scope="module", params=shipped.list_bank_ids())
def bank(request: pytest.FixtureRequest) -> Bank:
    loaded = load_bank(str(shipped.find_bank_path(request.param)))
    assert loaded.bank is not None
    return loaded.bank


def profiles_of(bank: Bank) -> list[dict[str, Answer]]:
    facts = [{"reorganisation": "non", "tendance_budget": "stable"} | each for each in PROFILES]
    return [
        {
            name: build_answer(fact if isinstance(fact, str) else Fraction(fact))
            for name, fact in each.items()
            if name in bank.field_by_id
        }
        for each in facts
    ]


def test_it_is_whole(bank: Bank) -> None:
    assert len(scored(bank)) >= 28
    assert len(bank.recommendations) >= 28
    assert len(bank.examples) >= 12
    assert len(bank.levels) == (0 if bank.combine == "none" else 5), "a profile is a position, not a grade"
    assert all(level.text for level in bank.levels)


def test_it_takes_twenty_minutes_at_most(bank: Bank) -> None:
    """Profile, duties, ambitions and questions, as far as they are asked of each organisation."""
    for profile in profiles_of(bank):
        card = assess(bank, Sheet(profile=profile))
        duties = [finding.duty for finding in card.duties if finding.applies is not False]
        asked = [each for each in bank.questions if card.standings.get(each.id) is not Standing.NOT_ASKED]
        assert estimate_minutes([*bank.profile, *duties, *bank.target_by_axis.values(), *asked], bank) <= 20


def test_every_scored_question_can_be_answered_and_shown(bank: Bank) -> None:
    for question in scored(bank):
        assert question.help is not None
        assert "À montrer" in question.help, question.id
        assert question.text.endswith("?"), question.id
        if question.kind == "single" and question.options[0].id == "aucun_cas":
            assert [option.value for option in question.options] == [0, 0, 1, 2, 3], question.id
        elif question.kind == "single":
            assert len(question.options) == 4, question.id
            assert not any(option.value for option in question.options), question.id
        if question.kind == "multiple":
            *others, last = question.options
            assert last.exclusive
            assert last.value == 0
            assert not any(option.exclusive or not option.value for option in others), question.id


def test_what_may_not_apply_says_when(bank: Bank) -> None:
    for question in bank.questions:
        assert ("ans objet" in (question.help or "")) == question.may_not_apply, question.id


def test_there_is_advice_for_the_first_answer_to_every_question(bank: Bank) -> None:
    first = {question.id: (question, answer) for question, answer in reversed(list(below_the_best(bank)))}
    assert len(first) == len(scored(bank))
    assert [name for name, (question, answer) in first.items() if not helped(bank, question, answer)] == []


@pytest.mark.slow
def test_there_is_advice_for_every_answer_below_the_best(bank: Bank) -> None:
    answers = list(below_the_best(bank))
    assert len(answers) > 80
    assert [(question.id, answer) for question, answer in answers if not helped(bank, question, answer)] == []


def below_the_best(bank: Bank) -> Iterator[tuple[Question, Value]]:
    for question in scored(bank):
        if question.kind == "single":
            for option in question.options[:-1]:
                yield question, option.id
        elif question.kind == "multiple":
            all_options = [option.id for option in question.options if not option.exclusive]
            yield question, (question.options[-1].id,)
            yield from ((question, (option,)) for option in all_options)
        else:
            yield from (
                (question, Fraction(number)) for number in range(int(question.curve[-1][0] if question.curve else 5))
            )


def helped(bank: Bank, question: Question, answer: Value) -> bool:
    """Whether something is advised because of this answer wherever it counts, when all others are at their best."""
    answers = best_answers(bank) | {question.id: build_answer(answer)}
    targets = {axis.id: bank.scale.max for axis in bank.axis_by_id.values() if axis.target}
    cards = [assess(bank, Sheet(answers=answers, profile=profile, targets=targets)) for profile in profiles_of(bank)]
    asked = [card for card in cards if card.standings[question.id] is Standing.ANSWERED]
    assert asked, question.id
    return all(any(each.status == "advised" and question.id in each.because for each in card.advice) for card in asked)


def test_each_recommendation_says_what_to_do_first_what_it_costs_and_where_it_comes_from(bank: Bank) -> None:
    for each in bank.recommendations:
        assert len(each.steps) >= 3, each.id
        assert each.moves or each.when or any(duty.recommendation == each.id for duty in bank.duties), each.id
        assert each.axis in bank.axis_by_id or not each.moves, each.id
        assert each.sources, each.id
        assert 1 <= each.effort <= 15, each.id
        assert _is_dated(each), each.id


def _is_dated(each: Recommendation) -> bool:
    """An example says when."""
    return each.example is None or re.search(r"\b20\d\d\b", each.example) is not None


def test_each_question_says_what_it_stands_on(bank: Bank) -> None:
    assert [question.id for question in bank.questions if not question.sources] == []


def test_figures_carry_population_and_date(bank: Bank) -> None:
    for item in (*bank.profile, *bank.questions):
        for figure in item.benchmark:
            assert figure.population
            assert re.search(r"\b20\d\d\b", figure.date)
            assert figure.source or figure.publication
            assert figure.about == "practice" or not figure.options, "a perception or a context is no verdict"


def test_french_typography_is_in_the_file(bank: Bank) -> None:
    for text in texts(bank):
        assert not re.search(r" [:;!?%»]", text), text
        assert not re.search(r"« ", text), text
        assert not re.search(r"[^\s\u00a0/:]:(?!\d|//)", text), text
        assert not re.search(r"(?<![\s\u00a0(«])[?!;](?!\w)", text), text
        assert not re.search(r"\b[AEIOU]\s(?:montrer)", text), text
        assert "..." not in text.replace("Illiwap...", ""), text


def texts(bank: Bank) -> Iterator[str]:
    yield bank.title
    yield bank.description or ""
    for axis in bank.axis_by_id.values():
        yield from (axis.title, axis.text or "", axis.target.text if axis.target else "")
    for options in bank.answer_sets.values():
        yield from (option.text for option in options)
    for item in (*bank.profile, *bank.questions):
        yield item.text
        yield item.help or ""
        yield from (option.text for option in item.options)
        yield from (figure.of for figure in item.benchmark)
    for level in bank.levels:
        yield level.title
        yield level.text or ""
    for each in bank.recommendations:
        yield from (each.title, each.text, *each.steps, each.example or "")
