"""Former ids of questions, which the bank's file gives so that earlier answers can still be read.

`renamed` maps an id of an earlier version to the id of today; `removed` lists the ids of questions given up.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem, make_unknown_name
from maturity.model.bank import Bank


def check(bank: Bank) -> Iterator[Problem]:
    """Yield the new ids in `renamed` that no question of `bank` has, and the removed ids that are also renamed."""
    for old, new in bank.renamed.items():
        if new not in bank.question_by_id:
            yield make_unknown_name("MB204", ("renamed", old), new, bank.question_by_id, on_key=False)
    for index, removed in enumerate(bank.removed):
        if removed in bank.renamed:
            yield Problem("MB210", ("removed", index), {"id": removed}, "renamed")
