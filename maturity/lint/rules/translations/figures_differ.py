"""A translated text whose figures are not those of the bank's text.

Why: "62 %" in one language and "26%" in the other are two different questions, and nobody who reads one language sees
it.

Bad:

    # exemple.yaml
    profile:
      - {id: suivi, kind: number, text: "Combien des 10 dernières demandes sont suivies ?", unit: "demandes"}
    # exemple.en.yaml
    translates: exemple
    language: en
    profile: {suivi: {text: "How many of the last 20 requests are followed up?"}}

Good:

    # exemple.yaml
    profile:
      - {id: suivi, kind: number, text: "Combien des 10 dernières demandes sont suivies ?", unit: "demandes"}
    # exemple.en.yaml
    translates: exemple
    language: en
    profile: {suivi: {text: "How many of the last 10 requests are followed up?"}}

What to do: mend the wrong one. Texts that both have figures, and as many, are compared; a figure may be written in
words, and notes for readers of one country may have more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from maturity.lint.rule import TranslationRule
from maturity.lint.studied_translation import StudiedTranslation
from maturity.loading.problem import Problem

_NUMBER = re.compile(r"(?<![\w.,])\d{1,12}(?:[.,]\d{1,6})?(?![\w])")
_THOUSANDS = re.compile(r"(?<=\d)[ \u00a0\u202f,](?=\d{3}(?!\d))")


def _find_problems(studied: StudiedTranslation) -> Iterator[Problem]:
    for pair in studied.pairs:
        original, translated = _list_numbers(pair.original), _list_numbers(pair.translated)
        if len(original) == len(translated) and sorted(original) != sorted(translated):
            missing = [number for number in original if number not in translated]
            others = [number for number in translated if number not in original]
            if missing and others:
                yield Problem("MB822", pair.pointer, {"original": missing[0], "translated": others[0]})


def _list_numbers(text: str) -> list[Fraction]:
    """List the numbers of a text as it writes them in figures, whether with a point or a comma."""
    plain = _THOUSANDS.sub("", text)
    return [Fraction(number.replace(",", ".")) for number in _NUMBER.findall(plain)]


RULE = TranslationRule("MB822", _find_problems)
