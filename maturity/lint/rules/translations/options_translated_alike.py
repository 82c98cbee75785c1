"""Two options of one list that the translation says in the same words, and the bank in different ones.

Why: readers of the translation cannot tell them apart, and one is mostly worth more than the other.

Bad:

    translates: exemple
    language: en
    profile:
      type: {options: {commune: "A municipality", departement: "A municipality"}}

Good:

    translates: exemple
    language: en
    profile:
      type: {options: {commune: "A municipality", departement: "A county"}}

What to do: translate what sets the two apart.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.lint.rule import TranslationRule
from maturity.lint.studied_translation import StudiedTranslation
from maturity.loading.problem import Problem


def _find_problems(studied: StudiedTranslation) -> Iterator[Problem]:
    originals = studied.original_texts.option_lists
    for place, item in studied.texts.option_lists.items():
        seen: dict[str, tuple[str, str]] = {}
        for original, option in zip(originals[place].options, item.options, strict=True):
            same = seen.get(_fold(option.text.text))
            if same and same[1] != _fold(original.text.text):
                yield Problem("MB823", option.text.pointer, {"option": option.id, "other": same[0]})
            seen.setdefault(_fold(option.text.text), (option.id, _fold(original.text.text)))


def _fold(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(". ")


RULE = TranslationRule("MB823", _find_problems)
