"""A list of answers from "strongly disagree" to "strongly agree".

Why: many people tend to agree with whatever they are told, and more so the less they know about it. Answers that name
the practice itself are more reliable.

Bad:

    questions:
      - id: ecoute
        axis: accueil
        kind: single
        text: "Nous répondons vite aux habitants."
        options: [{id: non, text: "Pas d'accord"}, {id: oui, text: "Tout à fait d'accord"}]

Good:

    questions:
      - id: ecoute
        axis: accueil
        kind: single
        text: "En combien de jours répondez-vous aux habitants ?"
        options: [{id: plus, text: "Plus de dix"}, {id: dix, text: "Six à dix"}, {id: cinq, text: "Cinq au plus"}]

What to do: ask for the fact, and let each answer say one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.lint.words import flatten
from maturity.loading.problem import Problem

_AGREEMENT: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(r"(?:[\w' ]{0,30} )?(?:d'accord|en désaccord)(?: du tout)?[ .]*"),
    "en": re.compile(r"(?:(?:strongly|somewhat|totally|completely|mostly|fully|slightly|tend to) )?(?:dis)?agree[ .]*"),
}


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    agreement = _AGREEMENT.get(texts.language)
    if agreement is None:
        return
    for item in texts.option_lists.values():
        found = [option for option in item.options if agreement.fullmatch(flatten(option.text.text))]
        if len(found) > 1:
            params = {"first": found[0].text.text, "last": found[-1].text.text}
            yield Problem("MB808", found[0].text.pointer, params)


RULE = WordingRule("MB808", _find_problems)
