"""The moves of a recommendation: which answers following it improves, and the sheet with these answers (point 8).

A move is written in the bank, as a question id and the least answer that following the recommendation brings: an
option, options to add, or a number. What it makes of an answer is in `maturity.engine.raising`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from maturity.engine.compiled.compiled_move import CompiledMove, Raised
from maturity.engine.evaluation import Evaluation
from maturity.model.answers import Answer, Sheet, State
from maturity.model.recommendation import Recommendation
from maturity.model.standing import OPEN


class Moves(NamedTuple):
    """The effect of a recommendation's moves on one sheet. Make it with `find_moves`.

    A question whose answer is already as good as the move, and one that does not apply or is not asked, is in neither
    field.
    """

    raised: Mapping[str, Raised]
    """Question id to the answer that takes the place of a worse answer given, in the order of the moves."""
    undecided: tuple[str, ...]
    """Ids of the questions that apply or may apply and have no answer, in the order of the recommendation's moves."""


NO_MOVES = Moves({}, ())
"""The effect of a recommendation that names no answers to improve."""


def find_moves(evaluation: Evaluation, moves: Sequence[CompiledMove]) -> Moves:
    """Find the questions whose answers following a recommendation improves, and those of its moves that are open."""
    if not moves:
        return NO_MOVES
    given, standings = evaluation.given, evaluation.standings
    raised, undecided = dict[str, Raised](), list[str]()
    for move in moves:
        question = move.question.id
        answer = given.get(question)
        if answer is None:
            undecided += [question] if standings[question] in OPEN else []
        elif (better := move.raise_given(evaluation.bank, answer)) is not None:
            raised[question] = better
    return Moves(raised, tuple(undecided))


def raise_answers(evaluation: Evaluation, recommendations: Iterable[Recommendation]) -> dict[str, Raised]:
    """Return what the moves of `recommendations`, followed one after the other, make of the answers given.

    The result maps question ids to better answers, in the order of the first move that improves each. Questions that
    are not answered now, or do not apply, are not moved, and no move makes an answer worse.
    """
    given, raised = evaluation.given, dict[str, Raised]()
    for recommendation in recommendations:
        for move in evaluation.compiled.get_moves(recommendation):
            question = move.question.id
            earlier = raised.get(question)
            answer = given.get(question) if earlier is None else earlier.answer
            better = None if answer is None else move.raise_given(evaluation.bank, answer)
            if better is not None:
                raised[question] = better if earlier is None else better._replace(rise=earlier.rise + better.rise)
    return raised


def apply_answers(sheet: Sheet, raised: Mapping[str, Raised]) -> Sheet:
    """Return a copy of `sheet` in which the answers in `raised` take the place of those given.

    The new answers have no comment and no evidence.
    """
    answers = {question: Answer(State.ANSWERED, better.answer) for question, better in raised.items()}
    return replace(sheet, answers={**sheet.answers, **answers})
