"""The best answers to a bank that ships, as a sheet would hold them."""

from __future__ import annotations

from fractions import Fraction

from benchmarks.respondents import build_answer
from maturity.model.answers import Answer, Value
from maturity.model.bank import Bank
from maturity.model.items import Question


def scored(bank: Bank) -> list[Question]:
    """The questions that count."""
    return [question for question in bank.questions if question.counts]


def best_answer(bank: Bank, question: Question) -> Value:
    """Every option but the exclusive one, the last option, or the greatest number."""
    if question.kind == "multiple":
        return tuple(option.id for option in question.options if not option.exclusive)
    return bank.get_options(question)[-1].id if question.kind == "single" else question.max or Fraction(0)


def best_answers(bank: Bank) -> dict[str, Answer]:
    """Question id to the best answer."""
    return {question.id: build_answer(best_answer(bank, question)) for question in scored(bank)}
