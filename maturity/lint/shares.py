"""Shares: how much of the score above it a question or an axis makes up, where all that counts is answered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, assert_never

from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Axis, Combine, Question

Part = Question | Axis
"""What a score is made of."""


@dataclass(frozen=True, slots=True)
class Child:
    """A question or a sub-axis, as a part of the score of the axis above it, or of the whole."""

    part: Part
    pointer: Pointer
    """Where it is written."""
    above: str | None
    """The id of the axis whose score it is a part of; None for the whole."""
    siblings: int
    """How many parts that score has, itself counted."""
    portion: Fraction | None
    """Its share of the score right above, in 0..1; None where scores are not added up (`combine: min`, `none`)."""
    share: Fraction | None
    """Its share of the overall score, in 0..1; None where one of the scores above it is not added up."""


def list_children(bank: Bank, counted: Collection[str] | None = None) -> Iterator[Child]:
    """Yield every axis and every question that has a part in scores, each axis before what is below it.

    `counted` holds the ids of the questions that count; None for all that are scored. What has none of them is left
    out.
    """
    if counted is None:
        counted = bank.measure_by_question
    whole = _Score(bank, counted, {question.id: index for index, question in enumerate(bank.questions)})
    tops: list[tuple[Part, Pointer]] = [(axis, ("axes", index)) for index, axis in enumerate(bank.axes)]
    yield from _list_below(whole, tops)


@dataclass(frozen=True, slots=True)
class _Score:
    """A score that is made of parts: at first the whole."""

    bank: Bank
    counted: Collection[str]
    """The ids of the questions that count."""
    index_by_id: Mapping[str, int]
    """Question id to its place in the file."""
    axis: Axis | None = None
    """Of which axis it is; None for the whole."""
    share: Fraction | None = Fraction(1)
    """Its share of the overall score, as in `Child`."""

    @property
    def combine(self) -> Combine | Literal["none"]:
        """How its parts make it."""
        return self.bank.combine if self.axis is None else self.axis.combine


def _list_below(score: _Score, parts: Sequence[tuple[Part, Pointer]]) -> Iterator[Child]:
    """Yield those of `parts`, of which `score` is made, that have questions that count, and what is below them."""
    sized = []
    for part, pointer in parts:
        width = _measure_part(score.bank, part, score.counted)
        if width:
            sized.append((part, pointer, _get_size(score, part, width)))
    total = sum(size for _, _, size in sized if size is not None)
    for part, pointer, size in sized:
        portion = None if size is None else size / total
        share = None if portion is None or score.share is None else portion * score.share
        yield Child(part, pointer, score.axis.id if score.axis else None, len(sized), portion, share)
        if isinstance(part, Axis):
            yield from _list_below(replace(score, axis=part, share=share), _list_parts(score, part, pointer))


def _list_parts(score: _Score, axis: Axis, pointer: Pointer) -> Sequence[tuple[Part, Pointer]]:
    """List the sub-axes of `axis`, or else its questions, with their places."""
    if axis.axes:
        return [(below, (*pointer, "axes", index)) for index, below in enumerate(axis.axes)]
    own = score.bank.questions_by_axis[axis.id]
    return [(question, ("questions", score.index_by_id[question.id])) for question in own]


def _get_size(score: _Score, part: Part, width: Fraction) -> Fraction | None:
    """Return how much `part` counts beside the other parts of `score`; None where they are not added up."""
    match score.combine:
        case "mean":
            return part.weight
        case "sum":
            return part.weight * width
        case "min" | "none":
            return None
        case _:
            assert_never(score.combine)


def _measure_part(bank: Bank, part: Part, counted: Collection[str]) -> Fraction:
    """Return how many raw points `part` passes on at most; 0 if nothing of it counts."""
    if isinstance(part, Question):
        return bank.measure_by_question[part.id].width if part.id in counted else Fraction(0)
    if not any(question in counted for question in bank.nested_questions_by_axis[part.id]):
        return Fraction(0)
    match part.combine:
        case "sum":
            parts: tuple[Part, ...] = part.axes or bank.questions_by_axis[part.id]
            return sum((each.weight * _measure_part(bank, each, counted) for each in parts), Fraction(0))
        case "mean" | "min":
            return Fraction(1)
        case _:
            assert_never(part.combine)


def find_overall_shares(bank: Bank, counted: Collection[str]) -> Mapping[str, Fraction]:
    """Return axis id to its share of the overall score where only the questions `counted` count, in 0..1.

    An axis of which nothing counts has none; nor has one whose scores, or those above it, are not added up.
    """
    children = list_children(bank, counted)
    return {
        child.part.id: child.share for child in children if isinstance(child.part, Axis) and child.share is not None
    }
