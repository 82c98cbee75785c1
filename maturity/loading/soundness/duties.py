"""Duties: the recommendations that they name exist, and so do the duties that a level demands.

A duty is what law or policy demands. A level may demand that duties are met (`duties` of a level).
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem, make_unknown_name
from maturity.model.bank import Bank


def check(bank: Bank) -> Iterator[Problem]:
    """Yield the recommendations that duties name and the bank does not have, and levels that demand what is not there.

    The lowest level demands nothing, because every score reaches it. No level demands duties in a bank without duties.
    """
    for index, duty in enumerate(bank.duties):
        if duty.recommendation is not None and duty.recommendation not in bank.recommendation_by_id:
            pointer = ("duties", index, "recommendation")
            possible = bank.recommendation_by_id
            yield make_unknown_name("MB232", pointer, duty.recommendation, possible, on_key=False)
    for index, level in enumerate(bank.levels):
        if level.duties is None:
            continue
        pointer = ("levels", index, "duties")
        if index == 0:
            yield Problem("MB226", pointer, {}, "lowest_duties", on_key=True)
        elif not bank.duties:
            yield Problem("MB226", pointer, {}, "no_duties", on_key=True)
