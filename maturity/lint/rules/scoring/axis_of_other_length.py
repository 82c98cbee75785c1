"""An axis with more or fewer scored questions than all others, which have as many as each other.

Why: a model that asks the same number of things on every axis does so on purpose. Where one has a question less, it was
likely cut and not pasted; where one has a question more, it was likely put on the wrong axis.

Bad:

    axes: [{id: a, title: "A"}, {id: b, title: "B"}, {id: c, title: "C"}, {id: d, title: "D"}, {id: e, title: "E"}]
    answer_sets: {r: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    questions:
      - {id: a1, axis: a, kind: single, text: "Qui est accueilli ?", answer_set: r}
      - {id: a2, axis: a, kind: single, text: "Qui accueille ?", answer_set: r}
      - {id: b1, axis: b, kind: single, text: "Qui est informé ?", answer_set: r}
      - {id: b2, axis: b, kind: single, text: "Qui informe ?", answer_set: r}
      - {id: c1, axis: c, kind: single, text: "Qui est formé ?", answer_set: r}
      - {id: c2, axis: c, kind: single, text: "Qui forme ?", answer_set: r}
      - {id: d1, axis: d, kind: single, text: "Qui est consulté ?", answer_set: r}
      - {id: d2, axis: d, kind: single, text: "Qui consulte ?", answer_set: r}
      - {id: e1, axis: e, kind: single, text: "Qui est suivi ?", answer_set: r}

Good:

    axes: [{id: a, title: "A"}, {id: b, title: "B"}, {id: c, title: "C"}, {id: d, title: "D"}, {id: e, title: "E"}]
    answer_sets: {r: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
    questions:
      - {id: a1, axis: a, kind: single, text: "Qui est accueilli ?", answer_set: r}
      - {id: a2, axis: a, kind: single, text: "Qui accueille ?", answer_set: r}
      - {id: b1, axis: b, kind: single, text: "Qui est informé ?", answer_set: r}
      - {id: b2, axis: b, kind: single, text: "Qui informe ?", answer_set: r}
      - {id: c1, axis: c, kind: single, text: "Qui est formé ?", answer_set: r}
      - {id: c2, axis: c, kind: single, text: "Qui forme ?", answer_set: r}
      - {id: d1, axis: d, kind: single, text: "Qui est consulté ?", answer_set: r}
      - {id: d2, axis: d, kind: single, text: "Qui consulte ?", answer_set: r}
      - {id: e1, axis: e, kind: single, text: "Qui est suivi ?", answer_set: r}
      - {id: e2, axis: e, kind: single, text: "Qui suit ?", answer_set: r}

What to do: look for the question that is missing, or for the one too many. Said only where four other axes or more
agree; an axis without questions of its own is not counted. If it is meant, `# maturity: ignore` says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.habits import find_exception
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.loading.soundness.walk import locate_axes

_FEWEST = 4
"""With fewer axes that agree, it may be by chance."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    scored = {
        axis: sum(question.counts for question in questions)
        for axis, questions in studied.bank.questions_by_axis.items()
    }
    found = find_exception({axis: n for axis, n in scored.items() if n}, _FEWEST)
    if found is None:
        return
    odd, usual = found
    pointer = next(pointer for axis, pointer in locate_axes(studied.bank) if axis.id == odd)
    yield Problem("MB746", (*pointer, "id"), {"axis": odd, "n": scored[odd], "usual": usual})


RULE = Rule("MB746", _find_problems)
