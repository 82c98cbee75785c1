"""What one answer could bring is what the whole calculation gives when it is made again with that answer."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.aggregate import combine_axes, list_ratios
from maturity.engine.evaluation import evaluate
from tests.engine.drawn_banks import bank_data, bank_of, sheets
from tests.support import draw_examples


@draw_examples(150)
@given(st.data())
def test_a_lift_is_the_difference_of_two_calculations(data: st.DataObject) -> None:
    bank = bank_of(data.draw(bank_data()))
    evaluation = evaluate(bank, data.draw(sheets(bank)))
    before = list_ratios(bank, combine_axes(bank, evaluation.at_low.contributions))
    for question, lifts in evaluation.lifts.items():
        measure = bank.measure_by_question[question]
        best = replace(evaluation.at_low.contributions[question], value=measure.best - measure.lowest)
        after = list_ratios(bank, combine_axes(bank, {**evaluation.at_low.contributions, question: best}))
        for axis, ratio in after.items():
            old = before[axis]
            assert (ratio is None) == (old is None)
            if ratio is not None and old is not None:
                assert ratio - old == lifts.get(axis, 0)
