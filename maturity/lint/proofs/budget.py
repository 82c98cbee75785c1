"""How many steps the proofs of one bank may take, counted and never timed: the same bank gives the same answers."""

from __future__ import annotations

STEPS_PER_CLAIM = 50_000
"""The most steps for one claim."""
STEPS_PER_KIND = 200_000
"""The most steps for all claims of one kind, such as every recommendation: two or three seconds."""
STEPS_PER_BANK = 300_000
"""The most steps for all claims about one bank, ten times what the largest that ships takes: some four seconds."""


class BudgetSpentError(Exception):
    """Raised where a search has taken the steps that it may take; `limit` is how many these are."""

    def __init__(self, limit: int) -> None:
        super().__init__(limit)
        self.limit = limit


class Budget:
    """The steps that are left: for one claim, for all claims of one kind, and for all of one bank if that is set."""

    def __init__(
        self, per_kind: int = STEPS_PER_KIND, per_claim: int = STEPS_PER_CLAIM, per_bank: int | None = None
    ) -> None:
        self.per_kind = per_kind
        self.per_claim = per_claim
        self.per_bank = per_bank
        self.spent = 0
        """The steps taken since the bank was begun."""
        self._end_of_kind = per_kind
        self._end_of_claim = per_claim

    def begin_kind(self) -> None:
        """Begin the claims of another kind, which may take as many steps as those of any other."""
        self._end_of_kind = self._end_of_claim = self.spent + self.per_kind

    def begin_claim(self) -> None:
        """Begin a claim: it may take as many steps as any other, within those that are left for its kind."""
        self._end_of_claim = self.spent + self.per_claim

    def spend(self, steps: int) -> None:
        """Take `steps`; BudgetSpentError if there are not so many left, and then none is taken."""
        if self.per_bank is not None and self.spent + steps > self.per_bank:
            raise BudgetSpentError(self.per_bank)
        if self.spent + steps > self._end_of_kind:
            raise BudgetSpentError(self.per_kind)
        if self.spent + steps > self._end_of_claim:
            raise BudgetSpentError(self.per_claim)
        self.spent += steps
