"""How much work the advice of a bank can make, before any answer is known.

What a recommendation brings is found by scoring the axes again that it moves, with its moves and those of everything
that has to be followed before it (its chain). The estimate counts, for each recommendation, the questions of these axes
and the recommendations of its chain.
"""

from __future__ import annotations

from maturity.model.bank import Bank
from maturity.model.graph import sort_by_dependency


def estimate_advice_cost(bank: Bank, most: int) -> int:
    """Estimate the work of all recommendations of `bank` together; counting stops once it is above `most`.

    The bank need not be sound: names that do not exist, and cycles, count for nothing.
    """
    needs = {each.id: each.after for each in bank.recommendations}
    order, cycle = sort_by_dependency(needs, needs)
    chains: dict[str, frozenset[str]] = {}
    cost = 0
    for each in () if cycle else order:
        earlier = (chains[need] for need in needs[each] if need in chains)
        chains[each] = frozenset({each}).union(*earlier)
        cost += len(chains[each]) + _count_questions(bank, chains[each])
        if cost > most:
            break
    return cost


def _count_questions(bank: Bank, chain: frozenset[str]) -> int:
    """Count the questions of all axes that the moves of a chain of recommendations touch."""
    moved = (question for each in chain for question in bank.recommendation_by_id[each].moves)
    axes = {bank.question_by_id[question].axis for question in moved if question in bank.question_by_id}
    return sum(len(bank.questions_by_axis.get(axis, ())) for axis in axes)
