"""Variables: what a respondent can say to each item, target and duty of a bank, as choices and as bits.

The choices of a variable are numbered; a set of them is a whole number with a bit for each. Three more bits stand for
what is no choice: not answered, answered "does not apply", and not asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import assert_never

from maturity.engine.facts import Fact, MissingFact
from maturity.lint.proofs.budget import Budget
from maturity.lint.proofs.choices import Choice, make_choice
from maturity.lint.proofs.number_choices import list_number_choices
from maturity.lint.proofs.observers import Key, Observed
from maturity.lint.proofs.set_choices import list_set_choices
from maturity.model.bank import Bank
from maturity.model.items import Axis, Item, Question

Mask = int
"""A set of choices: bit 0 stands for the first one, and so on, then the three bits for what is no choice."""


@dataclass(frozen=True)
class Variable:
    """What can be said to one item or target."""

    key: Key
    """The name that stands for it in conditions."""
    choices: tuple[Choice, ...]
    question: Question | None = None
    """The question; None for a profile field and for a target."""
    usual: Mask = 0
    """The choices that a form proposes: of a target with options, only these; in other variables all."""

    @cached_property
    def unanswered(self) -> Mask:
        """The bit for no answer, or "I do not know"."""
        return 1 << len(self.choices)

    @cached_property
    def not_applicable(self) -> Mask:
        """The bit for the answer "does not apply"."""
        return 2 << len(self.choices)

    @cached_property
    def not_asked(self) -> Mask:
        """The bit for a question that is not asked."""
        return 4 << len(self.choices)

    @cached_property
    def answered(self) -> Mask:
        """The bits of all choices."""
        return self.unanswered - 1

    @cached_property
    def sayable(self) -> Mask:
        """The bits of all that a respondent can say or leave out."""
        may_not_apply = self.question is not None and self.question.may_not_apply
        return self.answered | self.unanswered | (self.not_applicable if may_not_apply else 0)

    @cached_property
    def complete(self) -> Mask:
        """The bits of what is said in a sheet without open answers: nothing for a target that nobody is asked for."""
        if self.key[0] == "target":
            return self.usual or self.unanswered
        return (self.sayable ^ self.unanswered) or self.unanswered

    @cached_property
    def empty_set(self) -> Mask:
        """The bit of the choice of no option, for a `multiple`; 0 for another item."""
        return next((1 << index for index, choice in enumerate(self.choices) if choice.answers == ((),)), 0)

    @cached_property
    def is_exact(self) -> bool:
        """Whether nothing in the bank tells two answers of one choice apart."""
        return all(choice.is_exact for choice in self.choices)

    def get_fact(self, place: int) -> Fact | None:
        """Return what conditions see where the bit at `place` is what was said; None where it may be several things."""
        if place < len(self.choices):
            return self.choices[place].fact
        return MissingFact.UNKNOWN if place == len(self.choices) else MissingFact.NOT_APPLICABLE


def list_places(mask: Mask) -> Iterator[int]:
    """Yield the places of the bits of `mask`, ascending."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


class VariableMaker:
    """Makes the variables of a bank, and of others that differ from it in levels, duties and recommendations alone.

    A variable is made again only where something else looks at its item: proofs about small changes of a bank, one
    after the other, would make the same variables each time.
    """

    def __init__(self) -> None:
        """Begin without any variable."""
        self._made: dict[tuple[object, ...], tuple[Variable, int]] = {}
        """What a variable is made of, to the variable and the steps that it took."""

    def make(self, bank: Bank, observed: Observed, item: Item | Axis, budget: Budget) -> Variable:
        """Make the variable of an item, or of the target of an axis, or return the one made before.

        It takes as many steps either way. BudgetSpentError where these are too many.
        """
        seen = (type(item), item.id, *_describe_observers(observed, item))
        if seen in self._made:
            variable, steps = self._made[seen]
            budget.spend(steps)
            return variable
        before = budget.spent
        if isinstance(item, Axis):
            variable = make_target_variable(bank, observed, item)
        else:
            variable = make_item_variable(bank, observed, item, budget)
        self._made[seen] = (variable, budget.spent - before)
        return variable


