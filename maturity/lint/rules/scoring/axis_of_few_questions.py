"""An axis at the top, or one with a floor, whose score rests on fewer than four questions.

Why: with three questions, one answer moves the score by a third, and one that is misread gives another level. Four is
the least for which such a score is said to be steady.

Bad:

    axes:
      - {id: accueil, title: "Accueil"}
    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme}
      - {id: q2, axis: accueil, kind: single, text: "Q2 ?", answer_set: rythme}
      - {id: q3, axis: accueil, kind: single, text: "Q3 ?", answer_set: rythme}

Good:

    axes:
      - {id: accueil, title: "Accueil"}
    answer_sets:
      rythme: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    questions:
      - {id: q1, axis: accueil, kind: single, text: "Q1 ?", answer_set: rythme}
      - {id: q2, axis: accueil, kind: single, text: "Q2 ?", answer_set: rythme}
      - {id: q3, axis: accueil, kind: single, text: "Q3 ?", answer_set: rythme}
      - {id: q4, axis: accueil, kind: single, text: "Q4 ?", answer_set: rythme}

What to do: add questions on other facts of the same subject, or put this axis together with another one. A model that
somebody else has published stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.loading.soundness.walk import locate_axes

_FEWEST = 4
"""From how many scored questions on an axis does not move too far with one answer."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    with_floor = {axis for level in bank.levels for axis in level.at_least}
    for axis, pointer in locate_axes(bank):
        scored = sum(bank.question_by_id[each].counts for each in bank.nested_questions_by_axis[axis.id])
        if 0 < scored < _FEWEST and (bank.parent_by_axis[axis.id] is None or axis.id in with_floor):
            yield Problem("MB734", (*pointer, "id"), {"axis": axis.id, "n": scored})


RULE = Rule("MB734", _find_problems)
