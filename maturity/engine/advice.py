"""Advice: which recommendations of the bank fit one scorecard, and what each would bring (scoring.md, point 8).

A recommendation is advised if it certainly fits: it has a condition that holds (or none), and it improves an answer (or
names no answers to improve). It is possible if that depends on something open, that is, unanswered or unknown. Its gain
is how much higher the score would be if it were followed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import assert_never

from maturity.engine.advice_order import GoalGaps, sort_advice
from maturity.engine.conditions import Truth, combine_and, evaluate_condition
from maturity.engine.evaluation import Evaluation
from maturity.engine.facts import Facts
from maturity.engine.moves import apply_moves, find_moves
from maturity.model.condition import Name
from maturity.model.field_types import ROOT
from maturity.model.recommendation import Recommendation
from maturity.model.scorecard import Advice, Blocker
from maturity.model.standing import OPEN


def build_advice(
    evaluation: Evaluation, facts: Facts, blockers: Iterable[Blocker], goals: GoalGaps
) -> tuple[Advice, ...]:
    """List the advice for one sheet, advised or possible, the most useful first (see `sort_advice`); may be empty.

    `facts` gives the values of the names in conditions. `blockers` are what prevents the overall score from reaching
    the next level: advice that removes one of them goes first. `goals` are the goals of a profile that are below or
    above their ambition; they decide on the order there, and are empty in other banks.
    """
    axis_blockers = [blocker for blocker in blockers if _is_about_axis(blocker)]
    results = (_build_one(evaluation, each, facts, axis_blockers) for each in evaluation.bank.recommendations)
    return sort_advice(evaluation.bank, [advice for advice in results if advice is not None], goals)


def _is_about_axis(blocker: Blocker) -> bool:
    match blocker.kind:
        case "axis":
            return True
        case "question":
            return False
        case _:
            assert_never(blocker.kind)


def _build_one(
    evaluation: Evaluation, recommendation: Recommendation, facts: Facts, axis_blockers: Sequence[Blocker]
) -> Advice | None:
    """Build the advice that `recommendation` gives; None if it does not fit and no open answer could make it fit."""
    moves = find_moves(evaluation, recommendation)
    raises: Truth = True if moves.raised or not recommendation.moves else (None if moves.undecided else False)
    when = True if recommendation.when is None else evaluate_condition(recommendation.when.tree, facts)
    fits = combine_and([raises, when])
    if fits is False:
        return None
    after = evaluation.reevaluate(apply_moves(evaluation.sheet, moves)) if moves.raised else evaluation
    to_answer = _list_to_answer(evaluation, recommendation, moves.undecided if raises is None else ())
    return Advice(
        id=recommendation.id,
        status="advised" if fits else "possible",
        gain=_compute_gain(evaluation, after, recommendation) if recommendation.moves else None,
        because=tuple(moves.raised if fits else to_answer),
        unblocks=any(_is_removed(blocker, after) for blocker in axis_blockers),
    )


def _list_to_answer(evaluation: Evaluation, recommendation: Recommendation, undecided: Sequence[str]) -> list[str]:
    """List the ids of the questions that decide whether a possible recommendation fits, each once.

    They are `undecided`, the open questions among its moves, then the open questions that its condition depends on.
    """
    names = recommendation.when.find_names() if recommendation.when else ()
    behind = [question for name in names for question in _list_questions_behind(evaluation, name)]
    still_open = [question for question in behind if evaluation.standings[question] in OPEN]
    return list(dict.fromkeys([*undecided, *still_open]))


def _list_questions_behind(evaluation: Evaluation, name: Name) -> Sequence[str]:
    """List the ids of the questions that decide on a name in a condition, answered or not.

    For the score or gap of an axis they are the scored questions of the axis and its sub-axes. Empty for a profile
    field or a target.
    """
    bank = evaluation.bank
    match name.space:
        case "answers":
            return [name.id]
        case "score" | "gap":
            return [each for each in bank.nested_questions_by_axis[name.id] if each in bank.measure_by_question]
        case "profile" | "target":
            return []
        case _:
            assert_never(name.space)


def _compute_gain(evaluation: Evaluation, after: Evaluation, recommendation: Recommendation) -> Fraction | None:
    """Compute the score in `after`, with the recommendation followed, minus the score now, in units of the scale.

    It is the overall score, or in a profile that of the recommendation's axis (point 10). None if that axis has no
    score or, in a profile, if the recommendation is about no single axis.
    """
    bank = evaluation.bank
    axis_id = (bank.find_axis(recommendation) if bank.combine == "none" else ROOT) or ROOT
    before, then = evaluation.get_score(axis_id), after.get_score(axis_id)
    return None if before is None or then is None else then - before


def _is_removed(blocker: Blocker, after: Evaluation) -> bool:
    """Whether the axis in `blocker` reaches, at its `low` in `after`, the score that it needs."""
    low = after.get_low(blocker.id)
    return low is not None and low >= blocker.needs
