"""A list in a condition that names the same value twice.

Why: the second one changes nothing, and stands where another was meant: the condition then leaves out somebody whom it
was to include.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment suivi ?"
        when: 'profile.type in ["commune", "commune"]'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment suivi ?"
        when: 'profile.type in ["commune", "departement"] and profile.agents > 9'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: write the value that was meant, or take the second one out.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.conditions import list_conditions
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.condition import (
    Constant,
    ListOf,
    walk_nodes,
)


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, condition in list_conditions(studied.bank):
        lists = (node for node in walk_nodes(condition.tree) if isinstance(node, ListOf))
        for constant in (repeat for each in lists for repeat in _find_repeats(each)):
            params = {"value": str(constant.value)}
            yield Problem("MB725", pointer, params, start=constant.start, end=constant.end)


def _find_repeats(node: ListOf) -> Iterator[Constant]:
    """Yield the constants of a list whose value an earlier one has."""
    seen: set[object] = set()
    for constant in node.items:
        if constant.value in seen:
            yield constant
        seen.add(constant.value)


RULE = Rule("MB725", _find_problems)
