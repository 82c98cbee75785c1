"""An answer given, as a person would say it, and which numbers a number question takes, in words."""

from __future__ import annotations

from fractions import Fraction
from typing import assert_never

from maturity.model.answers import Answer, EarlierAnswer, State, Value
from maturity.model.bank import Bank
from maturity.model.items import Choices, Item
from maturity.text.catalogue import say
from maturity.text.days import format_day
from maturity.text.numbers import format_number
from maturity.text.safe import make_visible
from maturity.text.typography import format_amount, format_prose, join_series


def describe_answer(bank: Bank, choices: Choices, answer: Answer, language: str) -> str:
    """Return the answer given to `choices`, a question, profile field or target of `bank`, as a phrase in `language`.

    It is the texts of the options chosen, joined by semicolons ("none of these" for no option), the number with its
    unit, or the text. For an answer without a value it is the phrase for its state, such as "(don't know)".
    """
    match answer.state:
        case State.ANSWERED:
            assert answer.value is not None
            return _describe_value(bank, choices, answer.value, language)
        case State.UNKNOWN | State.NOT_APPLICABLE | State.ABSENT:
            return say(f"answer.{answer.state.value}", language)
        case State.TO_CONFIRM:
            assert answer.earlier is not None
            return _describe_unconfirmed(bank, choices, answer.earlier, language)
        case _:
            assert_never(answer.state)


def _describe_unconfirmed(bank: Bank, choices: Choices, earlier: EarlierAnswer, language: str) -> str:
    words = describe_earlier(bank, choices, earlier, language)
    if earlier.day:
        return say("answer.to_confirm_day", language, answer=words, day=format_day(earlier.day, language))
    if earlier.version:
        return say("answer.to_confirm", language, answer=words, version=earlier.version)
    return say("answer.to_confirm_undated", language, answer=words)


def describe_earlier(bank: Bank, choices: Choices, earlier: EarlierAnswer, language: str) -> str:
    """Return what was answered earlier, and is to be confirmed, as a phrase, as `describe_answer` does.

    Where this version no longer takes it for an answer, it is what the file says, and the texts of the options that
    there still are.
    """
    if earlier.state is not State.ABSENT:
        return describe_answer(bank, choices, Answer(earlier.state, earlier.value), language)
    texts = {option.id: format_prose(option.text, language) for option in bank.get_options(choices)}
    written = [str(each) for each in (earlier.written if isinstance(earlier.written, list) else [earlier.written])]
    return join_series((texts.get(each, make_visible(each)) for each in written), language)


def describe_number(item: Item, language: str) -> str:
    """Return a phrase in `language` that says which numbers answer `item`, a number question or field.

    It says whether they have to be whole, and, as far as the bank gives them, the unit, the least and the greatest one.
    """
    key = "form.whole" if item.whole else "form.number"
    number = say(f"{key}_unit", language, unit=format_prose(item.unit, language)) if item.unit else say(key, language)
    low, high = ("" if end is None else format_number(end, language) for end in (item.min, item.max))
    if low and high:
        return f"{number}, {say('form.bounds', language, min=low, max=high)}"
    if low:
        return f"{number}, {say('form.at_least', language, min=low)}"
    return f"{number}, {say('form.at_most', language, max=high)}" if high else number


def _describe_value(bank: Bank, choices: Choices, value: Value, language: str) -> str:
    """Return the content of an answer as a phrase; a text that is the id of an option gives that option's text."""
    texts = {option.id: format_prose(option.text, language) for option in bank.get_options(choices)}
    match value:
        case tuple():
            return join_series((texts[option] for option in value), language) or say("answer.none", language)
        case Fraction():
            return format_amount(value, choices.unit if isinstance(choices, Item) else None, language)
        case str():
            return texts.get(value, make_visible(value))
        case _:
            assert_never(value)
