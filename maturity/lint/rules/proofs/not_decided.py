"""Something of which it was not decided whether it can happen.

Why: whether a level can be reached, a recommendation given or a question asked is looked for among all answers, in a
bounded number of steps. Where they do not suffice, the rules that need to know say nothing, and this is said in
their place. It is no sign that anything is wrong.

Bad:

    questions:
      - {id: a, axis: accueil, kind: number, text: "Quelle part en dix ?", min: 0, max: 10}
      - {id: b, axis: accueil, kind: number, text: "Quel nombre en dix ?", min: 0, max: 10}
    recommendations:
      - {id: r, title: "Noter", text: "Utile.", when: "score.accueil == 33.331", effort: 1, horizon: court}

Good:

    recommendations:
      - {id: r, title: "Noter", text: "Utile.", when: "score.accueil < 50", effort: 1, horizon: court}

What to do: look whether a condition is simpler than it is written, or whether figures are compared with each other
that need not be. Otherwise leave it: an example of the bank that shows that it can happen decides it.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.proofs.undecided import list_undecided
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.text.catalogue import make_message


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    """Yield one problem for all that is not decided of one kind, at the first of them."""
    for kind, found in list_undecided(studied.bank, studied.proofs):
        pointer, subject, limit = found[0]
        params = {"subject": subject, "n": len(found)}
        way = "bound" if limit is not None else "unknown"
        advice = make_message(f"MB780.{way}.help", limit=Fraction(limit or 0))
        yield Problem("MB780", pointer, params, kind, help=advice)


RULE = Rule("MB780", _find_problems)
