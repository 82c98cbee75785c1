"""A recommendation that is only given to those who already do what it brings.

Why: where its condition holds, each answer that it moves is at least as good already. It gains nothing, so nobody is
ever advised it.

Bad:

    recommendations:
      - id: noter
        title: "Noter les demandes"
        text: "Ce qui n'est pas noté se perd."
        axis: accueil
        moves: {registre: toutes}
        when: 'answers.registre == "toutes"'
        effort: 2
        horizon: court

Good:

    recommendations:
      - id: noter
        title: "Noter les demandes"
        text: "Ce qui n'est pas noté se perd."
        axis: accueil
        moves: {registre: toutes}
        when: 'answers.registre == "jamais"'
        effort: 2
        horizon: court

What to do: turn the condition round, or take it out: advice is not given anyway to whoever has the answer already.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.lint.worlds import World
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.recommendation import Recommendation


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, recommendation in enumerate(studied.bank.recommendations):
        pointer = ("recommendations", index, "when")
        worlds = [world for world, truth in studied.truths_by_pointer.get(pointer, ()) if truth is True]
        if not worlds or not recommendation.moves:
            continue
        if all(_gains_nothing(studied.bank, recommendation, world) for world in worlds):
            yield Problem("MB709", pointer, {"id": recommendation.id})


def _gains_nothing(bank: Bank, recommendation: Recommendation, world: World) -> bool:
    """Return whether each answer that `recommendation` moves is known in `world` and at least as good already."""
    return all(_is_reached(bank, question, answer, world) for question, answer in recommendation.moves.items())


def _is_reached(bank: Bank, question: str, answer: object, world: World) -> bool:
    """Return whether the answer to `question` in `world` is an option worth at least what the option `answer` is."""
    given = world.chosen.get(("answers", question))
    values = bank.get_values(bank.question_by_id[question])
    if not isinstance(given, str) or not isinstance(answer, str):
        return False
    return values[given] >= values[answer]


RULE = Rule("MB709", _find_problems)
