"""The truth of the conditions of a bank on one sheet, each worked out once: many of them say the same."""

from __future__ import annotations

from maturity.engine.compiled.compiled_bank import CompiledBank
from maturity.engine.conditions import Truth
from maturity.engine.facts import Facts
from maturity.model.condition import Condition


class Truths:
    """Finds the truth of conditions on one sheet: `find_truth(condition)`."""

    def __init__(self, compiled: CompiledBank, facts: Facts) -> None:
        """Look names up in `facts`, which must not change any more."""
        self._compiled, self._facts = compiled, facts
        self._known: dict[str, Truth] = {}

    def find_truth(self, condition: Condition | None) -> Truth:
        """Find whether a condition holds; None if that is not known yet. Where there is no condition, it does."""
        if condition is None:
            return True
        text, known = condition.text, self._known
        if text in known:
            return known[text]
        truth = known[text] = self._compiled.prepare(condition)(self._facts)
        return truth
