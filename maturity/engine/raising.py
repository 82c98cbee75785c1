"""What a move makes of an answer: the answer that is there after a recommendation is followed (scoring.md, point 8).

A move is written in the bank, as a question id and the least answer that following the recommendation brings: an
option, options to add, or a number.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any, assert_never

from maturity.model.answers import Value
from maturity.model.bank import Bank
from maturity.model.items import Question


def raise_answer(bank: Bank, question: Question, answer: Value, move: Value) -> Value:
    """Return the answer that `question` has after a move; `answer` is the one given, `move` the one of the bank.

    Both hold the ids of options, or a number. The move takes the place of the answer, whether or not it is better,
    except in a question of kind `multiple`: there the options of the move are added to those chosen, in the bank's
    order, and an exclusive option that was chosen is dropped. A move to exclusive options only, or to none, replaces
    the choice.
    """
    if not (isinstance(answer, tuple) and isinstance(move, tuple)):
        return move
    exclusive = bank.get_exclusive(question)
    chosen = set(move) if exclusive.issuperset(move) else {*answer, *move} - exclusive
    return tuple(option.id for option in bank.get_options(question) if option.id in chosen)


def is_better(bank: Bank, question: Question, answer: Value, raised: Value) -> bool:
    """Tell whether `raised` has a higher raw value than `answer`, and `answer` is not yet as good as the best one."""
    measure = bank.measure_by_question[question.id]
    return measure.get_raw(answer) < min(measure.get_raw(raised), measure.best)


def convert_move(question: Question, written: Any) -> Value:
    """Convert a move, as the bank's file has it, to an answer; a text, which has no moves, raises ValueError."""
    match question.kind:
        case "single":
            return str(written)
        case "multiple":
            return tuple(written) if isinstance(written, list | tuple) else (str(written),)
        case "number":
            assert isinstance(written, Fraction)
            return written
        case "text":
            raise ValueError(question.id)
        case _:
            assert_never(question.kind)
