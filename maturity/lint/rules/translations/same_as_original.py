"""A translated text that is the bank's own text, word for word.

Why: it was copied to be translated later, and nobody is told so: for the program, it is translated.

Bad:

    translates: exemple
    language: en
    questions:
      registre: {text: "Comment les demandes des habitants sont-elles notées ?"}

Good:

    translates: exemple
    language: en
    questions:
      registre: {text: "How are residents' requests recorded?"}

What to do: translate it, or leave it out: the bank's text is shown then, and `untranslated` says so. Short texts, names
and addresses are often the same in two languages: only texts with four ordinary words or more are reported.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import TranslationRule
from maturity.lint.studied_translation import StudiedTranslation
from maturity.loading.problem import Problem

_FEWEST_WORDS = 4
"""From how many ordinary words on the same text in two languages is no chance."""


def _find_problems(studied: StudiedTranslation) -> Iterator[Problem]:
    if studied.translation.language == studied.bank.language:
        return
    for pair in studied.pairs:
        if _fold(pair.original) == _fold(pair.translated) and _count_ordinary(pair.translated) >= _FEWEST_WORDS:
            yield Problem("MB820", pair.pointer)


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())


def _count_ordinary(text: str) -> int:
    """Count the words in small letters: those that are no name, no figure and no address."""
    return sum(1 for word in text.split() if word.strip(".,;:!?()").isalpha() and word.islower())


RULE = TranslationRule("MB820", _find_problems)
