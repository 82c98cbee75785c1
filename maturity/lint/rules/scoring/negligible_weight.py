"""A question or an axis that makes up less than one hundredth of the score above it.

Why: whatever is answered there, no figure on the screen changes. Somebody answers it all the same. Often a weight of
one list is on a scale of 1 to 3, and that of its neighbour on one of 100.

Bad:

    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme, weight: 200}
      - {id: q2, axis: accueil, kind: single, text: "Q2 ?", answer_set: rythme}

Good:

    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme, weight: 2}
      - {id: q2, axis: accueil, kind: single, text: "Q2 ?", answer_set: rythme}

What to do: raise its weight, lower that of the others, or take it out of the score (`scored: false`).
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.rule import Rule
from maturity.lint.shares import list_children
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_LEAST = Fraction(1, 100)
"""Which portion of an axis a part of it should have at least, unless it has very many parts."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for child in list_children(studied.bank):
        if child.portion is not None and child.portion < min(_LEAST, Fraction(1, 2 * child.siblings)):
            yield Problem("MB733", (*child.pointer, "weight"), {"id": child.part.id})


RULE = Rule("MB733", _find_problems)
