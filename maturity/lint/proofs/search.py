"""The search for a sheet with which a claim comes true: it ends with a witness, with a proof, or undecided."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from maturity.engine.verdict import Verdict, judge
from maturity.lint.proofs.budget import Budget, BudgetSpentError
from maturity.lint.proofs.compiling import CompiledBank
from maturity.lint.proofs.demands import can_meet_demands
from maturity.lint.proofs.formulas import Formula
from maturity.lint.proofs.narrowing import narrow
from maturity.lint.proofs.sheets import is_complete, make_sheet
from maturity.lint.proofs.splitting import Split, split_state
from maturity.lint.proofs.states import PartReaches, State
from maturity.lint.proofs.truths import TRUE
from maturity.lint.proofs.trying import find_pulls, list_between, list_ends, list_sheets
from maturity.lint.proofs.variables import Mask
from maturity.model.answers import Sheet

_STEPS_TO_JUDGE = 20
"""How many steps it counts as to judge one question."""
_MOST_BETWEEN = 60
"""How many sheets between two ends are tried in one state."""


class Status(Enum):
    """What is known of a claim."""

    POSSIBLE = "possible"
    """It comes true with the witness."""
    IMPOSSIBLE = "impossible"
    """It comes true with no sheet."""
    UNDECIDED = "undecided"
    """The search ended before it was known."""


@dataclass(frozen=True)
class Witness:
    """A sheet with which a claim comes true, and what the engine makes of it."""

    sheet: Sheet
    verdict: Verdict

    @cached_property
    def is_complete(self) -> bool:
        """Whether all is said in the sheet that can be."""
        return is_complete(self.verdict.bank, self.sheet, self.verdict.evaluation.standings)


@dataclass(frozen=True)
class Decision:
    """What came of the search for one claim."""

    status: Status
    witness: Witness | None = None
    """The sheet, where it is possible."""
    limit: int | None = None
    """How many steps were taken where they were too few; None where something in the bank is not followed up."""


@dataclass(frozen=True)
class Claim:
    """That something can happen in a bank: a level is reached, a recommendation advised."""

    compile: Callable[[], Formula]
    """Returns what has to hold; that it takes steps too is why it is asked for only when the search begins."""
    accepts: Callable[[Verdict], bool]
    """Whether it comes true, by what the engine says."""
    is_complete: bool = False
    """Whether only sheets without open answers count."""
    is_short: bool = True
    """Whether the short version counts too, where the bank has one."""

    def holds(self, witness: Witness) -> bool:
        """Tell whether it comes true with the sheet of `witness`."""
        return (witness.is_complete or not self.is_complete) and self.accepts(witness.verdict)


@dataclass
class Search:
    """The search over one bank; what it found is kept, as it may be a witness for the next claim too."""

    compiled: CompiledBank
    witnesses: list[Witness] = field(default_factory=list)
    """Every sheet that showed something so far, the examples of the bank first."""
    _known: PartReaches = field(default_factory=dict)

    @property
    def budget(self) -> Budget:
        """The steps that may be taken."""
        return self.compiled.budget

    @property
    def is_too_large(self) -> bool:
        """Whether the bank is too large to be looked at: then nothing is decided."""
        return self._spent_on_model is not None

    def find(self, claim: Claim) -> Decision:
        """Find a sheet with which `claim` comes true, or that there is none."""
        for witness in self.witnesses:
            if claim.holds(witness):
                return Decision(Status.POSSIBLE, witness)
        if self._spent_on_model is not None:
            return Decision(Status.UNDECIDED, limit=self._spent_on_model)
        for witness in self._extremes:
            if claim.holds(witness):
                return Decision(Status.POSSIBLE, witness)
        self.budget.begin_claim()
        try:
            return self._search_everywhere(claim, claim.compile())
        except BudgetSpentError as error:
            return Decision(Status.UNDECIDED, limit=error.limit)

    @cached_property
    def _spent_on_model(self) -> int | None:
        """The steps after which it was given up to look at the bank; None if it is small enough."""
        self.budget.begin_kind()
        try:
            assert self.compiled.model.mixtures
        except BudgetSpentError as error:
            return error.limit
        self.budget.begin_kind()
        return None

    @cached_property
    def _extremes(self) -> tuple[Witness, ...]:
        """The lowest and the highest complete sheet, as far as the choices tell: they show most of what can happen.

        They are judged once for all claims; nothing if that would take more than all steps of one kind.
        """
        bank = self.compiled.bank
        if 2 * self._steps_to_judge > self.budget.per_kind:
            return ()
        beginning = self._begin([variable.complete for variable in self.compiled.model.variables])
        sheets = [make_sheet(state, "full") for state in list_ends(beginning)]
        return tuple(Witness(sheet, judge(bank, sheet)) for sheet in sheets)

    def _search_everywhere(self, claim: Claim, formula: Formula) -> Decision:
        """Search complete sheets first, which are the most telling witnesses, then those with open answers."""
        decision = Decision(Status.IMPOSSIBLE)
        for state in self._list_beginnings(claim):
            found = self._search_from(state, claim, formula)
            if found.status is Status.POSSIBLE:
                return found
            decision = found if found.status is Status.UNDECIDED else decision
        return decision

    def _list_beginnings(self, claim: Claim) -> Iterator[State]:
        model = self.compiled.model
        yield self._begin([variable.complete for variable in model.variables])
        if claim.is_complete:
            return
        everything = [variable.sayable for variable in model.variables]
        yield self._begin(everything)
        express = frozenset(
            place for place, each in enumerate(model.variables) if each.question is not None and each.question.express
        )
        if express and claim.is_short:
            yield self._begin(everything, express)

    def _begin(self, masks: Sequence[Mask], in_scope: frozenset[int] | None = None) -> State:
        return State(self.compiled.model, self.budget, list(masks), self._known, in_scope)

    def _search_from(self, beginning: State, claim: Claim, whole: Formula) -> Decision:
        """Search the sheets of one state. It is split by single answers only where nothing else is left to split."""
        waiting = [(beginning, whole)]
        later: Split = []
        is_sure = True
        while waiting or later:
            state, formula = waiting.pop() if waiting else later.pop()
            narrowed = narrow(state, formula)
            if narrowed is None or not narrowed.find_truths(formula) & TRUE or not can_meet_demands(narrowed, formula):
                continue
            if witness := self._try_sheets(narrowed, formula, claim):
                return Decision(Status.POSSIBLE, witness)
            parts, is_by_answer = split_state(narrowed, formula)
            is_sure = is_sure and bool(parts)
            (later if is_by_answer else waiting).extend(reversed(parts))
        return Decision(Status.IMPOSSIBLE if is_sure else Status.UNDECIDED)

    def _try_sheets(self, state: State, formula: Formula, claim: Claim) -> Witness | None:
        """Try some sheets of `state`: those at the ends and, if the claim comes true with none, those in between."""
        pulls = find_pulls(formula)
        for each in list_sheets(state, pulls):
            if each.find_truths(formula) & TRUE and (witness := self._judge(each, claim)):
                return witness
        for number, each in enumerate(list_between(state, pulls)):
            if number == _MOST_BETWEEN:
                break
            if each.find_truths(formula) & TRUE and (witness := self._judge(each, claim)):
                return witness
        return None

    def _judge(self, state: State, claim: Claim) -> Witness | None:
        """Let the engine judge the sheet that `state` stands for; None if the claim does not come true with it."""
        sheet = make_sheet(state, "full" if state.in_scope is None else "express")
        self.budget.spend(self._steps_to_judge)
        witness = Witness(sheet, judge(self.compiled.bank, sheet))
        if not claim.holds(witness):
            return None
        self.witnesses.append(witness)
        return witness

    @cached_property
    def _steps_to_judge(self) -> int:
        return _STEPS_TO_JUDGE * len(self.compiled.bank.questions)
