"""A number that falls between two conditions: one says less than it, another more, and none the number itself.

Why: "under 50" and "over 50" leave out those who have exactly 50. They are asked neither, and it is the round numbers,
which people give, that are left out.

Bad:

    questions:
      - id: petit
        axis: accueil
        kind: single
        text: "Comment petit ?"
        when: 'profile.agents < 50'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
      - id: grand
        axis: accueil
        kind: single
        text: "Comment grand ?"
        when: 'profile.agents > 50'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: petit
        axis: accueil
        kind: single
        text: "Comment petit ?"
        when: 'profile.agents < 50'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
      - id: grand
        axis: accueil
        kind: single
        text: "Comment grand ?"
        when: 'profile.agents >= 50'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: write `>=` or `<=` in one of the two.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from maturity.lint.conditions import list_conditions
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.condition import (
    Compare,
    Constant,
    Name,
    Node,
    Not,
    Operator,
    walk_nodes,
)

_TURNED: Mapping[Operator, Operator] = {"<": ">", ">": "<", "<=": ">=", ">=": "<="}
"""What an operator is when its two sides change places."""


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    operators: dict[tuple[str, str, Fraction], dict[Operator, Problem]] = {}
    for pointer, condition in list_conditions(studied.bank):
        if any(isinstance(node, Not) for node in walk_nodes(condition.tree)):
            return
        for node in walk_nodes(condition.tree):
            found = _read_comparison(node)
            if found is not None and isinstance(node, Compare):
                name, operator, number = found
                params = {"name": f"{name.space}.{name.id}", "number": number}
                problem = Problem("MB724", pointer, params, start=node.start, end=node.end)
                operators.setdefault((name.space, name.id, number), {}).setdefault(operator, problem)
    for written in operators.values():
        if set(written) - {"!="} == {"<", ">"}:
            yield written[max(written, key=list(written).index)]


def _read_comparison(node: Node) -> tuple[Name, Operator, Fraction] | None:
    """Read a comparison of a name with a number, the name first; None for any other node."""
    match node:
        case Compare(left=Name() as name, operator=operator, right=Constant(value=Fraction() as number)):
            return name, operator, number
        case Compare(left=Constant(value=Fraction() as number), operator=operator, right=Name() as name):
            return name, _TURNED.get(operator, operator), number
        case _:
            return None


RULE = Rule("MB724", _find_problems)
