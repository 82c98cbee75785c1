"""What holds for every bank and every sheet (scoring.md), on drawn ones."""

from __future__ import annotations

import random
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.model.answers import UNKNOWN, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.scorecard import AxisScore, Blocker, Scorecard
from maturity.model.standing import Standing
from tests.engine.drawn_banks import Data, all_axes, answers, bank_data, bank_of, sheets, values
from tests.engine.score_oracle import scores
from tests.support import draw_examples

MANY = draw_examples(150)
FEWER = draw_examples(100)


def pairs(before: Scorecard, after: Scorecard) -> Iterator[tuple[AxisScore, AxisScore]]:
    yield from zip(all_axes(before), all_axes(after), strict=True)


def place(bank: Bank, level: str | None) -> int:
    return -1 if level is None else [each.id for each in bank.levels].index(level)


def at_most(small: Fraction | None, great: Fraction | None) -> bool:
    """Whether one figure is not above another; where there is none there is nothing to compare."""
    return small is None or great is None or small <= great


def answered(sheet: Sheet, question: str, answer: Answer) -> Sheet:
    return replace(sheet, answers={**sheet.answers, question: answer})


@MANY
@given(st.data(), bank_data())
def test_figures_agree_with_a_second_reading_of_the_contract(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    sheet = draw.draw(sheets(bank))
    card = assess(bank, sheet)
    standings = {question: standing.value for question, standing in card.standings.items()}
    point, low, high = (scores(data, sheet, standings, reading) for reading in ("point", "low", "high"))
    for axis in all_axes(card):
        assert (axis.score, axis.low, axis.high) == (point[axis.id], low[axis.id], high[axis.id])


@MANY
@given(st.data(), bank_data())
def test_figures_are_in_order_and_within_the_scale(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    card = assess(bank, draw.draw(sheets(bank)))
    for axis in all_axes(card):
        assert (axis.low is None) == (axis.high is None)
        if axis.low is None or axis.high is None:
            assert axis.score is None
            continue
        middle = axis.low if axis.score is None else axis.score
        assert bank.scale.min <= axis.low <= middle <= axis.high <= bank.scale.max
        if not axis.coverage.applicable - axis.coverage.answered:
            assert axis.low == axis.high == axis.score
        if not axis.coverage.answered and not axis.coverage.not_applicable:
            assert (axis.low, axis.high, axis.score) == (bank.scale.min, bank.scale.max, None)


@MANY
@given(st.data(), bank_data())
def test_a_better_answer_lowers_nothing(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    sheet = draw.draw(sheets(bank))
    before = assess(bank, sheet)
    for question in bank.questions:
        value = sheet.get_answer(question.id).value
        if before.standings[question.id] is not Standing.ANSWERED or not question.counts or value is None:
            continue
        other, measure = draw.draw(values(bank, question)), bank.measure_by_question[question.id]
        worse, better = sorted((value, other), key=measure.get_raw)
        low_card, high_card = (
            assess(bank, answered(sheet, question.id, Answer(State.ANSWERED, each))) for each in (worse, better)
        )
        if low_card.standings != high_card.standings:
            continue  # what applies has changed: no promise
        for less, more in pairs(low_card, high_card):
            assert at_most(less.score, more.score)
            assert at_most(less.low, more.low)
            assert at_most(less.high, more.high)
            assert place(bank, less.level) <= place(bank, more.level)


@MANY
@given(st.data(), bank_data())
def test_not_knowing_raises_no_certainty(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    sheet = draw.draw(sheets(bank))
    before = assess(bank, sheet)
    doubtful = [answered(sheet, question, UNKNOWN) for question in sheet.answers]
    doubtful += [replace(sheet, profile={**sheet.profile, field: UNKNOWN}) for field in sheet.profile]
    for other in doubtful:
        assert_within(bank, before, assess(bank, other))


@MANY
@given(st.data(), bank_data())
def test_the_interval_holds_whatever_is_answered_later(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    sheet = draw.draw(sheets(bank))
    later = replace(
        sheet,
        answers={
            question.id: draw.draw(answers(bank, question)) if is_open(answer) else answer
            for question in bank.questions
            for answer in [sheet.get_answer(question.id)]
        },
        profile={
            field.id: draw.draw(answers(bank, field)) if is_open(answer) else answer
            for field in bank.profile
            for answer in [sheet.profile[field.id]]
        },
    )
    assert_within(bank, assess(bank, later), assess(bank, sheet))


def is_open(answer: Answer) -> bool:
    return answer.state in (State.ABSENT, State.UNKNOWN, State.TO_CONFIRM)


def assert_within(bank: Bank, sure: Scorecard, unsure: Scorecard) -> None:
    """What is known when more is known lies within what was possible when less was."""
    for inner, outer in pairs(sure, unsure):
        assert at_most(outer.low, inner.low)
        assert at_most(inner.high, outer.high)
        if inner.level is not None:
            assert place(bank, outer.level) <= place(bank, inner.level)
            assert set(inner.levels_possible) <= set(outer.levels_possible)


@FEWER
@given(st.data(), bank_data(), st.integers())
def test_order_does_not_matter(draw: st.DataObject, data: Data, seed: int) -> None:
    bank = bank_of(data)
    sheet = draw.draw(sheets(bank))
    chance = random.Random(seed)
    other = bank_of(shuffled(data, chance))
    assert figures(assess(bank, sheet)) == figures(assess(other, shuffled_answers(sheet, chance)))


def shuffled(data: Data, chance: random.Random) -> Data:
    """The same bank, with everything in another order."""
    other = deepcopy(data)
    lists = [other["questions"], other["recommendations"], other["profile"], other["axes"]]
    waiting = list(other["axes"])
    while waiting:
        axis = waiting.pop()
        lists.append(axis["axes"])
        waiting += axis["axes"]
    lists += [question["options"] for question in other["questions"] if "options" in question]
    for each in lists:
        chance.shuffle(each)
    return other


def shuffled_answers(sheet: Sheet, chance: random.Random) -> Sheet:
    names = chance.sample(list(sheet.answers), len(sheet.answers))
    found: dict[str, Answer] = {}
    for name in names:
        answer = sheet.answers[name]
        if isinstance(answer.value, tuple):
            answer = replace(answer, value=tuple(chance.sample(answer.value, len(answer.value))))
        found[name] = answer
    return replace(sheet, answers=found, profile=dict(reversed(list(sheet.profile.items()))))


def figures(card: Scorecard) -> dict[str, Any]:
    """Everything but the order in which it is told."""
    return {
        "axes": {axis.id: replace(axis, deciding_questions=(), blockers=()) for axis in all_axes(card)},
        "blocking axes": {axis.id: set(map(blocking_axis, axis.blockers)) for axis in all_axes(card)},
        "settles": {axis.id: set(axis.deciding_questions) for axis in all_axes(card)},
        "standings": dict(card.standings),
        "advice": {
            each.id: each._replace(because=tuple(sorted(each.because)), chain=tuple(sorted(each.chain)))
            for each in card.advice
        },
        "warnings": sorted((each.code, each.question or "") for each in card.cautions),
    }


def blocking_axis(blocker: Blocker) -> object:
    """An axis that keeps a level away, with what is open in it in any order; nothing for a question."""
    is_axis = blocker.kind == "axis"
    return (blocker.id, blocker.needs, blocker.has, frozenset(blocker.answer_first)) if is_axis else None


@FEWER
@given(st.data(), bank_data(), st.sampled_from([Fraction(7), Fraction(2, 5)]))
def test_only_the_proportion_of_weights_counts(draw: st.DataObject, data: Data, factor: Fraction) -> None:
    bank = bank_of(data)
    sheet = draw.draw(sheets(bank))
    before = assess(bank, sheet)
    for axis in ["overall", *bank.axis_by_id]:
        combine = data["combine"] if axis == "overall" else bank.axis_by_id[axis].combine
        if combine == "sum":
            continue
        after = assess(bank_of(with_heavier_children(data, axis, factor)), sheet)
        for one, other in pairs(before, after):
            assert (one.score, one.low, one.high, one.level) == (other.score, other.low, other.high, other.level)
        assert [each.gain for each in before.advice] == [each.gain for each in after.advice]


def with_heavier_children(data: Data, axis: str, factor: Fraction) -> Data:
    other = deepcopy(data)
    waiting = [{"id": "overall", "axes": other["axes"]}]
    while waiting:
        node = waiting.pop()
        waiting += node["axes"]
        if node["id"] == axis:
            for child in [*node["axes"], *(each for each in other["questions"] if each["axis"] == axis)]:
                child["weight"] *= factor
    return other
