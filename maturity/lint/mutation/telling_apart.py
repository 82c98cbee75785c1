"""Telling a bank from a changed one: a search over all sheets for one whose result differs, or a proof of none.

Sheets near the examples of a bank do not show every change: some show only where several scores lie in a narrow band.
Here "the level or the advice differs" is a claim, and the search for witnesses of `maturity.lint.proofs` solves for a
sheet with which it comes true. Where there is none, and nothing else hangs on the change, no example can notice it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property, partial
from typing import TypeVar

from maturity.engine.verdict import Verdict
from maturity.lint.mutation.expectations import find_other_level
from maturity.lint.mutation.mutant import Mutant, Reach, copy_record
from maturity.lint.mutation.proofs import decides_order
from maturity.lint.proofs.budget import Budget, BudgetSpentError
from maturity.lint.proofs.compiling import CompiledBank
from maturity.lint.proofs.formulas import ALWAYS, AtLeast, Every, Formula, Negation, join_every, join_some, rule_out
from maturity.lint.proofs.search import Claim, Search, Status, Witness
from maturity.lint.proofs.variables import VariableMaker
from maturity.model.bank import Bank
from maturity.model.duty import Duty
from maturity.model.recommendation import Recommendation

STEPS_PER_CLAIM = 20_000
"""The most steps for one claim about a change: some tenths of a second."""
WORK_PER_STEP = 20
"""How much work one step is, in about microseconds of a common processor."""

Accepts = Callable[[Verdict], bool]

_Named = TypeVar("_Named", Duty, Recommendation)


@dataclass(frozen=True)
class Contrast:
    """A bank, and the bank that one change of it makes, set against each other over all sheets."""

    bank: Bank
    changed: Bank
    mutant: Mutant
    steps: int = STEPS_PER_CLAIM
    maker: VariableMaker = field(default_factory=VariableMaker)
    """What makes the variables of the bank: the same one for all changes of it saves much."""

    def find_witness(self) -> Witness | None:
        """Find a sheet with which the level, or what is advised, differs; None if none was found."""
        if self.mutant.reach is not Reach.LEVEL or self._search.is_too_large:
            return None
        for formula in self._compile(self._list_differences) or ():
            claim = Claim(partial(_return, formula), self._differs, is_short=False)
            if witness := self._search.find(claim).witness:
                return witness
        return None

    def is_without_effect(self) -> bool:
        """Tell whether it is proved that nothing that an example can expect differs, whatever is answered.

        The order of the advice hangs on more than the level and what is advised: on what is possible, on what keeps the
        next level away, on how much a move brings. So of a bank with an order, two sorts of changes alone are proved:
        those of conditions, and those of thresholds and floors between whose old and new number no sheet has a score.
        """
        if self.mutant.reach is not Reach.LEVEL or self._search.is_too_large:
            return False
        if self.mutant.pointer[0] == "levels" and self._are_impossible(self._list_scores_between, _refuse):
            return True
        is_followed_up = self.mutant.pointer[-1] == "when" or not decides_order(self.bank)
        return (
            is_followed_up and self.is_advising_alike() and self._are_impossible(self._list_hidden_differences, _refuse)
        )

    def is_advising_alike(self) -> bool:
        """Tell whether it is proved that the level, and what is advised, are the same whatever is answered."""
        return self._are_impossible(self._list_differences, self._differs)

    @property
    def work(self) -> int:
        """How much work was done, in about microseconds of a common processor."""
        return WORK_PER_STEP * self._search.budget.spent

    def _compile(self, list_formulas: Callable[[], Iterator[Formula]]) -> list[Formula] | None:
        """Return the formulas listed; None where this takes too many steps."""
        self._search.budget.begin_claim()
        try:
            return list(list_formulas())
        except BudgetSpentError:
            return None

    def _are_impossible(self, list_formulas: Callable[[], Iterator[Formula]], accepts: Accepts) -> bool:
        """Tell whether the formulas listed are all true with no sheet; a sheet that is accepted ends the search."""
        formulas = self._compile(list_formulas)
        claims = (Claim(partial(_return, each), accepts, is_short=False) for each in formulas or ())
        return formulas is not None and all(self._search.find(each).status is Status.IMPOSSIBLE for each in claims)

    @cached_property
    def _before(self) -> CompiledBank:
        """The bank, with what the changed one has instead beside it: what its conditions look at matters too."""
        changed = _list_changed(self.bank.recommendation_by_id, self.changed.recommendations)
        others = [copy_record(each, id=f"{each.id} changed", after=()) for each in changed]
        whens = [each.when for each in _list_changed(self.bank.duty_by_id, self.changed.duties) if each.when]
        beside = [
            Recommendation(id=f"when_{place}", title="-", text="-", when=when, effort=Fraction(1), horizon="court")
            for place, when in enumerate(whens)
        ]
        bank = copy_record(self.bank, recommendations=(*self.bank.recommendations, *others, *beside))
        return CompiledBank(bank, Budget(per_kind=8 * self.steps, per_claim=self.steps), self.maker)

    @cached_property
    def _after(self) -> CompiledBank:
        return self._before.compile_beside(self.changed)

    @cached_property
    def _search(self) -> Search:
        return Search(self._before)

    def _differs(self, verdict: Verdict) -> bool:
        """Tell whether an example with the answers of `verdict` can tell the two banks apart."""
        before, after = Verdict(self.bank, verdict.evaluation), Verdict(self.changed, verdict.evaluation)
        return find_other_level(before, after, self.mutant.recommendations) is not None

    def _list_differences(self) -> Iterator[Formula]:
        """Yield, one after the other, what has to hold so that the level or what is advised differs."""
        for below, before, after in self._list_demands():
            for one, other in ((before, after), (after, before)):
                if missed := [Negation(part) for part in other if part not in one]:
                    yield join_every([below, *one, join_some(missed)])
        for fit, other_fit in self._list_fits():
            yield join_every([fit, rule_out(other_fit)])
            yield join_every([other_fit, rule_out(fit)])

    def _list_hidden_differences(self) -> Iterator[Formula]:
        """Yield what has to hold so that the order of the advice may differ though the level and the advised do not."""
        for below, before, after in self._list_demands() if decides_order(self.bank) else ():
            apart = [part for part in (*before, *after) if part not in before or part not in after]
            yield join_every([below, join_some(Negation(part) for part in apart)])
        for fit, other_fit in self._list_fits():
            yield join_every([rule_out(fit), rule_out(Negation(fit)), Negation(other_fit)])
            yield join_every([rule_out(other_fit), rule_out(Negation(other_fit)), Negation(fit)])

    def _list_demands(self) -> Iterator[tuple[Formula, Sequence[Formula], Sequence[Formula]]]:
        """Yield, for each level that demands other things now: that the one before is reached, what each demands."""
        both = (self._before, self._after)
        for index in range(1, len(self.bank.levels)):
            before, after = (_list_parts(each.compile_level(each.bank.levels[index])) for each in both)
            if before != after:
                yield join_every(each.compile_reached(index - 1) for each in both), before, after

    def _list_scores_between(self) -> Iterator[Formula]:
        """Yield that an axis reaches its threshold or floor in one bank alone; what always holds where one is gone."""
        for _, before, after in self._list_demands():
            apart = [[part for part in one if part not in other] for one, other in ((before, after), (after, before))]
            axes = [[part.axis_id for part in parts if isinstance(part, AtLeast)] for parts in apart]
            if axes[0] != axes[1] or any(len(parts) != len(axes[0]) for parts in apart):
                yield ALWAYS
                return
            for one, other in (*zip(*apart, strict=True), *zip(*reversed(apart), strict=True)):
                yield join_every([one, Negation(other)])

    def _list_fits(self) -> Iterator[tuple[Formula, Formula]]:
        """Yield whether each recommendation that the change names fits, before and after."""
        for name in self.mutant.recommendations:
            before, after = (
                each.compile_advised(each.bank.recommendation_by_id[name]) for each in (self._before, self._after)
            )
            yield before, after


def _list_changed(before: Mapping[str, _Named], after: Iterable[_Named]) -> list[_Named]:
    """List what of `after` differs from what has its id in `before`; what a change left alone is the same object."""
    pairs = ((before.get(each.id), each) for each in after)
    return [new for old, new in pairs if old is not new and old != new]


def _list_parts(formula: Formula) -> Sequence[Formula]:
    return formula.parts if isinstance(formula, Every) else (formula,)


def _refuse(_verdict: Verdict) -> bool:
    return False


def _return(formula: Formula) -> Formula:
    return formula
