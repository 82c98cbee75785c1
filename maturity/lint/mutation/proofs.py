"""Proofs that a change cannot show: what several operators need to know for them.

A proof holds for every sheet: no example, however it is written, can notice the change. Where nothing is proved,
nothing is said.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction
from math import floor, prod
from typing import Literal, assert_never

from maturity.engine.conditions import evaluate_condition
from maturity.lint.conditions import list_conditions
from maturity.lint.worlds import list_facts, list_worlds
from maturity.model.bank import Bank
from maturity.model.condition import Condition, Every, walk_nodes
from maturity.model.field_types import ROOT
from maturity.model.items import Axis, Combine, Question
from maturity.model.measure import Measure

_MOST_STEPS = 5_000
"""How much work one proof about conditions may be, in parts of conditions evaluated."""
_MOST_SUMS = 2_000
"""With more different sums of boxes than this, what answers are worth is not looked through."""


def list_child_axes(bank: Bank, axis_id: str) -> Iterator[Axis]:
    """Yield the axes right under an axis, or under the whole, that have a scored question somewhere below."""
    axes = bank.axes if axis_id == ROOT else bank.axis_by_id[axis_id].axes
    for axis in axes:
        if any(bank.question_by_id[each].counts for each in bank.nested_questions_by_axis[axis.id]):
            yield axis


def count_parts(bank: Bank, axis_id: str) -> int:
    """Count the scored questions and the axes that an axis, or the whole, is put together of."""
    questions = () if axis_id == ROOT else bank.questions_by_axis[axis_id]
    return sum(question.counts for question in questions) + sum(1 for _ in list_child_axes(bank, axis_id))


def is_only_part(bank: Bank, axis_id: str) -> bool:
    """Tell whether weights inside an axis, or the whole, change no score: it has one part, or takes the lowest."""
    combine, above = find_combines(bank, axis_id)
    if combine == "min":
        return True
    return count_parts(bank, axis_id) == 1 and not combine == above == "sum"  # a sum hands its weighted sum to a sum


def find_combines(bank: Bank, axis_id: str) -> tuple[Combine | Literal["none"], Combine | Literal["none"]]:
    """Return how an axis, or the whole, is put together, and how what it is a part of is; none: there is none."""
    if axis_id == ROOT:
        return bank.combine, "none"
    parent = bank.parent_by_axis[axis_id]
    return bank.axis_by_id[axis_id].combine, bank.combine if parent is None else bank.axis_by_id[parent].combine


def has_equal_widths(bank: Bank, axis_id: str) -> bool:
    """Tell whether all parts of an axis have raw values of the same width: a sum is then the same as a mean."""
    questions = () if axis_id == ROOT else bank.questions_by_axis[axis_id]
    widths = {bank.measure_by_question[question.id].width for question in questions if question.counts}
    children = list(list_child_axes(bank, axis_id))
    if any(axis.combine == "sum" for axis in children):
        return False  # the width of a sum depends on what applies
    return len(widths | {Fraction(1) for _ in children}) <= 1


def decides_order(bank: Bank) -> bool:
    """Tell whether advice of `bank` can stand in another order: it has two recommendations at least.

    Then what keeps the next level away shows, even where the level does not: advice that removes it goes first.
    """
    return len(bank.recommendations) > 1


def are_same_conditions(bank: Bank, one: Condition, other: Condition) -> bool:
    """Tell whether two conditions are the same in every world that their names can be in; false if undecided."""
    both = Condition(one.text, Every((one.tree, other.tree), 0, 0))
    facts = list_facts(bank, both)
    steps = prod(map(len, facts.values())) * sum(1 for _ in walk_nodes(both.tree))
    if not facts or steps > _MOST_STEPS:
        return False
    worlds = list_worlds(bank, facts)
    return all(evaluate_condition(one.tree, world) == evaluate_condition(other.tree, world) for world in worlds)


def has_same_ratios(bank: Bank, changed: Bank, question_id: str) -> bool:
    """Tell whether every answer to a question has the same ratio in both banks, so that its measure may be another.

    False in an axis that sums up, where the width of the measure counts as well, and for what is not looked through: a
    number of which others than its least may be answered, very many different sums of boxes.
    """
    if find_combines(bank, bank.question_by_id[question_id].axis)[0] == "sum":
        return False
    before, after = (each.measure_by_question[question_id] for each in (bank, changed))
    raws = _list_raws(bank, bank.question_by_id[question_id])
    return raws is not None and all(_rate(before, each) == _rate(after, each) for each in raws)


def list_ratios(bank: Bank, question: Question) -> Collection[Fraction] | None:
    """List the ratios that answers to a question can have; None if they are not known, or too many."""
    measure, raws = bank.measure_by_question[question.id], _list_raws(bank, question)
    return None if raws is None else {_rate(measure, raw) for raw in raws}


def _rate(measure: Measure, raw: Fraction) -> Fraction:
    return measure.get_ratio(min(max(raw, measure.lowest), measure.highest))


def _list_raws(bank: Bank, question: Question) -> Collection[Fraction] | None:
    """List what answers to a question can be worth, before its range; None if that is not known or too much."""
    values = bank.measure_by_question[question.id].values
    match question.kind:
        case "single":
            return tuple(values.values())
        case "multiple":
            exclusive = bank.get_exclusive(question)
            sums = {Fraction(0)}
            for option, value in values.items():
                if option not in exclusive:
                    sums |= {each + value for each in sums}
                if len(sums) > _MOST_SUMS:
                    return None
            return sums | {values[option] for option in exclusive}
        case "number":
            is_alone = _is_least_alone(question) and not _is_looked_at(bank, question)
            return (question.min,) if question.min is not None and is_alone else None
        case "text":
            return None
        case _:
            assert_never(question.kind)


def _is_looked_at(bank: Bank, question: Question) -> bool:
    """Tell whether a condition names a question, or a recommendation moves it: then its greatest number counts too."""
    if any(question.id in each.moves for each in bank.recommendations):
        return True
    names = (name for _, condition in list_conditions(bank) for name in condition.find_names())
    return any(name.space == "answers" and name.id == question.id for name in names)


def _is_least_alone(question: Question) -> bool:
    """Tell whether no number but the least can be answered: it is whole, and the greatest is less than one further."""
    if question.min is None or question.max is None or not question.whole:
        return False
    return question.min.denominator == 1 and floor(question.max) == question.min
