"""What the moves of recommendations leave undone: answers from which nothing leads on, moves that add nothing."""

from __future__ import annotations

from maturity.lint.proofs.compiling import CompiledBank, is_raised, read_move
from maturity.model.bank import Bank
from maturity.model.items import Question


def has_answer_without_move(compiled: CompiledBank, question: Question) -> bool:
    """Tell whether some answer to a scored question is below the best one, and no recommendation moves it."""
    bank = compiled.bank
    measure = bank.measure_by_question[question.id]
    moves = [each.moves[question.id] for each in bank.recommendations if question.id in each.moves]
    variable = compiled.model.variables[compiled.model.place_by_key["answers", question.id]]
    answers = [answer for choice in variable.choices if choice.fact is not None for answer in choice.answers]
    return any(
        measure.get_raw(answer) < measure.best and not any(is_raised(bank, question, answer, move) for move in moves)
        for answer in answers
    )


def exceeds(bank: Bank, question_id: str, move: object, other: object) -> bool:
    """Tell whether `move` improves some answer to a question further than `other` has improved it."""
    question = bank.question_by_id[question_id]
    measure = bank.measure_by_question[question_id]
    first, second = read_move(question, move), read_move(question, other)
    if isinstance(first, tuple) and isinstance(second, tuple):
        return any(option not in second and measure.values[option] > 0 for option in first)
    return measure.get_raw(first) > measure.get_raw(second)
