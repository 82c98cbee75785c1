"""Benchmarks: a figure is a share or a mean, and describes options that exist."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.loading.problem import Problem
from maturity.loading.soundness import walk
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Benchmark, Item


def check(bank: Bank) -> Iterator[Problem]:
    """Figures that say nothing, or describe answers that do not exist."""
    for item, path in walk.locate_items(bank):
        for place, figure in enumerate(item.benchmark):
            yield from _figure(bank, item, figure, (*path, "benchmark", place))


def _figure(bank: Bank, item: Item, figure: Benchmark, path: Pointer) -> Iterator[Problem]:
    if (figure.share is None) == (figure.mean is None):
        yield Problem("MB236", path, {}, "one")
    if figure.mean is not None and figure.unit is None:
        yield Problem("MB236", path, {}, "unit")
    if figure.options and figure.about != "practice":
        yield Problem("MB236", (*path, "options"), {}, "practice", key=True)
        return
    known = {option.id: option for option in bank.get_options(item)}
    if not known and item.kind in ("single", "multiple"):
        return  # told where its options are missing
    for place, option in enumerate(figure.options):
        if option not in known:
            params = {"option": option, "question": item.id}
            yield Problem("MB203", (*path, "options", place), params, wanted=option, known=known)
