"""The moves of a recommendation: which answers following it improves, and the sheet with these answers (point 8).

A move is written in the bank, as a question id and the least answer that following the recommendation brings: an
option, options to add, or a number. What it makes of an answer is in `maturity.engine.raising`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from maturity.engine.compiled.compiled_move import Raised
from maturity.engine.compiled.compiled_recommendation import MOST_KNOWN_ANSWERS, CompiledRecommendation, Moves
from maturity.engine.evaluation import Evaluation
from maturity.model.answers import Answer, Sheet, State
from maturity.model.recommendation import Recommendation
from maturity.model.standing import OPEN

NO_MOVES = Moves({}, ())
"""The effect of a recommendation that names no answers to improve."""


def find_moves(evaluation: Evaluation, recommendation: CompiledRecommendation) -> Moves:
    """Find the questions whose answers following a recommendation improves, and those of its moves that are open."""
    if not recommendation.moves:
        return NO_MOVES
    get, known = evaluation.given.get, recommendation.known
    given = tuple([get(question) for question in recommendation.questions])
    moves = known.get(given)
    if moves is None:
        moves = _find_moves(evaluation, recommendation)
        if None not in given and len(known) < MOST_KNOWN_ANSWERS:
            known[given] = moves
    return moves


def _find_moves(evaluation: Evaluation, recommendation: CompiledRecommendation) -> Moves:
    given, standings = evaluation.given, evaluation.standings
    raised, undecided = dict[str, Raised](), list[str]()
    for move in recommendation.moves:
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
        for move in evaluation.compiled.compile_recommendation(recommendation).moves:
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
