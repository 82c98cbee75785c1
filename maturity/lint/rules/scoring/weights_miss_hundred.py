"""Weights side by side that look like percentages and do not add up to 100.

Why: weights need no sum, so nothing is wrong in the file. Whoever wrote 40, 35 and 20 thought of shares, and each now
counts more than it says.

Bad:

    axes:
      - {id: accueil, title: "Accueil", weight: 40}
      - {id: suivi, title: "Suivi", weight: 35}
      - {id: bilan, title: "Bilan", weight: 20}
    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme}
      - {id: q2, axis: suivi, kind: single, text: "Q2 ?", answer_set: rythme}
      - {id: q3, axis: bilan, kind: single, text: "Q3 ?", answer_set: rythme}

Good:

    axes:
      - {id: accueil, title: "Accueil", weight: 40}
      - {id: suivi, title: "Suivi", weight: 35}
      - {id: bilan, title: "Bilan", weight: 25}
    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme}
      - {id: q2, axis: suivi, kind: single, text: "Q2 ?", answer_set: rythme}
      - {id: q3, axis: bilan, kind: single, text: "Q3 ?", answer_set: rythme}

What to do: mend the weight that is wrong. A sum from 90 to 110, or from 0.9 to 1.1, is taken for percentages where each
weight is written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from maturity.lint.rule import Rule
from maturity.lint.shares import Child, list_children
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_FEWEST = 3
"""Two weights are a proportion; three or more, near a hundred, are shares of one."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for children in _group_siblings(list_children(studied.bank)).values():
        weights = [child.part.weight for child in children]
        if len(weights) < _FEWEST or any("weight" not in child.part.model_fields_set for child in children):
            continue
        total = sum(weights, Fraction(0))
        for whole in (Fraction(100), Fraction(1)):
            if total != whole and abs(total - whole) <= whole / 10 and max(weights) < whole:
                params = {"n": len(weights), "total": total, "whole": whole}
                yield Problem("MB745", (*children[0].pointer, "weight"), params)


def _group_siblings(children: Iterable[Child]) -> Mapping[str | None, list[Child]]:
    """Group questions and axes by the axis above them; None for the axes at the top."""
    grouped: dict[str | None, list[Child]] = {}
    for child in children:
        grouped.setdefault(child.above, []).append(child)
    return grouped


RULE = Rule("MB745", _find_problems)
