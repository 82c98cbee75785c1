"""Values: every question that counts can be told from worst to best."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from maturity.loading.problem import Problem
from maturity.loading.soundness import walk
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Choices, Question


def check(bank: Bank) -> Iterator[Problem]:
    """Options with and without a value side by side, ranges and curves that measure nothing."""
    for options, path in walk.locate_option_lists(bank):
        without = [place for place, option in enumerate(options) if option.value is None]
        if 0 < len(without) < len(options):
            first = without[0]
            yield Problem("MB220", (*path, first), {"option": options[first].id, "n": len(without)})
    for item, path in walk.locate_items(bank):
        if item.min is not None and item.max is not None and item.min >= item.max:
            yield Problem("MB225", (*path, "max"), {}, "bounds")
    for place, question in enumerate(bank.questions):
        if question.counts:
            yield from _question(bank, question, ("questions", place))
    for axis, path in walk.locate_axes(bank):
        if axis.target and _can_be_told_apart(bank, axis.target):
            values = set(bank.get_values(axis.target).values())
            if len(values) == 1:
                yield Problem("MB229", (*path, "target"))


def _question(bank: Bank, question: Question, path: Pointer) -> Iterator[Problem]:
    if question.kind == "number":
        yield from _number(question, path)
        return
    if question.range:
        yield from _range(bank, question, path)
        return
    if not _can_be_told_apart(bank, question):
        return
    values = set(bank.get_values(question).values())
    flat = not any(value > 0 for value in values) if question.kind == "multiple" else len(values) == 1
    if values and flat:
        yield Problem("MB229", path, {})


def _can_be_told_apart(bank: Bank, choices: Choices) -> bool:
    """Whether its options are sound enough for their values to be judged: what else is wrong is told elsewhere."""
    options = bank.get_options(choices)
    valued = sum(option.value is not None for option in options)
    return len(options) > 1 and len({option.id for option in options}) == len(options) and valued in (0, len(options))


def _number(question: Question, path: Pointer) -> Iterator[Problem]:
    if question.curve:
        yield from _curve(question, path)
    elif question.min is None or question.max is None:
        yield Problem("MB228", path, {})


def _curve(question: Question, path: Pointer) -> Iterator[Problem]:
    where = (*path, "curve")
    answers = [point[0] for point in question.curve]
    percents = [point[1] for point in question.curve]
    steps = [after - before for before, after in pairwise(percents)]
    if len(question.curve) < 2 or any(after <= before for before, after in pairwise(answers)):
        yield Problem("MB227", where, {}, "answers")
    elif not all(0 <= percent <= 100 for percent in percents):
        yield Problem("MB227", where, {}, "percents")
    elif not any(steps) or (any(step > 0 for step in steps) and any(step < 0 for step in steps)):
        yield Problem("MB227", where, {}, "monotone")


def _range(bank: Bank, question: Question, path: Pointer) -> Iterator[Problem]:
    assert question.range is not None
    lowest, highest = question.range
    if lowest >= highest:
        yield Problem("MB225", (*path, "range"), {}, "range")
    elif question.kind == "single":
        outside: list[tuple[str, Fraction]] = [
            (option, value) for option, value in bank.get_values(question).items() if not lowest <= value <= highest
        ]
        if outside:
            yield Problem("MB225", (*path, "range"), {"option": outside[0][0], "value": outside[0][1]}, "outside")
