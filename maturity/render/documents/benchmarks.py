"""Every published figure that a bank cites, beside the item that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.model.bank import Bank
from maturity.model.items import Item
from maturity.render.blocks import Block, Gap, ListItem, Paragraph
from maturity.render.view import View
from maturity.render.wording import describe_benchmark


def build_benchmarks(banks: Sequence[Bank], view: View) -> Iterator[Block]:
    """Build the list of the figures of each bank, with their population, date and source."""
    for bank in banks:
        cited = [item for item in (*bank.profile, *bank.questions) if item.benchmark]
        yield Paragraph(view.format_prose(bank.title), "strong")
        yield Paragraph(view.say("figures.title") if cited else view.say("figures.none"))
        for item in cited:
            yield from _build_item(item, view)
        yield Gap()


def _build_item(item: Item, view: View) -> Iterator[Block]:
    yield Gap()
    yield Paragraph(view.format_prose(item.text), "strong")
    for figure in item.benchmark:
        source = f" ({view.format_prose(figure.source)})" if figure.source else ""
        yield ListItem(describe_benchmark(figure, view) + source, indent=2)
