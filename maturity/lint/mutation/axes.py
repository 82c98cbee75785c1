"""The axes of a bank, each with the place where it is written."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Axis


def locate_axes(bank: Bank) -> Iterator[tuple[Axis, Pointer]]:
    """Yield each axis with its pointer, each before its sub-axes."""
    yield from _locate_axes(bank.axes, ())


def _locate_axes(axes: tuple[Axis, ...], above: Pointer) -> Iterator[tuple[Axis, Pointer]]:
    for index, axis in enumerate(axes):
        pointer = (*above, "axes", index)
        yield axis, pointer
        yield from _locate_axes(axis.axes, pointer)
