"""The options of what is asked: which kinds have some, and the text of each by its id."""

from __future__ import annotations

from typing import assert_never

from maturity.model.bank import Bank
from maturity.model.items import Choices, Item


def has_options(item: Item) -> bool:
    """Whether an item is answered by choosing among options."""
    match item.kind:
        case "single" | "multiple":
            return True
        case "number" | "text":
            return False
        case _:
            assert_never(item.kind)


def map_option_texts(bank: Bank, choices: Choices) -> dict[str, str]:
    """Return option id to text, of an item or a target; empty where no option is asked for or the list is missing."""
    return {option.id: option.text for option in bank.get_options(choices)}
