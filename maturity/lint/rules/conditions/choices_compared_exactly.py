"""A condition that is true only where exactly these boxes were ticked, and no other.

Why: whoever ticks one box more is left out. Nearly always it was meant that a certain box is among those ticked.

Bad:

    questions:
      - id: canaux
        axis: accueil
        kind: multiple
        text: "Par où les demandes arrivent-elles ?"
        options: [{id: guichet, text: "Au guichet"}, {id: courriel, text: "Par courriel"}]
      - id: delai
        axis: accueil
        kind: single
        text: "Annoncez-vous un délai ?"
        when: 'answers.canaux == ["guichet"]'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: canaux
        axis: accueil
        kind: multiple
        text: "Par où les demandes arrivent-elles ?"
        options: [{id: guichet, text: "Au guichet"}, {id: courriel, text: "Par courriel"}]
      - id: delai
        axis: accueil
        kind: single
        text: "Annoncez-vous un délai ?"
        when: '"guichet" in answers.canaux'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: write `"box" in answers.question`. Keep `==` where it is really this and nothing else; `== []` (nothing
ticked) is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.conditions import list_conditions
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.condition import (
    Compare,
    ListOf,
    Name,
    walk_nodes,
)


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, condition in list_conditions(studied.bank):
        for node in walk_nodes(condition.tree):
            match node:
                case (
                    Compare(left=Name() as name, operator="==" | "!=", right=ListOf(items=[first, *_]))
                    | Compare(left=ListOf(items=[first, *_]), operator="==" | "!=", right=Name() as name)
                ):
                    params = {"option": str(first.value), "name": f"{name.space}.{name.id}"}
                    yield Problem("MB726", pointer, params, start=node.start, end=node.end)
                case _:
                    pass


RULE = Rule("MB726", _find_problems)
