"""A question or an answer that says which answer is expected.

Why: "N'est-il pas ...", "bien sûr", "don't you ..." and "do you agree that ..." invite to say yes, whatever is true.

Bad:

    questions:
      - id: ecoute
        axis: accueil
        kind: single
        text: "N'est-il pas utile de répondre aux habitants ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

Good:

    questions:
      - id: ecoute
        axis: accueil
        kind: single
        text: "Répondez-vous aux habitants ?"
        options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]

What to do: ask without a negation, and take out what praises an answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.lint.words import flatten
from maturity.loading.problem import Problem

_LEADING: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bn'est-ce pas\b|\b(?:n'|ne (?:l'|le |la |les |vous |se |s'|y |en )?)"
        r"\w+-(?:t-)?(?:vous|nous|il|elle|on|ils|elles) pas\b"
        r"|\bbien (?:sûr|entendu|évidemment)\b|\bnaturellement,|, naturellement\b|\bévidemment\b"
        r"|\bil va de soi\b|\bde toute évidence\b|\bcomme (?:chacun|tout le monde|vous) (?:le )?(?:sait|savez)\b"
        r"|\bêtes-vous d'accord (?:avec|pour dire|que|qu'|sur)\b|\bconvenez-vous\b|\breconnaissez-vous qu"
    ),
    "en": re.compile(
        r"\b(?:do|does|did|is|are|was|were|have|has|should|would|could|wo|ca)n't"
        r" (?:you|it|they|we|your|the|this|there)\b"
        r"|\b(?:of course|obviously|needless to say|it goes without saying|as everyone knows|as we all know)\b"
        r"|\b(?:do|would|don't) you (?:not )?agree (?:that|with)\b|\bsurely\b|\bnaturally,|, naturally\b"
    ),
}


def is_leading(text: str, language: str) -> bool:
    """Return whether `text` has words that ask for an answer."""
    pattern = _LEADING.get(language)
    return pattern is not None and pattern.search(flatten(text)) is not None


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    pattern = _LEADING.get(texts.language)
    if pattern is None:
        return
    for written in texts.texts:
        if written.role not in {"question", "option"}:
            continue
        match = pattern.search(flatten(written.text))
        if match:
            words = written.text[match.start() : match.end()].strip(" ,")
            yield Problem("MB803", written.pointer, {"words": words}, start=match.start(), end=match.end())


RULE = WordingRule("MB803", _find_problems)
