"""Shares of a result as they are said: at the decimals of the bank, and on the side of their limit that they are on."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.bank import Bank
from maturity.model.scorecard import Coverage
from maturity.text.numbers import Percentage

_HAIR = Fraction(1, 10**8)
"""What is added to the limit of what may be not applicable: a share as great as the limit is within it."""


def make_answered_share(bank: Bank, coverage: Coverage) -> Percentage | None:
    """Make the share of the questions that is answered, by count; None where none applies."""
    share = coverage.by_count
    return None if share is None else Percentage(share, bank.scale.decimals, (bank.policy.min_coverage,))


def make_not_applicable_share(bank: Bank, coverage: Coverage) -> Percentage | None:
    """Make the share of the weight that is answered "does not apply"; None where no question is asked."""
    share = coverage.not_applicable_weight
    return None if share is None else Percentage(share, bank.scale.decimals, (bank.policy.max_not_applicable + _HAIR,))
