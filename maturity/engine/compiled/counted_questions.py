"""The scored questions of a bank in one row, so that those of a sheet are looked up in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from maturity.engine.compiled.compiled_axis import CompiledAxis
from maturity.engine.compiled.compiled_question import CompiledQuestion, PointsByAnswer


class CountedQuestions(NamedTuple):
    """The scored questions, those of one leaf axis after those of another one; `line_up_questions` makes it."""

    questions: tuple[CompiledQuestion, ...]
    points: tuple[tuple[str, PointsByAnswer], ...]
    """The id of each question, with the points of its answers."""
    index_by_id: Mapping[str, int]
    """Question id to the index of the question in the two above."""
    leaves: tuple[tuple[CompiledAxis, slice], ...]
    """Each leaf axis, with where its questions are."""
    where_by_leaf: Mapping[int, slice]
    """The same by the place of the axis."""
    full_by_place: tuple[int, ...]
    """By the place of an axis, what its own questions bring together with a ratio of 1, in points."""


def line_up_questions(axes: Sequence[CompiledAxis]) -> CountedQuestions:
    """Line up the questions of all axes of a bank, which are given in the order of their places."""
    leaves = [axis for axis in axes if axis.questions]
    ends = accumulate(len(axis.questions) for axis in leaves)
    questions = tuple(each for axis in leaves for each in axis.questions)
    wheres = [slice(end - len(axis.questions), end) for axis, end in zip(leaves, ends, strict=True)]
    return CountedQuestions(
        questions,
        tuple((each.id, each.points_by_answer) for each in questions),
        {each.id: index for index, each in enumerate(questions)},
        tuple(zip(leaves, wheres, strict=True)),
        {axis.place: where for axis, where in zip(leaves, wheres, strict=True)},
        tuple(sum(each.full for each in axis.questions) for axis in axes),
    )
