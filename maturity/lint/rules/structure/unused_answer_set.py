"""A list of options under `answer_sets` that no question, fact or target uses.

Why: whoever corrects a wording there changes nothing, and does not see it. Often a question was meant to use it and has
options of its own instead.

Bad:

    answer_sets:
      frequence:
        - {id: jamais, text: "Jamais"}
        - {id: souvent, text: "Souvent"}

Good:

    answer_sets:
      frequence:
        - {id: jamais, text: "Jamais"}
        - {id: souvent, text: "Souvent"}
    questions:
      - {id: suivi, axis: accueil, kind: single, text: "Suivez-vous ?", answer_set: frequence}

What to do: name it in the question that was to use it (`answer_set`), or take it out.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.loading.soundness.walk import locate_choices


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    used = {choices.answer_set for choices, _ in locate_choices(studied.bank)}
    for name in studied.bank.answer_sets:
        if name not in used:
            yield Problem("MB716", ("answer_sets", name), {"id": name}, on_key=True)


RULE = Rule("MB716", _find_problems)
