"""How long it takes to answer: a model fitted to nothing but reading speed, so that it can be recomputed by hand."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from maturity.model.bank import Bank
from maturity.model.items import Item, Target

WORDS_A_MINUTE = 200
SECONDS_A_QUESTION = 10


def estimate_minutes(asked: Iterable[Target | Item], bank: Bank) -> float:
    """How long it takes to answer: the words read at 200 a minute, and 10 seconds to decide on each question."""
    each = list(asked)
    seconds = count_words(each, bank) * 60 / WORDS_A_MINUTE + SECONDS_A_QUESTION * len(each)
    return seconds / 60


def list_full_version(bank: Bank) -> list[Target | Item]:
    """The profile, the ambitions and the questions."""
    targets = [axis.target for axis in bank.axis_by_id.values() if axis.target]
    return [*bank.profile, *targets, *bank.questions]


def list_short_version(bank: Bank) -> list[Target | Item]:
    """The profile and the questions of the short version."""
    return [*bank.profile, *(question for question in bank.questions if question.express)]


def count_words(asked: Iterable[Target | Item], bank: Bank) -> int:
    """Questions, help and options; a shared list of options is read once. Punctuation between spaces is no word."""
    texts, lists = [], set()
    for each in asked:
        texts += [each.text, (each.help or "") if isinstance(each, Item) else ""]
        if each.answer_set not in lists:
            texts += [option.text for option in bank.get_options(each)]
        if each.answer_set:
            lists.add(each.answer_set)
    return sum(map(_words, texts))


@cache  # the quiz asks at each step
def _words(text: str) -> int:
    return sum(any(character.isalnum() for character in word) for word in text.split())
