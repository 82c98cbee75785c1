"""A text that asks, and ends without a question mark.

Why: without it, a question reads as a statement that was cut short.

Bad:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Combien de messages avez-vous suivis"
        options: [{id: non, text: "La moitié"}, {id: oui, text: "Tous"}]

Good:

    questions:
      - id: suivi
        axis: accueil
        kind: single
        text: "Combien de messages avez-vous suivis ?"
        options: [{id: non, text: "La moitié"}, {id: oui, text: "Tous"}]

What to do: put it at the end. A heading ("Nombre d'agents") needs none, nor a text that ends with a colon and that its
answers finish. The rule looks at texts that begin with a word that asks, that have such a word behind a comma or a
colon, or a French verb with its subject behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts, list_asked
from maturity.lint.words import flatten
from maturity.loading.problem import Problem

_ASKS: Mapping[str, re.Pattern[str]] = {
    "fr": re.compile(
        r"(?:combien|comment|pourquoi|est-ce qu|qu'est-ce|à quel|de quel|avec quel|dans quel|depuis quand|disposez-vous"
        r"|avez-vous|êtes-vous|faites-vous|existe-t-il|y a-t-il|quel(?:le)?s? (?!que\b))"
        r"|[^.;]{1,200}[,:] (?:combien|quel(?:le)?s?) (?!que\b)|[^.:;]{0,200}\w-(?:vous|t-(?:il|elle|on)|ils|elles)\b"
    ),
    "en": re.compile(
        r"(?:how|what|why|which|who|whom|whose|where|do|does|did|is|are|was|were|has|have|can|could|will|would|should"
        r"|to what extent|in which|in what)\b|[^.;]{1,200}[,:] how (?:many|much|often)\b"
    ),
}


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    asks = _ASKS.get(texts.language)
    if asks is None:
        return
    for written in list_asked(texts):
        is_whole = not written.text.rstrip().endswith(":")  # else its answers end the sentence
        if is_whole and "?" not in written.text and asks.match(flatten(written.text)):
            yield Problem("MB819", written.pointer)


RULE = WordingRule("MB819", _find_problems)
