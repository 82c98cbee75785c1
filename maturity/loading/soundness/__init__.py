"""Whether a bank that has the right shape holds together: ids, references, values, conditions.

One file for each subject, with one `check(bank)` that yields problems; the list below is the registry.
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
    """Yield every problem of a bank that has the right shape.

    Where an item has both options and a shared list, nobody knows which is meant: unknown options are not reported.
    """
    items = (item for item, _ in walk.locate_items(bank))
    with_two_lists = {item.id for item in items if item.options and item.answer_set}
    for check_subject in CHECKS:
        for problem in check_subject(bank):
            if problem.code != "MB203" or problem.params["question"] not in with_two_lists:
                yield problem
