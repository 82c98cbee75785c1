"""The conditions of a bank, each with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.model.bank import Bank
from maturity.model.condition import Condition
from maturity.model.diagnostic import Pointer


def list_conditions(bank: Bank) -> Iterator[tuple[Pointer, Condition]]:
    """Yield the conditions of the questions, the duties, the recommendations and their sizes, in this order."""
    for index, question in enumerate(bank.questions):
        if question.when is not None:
            yield ("questions", index, "when"), question.when
    for index, duty in enumerate(bank.duties):
        if duty.when is not None:
            yield ("duties", index, "when"), duty.when
    for index, recommendation in enumerate(bank.recommendations):
        if recommendation.when is not None:
            yield ("recommendations", index, "when"), recommendation.when
        for place, size in enumerate(recommendation.sizes):
            yield ("recommendations", index, "sizes", place, "when"), size.when
