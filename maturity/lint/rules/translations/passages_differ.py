"""A translated text with another number of paragraphs or list items than the bank's text.

Why: an item that is missing is a rule of answering that readers of the translation do not know.

Bad:

    # exemple.yaml
    description: |
      - Répondez pour toute la mairie.
      - Un courriel est un écrit.
    # exemple.en.yaml
    translates: exemple
    language: en
    description: |
      - Answer for the whole council.

Good:

    # exemple.yaml
    description: |
      - Répondez pour toute la mairie.
      - Un courriel est un écrit.
    # exemple.en.yaml
    translates: exemple
    language: en
    description: |
      - Answer for the whole council.
      - An email counts as writing.

What to do: translate each passage, in the bank's order. Texts that have two passages or more in one of the languages
are compared.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import TranslationRule
from maturity.lint.studied_translation import StudiedTranslation
from maturity.loading.problem import Problem
from maturity.text.paragraphs import split_passages


def _find_problems(studied: StudiedTranslation) -> Iterator[Problem]:
    for pair in studied.pairs:
        if "\n" not in pair.original and "\n" not in pair.translated:
            continue
        original, translated = len(split_passages(pair.original, "en")), len(split_passages(pair.translated, "en"))
        if original != translated:
            yield Problem("MB824", pair.pointer, {"original": original, "translated": translated})


RULE = TranslationRule("MB824", _find_problems)
