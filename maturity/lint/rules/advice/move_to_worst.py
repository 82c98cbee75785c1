"""A recommendation that moves a question to an answer that is worth nothing.

Why: `moves` says which answer the advice brings. If that answer is the worst one, doing it gains no point, and the
advice is never given.

Bad:

    recommendations:
      - id: noter
        title: "Noter les demandes"
        text: "Ce qui n'est pas noté se perd."
        axis: accueil
        moves: {registre: jamais}
        effort: 2
        horizon: court

Good:

    recommendations:
      - id: noter
        title: "Noter les demandes"
        text: "Ce qui n'est pas noté se perd."
        axis: accueil
        moves: {registre: toutes}
        effort: 2
        horizon: court

What to do: name the answer that whoever follows the advice can give afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.bank import Bank


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for index, recommendation in enumerate(studied.bank.recommendations):
        for question, answer in recommendation.moves.items():
            if _is_worst(studied.bank, question, answer):
                pointer = ("recommendations", index, "moves", question)
                yield Problem("MB708", pointer, {"question": question})


def _is_worst(bank: Bank, question: str, answer: object) -> bool:
    """Return whether no answer to `question` is worth less than `answer`, an option or options; False for a number."""
    measure = bank.measure_by_question[question]
    options = [answer] if isinstance(answer, str) else list(answer) if isinstance(answer, tuple | list) else []
    if not options or any(option not in measure.values for option in options):
        return False
    return measure.get_raw(tuple(str(option) for option in options)) <= measure.worst


RULE = Rule("MB708", _find_problems)
