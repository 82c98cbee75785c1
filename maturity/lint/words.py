"""What rules about wording need to know of words: how many there are, which mark a yes, a no or a negation."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from maturity.lint.texts import WrittenItem

_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2019": "'", "\n": " "})
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_TOKEN = re.compile(r"[a-z\u00df-\u00ff\u0153]+(?:-[a-z\u00df-\u00ff\u0153]+)*'?|[,;:?!.()]")
_SENTENCE_END = re.compile(r"[.?!:;\u2026]+(?=\s|$)")

YES = frozenset({"oui", "yes"})
NO = frozenset({"non", "no"})
NEGATIONS: Mapping[str, frozenset[str]] = {
    "fr": frozenset({"pas", "jamais", "aucun", "aucune", "rien", "personne", "plus", "nullement"}),
    "en": frozenset({"not", "never", "cannot"}),
}
"""Words that make a sentence negative; in French, together with `ne`."""


def flatten(text: str) -> str:
    """Return `text` in small letters, with plain spaces and straight apostrophes, character for character."""
    return text.translate(_PLAIN).lower()


def count_words(text: str) -> int:
    """Return how many words `text` has; what apostrophes and hyphens join is one word."""
    return sum(1 for _ in _WORD.finditer(text))


def split_sentences(text: str) -> list[str]:
    """Split `text` where a sentence or a part of one ends: at a full stop, a colon, a semicolon and their like."""
    return [part for part in _SENTENCE_END.split(text) if part.strip()]


def list_tokens(text: str) -> list[str]:
    """List the words and signs of `text` in small letters; `l'` and `n'` are words of their own."""
    return _TOKEN.findall(flatten(text))


def find_first_word(text: str) -> str:
    """Return the first word of `text` in small letters; "" if it has none."""
    return next((token for token in list_tokens(text) if token[0].isalpha()), "")


def is_answered_yes_or_no(item: WrittenItem) -> bool:
    """Return whether one option of `item` begins with yes and another with no."""
    first = {find_first_word(option.text.text) for option in item.options}
    return bool(first & YES) and bool(first & NO)


def is_only_yes_or_no(item: WrittenItem) -> bool:
    """Return whether `item` has two options, a bare yes and a bare no."""
    texts = [" ".join(list_tokens(option.text.text)).rstrip(" .") for option in item.options]
    return len(texts) == 2 and set(texts) <= YES | NO and len(set(texts)) == 2


def has_sequence(tokens: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether `words` follow one another in `tokens`."""
    size = len(words)
    return any(list(tokens[start : start + size]) == list(words) for start in range(len(tokens) - size + 1))
