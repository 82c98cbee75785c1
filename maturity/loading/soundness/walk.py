"""Where things stand in a bank: every axis, item and set of options with its path into the file."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Axis, Choices, Item, Option


def locate_axes(bank: Bank) -> Iterator[tuple[Axis, Pointer]]:
    """Every axis, depth first."""
    yield from _axes(bank.axes, ())


def _axes(level: tuple[Axis, ...], above: Pointer) -> Iterator[tuple[Axis, Pointer]]:
    for place, axis in enumerate(level):
        path = (*above, "axes", place)
        yield axis, path
        yield from _axes(axis.axes, path)


def locate_items(bank: Bank) -> Iterator[tuple[Item, Pointer]]:
    """Every profile field and question."""
    for place, field in enumerate(bank.profile):
        yield field, ("profile", place)
    for place, question in enumerate(bank.questions):
        yield question, ("questions", place)


def locate_choices(bank: Bank) -> Iterator[tuple[Choices, Pointer]]:
    """Everything that offers options: items with a choice, and targets."""
    for item, path in locate_items(bank):
        yield item, path
    for axis, path in locate_axes(bank):
        if axis.target:
            yield axis.target, (*path, "target")


def locate_option_lists(bank: Bank) -> Iterator[tuple[tuple[Option, ...], Pointer]]:
    """Every list of options written in the file."""
    for name, options in bank.answer_sets.items():
        yield options, ("answer_sets", name)
    for chooser, path in locate_choices(bank):
        yield chooser.options, (*path, "options")
