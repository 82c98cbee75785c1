"""How long it takes to answer, estimated from the number of words and questions alone: a reader can check it by hand.

An item is a question or a profile field; the target of an axis, which asks for its ambition, is asked like an item.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from maturity.model.bank import Bank
from maturity.model.items import Item, Target

WORDS_A_MINUTE = 200
"""How many words a person reads in a minute."""
SECONDS_A_QUESTION = 10
"""How many seconds a person takes to decide on one item, besides reading it."""


def estimate_minutes(items: Iterable[Target | Item], bank: Bank) -> float:
    """Estimate how many minutes it takes to answer `items`, not rounded.

    Their words are read at `WORDS_A_MINUTE`, and each item takes `SECONDS_A_QUESTION` more. It is 0 for no items.
    """
    each_item = list(items)
    seconds = count_words(each_item, bank) * 60 / WORDS_A_MINUTE + SECONDS_A_QUESTION * len(each_item)
    return seconds / 60


def list_full_version(bank: Bank) -> list[Target | Item]:
    """List what the full version of a bank asks: its profile fields, its targets and its questions."""
    return [*bank.profile, *bank.target_by_axis.values(), *bank.questions]


def list_short_version(bank: Bank) -> list[Target | Item]:
    """List what the short version of a bank asks: its profile fields and the questions marked `express`."""
    return [*bank.profile, *(question for question in bank.questions if question.express)]


def count_words(items: Iterable[Target | Item], bank: Bank) -> int:
    """Count the words of the texts, the help and the options of `items`.

    The options of an answer set that several of them share count once. A word is what stands between spaces and has a
    letter or a digit.
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
