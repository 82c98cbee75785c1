"""Whether the scorecards of many files have to be kept whole, or whether a row of a table says all that is shown.

A scorecard with its answers is a hundred times larger than its row. As long as the scorecards may still turn out to be
the journey of one organisation, they are needed whole; mostly the second file shows that they are not.
"""

from __future__ import annotations

from collections import Counter

from maturity.insight.journey import get_comparable_name
from maturity.model.scorecard import Scorecard


class JourneyWatch:
    """Looks at one scorecard after the other, and tells when they can be no journey any more, whatever follows.

    Give each scorecard to `add`. `is_over` is true once no further scorecard can make a journey of them, nor a case
    for `find_names_in_the_way`: see `maturity.insight.journey` for the rules.
    """

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._full: Counter[str] = Counter()
        self._all: Counter[str] = Counter()

    def add(self, card: Scorecard) -> None:
        """Take note of `card`."""
        self._names.add(get_comparable_name(card))
        self._all[card.bank.id] += 1
        match card.sheet.scope:
            case "full":
                self._full[card.bank.id] += 1
            case "express":
                pass  # it does not count beside the full version, which may still follow

    @property
    def is_over(self) -> bool:
        """Whether one questionnaire is there twice, for several organisations, for none, or in full."""
        is_repeated = any(count > 1 for count in self._all.values())
        several = len(self._names) > 1 or "" in self._names
        return (is_repeated and several) or any(count > 1 for count in self._full.values())
