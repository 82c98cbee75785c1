"""An answer as a person would say it, and a number as it is asked for."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.answers import Answer, State
from maturity.model.bank import Bank
from maturity.model.items import Choices, Item
from maturity.text.catalogue import say
from maturity.text.numbers import natural
from maturity.text.safe import visible
from maturity.text.typography import amount, prose, series


def answer_words(bank: Bank, asked: Choices, answer: Answer, language: str) -> str:
    """The texts of the options chosen, the number with its unit, the text given, or why there is none of these."""
    if answer.state is not State.ANSWERED:
        return say(f"answer.{answer.state.value}", language)
    texts = {option.id: prose(option.text, language) for option in bank.options_of(asked)}
    value = answer.value
    if isinstance(value, tuple):
        return series((texts[option] for option in value), language) or say("answer.none", language)
    if isinstance(value, Fraction):
        return amount(value, asked.unit if isinstance(asked, Item) else None, language)
    return texts.get(str(value), visible(str(value)))


def number_expected(item: Item, language: str) -> str:
    """What sort of number is an answer: whole or not, of what, between which bounds."""
    key = "form.whole" if item.whole else "form.number"
    number = say(f"{key}_unit", language, unit=prose(item.unit, language)) if item.unit else say(key, language)
    low, high = ("" if end is None else natural(end, language) for end in (item.min, item.max))
    if low and high:
        return f"{number}, {say('form.bounds', language, min=low, max=high)}"
    if low:
        return f"{number}, {say('form.at_least', language, min=low)}"
    return f"{number}, {say('form.at_most', language, max=high)}" if high else number
