"""Options: where a choice is offered there is one list of at least two, and nothing that its kind cannot use."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem
from maturity.loading.soundness import walk
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Choices, Item, Question

CHOOSING = ("single", "multiple")
NUMBER_ONLY = ("min", "max", "unit", "whole", "curve")
CHOICE_ONLY = ("options", "answer_set", "range")


def check(bank: Bank) -> Iterator[Problem]:
    """Missing, doubled or misplaced options."""
    for chooser, path in walk.locate_choices(bank):
        if not isinstance(chooser, Item) or chooser.kind in CHOOSING:
            yield from _answer_set(bank, chooser, path)
            yield from _one_list(bank, chooser, path)
    for item, path in walk.locate_items(bank):
        yield from _misplaced(item, path)
        yield from _exclusive(bank, item, path)


def _answer_set(bank: Bank, chooser: Choices, path: Pointer) -> Iterator[Problem]:
    name = chooser.answer_set
    if name and name not in bank.answer_sets:
        yield Problem("MB223", (*path, "answer_set"), {"id": name}, wanted=name, known=bank.answer_sets)


def _one_list(bank: Bank, chooser: Choices, path: Pointer) -> Iterator[Problem]:
    if chooser.options and chooser.answer_set:
        yield Problem("MB222", (*path, "answer_set"), {}, "both", key=True)
    elif not chooser.options and not chooser.answer_set:
        yield Problem("MB222", path, {}, "neither")
    elif len(bank.get_options(chooser)) == 1:
        yield Problem("MB222", path, {}, "one")


def _misplaced(item: Item, path: Pointer) -> Iterator[Problem]:
    """A key that this kind of item cannot use would be ignored: better said."""
    unused = {"number": CHOICE_ONLY, "text": (*CHOICE_ONLY, *NUMBER_ONLY)}.get(item.kind, NUMBER_ONLY)
    for key in unused:
        if key in item.model_fields_set:
            yield Problem("MB224", (*path, key), {"key": key, "kind": item.kind}, key=True)
    if isinstance(item, Question) and item.role == "channels" and (item.kind != "multiple" or item.scored):
        yield Problem("MB243", (*path, "role"), key=True)


def _exclusive(bank: Bank, item: Item, path: Pointer) -> Iterator[Problem]:
    if item.kind != "single":
        return
    for place, option in enumerate(item.options):
        if option.exclusive:
            yield Problem("MB241", (*path, "options", place, "exclusive"), {}, key=True)
    if item.answer_set and bank.get_exclusive(item):
        yield Problem("MB241", (*path, "answer_set"), {})
