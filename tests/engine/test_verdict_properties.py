"""What holds for every bank and every sheet of advice, coverage and levels (scoring.md, points 5, 6, 8)."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.engine.extremes import find_extreme_answer
from maturity.model.advice import Advice
from maturity.model.answers import Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer, DutyState
from maturity.model.scorecard import Scorecard
from maturity.model.standing import OPEN, Standing
from tests.engine.drawn_banks import Data, all_axes, bank_data, bank_of, counts, sheets, values
from tests.support import draw_examples

MANY = draw_examples(150)
FEWER = draw_examples(100)


@FEWER
@given(st.data(), bank_data())
def test_the_best_answers_call_for_nothing(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    best = {
        question.id: Answer(
            State.ANSWERED,
            find_extreme_answer(bank, question, best=True) if question.counts else draw.draw(values(bank, question)),
        )
        for question in bank.questions
    }
    facts = {field.id: Answer(State.ANSWERED, draw.draw(values(bank, field))) for field in bank.profile}
    card = assess(bank, Sheet(answers=best, profile=facts))
    assert [each.id for each in list_with_moves(card) if each.status == "advised"] == []
    duties = {duty.id: DutyAnswer(DutyState.MET) for duty in bank.duties}
    card = assess(bank, Sheet(answers=best, profile=facts, duties=duties))
    if Standing.POSSIBLE not in card.standings.values():
        assert list_with_moves(card) == []


def list_with_moves(card: Scorecard) -> list[Advice]:
    return [each for each in card.advice if card.bank.recommendation_by_id[each.id].moves]


@FEWER
@given(st.data(), bank_data())
def test_advice_is_consistent(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    card = assess(bank, draw.draw(sheets(bank)))
    shown = [each.id for each in card.advice]
    for each in card.advice:
        recommendation = bank.recommendation_by_id[each.id]
        if not recommendation.moves or card.overall is None or card.overall.score is None:
            assert each.gain is None
        assert all(shown.index(needed) < shown.index(each.id) for needed in recommendation.after if needed in shown)
        standing = Standing.ANSWERED if each.status == "advised" else None
        assert all(card.standings[question] is standing or standing is None for question in each.because)
        assert standing or all(card.standings[question] in OPEN for question in each.because)


@FEWER
@given(st.data(), bank_data())
def test_coverage_adds_up(draw: st.DataObject, data: Data) -> None:
    bank = bank_of(data)
    card = assess(bank, draw.draw(sheets(bank)))
    for axis in all_axes(card):
        under = [each for each in data["questions"] if counts(each) and above(bank, each["axis"], axis.id)]
        weights = {each["id"]: weight(bank, each) for each in under}
        sure = [each for each in weights if card.standings[each] is Standing.ANSWERED]
        still = [each for each in weights if card.standings[each] in OPEN]
        found = axis.coverage
        assert (found.answered, found.applicable) == (len(sure), len(sure) + len(still))
        assert found.unknown == sum(card.standings[each] is Standing.UNKNOWN for each in weights)
        assert found.to_confirm == sum(card.standings[each] is Standing.TO_CONFIRM for each in weights)
        assert found.not_applicable == sum(card.standings[each] is Standing.NOT_APPLICABLE for each in weights)
        if not found.applicable:
            assert found.by_count is None
            assert "coverage" not in axis.provisional_causes
            continue
        total = sum(weights[each] for each in [*sure, *still])
        assert found.by_count == Fraction(len(sure), found.applicable)
        assert found.by_weight == Fraction(sum(weights[each] for each in sure)) / total
        is_thin = min(found.by_count, found.by_weight) < data["policy"]["min_coverage"]
        assert ("coverage" in axis.provisional_causes) == is_thin


def above(bank: Bank, axis: str | None, ancestor: str) -> bool:
    while axis not in (None, ancestor):
        axis = bank.parent_by_axis[str(axis)]
    return ancestor in (axis, "overall")


def weight(bank: Bank, question: Data) -> Fraction:
    total, axis = Fraction(question["weight"]), question["axis"]
    while axis is not None:
        total *= bank.axis_by_id[axis].weight
        axis = bank.parent_by_axis[axis]
    return total


@MANY
@given(st.data(), bank_data())
def test_levels_agree_with_the_interval(draw: st.DataObject, data: Data) -> None:
    for level in data["levels"]:
        level.pop("duties", None)
    bank = bank_of(data)
    card = assess(bank, draw.draw(sheets(bank)))
    low, high = ({axis.id: getattr(axis, end) for axis in all_axes(card)} for end in ("low", "high"))
    names = [level.id for level in bank.levels]
    for axis in all_axes(card):
        if axis.low is None or card.sheet.scope == "express":
            assert (axis.level, axis.levels_possible, axis.blockers) == (None, (), ())
            continue
        first, last = (reached(bank, axis.id, at) for at in (low, high))
        assert axis.level == names[first]
        assert axis.levels_possible == tuple(names[first : last + 1])
        assert bool(axis.deciding_questions) == (first != last or len(axis.stances) > 1)
        assert bool(axis.blockers) == (first + 1 < len(names))
        for blocker in axis.blockers:
            assert blocker.has is None or blocker.has < blocker.needs


def reached(bank: Bank, axis: str, at: dict[str, Fraction | None]) -> int:
    """How many levels hold in a row from the lowest, less one."""
    for step, level in enumerate(bank.levels):
        floors = level.at_least.items() if axis == "overall" else ()
        floors_hold = all(at[name] is None or at[name] >= floor for name, floor in floors)  # type: ignore[operator]
        figure = at[axis]
        assert figure is not None
        if not (figure >= level.threshold and floors_hold):
            return step - 1
    return len(bank.levels) - 1
