"""Where things stand in a bank: every axis, item and set of options with its path into the file."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.model.bank import Bank
from maturity.model.diagnostic import Path
from maturity.model.items import Axis, Choices, Item, Option


def axes(bank: Bank) -> Iterator[tuple[Axis, Path]]:
    """Every axis, depth first."""
    yield from _axes(bank.axes, ())


def _axes(level: tuple[Axis, ...], above: Path) -> Iterator[tuple[Axis, Path]]:
    for place, axis in enumerate(level):
        path = (*above, "axes", place)
        yield axis, path
        yield from _axes(axis.axes, path)


def items(bank: Bank) -> Iterator[tuple[Item, Path]]:
    """Every profile field and question."""
    for place, field in enumerate(bank.profile):
        yield field, ("profile", place)
    for place, question in enumerate(bank.questions):
        yield question, ("questions", place)


def choosers(bank: Bank) -> Iterator[tuple[Choices, Path]]:
    """Everything that offers options: items with a choice, and targets."""
    for item, path in items(bank):
        yield item, path
    for axis, path in axes(bank):
        if axis.target:
            yield axis.target, (*path, "target")


def option_lists(bank: Bank) -> Iterator[tuple[tuple[Option, ...], Path]]:
    """Every list of options written in the file."""
    for name, options in bank.answer_sets.items():
        yield options, ("answer_sets", name)
    for chooser, path in choosers(bank):
        yield chooser.options, (*path, "options")
