"""A bank as rules see it: loaded without errors, with what several of them need to know worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import prod

from maturity.engine.assess import assess
from maturity.engine.conditions import Truth, evaluate_condition
from maturity.lint.conditions import list_conditions
from maturity.lint.example_sheets import read_example
from maturity.lint.proofs.proofs import Proofs
from maturity.lint.proofs.search import Witness
from maturity.lint.text_places import find_bank_texts
from maturity.lint.texts import WrittenTexts
from maturity.lint.worlds import World, list_facts, list_worlds
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.condition import walk_nodes
from maturity.model.diagnostic import Pointer
from maturity.model.example import Example
from maturity.model.scorecard import Scorecard
from maturity.syntax.document import Document

_MOST_STEPS = 30_000
"""How much work on conditions one bank may cost, in parts of conditions evaluated: about a fifth of a second."""

_STEPS_TO_LIST = 20
"""What it costs to find out how much work a condition is, in the same unit."""


@dataclass(frozen=True)
class AssessedExample:
    """An example of a bank whose answers are right, and what they give."""

    index: int
    """Its place in the bank's list of examples, from 0."""
    example: Example
    sheet: Sheet
    scorecard: Scorecard


@dataclass(frozen=True)
class StudiedBank:
    """A bank that loads without errors, and what holds of its conditions and its examples."""

    bank: Bank
    document: Document
    """The file that the bank was read from, as data with the place of each value."""
    today: str = ""
    """The day of the check, as in "2026-11-23"; "" where nobody tells it: nothing is out of date then."""

    @cached_property
    def texts(self) -> WrittenTexts:
        """The texts of the bank, for the rules about wording."""
        return find_bank_texts(self.bank, self.document)

    @cached_property
    def assessed_examples(self) -> tuple[AssessedExample, ...]:
        """The examples whose answers are right, in their order, each with what it gives."""
        assessed = []
        for index, example in enumerate(self.bank.examples):
            sheet, problems = read_example(self.bank, example, ("examples", index))
            if not problems:
                assessed.append(AssessedExample(index, example, sheet, assess(self.bank, sheet)))
        return tuple(assessed)

    @cached_property
    def proofs(self) -> Proofs:
        """What can happen with some sheet of the bank, and what with none; each kind is worked out when asked for."""
        return Proofs(self.bank, [Witness(each.sheet, each.scorecard) for each in self.assessed_examples])

    @cached_property
    def truths_by_pointer(self) -> Mapping[Pointer, tuple[tuple[World, Truth], ...]]:
        """Where a condition is written to each of its worlds, with what the condition is there.

        A condition that is not decided is missing: see `maturity.lint.worlds`. So are the later ones of a bank whose
        conditions together would take too long.
        """
        decided: dict[Pointer, tuple[tuple[World, Truth], ...]] = {}
        left = _MOST_STEPS
        for pointer, condition in list_conditions(self.bank):
            left -= _STEPS_TO_LIST
            if left < 0:
                break
            facts = list_facts(self.bank, condition)
            steps = prod(map(len, facts.values())) * sum(1 for _ in walk_nodes(condition.tree))
            if not facts or steps > left:
                continue
            left -= steps
            worlds = list_worlds(self.bank, facts)
            decided[pointer] = tuple((world, evaluate_condition(condition.tree, world)) for world in worlds)
        return decided

    def has_scored_questions(self, axis_id: str) -> bool:
        """Return whether a question that counts in scores belongs to the axis `axis_id`, itself or below."""
        questions = self.bank.nested_questions_by_axis[axis_id]
        return any(self.bank.question_by_id[question].counts for question in questions)
