"""The moves of a recommendation: which answers following it improves, and the sheet with these answers (point 8).

A move is written in the bank, as a question id and the least answer that following the recommendation brings: an
option, options to add, or a number. What it makes of an answer is in `maturity.engine.raising`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from maturity.engine.compiled.compiled_move import Raised
from maturity.engine.compiled.move_group import Moves
from maturity.engine.evaluation import Evaluation
from maturity.model.answers import Answer, Sheet, State


def find_moves(evaluation: Evaluation, followed: Sequence[str]) -> Moves:
    """Find what some recommendations, by id, followed one after the other, make of the answers given.

    Questions that are not answered now, or do not apply, are not moved, and no move makes an answer worse.
    """
    return evaluation.compiled.advice.join_moves(tuple(followed)).apply(evaluation.bank, evaluation.movable)


def apply_answers(sheet: Sheet, raised: Mapping[str, Raised]) -> Sheet:
    """Return a copy of `sheet` in which the answers in `raised` take the place of those given.

    The new answers have no comment and no evidence.
    """
    answers = {question: Answer(State.ANSWERED, better.answer) for question, better in raised.items()}
    return replace(sheet, answers={**sheet.answers, **answers})
