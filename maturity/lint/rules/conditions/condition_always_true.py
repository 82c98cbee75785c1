"""A condition (`when`) that every possible answer makes true.

Why: it decides nothing. Either it can go, or one of its parts is not what was meant, such as an `or` for an `and`.

Bad:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Les demandes sont-elles notées ?"
        when: 'profile.type == "commune" or profile.type != "commune"'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Les demandes sont-elles notées ?"
        when: 'profile.type == "commune"'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: take it out, or mend the part that lets everything through. What is not decided is said in
`condition-never-true`.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.contradictions import explain_always
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, truths in studied.truths_by_pointer.items():
        found = {truth for _, truth in truths}
        if True in found and False not in found:
            yield Problem("MB704", pointer, help=explain_always(studied.condition_by_pointer[pointer], truths))


RULE = Rule("MB704", _find_problems)
