"""A duty whose law is said to have been read in a month to come.

Why: nobody has read it then. The year is a slip, and until it is mended nothing reminds you to read the text again.

Bad:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2126-11"

Good:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"

What to do: write the month in which the text was read.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    if not studied.today:
        return
    for index, duty in enumerate(studied.bank.duties):
        if duty.checked and duty.checked > studied.today[: len(duty.checked)]:
            yield Problem("MB853", ("duties", index, "checked"), {"duty": duty.id})


RULE = Rule("MB853", _find_problems)
