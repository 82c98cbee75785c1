"""A list of answers whose values are not those of all other lists, which have the same as each other.

Why: where every list of a model goes 0, 1, 2, 3, one that goes 0, 1, 3 has likely lost an answer, and one that goes 0,
1, 2, 30 has a zero too many. The score then compares what was meant to weigh the same.

Bad:

    answer_sets:
      a: [{id: non, text: "Non", value: 0}, {id: peu, text: "Peu", value: 1}, {id: oui, text: "Oui", value: 3}]
      b: [{id: non, text: "Jamais", value: 0}, {id: peu, text: "Peu", value: 1}, {id: oui, text: "Souvent", value: 3}]
      c: [{id: non, text: "Nul", value: 0}, {id: peu, text: "Faible", value: 1}, {id: oui, text: "Fort", value: 3}]
      d: [{id: non, text: "Aucun", value: 0}, {id: peu, text: "Certains", value: 1}, {id: oui, text: "Tous", value: 3}]
      e: [{id: non, text: "Rien", value: 0}, {id: peu, text: "En partie", value: 1}, {id: oui, text: "Tout", value: 30}]
    questions:
      - {id: qa, axis: accueil, kind: single, text: "Qui ?", answer_set: a}
      - {id: qb, axis: accueil, kind: single, text: "Quand ?", answer_set: b}
      - {id: qc, axis: accueil, kind: single, text: "Comment ?", answer_set: c}
      - {id: qd, axis: accueil, kind: single, text: "Combien ?", answer_set: d}
      - {id: qe, axis: accueil, kind: single, text: "Quoi ?", answer_set: e}

Good:

    answer_sets:
      a: [{id: non, text: "Non", value: 0}, {id: peu, text: "Peu", value: 1}, {id: oui, text: "Oui", value: 3}]
      b: [{id: non, text: "Jamais", value: 0}, {id: peu, text: "Peu", value: 1}, {id: oui, text: "Souvent", value: 3}]
      c: [{id: non, text: "Nul", value: 0}, {id: peu, text: "Faible", value: 1}, {id: oui, text: "Fort", value: 3}]
      d: [{id: non, text: "Aucun", value: 0}, {id: peu, text: "Certains", value: 1}, {id: oui, text: "Tous", value: 3}]
      e: [{id: non, text: "Rien", value: 0}, {id: peu, text: "En partie", value: 1}, {id: oui, text: "Tout", value: 3}]
    questions:
      - {id: qa, axis: accueil, kind: single, text: "Qui ?", answer_set: a}
      - {id: qb, axis: accueil, kind: single, text: "Quand ?", answer_set: b}
      - {id: qc, axis: accueil, kind: single, text: "Comment ?", answer_set: c}
      - {id: qd, axis: accueil, kind: single, text: "Combien ?", answer_set: d}
      - {id: qe, axis: accueil, kind: single, text: "Quoi ?", answer_set: e}

What to do: put the missing answer back, or mend the value. Lists of two answers are not looked at, nor lists without
values, nor boxes to tick; it is said only where four other lists or more agree.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.habits import find_exception
from maturity.lint.options import ScoredOptions, list_scored_options
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_FEWEST = 4
"""With fewer lists that agree, it may be by chance."""
_FEWEST_OPTIONS = 3
"""A yes and a no may stand beside any scale."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    lists = {scored.pointer: scored for scored in list_scored_options(studied.bank) if _is_scale(scored)}
    found = find_exception({place: tuple(sorted(each.values.values())) for place, each in lists.items()}, _FEWEST)
    if found is not None:
        place, usual = found
        params = {"usual": ", ".join(f"{float(value):g}" for value in usual)}
        yield Problem("MB747", place, params, on_key=True)


def _is_scale(scored: ScoredOptions) -> bool:
    """Tell whether one of several answers is chosen from a list in which each says what it is worth."""
    says_values = all(option.value is not None for option in scored.options)
    return scored.question.kind == "single" and says_values and len(scored.options) >= _FEWEST_OPTIONS


RULE = Rule("MB747", _find_problems)
