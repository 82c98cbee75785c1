"""An option that says "I do not know" and is worth more than the worst answer.

Why: every question may be answered with `unknown`, which makes the score an interval. An option of its own that is
worth points pays for not knowing.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        options:
          - {id: non, text: "Non", value: 0}
          - {id: ne_sait, text: "Je ne sais pas", value: 1}
          - {id: oui, text: "Oui", value: 2}

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Comment les demandes sont-elles suivies ?"
        options:
          - {id: non, text: "Non", value: 0}
          - {id: oui, text: "Oui", value: 2}

What to do: take the option out. Where not knowing is the finding ("nobody has counted"), say so in these words, and
give it the worst value.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.options import list_scored_options
from maturity.lint.prose_texts import flatten
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem

_SAYS_SO = re.compile(
    r"((je|nous|on) )?ne (le )?(sa[iv]\w+|se prononce) pas|nsp\b|sans (avis|opinion)|((i|we) )?do(n.t| not) know"
    r"|unsure\b|not sure\b|no opinion"
)


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for scored in list_scored_options(studied.bank):
        worst = studied.bank.measure_by_question[scored.question.id].worst
        for option in scored.options:
            if scored.values[option.id] > worst and _SAYS_SO.match(flatten(option.text)):
                params = {"option": option.id, "question": scored.question.id}
                yield Problem("MB732", (*scored.get_pointer(option), "text"), params)


RULE = Rule("MB732", _find_problems)
