"""The words that give an answer without a value: that it is not known, or that the question does not apply."""

from __future__ import annotations

from collections.abc import Mapping
from typing import assert_never

from maturity.loading.suggestions import StateWord, find_state_meant
from maturity.model.answers import NOT_APPLICABLE, UNKNOWN, Answer
from maturity.model.items import Item, Question

ANSWER_BY_WORD: Mapping[str, Answer] = {"unknown": UNKNOWN, "not_applicable": NOT_APPLICABLE}
"""Each word, with the answer that it gives."""


def find_possible_state(item: Item, written: str) -> StateWord | None:
    """Return the state that `written` means in words, if `item` may be answered with it; None if it means none."""
    state = find_state_meant(written)
    match state:
        case "unknown" | None:
            return state
        case "not_applicable":
            return state if may_not_apply(item) else None
        case _:
            assert_never(state)


def may_not_apply(item: Item) -> bool:
    """Whether `item` may be answered with “does not apply”: a question that allows it."""
    return isinstance(item, Question) and item.may_not_apply
