"""How large a bank may be for its rules to be applied: beyond, a check would take many seconds of a processor."""

from __future__ import annotations

from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.text.catalogue import make_message

MOST_PARTS = 2_000
"""How many questions, recommendations, axes and other parts a bank has at most for its rules to be applied.

The largest published model that was tried has some 900.
"""


def explain_size(bank: Bank) -> Problem | None:
    """Return the problem that says that `bank` is too large for opinions about it; None if it is not."""
    parts = _count_parts(bank)
    if parts <= MOST_PARTS:
        return None
    return Problem("MB780", (), {"n": parts, "most": MOST_PARTS}, "size", help=make_message("MB780.size.help"))


def _count_parts(bank: Bank) -> int:
    """Count the parts of `bank` that rules look at one by one or compare with each other."""
    parts = (bank.questions, bank.recommendations, bank.axis_by_id, bank.profile, bank.duties, bank.levels)
    return sum(map(len, (*parts, bank.answer_sets, bank.examples)))
