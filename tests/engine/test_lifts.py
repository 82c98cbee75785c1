"""What one answer could bring is what the whole calculation gives when it is made again with that answer."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.evaluation import evaluate
from maturity.engine.lifts import Lifts
from tests.engine.drawn_banks import bank_data, bank_of, sheets
from tests.engine.former_scorer.aggregate import combine_axes, list_ratios
from tests.engine.former_scorer.evaluation import evaluate as evaluate_in_fractions
from tests.support import draw_examples


@draw_examples(150)
@given(st.data())
def test_a_lift_is_the_difference_of_two_calculations(data: st.DataObject) -> None:
    bank = bank_of(data.draw(bank_data()))
    sheet = data.draw(sheets(bank))
    evaluation, contributions = evaluate(bank, sheet), evaluate_in_fractions(bank, sheet).at_low.contributions
    before = list_ratios(bank, combine_axes(bank, contributions))
    for axis in evaluation.compiled.axes:
        for question, lift in Lifts(evaluation).list_lifts(axis.id):
            measure = bank.measure_by_question[question]
            best = replace(contributions[question], value=measure.best - measure.lowest)
            after = list_ratios(bank, combine_axes(bank, {**contributions, question: best}))
            old, new, result = before[axis.id], after[axis.id], evaluation.at_low[axis.place]
            assert old is not None
            assert new is not None
            assert result is not None
            assert (new - old) * result[1] == lift
