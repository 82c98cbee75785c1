"""Whether a bank that has the right shape is consistent: ids, references, values, conditions.

Each module here checks one subject, with a function `check(bank)` that yields problems; `CHECKS` lists these functions.
A problem has a code and a pointer, the path of a value inside the bank's file (`maturity.loading.problem`). In
these modules, `pointer` is where the value that is checked is, and `above` where the value is that it is a part of.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from maturity.loading.problem import Problem
from maturity.loading.soundness import (
    advice,
    axes,
    choices,
    conditions,
    digits,
    duties,
    figures,
    ids,
    levels,
    limits,
    measures,
    offering,
    versions,
    walk,
)
from maturity.model.bank import Bank

CHECKS: tuple[Callable[[Bank], Iterator[Problem]], ...] = (
    ids.check,
    axes.check,
    choices.check,
    offering.check,
    measures.check,
    conditions.check,
    figures.check,
    levels.check,
    duties.check,
    advice.check,
    versions.check,
)
"""The checks of all subjects, in the order in which they are made."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield every problem of `bank`, one subject after the other; nothing if the bank is consistent.

    Where an item has both options and the name of a shared list, which is a problem itself, no unknown option of it is
    reported, because it is not known which list is meant. A bank that would make too much work is checked for nothing
    else; and how long its fractions can become is asked only of a bank that is sound.
    """
    if too_much := list(limits.check(bank)):
        yield from too_much
        return
    found = list(_check_subjects(bank))
    yield from found or digits.check(bank)


def _check_subjects(bank: Bank) -> Iterator[Problem]:
    items = (item for item, _ in walk.locate_items(bank))
    with_two_lists = {item.id for item in items if item.options and item.answer_set}
    for check_subject in CHECKS:
        for problem in check_subject(bank):
            if problem.code != "MB203" or problem.params["question"] not in with_two_lists:
                yield problem
