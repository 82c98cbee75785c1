"""A question that is never asked, or a duty that never applies, because of all the conditions together.

Why: its own condition can be true, but what it depends on is never answered so: a question before it is not asked
then, or not with this answer. It was proved that there are no such answers.

Bad:

    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: accueil, kind: single, text: "Et ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: c, axis: accueil, kind: single, text: "Puis ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}],
         when: 'answers.a > answers.b and answers.b == "oui"'}

Good:

    questions:
      - {id: a, axis: accueil, kind: single, text: "Quoi ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: b, axis: accueil, kind: single, text: "Et ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]}
      - {id: c, axis: accueil, kind: single, text: "Puis ?", options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}],
         when: 'answers.a > answers.b and answers.b == "non"'}

What to do: follow the conditions back from this question, and correct the one that excludes it. Where the condition of
a question that it names excludes it, `condition-on-unasked` says so instead, with the name of that question.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.proofs.search import Status
from maturity.lint.rule import Rule
from maturity.lint.rules.conditions import condition_never_true
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    """Yield the questions and duties that never come up, but for those whose own condition is never true."""
    explained = {problem.pointer[:2] for problem in condition_never_true.RULE.find_problems(studied)}
    bank, proofs = studied.bank, studied.proofs
    for index, question in enumerate(bank.questions):
        decision = proofs.questions.get(question.id)
        if decision and decision.status is Status.IMPOSSIBLE and ("questions", index) not in explained:
            key = "when" if question.when is not None else "among"
            yield Problem("MB781", ("questions", index, key), {"id": question.id}, "question")
    for index, duty in enumerate(bank.duties):
        decision = proofs.duties.get(duty.id)
        if decision and decision.status is Status.IMPOSSIBLE and ("duties", index) not in explained:
            yield Problem("MB781", ("duties", index, "when"), {"id": duty.id}, "duty")


RULE = Rule("MB781", _find_problems)
