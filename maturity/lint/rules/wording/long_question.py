"""A question with a sentence of more than 25 words in English, of more than 30 in French.

Why: who reads a long sentence has forgotten its beginning at its end, and answers another one. The limit is that of
the British government's style guide; French takes about a fifth more words for the same.

Bad:

    questions:
      - id: accord
        axis: accueil
        kind: single
        text: "Avec combien des cinq services qui reçoivent le plus de demandes du public avez-vous un accord écrit qui
          dit qui fournit les informations, qui les vérifie, qui répond, dans quel délai et avec quel suivi ?"
        options: [{id: aucun, text: "Aucun"}, {id: deux, text: "Un ou deux"}, {id: cinq, text: "Trois à cinq"}]

Good:

    questions:
      - id: accord
        axis: accueil
        kind: single
        text: "Avec combien des cinq services les plus sollicités avez-vous un accord écrit ?"
        help: "Il dit qui fournit les informations, qui les vérifie, qui répond."
        options: [{id: aucun, text: "Aucun"}, {id: deux, text: "Un ou deux"}, {id: cinq, text: "Trois à cinq"}]

What to do: cut the sentence in two, or move what only some need to know to the `help`. Words between brackets are not
counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from maturity.lint.rule import WordingRule
from maturity.lint.texts import WrittenTexts, list_asked
from maturity.lint.words import count_words, split_sentences
from maturity.loading.problem import Problem

_MOST_WORDS: Mapping[str, int] = {"fr": 30, "en": 25}
_BRACKETS = re.compile(r"\([^()]*\)")


def _find_problems(texts: WrittenTexts) -> Iterator[Problem]:
    most = _MOST_WORDS.get(texts.language)
    if most is None:
        return
    for written in list_asked(texts):
        sentences = split_sentences(_BRACKETS.sub(" ", written.text))
        longest = max(map(count_words, sentences), default=0)
        if longest > most:
            yield Problem("MB805", written.pointer, {"n": longest, "most": most})


RULE = WordingRule("MB805", _find_problems)
