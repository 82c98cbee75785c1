"""How long it takes to answer, estimated from the number of words and questions alone: a reader can check it by hand.

An item is a question or a profile field; a duty, and the target of an axis, which asks for its ambition, are asked like
one.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from maturity.model.bank import Bank
from maturity.model.duty import Duty
from maturity.model.items import Item, Question, Target

WORDS_A_MINUTE = 200
"""How many words a person reads in a minute."""
SECONDS_A_QUESTION = 10
"""How many seconds a person takes to decide on one item, besides reading it."""

Asked = Item | Target | Duty
"""What a respondent is asked, one answer each."""


def estimate_minutes(items: Iterable[Asked], bank: Bank) -> float:
    """Estimate how many minutes it takes to answer `items`, not rounded.

    Their words are read at `WORDS_A_MINUTE`, and each item takes `SECONDS_A_QUESTION` more. It is 0 for no items.
    """
    each_item = list(items)
    seconds = count_words(each_item, bank) * 60 / WORDS_A_MINUTE + SECONDS_A_QUESTION * len(each_item)
    return seconds / 60


def estimate_version(items: Iterable[Asked], bank: Bank) -> float:
    """Estimate how many minutes a version of a bank takes, before anything is known of who answers it.

    An item with a condition is asked of some respondents only, and counts half.
    """
    each_item = list(items)
    conditional = [each for each in each_item if isinstance(each, Duty | Question) and each.when is not None]
    return estimate_minutes(each_item, bank) - estimate_minutes(conditional, bank) / 2


def list_full_version(bank: Bank) -> list[Asked]:
    """List what the full version of a bank asks: its profile fields, its duties, its targets and its questions."""
    return [*bank.profile, *bank.duties, *bank.target_by_axis.values(), *bank.questions]


def list_short_version(bank: Bank) -> list[Asked]:
    """List what the short version of a bank asks: its profile fields, its duties and the questions marked `express`."""
    return [*bank.profile, *bank.duties, *(question for question in bank.questions if question.express)]


def count_words(items: Iterable[Asked], bank: Bank) -> int:
    """Count the words of the texts, the help and the options of `items`.

    The options of an answer set that several of them share count once. A word is what stands between spaces and has a
    letter or a digit.
    """
    texts: list[str] = []
    read_sets: set[str] = set()
    for each in items:
        texts += [each.text, "" if isinstance(each, Target) else each.help or ""]
        if isinstance(each, Duty):
            continue  # the few answers are the same for every duty
        if each.answer_set not in read_sets:
            texts += [option.text for option in bank.get_options(each)]
        if each.answer_set:
            read_sets.add(each.answer_set)
    return sum(map(_count_words_of, texts))


@cache  # the quiz asks at each step
def _count_words_of(text: str) -> int:
    return sum(any(character.isalnum() for character in word) for word in text.split())
