"""A duty that names no recommendation, in a bank that has some.

Why: whoever reads that a duty is not met asks what to do. The scorecard gives advice for answers that are low, and has
nothing to say of the one thing that the law demands.

Bad:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"
    recommendations:
      - {id: publier, title: "Publier le registre", text: "T", effort: 1, horizon: court}

Good:

    duties:
      - id: registre_public
        text: "Le site publie son registre"
        help: "À montrer : la page."
        law: "Loi n° 2016-1321, art. 6"
        checked: "2026-11"
        recommendation: publier
    recommendations:
      - {id: publier, title: "Publier le registre", text: "T", effort: 1, horizon: court}

What to do: name in `recommendation` the one that says what to do, or write it.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    if not studied.bank.recommendations:
        return
    for index, duty in enumerate(studied.bank.duties):
        if duty.recommendation is None:
            yield Problem("MB855", ("duties", index, "id"), {"duty": duty.id})


RULE = Rule("MB855", _find_problems)