def _describe_observers(observed: Observed, item: Item | Axis) -> tuple[object, ...]:
    """Return what in a bank, beside the item itself, its choices are made of."""
    if isinstance(item, Axis):
        return _describe_numbers(observed, ("target", item.id))
    key: Key = ("answers" if isinstance(item, Question) else "profile", item.id)
    match item.kind:
        case "single":
            return ()
        case "multiple":
            return (observed.get_set_observers(key),)
        case "number":
            return _describe_numbers(observed, key)
        case "text":
            return (tuple(_list_texts(observed, key)),)
        case _:
            assert_never(item.kind)


def _describe_numbers(observed: Observed, key: Key) -> tuple[object, ...]:
    return (frozenset(_collect_marks(observed, key)), len(observed.find_linked(key)))


def make_item_variable(bank: Bank, observed: Observed, item: Item, budget: Budget) -> Variable:
    """Make the variable of a question or of a profile field. BudgetSpentError where it takes too many steps."""
    question = item if isinstance(item, Question) else None
    key: Key = ("profile" if question is None else "answers", item.id)
    return Variable(key, tuple(_list_choices(bank, observed, item, key, budget)), question)


def make_target_variable(bank: Bank, observed: Observed, axis: Axis) -> Variable:
    """Make the variable of the target of an axis: its options, as scores, then every other score of the scale."""
    key: Key = ("target", axis.id)
    choices: list[Choice] = []
    if axis.target is not None:
        values = bank.get_values(axis.target)
        low, high = min(values.values()), max(values.values())
        for option, value in values.items():
            score = bank.scale.convert_ratio((value - low) / (high - low))
            ratio = (score - bank.scale.min) / bank.scale.span
            choices.append(Choice((option,), (score, score), (ratio,), (ratio, ratio)))
    usual = (1 << len(choices)) - 1
    marks = _collect_marks(observed, key)
    spots = len(observed.find_linked(key))
    bounds = (bank.scale.min, bank.scale.max)
    numbers = list_number_choices(marks, bounds, rate=lambda score: (score - bounds[0]) / bank.scale.span, spots=spots)
    return Variable(key, (*choices, *numbers), usual=usual)


def _list_choices(bank: Bank, observed: Observed, item: Item, key: Key, budget: Budget) -> Sequence[Choice]:
    measure = bank.measure_by_question.get(item.id) if key[0] == "answers" else None
    match item.kind:
        case "single":
            options = bank.get_options(item)
            return [
                make_choice(each.id, None if measure is None else measure.get_ratio(measure.values[each.id]))
                for each in options
            ]
        case "multiple":
            ids = [option.id for option in bank.get_options(item)]
            return list_set_choices(ids, bank.get_exclusive(item), observed.get_set_observers(key), measure, budget)
        case "number":
            marks = _collect_marks(observed, key)
            if isinstance(item, Question):
                marks |= {point[0] for point in item.curve}
            rate = None if measure is None else (lambda number: measure.get_ratio(measure.get_raw(number)))
            spots = len(observed.find_linked(key))
            return list_number_choices(marks, (item.min, item.max), whole=item.whole, rate=rate, spots=spots)
        case "text":
            return _list_texts(observed, key)
        case _:
            assert_never(item.kind)


def _collect_marks(observed: Observed, key: Key) -> set[Fraction]:
    """Collect the numbers that an item, or one that it is compared with, is compared with."""
    return {mark for each in observed.find_linked(key) for mark in observed.marks.get(each, ())}


def _list_texts(observed: Observed, key: Key) -> list[Choice]:
    """List the texts that conditions compare with, and others, of which there are enough to differ from each other."""
    group = observed.find_linked(key)
    named = sorted({text for each in group for text in observed.texts.get(each, ())})
    others = [f"texte {number}" for number in range(1, 2 * len(group) + len(named) + 1)]
    return [make_choice(text) for text in (*named, *[text for text in others if text not in named][: len(group)])]
