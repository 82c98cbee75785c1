"""Which numbers are asked about once more before they are taken: those far beyond what the bank itself speaks of.

A bank says nothing of what is usual; but its conditions, curves, moves and benchmarks name figures for a number, and a
typed one that is more than ten times the greatest of them is more often a slip (the population in the place of the
team) than an answer. It is never refused. A number with a `max` needs no such question, and one for which no figure
is named gets none.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.model.answer_wording import describe_answer
from maturity.model.answers import Answer, State, Value
from maturity.model.bank import Bank
from maturity.model.condition import Compare, Condition, Constant, ListOf, Name, Operand, walk_nodes
from maturity.model.items import Item, Question
from maturity.quiz.steps import Step, get_item_or_target
from maturity.text.catalogue import say

_MOST_TIMES = 10
"""How many times the greatest figure that is named a number may be before it is asked about."""


def find_doubt(bank: Bank, step: Step, value: Value, language: str) -> str | None:
    """Return the question whether `value`, given at `step`, is right, as a sentence; None if there is no doubt."""
    item = get_item_or_target(bank, step)
    if not isinstance(value, Fraction) or not isinstance(item, Item):
        return None
    greatest = find_greatest_figure(bank, step, item)
    if greatest is None or value <= _MOST_TIMES * greatest:
        return None
    given, named = (describe_answer(bank, item, Answer(State.ANSWERED, each), language) for each in (value, greatest))
    return say("quiz.doubt", language, answer=given, greatest=named)


def find_greatest_figure(bank: Bank, step: Step, item: Item) -> Fraction | None:
    """Return the greatest figure above 0 that the bank names for a number; None if it names none or sets a `max`."""
    if item.max is not None:
        return None
    space = "profile" if step.section == "profile" else "answers"
    figures = [*_list_own_figures(item), *_list_moves(bank, item)]
    for condition in _list_conditions(bank):
        figures += _list_compared(condition, space, item.id)
    return max((figure for figure in figures if figure > 0), default=None)


def _list_own_figures(item: Item) -> Iterator[Fraction]:
    """Yield the figures that stand with the item itself: the ends of its curve, its least number, published means."""
    if isinstance(item, Question):
        yield from (point[0] for point in item.curve)
    if item.min is not None:
        yield item.min
    yield from (each.mean for each in item.benchmark if each.mean is not None and each.unit in (None, item.unit))


def _list_moves(bank: Bank, item: Item) -> Iterator[Fraction]:
    """Yield the numbers to which recommendations bring the answer."""
    for recommendation in bank.recommendations:
        number = recommendation.moves.get(item.id)
        if isinstance(item, Question) and isinstance(number, Fraction):
            yield number


def _list_conditions(bank: Bank) -> Iterator[Condition]:
    whens = (
        *(question.when for question in bank.questions),
        *(recommendation.when for recommendation in bank.recommendations),
        *(duty.when for duty in bank.duties),
    )
    yield from (when for when in whens if when is not None)


def _list_compared(condition: Condition, space: str, name: str) -> Iterator[Fraction]:
    """Yield the numbers that a condition compares with the answer named `space.name`."""
    for node in walk_nodes(condition.tree):
        if isinstance(node, Compare):
            sides = (node.left, node.right)
            if any(isinstance(side, Name) and (side.space, side.id) == (space, name) for side in sides):
                for side in sides:
                    yield from _list_numbers(side)


def _list_numbers(operand: Operand) -> Iterator[Fraction]:
    constants = operand.items if isinstance(operand, ListOf) else (operand,)
    for constant in constants:
        if isinstance(constant, Constant) and isinstance(constant.value, Fraction):
            yield constant.value
