"""The options of every scored question of a bank, with their values and the place where each is written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Item, Option, Question


@dataclass(frozen=True)
class ScoredOptions:
    """The options of one scored question that is answered by choosing."""

    question: Question
    options: tuple[Option, ...]
    """In the order written; at least two."""
    values: Mapping[str, Fraction]
    """Option id to raw value."""
    pointer: Pointer
    """Where the list of options is written: in the question, or in the answer set that it names."""

    def get_pointer(self, option: Option) -> Pointer:
        """Return where `option` is written."""
        return (*self.pointer, self._place_by_id[option.id])

    @cached_property
    def _place_by_id(self) -> dict[str, int]:
        return {option.id: place for place, option in enumerate(self.options)}


def list_scored_options(bank: Bank) -> Iterator[ScoredOptions]:
    """Yield the options of each scored question that is answered by choosing, in the bank's order."""
    for index, question in enumerate(bank.questions):
        if question.counts and question.has_options:
            pointer = find_options_pointer(question, ("questions", index))
            yield ScoredOptions(question, bank.get_options(question), bank.get_values(question), pointer)


def find_options_pointer(item: Item, pointer: Pointer) -> Pointer:
    """Return where the options of `item` are written; `pointer` is where the item is."""
    return ("answer_sets", item.answer_set) if item.answer_set else (*pointer, "options")
