"""A duty that names a law and not the month in which somebody last read it.

Why: laws change. Without a date nobody knows whether the sentence is still true, and the rule about old checks has
nothing to go by.

Bad:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"

Good:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"

What to do: read the text, and write `checked` with year and month.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, duty in enumerate(studied.bank.duties):
        if duty.law is not None and duty.checked is None:
            yield Problem("MB851", ("duties", index, "law"), {"duty": duty.id}, on_key=True)


RULE = Rule("MB851", _find_problems)
