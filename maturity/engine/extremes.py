"""The worst and the best answer that a question can be given."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.answers import Value
from maturity.model.bank import Bank
from maturity.model.items import Question


def find_extreme_answer(bank: Bank, question: Question, *, best: bool) -> Value:
    """An answer to a question that counts whose ratio is the highest (or lowest) that any answer gives."""
    measure = bank.measure_by_id[question.id]
    choose = max if best else min
    return choose(_candidates(bank, question), key=lambda answer: measure.get_ratio(measure.get_raw(answer)))


def _candidates(bank: Bank, question: Question) -> list[Value]:
    values = bank.get_values(question)
    if question.kind == "single":
        return list(values)
    if question.kind == "number":
        return _ends(question)
    lone = bank.get_exclusive(question)
    free = [option for option in values if option not in lone]
    helping = tuple(option for option in free if values[option] > 0)
    harming = tuple(option for option in free if values[option] < 0)
    return [*((option,) for option in values if option in lone), (), helping, harming]


def _ends(question: Question) -> list[Value]:
    curve = question.curve
    low, high = question.min, question.max
    first = curve[0][0] if low is None and curve else low
    last = curve[-1][0] if high is None and curve else high
    return [Fraction(0) if end is None else end for end in (first, last)]
