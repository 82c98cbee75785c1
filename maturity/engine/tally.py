"""What the questions of one leaf axis come to: points, and how many were answered (scoring.md, points 2 to 5 and 7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from maturity.engine.combining import Result, combine_points
from maturity.engine.compiled.compiled_axis import CompiledAxis
from maturity.engine.compiled.compiled_question import CompiledQuestion, Points
from maturity.engine.reading import Reading
from maturity.model.answers import Answer
from maturity.model.standing import Standing

_ANSWERED, _UNKNOWN, _TO_CONFIRM = Standing.ANSWERED, Standing.UNKNOWN, Standing.TO_CONFIRM  # quicker to find in 3.11


@dataclass(slots=True)
class Tally:
    """The scored questions of one leaf axis on one sheet; `count_leaf` makes it.

    Weights are sums of `CompiledQuestion.weight`. An open question applies or may apply, and has no answer.
    """

    points: dict[str, Points] = field(default_factory=dict)
    """Question id to points, for the questions that count when open ones are left out."""
    full: int = 0
    """What those questions would bring with a ratio of 1, in points."""
    open_full: int = 0
    """What the open questions would bring with a ratio of 1, in points."""
    answered: int = 0
    """How many are answered."""
    open: int = 0
    """How many are open."""
    unknown: int = 0
    """How many of the open ones are answered "I do not know"."""
    to_confirm: int = 0
    """How many of the open ones have an answer that is to be confirmed."""
    not_applicable: int = 0
    """How many are answered "does not apply"."""
    answered_weight: int = 0
    open_weight: int = 0
    not_applicable_weight: int = 0


def count_leaf(leaf: CompiledAxis, standings: Mapping[str, Standing], answers: Mapping[str, Answer]) -> Tally:
    """Count the questions of a leaf axis; those that are not asked or out of scope are left out."""
    tally = Tally()
    points = tally.points
    full = weight = answered = 0
    for question in leaf.questions:
        question_id = question.id
        standing = standings[question_id]
        if standing is _ANSWERED:  # most are
            value = answers[question_id].value
            assert value is not None
            points[question_id] = question.find_points(value)
            full += question.full
            weight += question.weight
            answered += 1
        else:
            _count_without_answer(tally, question, standing)
    tally.answered, tally.answered_weight = answered, weight
    tally.full += full
    return tally


def _count_without_answer(tally: Tally, question: CompiledQuestion, standing: Standing) -> None:
    match standing:
        case Standing.UNANSWERED | Standing.UNKNOWN | Standing.TO_CONFIRM | Standing.POSSIBLE:
            tally.open_full += question.full
            tally.open += 1
            tally.open_weight += question.weight
            tally.unknown += standing is _UNKNOWN
            tally.to_confirm += standing is _TO_CONFIRM
        case Standing.NOT_APPLICABLE:
            tally.not_applicable += 1
            tally.not_applicable_weight += question.weight
            if question.not_applicable is not None:
                tally.points[question.id] = question.not_applicable
                tally.full += question.full
        case Standing.NOTHING_OFFERED | Standing.NOT_ASKED | Standing.OUT_OF_SCOPE:
            pass
        case Standing.ANSWERED:
            raise ValueError(standing)
        case _:
            assert_never(standing)


def find_result(leaf: CompiledAxis, tally: Tally, reading: Reading) -> Result | None:
    """Find what a leaf axis comes to under a reading; None if nothing there counts."""
    points = tally.points.values()
    if not tally.open or reading is Reading.POINT:
        return combine_points(leaf, points, tally.full)
    match reading:
        case Reading.LOW:
            brought = 0
        case Reading.HIGH:
            brought = leaf.questions[0].full if leaf.combine == "min" else tally.open_full
        case _:
            assert_never(reading)
    return combine_points(leaf, [*points, brought], tally.full + tally.open_full)
