"""Versions: what was renamed leads to a question that exists, and is not also called removed."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem
from maturity.model.bank import Bank


def check(bank: Bank) -> Iterator[Problem]:
    """Renamed questions that lead nowhere."""
    known = bank.question_by_id
    for old, new in bank.renamed.items():
        if new not in bank.question_by_id:
            yield Problem("MB204", ("renamed", old), {"id": new}, wanted=new, known=known)
    for place, gone in enumerate(bank.removed):
        if gone in bank.renamed:
            yield Problem("MB210", ("removed", place), {"id": gone}, "renamed")
