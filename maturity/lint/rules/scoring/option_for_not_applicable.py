"""An option of a scored question that says that the question does not apply.

Why: each option has a value. Whoever is not concerned then loses points, or wins some, for something that is not their
business, and the share of what does not apply is no longer counted.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        options:
          - {id: non, text: "Non"}
          - {id: oui, text: "Oui"}
          - {id: sans_objet, text: "Sans objet : pas d'accueil"}

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        may_not_apply: true
        options:
          - {id: non, text: "Non"}
          - {id: oui, text: "Oui"}

What to do: take the option out and write `may_not_apply: true`: the answer "does not apply" is then offered beside the
options.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.options import list_scored_options
from maturity.lint.prose_texts import flatten
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_SAYS_SO = re.compile(
    r"(sans objet|non[- ]applicable|ne s.applique pas|(nous ne sommes |pas |non )(pas )?concern|(cela |ceci )?ne "
    r"(nous|vous|me) concerne pas|not applicable|n/a\b|(it )?does(n.t| not) apply|not (concerned|relevant)\b)"
)


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for scored in list_scored_options(studied.bank):
        for option in scored.options:
            if _SAYS_SO.match(flatten(option.text)):
                params = {"option": option.id, "question": scored.question.id}
                yield Problem("MB731", (*scored.get_pointer(option), "text"), params)


RULE = Rule("MB731", _find_problems)
