"""A bank as rules see it: loaded without errors, with what several of them need to know worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from math import prod

from maturity.engine.conditions import Truth, evaluate_condition
from maturity.lint.conditions import list_conditions
from maturity.lint.joint_worlds import list_joint_worlds
from maturity.lint.judged_examples import JudgedExample, JudgedExamples
from maturity.lint.proofs.proofs import Proofs
from maturity.lint.proofs.search import Witness
from maturity.lint.prose_texts import list_texts
from maturity.lint.text_places import find_bank_texts
from maturity.lint.texts import WrittenTexts
from maturity.lint.worlds import World, list_facts, list_worlds
from maturity.model.bank import Bank
from maturity.model.condition import Condition, walk_nodes
from maturity.model.diagnostic import Pointer
from maturity.syntax.document import Document

Truths = tuple[tuple[World, Truth], ...]
"""Worlds, each with what a condition is there."""

_MOST_STEPS = 30_000
"""How much work on conditions one bank may cost, in parts of conditions evaluated: about a fifth of a second."""

_STEPS_TO_LIST = 20
"""What it costs to find out how much work a condition is, in the same unit."""


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
    def prose(self) -> tuple[tuple[Pointer, str], ...]:
        """Every text of the file that is written for people, with its place, for the rules about traps of YAML."""
        return tuple(list_texts(self.document))

    @cached_property
    def examples(self) -> JudgedExamples:
        """The examples of the bank, each read and judged when it is first asked for."""
        return JudgedExamples(self.bank)

    @cached_property
    def sound_examples(self) -> tuple[JudgedExample, ...]:
        """The examples whose answers are right, in their order, each with what it gives."""
        return self.examples.list_sound()

    @cached_property
    def proofs(self) -> Proofs:
        """What can happen with some sheet of the bank, and what with none; each kind is worked out when asked for."""
        return Proofs(self.bank, [Witness(each.sheet, each.verdict) for each in self.sound_examples])

    @cached_property
    def truths_by_pointer(self) -> Mapping[Pointer, Truths]:
        """Where a condition is written to each of its worlds, with what the condition is there.

        A condition that is not decided is missing: see `maturity.lint.worlds`. So are the later ones of a bank whose
        conditions together would take too long.
        """
        decided: dict[Pointer, Truths] = {}
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

    @cached_property
    def condition_by_pointer(self) -> Mapping[Pointer, Condition]:
        """Where a condition is written to that condition, in the order of the file."""
        return dict(list_conditions(self.bank))

    @cached_property
    def joint_truths_by_pointer(self) -> Mapping[Pointer, Truths]:
        """As `truths_by_pointer`, in the worlds in which the questions that the condition names are asked or not.

        See `maturity.lint.joint_worlds`. What is not decided, or would take too long, is missing.
        """
        decided = dict(self.truths_by_pointer)
        rank = {question.id: index for index, question in enumerate(self.bank.asking_order)}
        left = _MOST_STEPS
        for pointer, condition in self.condition_by_pointer.items():
            if all(self.bank.question_by_id[name].when is None for name in condition.find_questions()):
                continue  # it hangs on no other condition: its worlds are those that it has alone
            decided.pop(pointer, None)
            parts = sum(1 for _ in walk_nodes(condition.tree)) + _STEPS_TO_LIST
            worlds = list_joint_worlds(self.bank, condition, rank, left // parts)
            left -= (len(worlds) + 1) * parts
            if worlds:
                decided[pointer] = tuple((world, evaluate_condition(condition.tree, world)) for world in worlds)
        return decided

    @cached_property
    def covers_by_examples(self) -> bool:
        """Whether its examples are there to try all of it.

        Not where there are none, and not in a bank that builds on another one: the examples of that one try what comes
        from there, save those that no longer hold.
        """
        return bool(self.sound_examples) and self.bank.extends is None

    def has_scored_questions(self, axis_id: str) -> bool:
        """Return whether a question that counts in scores belongs to the axis `axis_id`, itself or below."""
        questions = self.bank.nested_questions_by_axis[axis_id]
        return any(self.bank.question_by_id[question].counts for question in questions)
