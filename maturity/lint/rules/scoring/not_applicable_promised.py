"""A question whose help says when to answer "does not apply", and that may not be answered so.

Why: the respondent looks for the answer that the help names, and the program refuses it. `may_not_apply` was forgotten,
or taken out without the sentence.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        help: "Sans accueil du public : « sans objet »."
        options:
          - {id: non, text: "Non"}
          - {id: oui, text: "Oui"}

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        help: "Sans accueil du public : « sans objet »."
        may_not_apply: true
        options:
          - {id: non, text: "Non"}
          - {id: oui, text: "Oui"}

What to do: write `may_not_apply: true`, or change the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_PROMISE = re.compile(
    r"[«“\"]\s*(sans objet|does not apply|not applicable)\s*[»”\"]|répond(ez|re) sans objet"
    r"|answer (does )?not appl",
    re.IGNORECASE,
)


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, question in enumerate(studied.bank.questions):
        if question.may_not_apply:
            continue
        for key, text in (("text", question.text), ("help", question.help or "")):
            if _PROMISE.search(text):
                yield Problem("MB743", ("questions", index, key), {"question": question.id})


RULE = Rule("MB743", _find_problems)
