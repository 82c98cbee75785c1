"""Benchmarks: each figure has one number, and the options that it is about exist.

A figure is one number that a study published beside an item: a share of organisations, or a mean with its unit.
"""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.options import map_option_texts
from maturity.loading.problem import Problem, make_unknown_option
from maturity.loading.soundness import walk
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Benchmark, Item


def check(bank: Bank) -> Iterator[Problem]:
    """Yield what is wrong with the figures of `bank`.

    A figure may have neither share nor mean, or both; a mean without unit; options although it is not about practice;
    or options that its item does not have.
    """
    for item, pointer in walk.locate_items(bank):
        for index, figure in enumerate(item.benchmark):
            yield from _check_figure(bank, item, figure, (*pointer, "benchmark", index))


def _check_figure(bank: Bank, item: Item, figure: Benchmark, pointer: Pointer) -> Iterator[Problem]:
    """Yield what is wrong with one figure of `item`."""
    if (figure.share is None) == (figure.mean is None):
        yield Problem("MB236", pointer, {}, "one")
    if figure.mean is not None and figure.unit is None:
        yield Problem("MB236", pointer, {}, "unit")
    if figure.options and figure.about != "practice":
        yield Problem("MB236", (*pointer, "options"), {}, "practice", on_key=True)
        return
    options = map_option_texts(bank, item)
    if not options and item.has_options:
        return  # reported with the missing list
    for index, option in enumerate(figure.options):
        if option not in options:
            yield make_unknown_option((*pointer, "options", index), option, item.id, options)
