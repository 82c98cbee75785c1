"""Versions: what was renamed leads to a question that exists, and is not also called removed."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem, make_unknown_name
from maturity.model.bank import Bank


def check(bank: Bank) -> Iterator[Problem]:
    """Yield renamed questions whose new id does not exist, or that are also called removed."""
    for old, new in bank.renamed.items():
        if new not in bank.question_by_id:
            yield make_unknown_name("MB204", ("renamed", old), new, bank.question_by_id, on_key=False)
    for index, removed in enumerate(bank.removed):
        if removed in bank.renamed:
            yield Problem("MB210", ("removed", index), {"id": removed}, "renamed")
