"""A condition (`when`) that nothing anybody can answer makes true.

Why: the question is never asked, the duty never shown, the advice never given, and nobody notices, since nothing is
wrong in the file.

Bad:

    profile:
      - {id: agents, kind: number, text: "Combien d'agents ?", min: 0}
    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Les demandes sont-elles notées ?"
        when: "profile.agents < 0"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    profile:
      - {id: agents, kind: number, text: "Combien d'agents ?", min: 0}
    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Les demandes sont-elles notées ?"
        when: "profile.agents < 50"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: compare with a value that the answer can have. Bounds, whole numbers, options and their order are taken
into account. A condition on a figure of an axis (`score.`, `target.`, `gap.`), on two answers compared with each other,
or on very many answers at once is judged by a search over all answers: see `question-never-asked` and
`advice-never-given`.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.contradictions import explain_never
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, truths in studied.truths_by_pointer.items():
        if not any(truth is True for _, truth in truths):
            condition = studied.condition_by_pointer[pointer]
            yield Problem("MB703", pointer, help=explain_never(studied.bank, condition, truths))


RULE = Rule("MB703", _find_problems)
