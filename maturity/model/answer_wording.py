"""An answer as a person would say it, and a number as it is asked for."""

from __future__ import annotations

from fractions import Fraction

from maturity.model.answers import Answer, State
from maturity.model.bank import Bank
from maturity.model.items import Choices, Item
from maturity.text.catalogue import say
from maturity.text.numbers import format_number
from maturity.text.safe import make_visible
from maturity.text.typography import format_amount, format_prose, join_series


def describe_answer(bank: Bank, asked: Choices, answer: Answer, language: str) -> str:
    """The texts of the options chosen, the number with its unit, the text given, or why there is none of these."""
    if answer.state is not State.ANSWERED:
        return say(f"answer.{answer.state.value}", language)
    texts = {option.id: format_prose(option.text, language) for option in bank.get_options(asked)}
    value = answer.value
    if isinstance(value, tuple):
        return join_series((texts[option] for option in value), language) or say("answer.none", language)
    if isinstance(value, Fraction):
        return format_amount(value, asked.unit if isinstance(asked, Item) else None, language)
    return texts.get(str(value), make_visible(str(value)))


def describe_number(item: Item, language: str) -> str:
    """What sort of number is an answer: whole or not, of what, between which bounds."""
    key = "form.whole" if item.whole else "form.number"
    number = say(f"{key}_unit", language, unit=format_prose(item.unit, language)) if item.unit else say(key, language)
    low, high = ("" if end is None else format_number(end, language) for end in (item.min, item.max))
    if low and high:
        return f"{number}, {say('form.bounds', language, min=low, max=high)}"
    if low:
        return f"{number}, {say('form.at_least', language, min=low)}"
    return f"{number}, {say('form.at_most', language, max=high)}" if high else number
