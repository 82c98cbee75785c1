"""A duty that does not say which law or decision demands it.

Why: whoever reads that something is demanded wants to look it up, and whoever keeps the bank has to know which text to
read again. A duty that nothing demands is a practice, and belongs among the questions.

Bad:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."

Good:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"

What to do: write `law` as a reader would look it up, and `checked`, the month in which you last read it.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, duty in enumerate(studied.bank.duties):
        if duty.law is None:
            yield Problem("MB850", ("duties", index, "id"), {"duty": duty.id})


RULE = Rule("MB850", _find_problems)
