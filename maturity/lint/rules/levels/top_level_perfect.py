"""A highest level that starts at the top of the scale.

Why: a single answer below the best one keeps an organisation from it for good. What nearly everybody lacks in the
end is one detail, and the level says more about that detail than about the whole.

Bad:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 100, title: "Installé"}

Good:

    levels:
      - {id: bas, from: 0, title: "À construire"}
      - {id: haut, from: 80, title: "Installé"}

What to do: lower the threshold, and demand what must not be missing by a floor or a duty.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    levels = studied.bank.levels
    if len(levels) > 1 and levels[-1].threshold == studied.bank.scale.max:
        params = {"level": levels[-1].id, "top": studied.bank.scale.max}
        yield Problem("MB755", ("levels", len(levels) - 1, "from"), params)


RULE = Rule("MB755", _find_problems)
