"""The options, which are possible answers to choose from: their texts by their ids.

An item is a profile field or a question; a target is the question of an axis about its ambition.
"""

from __future__ import annotations

from maturity.model.bank import Bank
from maturity.model.items import Choices


def map_option_texts(bank: Bank, choices: Choices) -> dict[str, str]:
    """Return option id to text for the options of `choices`, an item or a target of `bank`, in their order.

    The options are its own or those of the set that it names. Empty if it has none, or names a set that is missing.
    """
    return {option.id: option.text for option in bank.get_options(choices)}
