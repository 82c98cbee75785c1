"""A best answer that says no: "Never", "None", "Not".

Why: people look for the best answer among those that say what is done. Where the absence of something is the best
answer, whoever reads fast takes the wrong end of the scale.

Bad:

    questions:
      - id: oublis
        axis: accueil
        kind: single
        text: "À quel rythme des demandes se perdent-elles ?"
        options: [{id: mois, text: "Chaque mois"}, {id: an, text: "Chaque année"}, {id: jamais, text: "Jamais"}]

Good:

    questions:
      - id: oublis
        axis: accueil
        kind: single
        text: "Quelle part des demandes est suivie ?"
        options: [{id: moitie, text: "La moitié"}, {id: presque, text: "Presque toutes"}, {id: toutes, text: "Toutes"}]

What to do: ask for what is done, and let the best answer say it. An answer of one word is looked at, and one that
begins with "no" of a question that is answered by yes or no is the matter of `polarity-reversed`. Boxes to tick are not
looked at, nor questions that enter no score.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts
from maturity.lint.words import is_answered_yes_or_no, list_tokens
from maturity.loading.problem import Problem

_NEGATIVE = {
    "fr": frozenset({"jamais", "aucun", "aucune", "rien", "personne", "non", "pas"}),
    "en": frozenset({"never", "none", "nothing", "nobody", "no", "not"}),
}
_MOST_WORDS = 3
"""Longer answers say what is done besides."""


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    negative = _NEGATIVE.get(texts.language)
    if negative is None:
        return
    for item in texts.items:
        if item.kind != "single" or not item.counts or len(item.options) < 2 or is_answered_yes_or_no(item):
            continue
        best = max(option.value for option in item.options)
        top = [option for option in item.options if option.value == best]
        tokens = list_tokens(top[0].text.text)
        if len(top) == 1 and tokens and tokens[0] in negative and len(tokens) <= _MOST_WORDS:
            yield Problem("MB802", top[0].text.pointer, {"option": top[0].id, "word": tokens[0]})


RULE = WordingRule("MB802", _find_problems)
