"""Tables that tell what every organisation has answered: whoever knows who is among them knows it of each."""

from __future__ import annotations

from maturity.insight.cohort.facts import Counts
from maturity.insight.cohort.tables import APART, OPEN, TableId

_WITHOUT_ANSWER = (OPEN, APART, "spared")
"""The cells of those who say nothing of the subject, or whom it does not concern."""
_ANSWERED = "answered"
"""The cell of those with an answer, where the table does not tell which."""


def is_unanimous(table: TableId, counts: Counts) -> bool:
    """Whether a table tells one and the same thing of all who say something of its subject, or of all replies.

    A share is then 0 % or 100 %, and every cell but one is known to be empty. That all have a score or an answer is
    not meant: it does not tell which.
    """
    if table.kind == "scored":
        return False
    if any(cell != _ANSWERED and count == counts.base for cell, count in counts.cells.items()):
        return True
    told = [count for cell, count in counts.cells.items() if cell not in _WITHOUT_ANSWER]
    return len(told) > 1 and sum(count != 0 for count in told) <= 1
