"""A duty of severity `high` in a bank none of whose levels demands any duty.

Why: `high` says two things: it comes first, and a level may demand it. Where no level does, an organisation reaches the
top while it breaks the law, and the screen congratulates it.

Bad:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"
        severity: high
    levels:
      - {id: bas, from: 0, title: "Bas"}
      - {id: haut, from: 60, title: "Haut"}

Good:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"
        severity: high
    levels:
      - {id: bas, from: 0, title: "Bas"}
      - {id: haut, from: 60, title: "Haut", duties: high}

What to do: write `duties: high` at the levels that should not be reached without it, or lower the severity.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    if not bank.levels or any(level.duties for level in bank.levels):
        return
    for index, duty in enumerate(bank.duties):
        if duty.severity == "high":
            yield Problem("MB856", ("duties", index, "severity"), {"duty": duty.id})
            return


RULE = Rule("MB856", _find_problems)
