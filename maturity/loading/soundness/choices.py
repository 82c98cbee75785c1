"""Options: an item or target that is answered by choosing has one list of at least two; and each key is of use.

An item is a profile field or a question; a target is the question of an axis about its ambition. The list of options is
its own (`options`) or shared with others by a name (`answer_set`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from maturity.loading.problem import Problem, make_unknown_name
from maturity.loading.soundness import walk
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Choices, Item, Kind, Question

_NUMBER_KEYS = ("min", "max", "unit", "whole", "curve")
"""The keys that only a number can use."""
_OPTION_KEYS = ("options", "answer_set", "range")
"""The keys that only an item with options can use."""


def check(bank: Bank) -> Iterator[Problem]:
    """Yield what is wrong with the options of `bank`, and the keys that do not fit the kind of their item.

    Lists of options may be missing, be given twice (own and shared), or have one option only.
    """
    for choices, pointer in walk.locate_choices(bank):
        if not isinstance(choices, Item) or choices.has_options:
            yield from _check_answer_set(bank, choices, pointer)
            yield from _check_one_list(bank, choices, pointer)
    for item, pointer in walk.locate_items(bank):
        yield from _check_keys(item, pointer)
        yield from _check_exclusive(bank, item, pointer)


def _check_answer_set(bank: Bank, choices: Choices, pointer: Pointer) -> Iterator[Problem]:
    """Yield a problem if `choices` names a shared list that `bank` does not have."""
    name = choices.answer_set
    if name and name not in bank.answer_sets:
        yield make_unknown_name("MB223", (*pointer, "answer_set"), name, bank.answer_sets, on_key=False)


def _check_one_list(bank: Bank, choices: Choices, pointer: Pointer) -> Iterator[Problem]:
    """Yield a problem if `choices` has two lists of options, none, or a list of one option."""
    if choices.options and choices.answer_set:
        yield Problem("MB222", (*pointer, "answer_set"), {}, "both", on_key=True)
    elif not choices.options and not choices.answer_set:
        yield Problem("MB222", pointer, {}, "neither")
    elif len(bank.get_options(choices)) == 1:
        yield Problem("MB222", pointer, {}, "one")


def _check_keys(item: Item, pointer: Pointer) -> Iterator[Problem]:
    """Yield the keys that `item` has in the file and that its kind cannot use: they would have no effect."""
    for key in _list_useless_keys(item.kind):
        if key in item.model_fields_set:
            yield Problem("MB224", (*pointer, key), {"key": key, "kind": item.kind}, on_key=True)
    if isinstance(item, Question) and item.role == "channels" and (item.kind != "multiple" or item.scored):
        yield Problem("MB243", (*pointer, "role"), on_key=True)


def _list_useless_keys(kind: Kind) -> tuple[str, ...]:
    """Return the keys that have no effect in an item of this kind."""
    match kind:
        case "single" | "multiple":
            return _NUMBER_KEYS
        case "number":
            return _OPTION_KEYS
        case "text":
            return (*_OPTION_KEYS, *_NUMBER_KEYS)
        case _:
            assert_never(kind)


def _check_exclusive(bank: Bank, item: Item, pointer: Pointer) -> Iterator[Problem]:
    """Yield the options marked as exclusive (not to be chosen with others) of an item of the kind single.

    There only one option can be chosen anyway. For a shared list, one problem stands for all its exclusive options.
    """
    match item.kind:
        case "single":
            for index, option in enumerate(item.options):
                if option.exclusive:
                    yield Problem("MB241", (*pointer, "options", index, "exclusive"), {}, on_key=True)
            if item.answer_set and bank.get_exclusive(item):
                yield Problem("MB241", (*pointer, "answer_set"), {})
        case "multiple" | "number" | "text":
            return
        case _:
            assert_never(item.kind)
