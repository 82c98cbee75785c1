"""One answer far longer than the others of its list.

Why: the long one stands out, and gets chosen for its care rather than because it is true; it also demands several
things, where the others demand one.

Bad:

    questions:
      - id: charte
        axis: accueil
        kind: single
        text: "Où en est la charte d'accueil ?"
        options:
          - {id: rien, text: "Rien"}
          - {id: projet, text: "En projet"}
          - id: vit
            text: "Elle est écrite, connue de tous les agents, revue chaque année avec eux, affichée à l'accueil,
              publiée sur le site et citée dans les réponses"

Good:

    questions:
      - id: charte
        axis: accueil
        kind: single
        text: "Où en est la charte d'accueil ?"
        options:
          - {id: rien, text: "Rien"}
          - {id: projet, text: "En projet"}
          - {id: vit, text: "Écrite et revue depuis un an"}

What to do: shorten it to what sets it apart, or give the others the same detail. An answer is reported that has at
least 15 words and more than four times as many as any other, in a list of three or more.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.lint.words import count_words
from maturity.loading.problem import Problem

_LONG = 15
"""Words from which an option is long, whatever the others are."""
_RATIO = 4
"""How many times longer than the second longest it is then."""


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    if texts.language not in {"fr", "en"}:
        return
    for item in texts.option_lists.values():
        if len(item.options) < 3:
            continue
        ranked = sorted(((count_words(option.text.text), option) for option in item.options), key=lambda pair: -pair[0])
        (longest, option), (second, _) = ranked[:2]
        if longest >= _LONG and longest > _RATIO * second:
            yield Problem("MB806", option.text.pointer, {"option": option.id, "n": longest, "second": second})


RULE = WordingRule("MB806", _find_problems)
