"""What makes a bank that has the right shape hold together: ids, references, values, conditions.

One file per subject, each with one `check(bank)` that yields problems; the registry is the list below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from maturity.loading.problem import Problem
from maturity.loading.soundness import advice, axes, choices, conditions, figures, ids, levels, measures, versions, walk
from maturity.model.bank import Bank

CHECKS: tuple[Callable[[Bank], Iterator[Problem]], ...] = (
    ids.check,
    axes.check,
    choices.check,
    measures.check,
    conditions.check,
    figures.check,
    levels.check,
    advice.check,
    versions.check,
)


def check(bank: Bank) -> Iterator[Problem]:
    """Every problem of a bank that has the right shape."""
    items = (item for item, _ in walk.locate_items(bank))
    doubled = {item.id for item in items if item.options and item.answer_set}  # which of the two lists is meant?
    for each in CHECKS:
        for problem in each(bank):
            if problem.code != "MB203" or problem.params["question"] not in doubled:
                yield problem
