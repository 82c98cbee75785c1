"""How much two texts of a bank are alike, in words: from nothing in common to the same."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from maturity.text.slugs import fold_letters

_WORD = re.compile(r"[^\W_]+")
_ALIKE = 0.6
"""From this share of common words on, a text is taken for another wording of the same."""
_NEGATIONS = frozenset(
    """ne n pas aucun aucune jamais sans rien personne ni non moins plus
    no not none never without nothing nobody nor less more""".split()  # noqa: SIM905
)
"""Words that turn a sentence round, in French and in English."""


def measure_likeness(one: str, other: str) -> float:
    """Return the share of words that two texts have in common, from 0 to 1, counted with repeats.

    Capitals, accents, punctuation and the order of words make no difference.
    """
    words, others = _count_words(one), _count_words(other)
    total = words.total() + others.total()
    return 2 * (words & others).total() / total if total else float(one == other)


def says_otherwise(one: str, other: str) -> bool:
    """Whether two texts probably mean different things.

    They do if less than 60 % of their words are the same, or if their numbers or their negations are others: "less
    than 5 days" is not "less than 15 days", however much the two look alike.
    """
    words, others = _count_words(one), _count_words(other)
    return measure_likeness(one, other) < _ALIKE or _pick_decisive(words) != _pick_decisive(others)


def has_same_words(one: str, other: str) -> bool:
    """Whether two texts differ in capitals, accents, punctuation and spaces at most."""
    return _WORD.findall(fold_letters(one)) == _WORD.findall(fold_letters(other))


def _pick_decisive(words: Counter[str]) -> Counter[str]:
    """Return the numbers and negations among words."""
    return Counter({word: count for word, count in words.items() if word[0].isdigit() or word in _NEGATIONS})


@lru_cache(maxsize=16_384)
def _count_words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(fold_letters(text)))
