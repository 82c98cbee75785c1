"""How long it takes to answer, from the number of words and questions alone, so that it can be redone by hand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from maturity.model.bank import Bank
from maturity.model.items import Item, Target

WORDS_A_MINUTE = 200
SECONDS_A_QUESTION = 10


def estimate_minutes(items: Iterable[Target | Item], bank: Bank) -> float:
    """Estimate the minutes it takes to answer: words read at 200 a minute, and 10 seconds to decide on each item."""
    each_item = list(items)
    seconds = count_words(each_item, bank) * 60 / WORDS_A_MINUTE + SECONDS_A_QUESTION * len(each_item)
    return seconds / 60


def list_full_version(bank: Bank) -> list[Target | Item]:
    """List what the full version asks: the profile, the targets and the questions."""
    return [*bank.profile, *bank.target_by_axis.values(), *bank.questions]


def list_short_version(bank: Bank) -> list[Target | Item]:
    """List what the short version asks: the profile and the questions marked `express`."""
    return [*bank.profile, *(question for question in bank.questions if question.express)]


def count_words(items: Iterable[Target | Item], bank: Bank) -> int:
    """Count the words of texts, help and options; those of a shared answer set count once.

    A word is whatever is between spaces and has a letter or a digit.
    """
    texts: list[str] = []
    read_sets: set[str] = set()
    for each in items:
        texts += [each.text, (each.help or "") if isinstance(each, Item) else ""]
        if each.answer_set not in read_sets:
            texts += [option.text for option in bank.get_options(each)]
        if each.answer_set:
            read_sets.add(each.answer_set)
    return sum(map(_count_words_of, texts))


@cache  # the quiz asks at each step
def _count_words_of(text: str) -> int:
    return sum(any(character.isalnum() for character in word) for word in text.split())
