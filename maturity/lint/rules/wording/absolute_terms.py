"""Answers that go from nothing to everything with nothing between them; a yes-or-no question that asks for "always".

Why: hardly anything is always or never true. Whoever is in between has no answer, and chooses by temper.

Bad:

    questions:
      - id: reponses
        axis: accueil
        kind: single
        text: "À combien de messages répondez-vous ?"
        options: [{id: aucun, text: "Aucun"}, {id: tous, text: "Tous"}]

Good:

    questions:
      - id: reponses
        axis: accueil
        kind: single
        text: "À combien de messages répondez-vous ?"
        options: [{id: aucun, text: "Aucun"}, {id: moitie, text: "Moins de la moitié"}, {id: tous, text: "Tous"}]

What to do: add the answers in between, or ask for a share. In a question that is answered by a bare yes or no, leave
out "toujours", "systématiquement", "always", "never".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenItem, WrittenTexts
from maturity.lint.words import find_first_word, is_only_yes_or_no, list_tokens
from maturity.loading.problem import Problem

_NOTHING = {
    "fr": frozenset({"jamais", "aucun", "aucune", "rien", "personne"}),
    "en": frozenset({"never", "none", "nothing", "nobody"}),
}
_EVERYTHING = {
    "fr": frozenset({"toujours", "tous", "toutes", "tout", "systématiquement"}),
    "en": frozenset({"always", "all", "every", "everything", "everybody", "everyone"}),
}
_ASKED = {
    "fr": frozenset({"toujours", "systématiquement", "jamais"}),
    "en": frozenset({"always", "never", "invariably"}),
}


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    if texts.language not in _NOTHING:
        return
    for item in texts.option_lists.values():
        yield from _check_options(item, texts.language)
    for item in texts.items:
        if item.text is not None and is_only_yes_or_no(item):
            word = next((each for each in list_tokens(item.text.text) if each in _ASKED[texts.language]), None)
            if word:
                yield Problem("MB804", item.text.pointer, {"word": word}, "question")


def _check_options(item: WrittenItem, language: str) -> Iterator[Problem]:
    """Yield the problem of a list in which an answer that says nothing stands beside one that says everything."""
    if item.kind != "single":
        return
    for one, other in pairwise(item.options):
        words = {find_first_word(one.text.text), find_first_word(other.text.text)}
        if words & _NOTHING[language] and words & _EVERYTHING[language]:
            yield Problem("MB804", other.text.pointer, {"first": one.text.text, "second": other.text.text})
            return


RULE = WordingRule("MB804", _find_problems)
