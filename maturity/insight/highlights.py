"""What is worth a word on the first page: the axes to build on, and what can be begun at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import assert_never

from maturity.insight.advice import list_numbered, list_prerequisite_numbers
from maturity.insight.answers import find_answer_score, list_asked_questions
from maturity.model.advice import Advice
from maturity.model.items import Question
from maturity.model.scorecard import AxisScore, Scorecard


@dataclass(frozen=True)
class StrengthFound:
    """A leaf axis (one without sub-axes) on which the organisation can build; `find_strengths` makes it."""

    axis: AxisScore
    score: Fraction
    """The score of the axis, in units of the scale."""
    question: Question | None
    """The question of the axis whose answer is worth most, the first of several; None if none is worth anything."""


def find_strengths(card: Scorecard, most: int) -> tuple[StrengthFound, ...]:
    """Find at most so many leaf axes to build on, the one with the highest score first.

    None of them is in the lower half of the axes, at the bottom of the scale, or below its target: the best of
    something that is poor throughout is no strength.
    """
    lowest = card.bank.scale.min
    leaves = [(axis.score, axis) for axis in card.axes if axis.score is not None and not _has_sub_axes(card, axis)]
    ranked = sorted(leaves, key=lambda pair: -pair[0])[: min(most, -(-len(leaves) // 2))]
    kept = ((score, axis) for score, axis in ranked if score > lowest and axis.stance != "below")
    return tuple(StrengthFound(axis, score, _find_best_answer(card, axis)) for score, axis in kept)


def choose_first_actions(card: Scorecard, most: int) -> tuple[tuple[int, Advice], ...]:
    """Choose at most so many pieces of advice to begin with, each with its number in the list, in its order.

    Those that fit for certain and wait for no other one come first, then those that wait, then those of which it is
    still to be confirmed whether they fit.
    """
    numbered = enumerate(list_numbered(card), start=1)
    ranked = sorted(numbered, key=lambda pair: (_rank_to_begin(card, pair[1]), pair[0]))
    return tuple(sorted(ranked[:most], key=lambda pair: pair[0]))


def _rank_to_begin(card: Scorecard, advice: Advice) -> int:
    """Return 0 for what can be begun at once, 1 for what waits for another piece of advice, 2 for what may not fit."""
    match advice.status:
        case "advised":
            return 1 if list_prerequisite_numbers(card, advice) else 0
        case "possible":
            return 2
        case _:
            assert_never(advice.status)


def _has_sub_axes(card: Scorecard, axis: AxisScore) -> bool:
    return bool(card.bank.axis_by_id[axis.id].axes)


def _find_best_answer(card: Scorecard, axis: AxisScore) -> Question | None:
    scored = list(_list_answer_scores(card, axis))
    best = max((score for score, _ in scored), default=None)
    return next((question for score, question in scored if score == best), None)


def _list_answer_scores(card: Scorecard, axis: AxisScore) -> Iterator[tuple[Fraction, Question]]:
    """Yield the questions of an axis whose answer is worth more than the worst, with what it is worth."""
    for question in list_asked_questions(card, axis.id):
        score = find_answer_score(card, question)
        if score is not None and score > card.bank.scale.min:
            yield score, question
