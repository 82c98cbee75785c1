"""A part of a condition that changes nothing: the rest of it, or the question that it names, says so already.

Why: a question that is named is asked only where its own condition holds. Saying that condition again makes two places
to change, and one of them is forgotten. Or an `or` was meant for the `and`.

Bad:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Comment registre ?"
        when: 'profile.agents >= 50'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment suivi ?"
        when: 'answers.registre == "oui" and profile.agents >= 50'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: registre
        axis: accueil
        kind: single
        text: "Comment registre ?"
        when: 'profile.agents >= 50'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment suivi ?"
        when: 'answers.registre == "oui"'
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: take the part out, or write what was meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.engine.conditions import combine_and, combine_or, evaluate_condition
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank, Truths
from maturity.loading.problem import Problem
from maturity.model.condition import (
    Either,
    Every,
)
from maturity.model.diagnostic import Pointer


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for pointer, truths in studied.joint_truths_by_pointer.items():
        tree = studied.condition_by_pointer[pointer].tree
        decides = {True, False} <= {truth for _, truth in truths}
        if decides and isinstance(tree, Every | Either):
            yield from _check_parts(tree, pointer, truths)


def _check_parts(tree: Every | Either, pointer: Pointer, truths: Truths) -> Iterator[Problem]:
    """Yield the problem of the last part without which the condition is what it is in every world."""
    combine = combine_and if isinstance(tree, Every) else combine_or
    found = [[evaluate_condition(part, world) for part in tree.parts] for world, _ in truths]
    for index, part in reversed(list(enumerate(tree.parts))):
        without = (combine([*each[:index], *each[index + 1 :]]) for each in found)
        if all(left is truth for left, (_, truth) in zip(without, truths, strict=True)):
            yield Problem("MB721", pointer, start=part.start, end=part.end)
            return


RULE = Rule("MB721", _find_problems)
