"""What makes a bank that has the right shape hold together: ids, references, values, conditions.

One file per subject, each with one `check(bank)` that yields problems; the registry is the list below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from maturity.files.problem import Problem
from maturity.files.soundness import advice, axes, choices, conditions, figures, ids, levels, measures, versions
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
    for each in CHECKS:
        yield from each(bank)
