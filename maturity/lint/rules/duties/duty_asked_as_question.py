"""A duty that is written as a question.

Why: a duty is a statement that is met or not: "The site publishes its register". On the scorecard it stands beside "not
met", where a question reads as if nobody knew.

Bad:

    duties:
      - id: registre_public
        text: "Le site publie-t-il son registre ?"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"

Good:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"

What to do: write the fact that meets the duty, as a statement.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, duty in enumerate(studied.bank.duties):
        if duty.text.rstrip().endswith("?"):
            yield Problem("MB857", ("duties", index, "text"), {"duty": duty.id})


RULE = Rule("MB857", _find_problems)
