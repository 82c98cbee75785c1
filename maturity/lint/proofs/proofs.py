"""The proofs about one bank: each kind of claim is worked out when it is first asked for, and kept."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from maturity.lint.proofs.advice import AdviceProof, prove_advice, prove_together
from maturity.lint.proofs.asking import prove_duties, prove_questions
from maturity.lint.proofs.axes import LowAxisProof, prove_emptied, prove_low_axes
from maturity.lint.proofs.budget import STEPS_PER_BANK, Budget
from maturity.lint.proofs.compiling import CompiledBank
from maturity.lint.proofs.levels import FloorProof, LevelProof, prove_floors, prove_levels
from maturity.lint.proofs.moves import has_answer_without_move
from maturity.lint.proofs.search import Decision, Search, Witness
from maturity.model.bank import Bank
from maturity.model.recommendation import Recommendation


class Proofs:
    """What is known of what can happen in one bank."""

    def __init__(self, bank: Bank, witnesses: Iterable[Witness] = (), budget: Budget | None = None) -> None:
        """Begin with `witnesses`, sheets that were assessed anyway, such as the examples of the bank."""
        self.search = Search(CompiledBank(bank, budget or Budget(per_bank=STEPS_PER_BANK)), list(witnesses))

    @cached_property
    def levels(self) -> Mapping[int, LevelProof]:
        """Index of a level to whether it can be reached."""
        return prove_levels(self.search)

    @cached_property
    def floors(self) -> Mapping[tuple[int, str], FloorProof]:
        """Index of a level and axis of a floor to whether it can hold, be missed, and be passed over."""
        return prove_floors(self.search)

    @cached_property
    def advice(self) -> Mapping[str, AdviceProof]:
        """Recommendation id to whether it can be advised, and not be."""
        return prove_advice(self.search)

    @cached_property
    def questions(self) -> Mapping[str, Decision]:
        """Question id to whether it can be asked, for the questions that are not always asked."""
        return prove_questions(self.search)

    @cached_property
    def duties(self) -> Mapping[str, Decision]:
        """Duty id to whether it can apply, for the duties with a condition."""
        return prove_duties(self.search)

    @cached_property
    def low_axes(self) -> Mapping[str, LowAxisProof]:
        """Axis id to whether it can be under a threshold without advice."""
        return prove_low_axes(self.search)

    @cached_property
    def emptied(self) -> Mapping[str, Decision]:
        """Axis id to whether nothing may count on it."""
        return prove_emptied(self.search)

    @cached_property
    def half_moved(self) -> frozenset[str]:
        """The ids of the questions that recommendations move, but not from every answer below the best one.

        Empty for a bank that is too large to look at.
        """
        bank, search = self.search.compiled.bank, self.search
        moved = {question for each in bank.recommendations for question in each.moves}
        if search.is_too_large:
            return frozenset()
        questions = (bank.question_by_id[each] for each in moved)
        return frozenset(each.id for each in questions if has_answer_without_move(search.compiled, each))

    def prove_together(self, first: Recommendation, second: Recommendation) -> Decision:
        """Return whether two recommendations can be advised with one sheet."""
        return prove_together(self.search, first, second)
