"""Duties that apply, and are answered, in no example.

Why: the condition that says to whom a duty applies can be turned round without an example failing, and so can what a
level demands.

Bad:

    duties:
      - {id: registre_public, text: "Le site publie son registre", when: "profile.agents >= 50"}
    examples: [
      {name: "Petite", profile: {agents: 4}, fill: best, expect: {scores: {accueil: 100}}},
    ]

Good:

    duties:
      - {id: registre_public, text: "Le site publie son registre", when: "profile.agents >= 50"}
    examples: [
      {name: "Grande", profile: {agents: 80}, fill: best, expect: {scores: {accueil: 100}}},
    ]

What to do: add an example of an organisation that has the duty, with what it answers under `duties`, or with a `fill`.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.duty import DutyState


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    bank = studied.bank
    findings = [finding for example in studied.sound_examples for finding in example.verdict.duties]
    shown = {each.duty.id for each in findings if each.applies and each.answer.state is not DutyState.ABSENT}
    missing = [index for index, duty in enumerate(bank.duties) if duty.id not in shown]
    if studied.covers_by_examples and missing:
        params = {"n": len(missing), "all": len(bank.duties), "first": bank.duties[missing[0]].id}
        yield Problem("MB866", ("duties", missing[0], "id"), params)


RULE = Rule("MB866", _find_problems)
