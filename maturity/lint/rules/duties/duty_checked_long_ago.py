"""A duty whose law was last read more than two years ago.

Why: thresholds, dates and authorities change within less. A result that says "not met" is taken seriously, and so is
one that says nothing of a duty that is new.

Bad:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2020-01"

Good:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"

What to do: read the text again, mend the duty if need be, and write the new month in `checked`. Today is the day of the
clock, or that of SOURCE_DATE_EPOCH.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_MOST_MONTHS = 24
"""After how many months a duty should be checked again."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    if not studied.today:
        return
    for index, duty in enumerate(studied.bank.duties):
        if duty.checked and _count_months(studied.today) - _count_months(duty.checked) > _MOST_MONTHS:
            yield Problem("MB852", ("duties", index, "checked"), {"duty": duty.id})


def _count_months(date: str) -> int:
    """Count the months up to that of `date`, which begins with a year and a month: "2026-11"."""
    year, month = date.split("-")[:2]
    return int(year) * 12 + int(month)


RULE = Rule("MB852", _find_problems)
