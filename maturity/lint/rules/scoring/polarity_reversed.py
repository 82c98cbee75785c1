"""A "yes" that is worth less than a "no" of the same question.

Why: options without values are written worst first, and a list written best first scores upside down. Where "yes" is
really the bad answer ("Is the site ever closed?"), the question is easily misread, and a positive one is safer.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Les demandes sont-elles suivies ?"
        options:
          - {id: oui, text: "Oui, toutes", value: 0}
          - {id: non, text: "Non", value: 1}

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Les demandes sont-elles suivies ?"
        options:
          - {id: oui, text: "Oui, toutes", value: 1}
          - {id: non, text: "Non", value: 0}

What to do: turn the values round, or ask for the practice instead of its absence. The rule knows "oui" and "non", "yes"
and "no", as the first word of an option.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from maturity.lint.options import ScoredOptions, list_scored_options
from maturity.lint.rule import Rule
from maturity.lint.studied_bank import StudiedBank
from maturity.loading.problem import Problem
from maturity.model.items import Option

_YES = frozenset({"oui", "yes"})
_NO = frozenset({"non", "no"})
_FIRST_WORD = re.compile(r"\w+")


def _find_problems(studied: StudiedBank) -> Iterator[Problem]:
    for scored in list_scored_options(studied.bank):
        yield from _check_options(scored)


def _check_options(scored: ScoredOptions) -> Iterator[Problem]:
    """Yield the problem of the first "yes" that is worth less than a "no"."""
    noes = [scored.values[option.id] for option in scored.options if _find_first_word(option) in _NO]
    for option in scored.options:
        if noes and _find_first_word(option) in _YES and scored.values[option.id] < max(noes):
            pointer = scored.get_pointer(option)
            yield Problem("MB706", (*pointer, "text"), {"option": option.id, "question": scored.question.id})
            return


def _find_first_word(option: Option) -> str:
    """Return the first word of an option's text in small letters; "" if it has none."""
    match = _FIRST_WORD.search(option.text.casefold())
    return match[0] if match else ""


RULE = Rule("MB706", _find_problems)
