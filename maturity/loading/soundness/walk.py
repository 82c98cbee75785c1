"""Every axis, item and list of options of a bank, each with its pointer: its path inside the bank's file."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Axis, Choices, Item, Option


def locate_axes(bank: Bank) -> Iterator[tuple[Axis, Pointer]]:
    """Yield every axis of `bank`, each before its sub-axes, in the order of the file."""
    yield from _walk_axes(bank.axes, ())


def _walk_axes(level: tuple[Axis, ...], above: Pointer) -> Iterator[tuple[Axis, Pointer]]:
    """Yield the axes in `level` and their sub-axes; `above` is where the axis (or bank) that holds them is."""
    for index, axis in enumerate(level):
        pointer = (*above, "axes", index)
        yield axis, pointer
        yield from _walk_axes(axis.axes, pointer)


def locate_items(bank: Bank) -> Iterator[tuple[Item, Pointer]]:
    """Yield every item of `bank` in the order of the file: the profile fields, then the questions."""
    for index, field in enumerate(bank.profile):
        yield field, ("profile", index)
    for index, question in enumerate(bank.questions):
        yield question, ("questions", index)


def locate_choices(bank: Bank) -> Iterator[tuple[Choices, Pointer]]:
    """Yield everything in `bank` that may have options: the items, then the targets of axes.

    A target is the question of an axis about its ambition. Items that have no options (numbers, texts) are among them.
    """
    for item, pointer in locate_items(bank):
        yield item, pointer
    for axis, pointer in locate_axes(bank):
        if axis.target:
            yield axis.target, (*pointer, "target")


def locate_option_lists(bank: Bank) -> Iterator[tuple[tuple[Option, ...], Pointer]]:
    """Yield every list of options written in the file of `bank`: the shared ones, then those of items and targets.

    The list of an item or target that has no options of its own is empty.
    """
    for name, options in bank.answer_sets.items():
        yield options, ("answer_sets", name)
    for choices, pointer in locate_choices(bank):
        yield choices.options, (*pointer, "options")
