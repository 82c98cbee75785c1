"""Conditions of questions that are true in every example, or false in every one.

Why: such a condition can be taken out, or made never true, and no example fails. It is shown by two examples: one
organisation that is asked, and one that is not.

Bad:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Les demandes sont-elles notées ?"
        when: "profile.agents >= 50"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    examples: [
      {name: "Grande", profile: {agents: 80}, fill: best, expect: {scores: {accueil: 100}}},
    ]

Good:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Les demandes sont-elles notées ?"
        when: "profile.agents >= 50"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
    examples: [
      {name: "Grande", profile: {agents: 80}, fill: best, expect: {scores: {accueil: 100}}},
      {name: "Petite", profile: {agents: 4}, fill: best, expect: {advised: []}},
    ]

What to do: add an example for the other case.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.items import Question
from maturity.model.standing import Standing


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    conditional = [(index, each) for index, each in enumerate(studied.bank.questions) if each.when is not None]
    missing = [(index, each) for index, each in conditional if len(_collect_ways(studied, each)) == 1]
    if studied.covers_by_examples and missing:
        index, question = missing[0]
        params = {"n": len(missing), "all": len(conditional), "first": question.id}
        yield Problem("MB867", ("questions", index, "when"), params)


def _collect_ways(studied: StudiedBank, question: Question) -> set[bool]:
    """Collect whether `question` is asked, over the examples that tell."""
    standings = (each.verdict.evaluation.standings[question.id] for each in studied.sound_examples)
    return {standing is not Standing.NOT_ASKED for standing in standings if standing is not Standing.POSSIBLE}


RULE = Rule("MB867", _find_problems)
