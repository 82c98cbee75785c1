"""The worst and the best answer that can be given to a question."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import assert_never

from maturity.model.answers import Value
from maturity.model.bank import Bank
from maturity.model.items import Question
from maturity.model.measure import list_extreme_choices, list_extreme_numbers


def find_extreme_answer(bank: Bank, question: Question, *, best: bool) -> Value:
    """Find an answer to a scored question with the highest ratio that any answer gives (`best`), else with the lowest.

    Of several such answers it is always the same one. A question of kind `text` raises ValueError.
    """
    measure = bank.measure_by_question[question.id]
    if best not in measure.extremes:
        choose = max if best else min
        measure.extremes[best] = choose(_list_candidates(bank, question, measure.values), key=measure.get_raw)
    return measure.extremes[best]


def _list_candidates(bank: Bank, question: Question, values: Mapping[str, Fraction]) -> tuple[Value, ...]:
    """List answers among which the worst and the best one are; a text, which is never scored, raises ValueError."""
    match question.kind:
        case "single":
            return tuple(values)
        case "multiple":
            return list_extreme_choices(values, bank.get_exclusive(question))
        case "number":
            return list_extreme_numbers(question)
        case "text":
            raise ValueError(question.id)
        case _:
            assert_never(question.kind)
