"""What the scored questions of a sheet bring to their axes, in points (scoring.md, points 2 to 5 and 7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, assert_never

from maturity.engine.combining import Result, combine_points
from maturity.engine.compiled.compiled_axis import CompiledAxis
from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.compiled.compiled_question import CompiledQuestion, Points
from maturity.model.answers import Answer
from maturity.model.standing import Standing

_ANSWERED = Standing.ANSWERED  # Python 3.11 takes long to find a member of an enumeration


class Tally(NamedTuple):
    """The scored questions of one sheet; `count_questions` makes it.

    An open question applies or may apply, and has no answer. Lists by place have a member for each axis of
    `CompiledBank.axes`, which is 0 for an axis without questions of its own.
    """

    points: list[Points]
    """What each question of `CountedQuestions` brings; 0 if it does not count."""
    full: list[int]
    """By place, what the questions that count bring with a ratio of 1 when open ones are left out."""
    open_full: list[int]
    """By place, what the open questions would bring with a ratio of 1."""
    others: tuple[tuple[CompiledQuestion, Standing], ...]
    """The questions that are not answered, with their standings."""

    @property
    def uncounted(self) -> frozenset[str]:
        """The ids of those of `others` that do not count when open ones are left out."""
        return frozenset(question.id for question, standing in self.others if not _is_counted(question, standing))


def count_questions(compiled: CompiledBank, standings: Mapping[str, Standing], answers: Mapping[str, Answer]) -> Tally:
    """Count the scored questions of a sheet, as if all were answered; then put right those that are not."""
    counted = compiled.counted
    points = [
        points_by_answer[answers[question_id].value] if standings[question_id] is _ANSWERED else 0
        for question_id, points_by_answer in counted.points
    ]
    others = tuple([(each, standings[each.id]) for each in counted.questions if standings[each.id] is not _ANSWERED])
    full, open_full = list(counted.full_by_place), [0] * len(compiled.axes)
    for question, standing in others:
        match standing.group:
            case "open":
                full[question.leaf] -= question.full
                open_full[question.leaf] += question.full
            case "not_applicable" if question.not_applicable is not None:
                points[counted.index_by_id[question.id]] = question.not_applicable
            case "not_applicable" | "not_asked":
                full[question.leaf] -= question.full
            case "answered":
                raise ValueError(standing)
            case _:
                assert_never(standing.group)
    return Tally(points, full, open_full, others)


def find_results(leaf: CompiledAxis, where: slice, tally: Tally) -> tuple[Result | None, Result | None, Result | None]:
    """Find what a leaf axis comes to: with open questions left out, each with a ratio of 0, and each with one of 1.

    `where` is where its questions are among `CountedQuestions`. None if nothing there counts; without an open question
    all three are one object.
    """
    full, open_full = tally.full[leaf.place], tally.open_full[leaf.place]
    if leaf.combine == "min":
        points = _list_counted(leaf, where, tally)
        lowest, highest = [*points, 0], [*points, leaf.questions[0].full]
    else:
        points = [sum(tally.points[where])]
        lowest, highest = points, [points[0] + open_full]
    at_point = combine_points(leaf, points, full) if full else None
    if not open_full:
        return at_point, at_point, at_point
    return at_point, combine_points(leaf, lowest, full + open_full), combine_points(leaf, highest, full + open_full)


def _list_counted(leaf: CompiledAxis, where: slice, tally: Tally) -> list[Points]:
    """List the points of the questions that count: what does not is not the lowest of them."""
    uncounted = tally.uncounted
    own = zip(leaf.questions, tally.points[where], strict=True)
    return [points for question, points in own if question.id not in uncounted]


def _is_counted(question: CompiledQuestion, standing: Standing) -> bool:
    """Tell whether a question that is not answered counts all the same, when open ones are left out."""
    return standing.group == "not_applicable" and question.not_applicable is not None
