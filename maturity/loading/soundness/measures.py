"""Measures: the possible answers to each scored question can be told apart as worse and better.

What measures an answer is the values of the options, the range of their sum, or the bounds or the curve of a number
(pairs of an answer and its percentage).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import assert_never

from maturity.loading.problem import Problem
from maturity.loading.soundness import walk
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Choices, Question


def check(bank: Bank) -> Iterator[Problem]:
    """Yield what is wrong with the values of options, and with bounds, ranges and curves in `bank`.

    Options may have values only in part, or all the same; bounds and ranges may not ascend; a number may have neither
    bounds nor curve; a curve may go both ways.
    """
    for options, pointer in walk.locate_option_lists(bank):
        without_value = [index for index, option in enumerate(options) if option.value is None]
        if 0 < len(without_value) < len(options):
            first = without_value[0]
            yield Problem("MB220", (*pointer, first), {"option": options[first].id, "n": len(without_value)})
    for item, pointer in walk.locate_items(bank):
        if item.min is not None and item.max is not None and item.min >= item.max:
            yield Problem("MB225", (*pointer, "max"), {}, "bounds")
    for index, question in enumerate(bank.questions):
        if question.counts:
            yield from check_question(bank, question, ("questions", index))
    for axis, pointer in walk.locate_axes(bank):
        if axis.target and _has_clear_values(bank, axis.target) and len(_collect_values(bank, axis.target)) == 1:
            yield Problem("MB229", (*pointer, "target"))


def check_question(bank: Bank, question: Question, pointer: Pointer) -> Iterator[Problem]:
    """Yield what keeps the possible answers to `question`, a scored one, from being compared."""
    match question.kind:
        case "number":
            yield from _check_number(question, pointer)
        case "single":
            if question.range:
                yield from _check_range(question, pointer, bank.get_values(question))
            elif _has_clear_values(bank, question) and len(_collect_values(bank, question)) == 1:
                yield Problem("MB229", pointer, {})
        case "multiple":
            if question.range:
                yield from _check_range(question, pointer, {})  # it is for the sum of the values chosen
            elif _has_clear_values(bank, question) and all(value <= 0 for value in _collect_values(bank, question)):
                yield Problem("MB229", pointer, {})
        case "text":
            return  # never scored
        case _:
            assert_never(question.kind)


def _has_clear_values(bank: Bank, choices: Choices) -> bool:
    """Whether the options of `choices` are sound enough to compare their values.

    They are if there are several, with different ids, and all or none of them have a value. Where not, another problem
    is reported.
    """
    options = bank.get_options(choices)
    with_value = sum(option.value is not None for option in options)
    has_repeats = len({option.id for option in options}) < len(options)
    return len(options) > 1 and not has_repeats and with_value in (0, len(options))


def _collect_values(bank: Bank, choices: Choices) -> set[Fraction]:
    """Return the different values of the options of `choices`."""
    return set(bank.get_values(choices).values())


def _check_number(question: Question, pointer: Pointer) -> Iterator[Problem]:
    """Yield what is wrong with the curve of `question`; if it has none, a problem unless it has both bounds."""
    if question.curve:
        yield from _check_curve(question, pointer)
    elif question.min is None or question.max is None:
        yield Problem("MB228", pointer, {})


def _check_curve(question: Question, pointer: Pointer) -> Iterator[Problem]:
    """Yield the first thing that is wrong with the curve of `question`, pairs of an answer and its percentage.

    There have to be two pairs at least, with ascending answers, and percentages between 0 and 100 (included) that never
    change direction and are not all the same.
    """
    pointer = (*pointer, "curve")
    answers = [point[0] for point in question.curve]
    percents = [point[1] for point in question.curve]
    steps = [after - before for before, after in pairwise(percents)]
    if len(question.curve) < 2 or any(after <= before for before, after in pairwise(answers)):
        yield Problem("MB227", pointer, {}, "answers")
    elif not all(0 <= percent <= 100 for percent in percents):
        yield Problem("MB227", pointer, {}, "percents")
    elif not any(steps) or (any(step > 0 for step in steps) and any(step < 0 for step in steps)):
        yield Problem("MB227", pointer, {}, "monotone")


def _check_range(question: Question, pointer: Pointer, values: Mapping[str, Fraction]) -> Iterator[Problem]:
    """Yield a problem if the range of `question` does not ascend, or if one of `values`, by option, is outside it."""
    assert question.range is not None
    lowest, highest = question.range
    if lowest >= highest:
        yield Problem("MB225", (*pointer, "range"), {}, "range")
        return
    for option, value in values.items():
        if not lowest <= value <= highest:
            yield Problem("MB225", (*pointer, "range"), {"option": option, "value": value}, "outside")
            return
