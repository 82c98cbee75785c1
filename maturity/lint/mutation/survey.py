"""The survey of a bank: all its mutants tried, or, of a bank with very many, a part that is spread evenly over it.

How many are tried hangs on how much work they are, counted and not timed, so that the same bank always gives the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import gcd

from maturity.lint.mutation.mutant import Mutant, Operator
from maturity.lint.mutation.operators import OPERATORS
from maturity.lint.mutation.trial import Fate, HeldExample, Outcome, Trial, hold_examples
from maturity.lint.mutation.work import WORK_TO_LIST, Work, WorkSpentError
from maturity.model.bank import Bank
from maturity.syntax.document import Document

MOST_MUTANTS = 4_000
"""So many mutants of one bank are tried at most."""
MOST_WORK = 48_000_000
"""How much work one survey may be, in about microseconds of a common processor."""

ProgressListener = Callable[[int, int], None]
"""Told, now and then, how many mutants have been tried, of how many; at the end, that all have."""


@dataclass(frozen=True)
class Survey:
    """What came of the mutants of one bank; made by `survey_mutants`."""

    held: Sequence[HeldExample]
    """The examples that hold, on which the mutants were tried."""
    outcomes: tuple[Outcome, ...]
    """What came of each mutant that was tried, operator by operator, in the order of the file."""
    total: int
    """How many mutants there are; more than were tried where the bank is too large for all of them."""

    def count(self, fate: Fate) -> int:
        """Count the mutants with this fate."""
        return sum(outcome.fate is fate for outcome in self.outcomes)

    @property
    def percent(self) -> int | None:
        """The mutation score: how many of 100 mutants that can be noticed were, rounded down; None without any."""
        noticed, counted = self.count(Fate.NOTICED), self.counted
        return 100 * noticed // counted if counted else None

    @property
    def counted(self) -> int:
        """How many mutants can be noticed, as far as is known: those noticed and those surviving."""
        return self.count(Fate.NOTICED) + self.count(Fate.SURVIVING)

    @property
    def surviving(self) -> tuple[Outcome, ...]:
        """The mutants that no example notices, though it may be possible."""
        return tuple(outcome for outcome in self.outcomes if outcome.fate is Fate.SURVIVING)


def survey_mutants(
    bank: Bank, document: Document, tell_progress: ProgressListener = lambda _tried, _total: None
) -> Survey:
    """Try the mutants of `bank`, which was read without errors from `document`."""
    work = Work(MOST_WORK)
    try:
        held = hold_examples(bank, document, work)
    except WorkSpentError:
        return Survey((), (), sum(1 for _ in _list_mutants(bank)))
    if not held:
        return Survey(held, (), 0)
    mutants, total = _choose_mutants(bank)
    work.done += WORK_TO_LIST * total
    trial, found = Trial(bank, held, work), {}
    for number, place in enumerate(_spread(len(mutants))):
        if number % 20 == 0:
            tell_progress(number, len(mutants))
        try:
            found[place] = trial.try_mutant(*mutants[place])
        except WorkSpentError:
            break
    tell_progress(len(mutants), len(mutants))
    return Survey(held, tuple(found[place] for place in sorted(found)), total)


def _choose_mutants(bank: Bank) -> tuple[list[tuple[Operator, Mutant]], int]:
    """Return the mutants to try, and how many there are: of very many every second, every fourth and so on is kept."""
    chosen: list[tuple[Operator, Mutant]] = []
    every, total = 1, 0
    for each in _list_mutants(bank):
        if total % every == 0:
            chosen.append(each)
        if len(chosen) > MOST_MUTANTS:
            chosen, every = chosen[::2], 2 * every
        total += 1
    return chosen, total


def _list_mutants(bank: Bank) -> Iterator[tuple[Operator, Mutant]]:
    for operator in OPERATORS:
        for mutant in operator.list_mutants(bank):
            yield operator, mutant


def _spread(count: int) -> Iterator[int]:
    """Yield 0..count-1 in an order whose every beginning is spread over all of them."""
    step = max(1, round(count * 0.618))
    while gcd(step, count) > 1:
        step += 1
    for number in range(count):
        yield number * step % count
