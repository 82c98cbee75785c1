"""A question whose condition names a question that is written further down.

Why: the program asks in the order in which conditions allow, and so elsewhere than the author reads. In a form, which
has the order of the file, whoever answers comes to a question that only a later one decides.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment suivi ?"
        when: 'answers.registre == "oui"'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
      - id: registre
        axis: accueil
        kind: single
        text: "Comment registre ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Comment registre ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment suivi ?"
        when: 'answers.registre == "oui"'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: move the question that is named above this one.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.condition import (
    Name,
)
from maturity.model.items import Question


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    rank = {question.id: index for index, question in enumerate(studied.bank.questions)}
    for index, question in enumerate(studied.bank.questions):
        later = (name for name in _list_questions(question) if rank[name.id] > index)
        for name in later:
            params = {"question": question.id, "other": name.id}
            yield Problem("MB722", ("questions", index, "when"), params, start=name.start, end=name.end)
            break


def _list_questions(question: Question) -> Iterator[Name]:
    """Yield the questions that the condition of `question` names."""
    if question.when is not None:
        yield from (name for name in question.when.find_names() if name.space == "answers")


RULE = Rule("MB722", _find_problems)
