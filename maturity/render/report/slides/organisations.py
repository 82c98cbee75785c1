"""The tables of many organisations: where each of them is, and its score on each axis."""

from __future__ import annotations

from collections.abc import Iterator

from maturity.render.report.content import PortfolioGroup, PortfolioLine
from maturity.render.report.selection import has_overall, list_shared_axes
from maturity.render.report.slides.charts import SIZE
from maturity.render.report.slides.deck import Deck
from maturity.render.report.slides.fitting import cut_text
from maturity.render.report.slides.tables import Row, Table

_FEW = 4
"""How many organisations have a column each beside the names of the axes."""
_NAME_WIDTH, _AXIS_WIDTH = 230.0, 125.0
"""The width of the names of organisations, and what each axis needs beside them, in points."""


def make_overview(deck: Deck, group: PortfolioGroup) -> Table:
    """Make a line for each organisation: its score, where it stands, its duties, how much it has answered."""
    names = ["organisation", *(["score"] if has_overall(group) else []), "position", "duties", "answered"]
    shares = {"organisation": 3.4, "score": 1.0, "position": 2.2, "duties": 2.6, "answered": 1.0}
    heading = tuple(deck.say(f"report.column.{name}") for name in names)
    numbers = frozenset(index for index, name in enumerate(names) if name in ("score", "answered"))
    rows = tuple(Row(_list_cells(line, with_score="score" in names)) for line in group.lines)
    return Table(heading, tuple(shares[name] for name in names), numbers, rows)


def _list_cells(line: PortfolioLine, *, with_score: bool) -> tuple[str, ...]:
    name = f"{line.name} ({line.date})" if line.date else line.name
    score = (line.overall.interval if line.overall else "–",) if with_score else ()
    return (name, *score, line.position or "–", line.duties or "–", line.answered)


def make_axes(deck: Deck, group: PortfolioGroup) -> Iterator[Table]:
    """Make the scores of all organisations on each axis: a row for each axis where they are few.

    Where they are many, each has a row, and there are as many tables as the names of the axes need.
    """
    titles = list_shared_axes(group)
    if not titles:
        return
    if len(group.lines) <= _FEW:
        yield _make_turned(deck, group, titles)
        return
    width = deck.layouts.content.width
    most = max(1, int((width - _NAME_WIDTH) / _AXIS_WIDTH))
    most = -(-len(titles) // -(-len(titles) // most))
    for start in range(0, len(titles), most):
        shown = titles[start : start + most]
        room = (width - _NAME_WIDTH) / len(shown)
        heads = (cut_text(each, room - 16, SIZE, 3, bold=True) for each in shown)
        rows = (Row((line.name, *(axis.interval for axis in line.axes[start : start + most]))) for line in group.lines)
        shares = (1.0, *(room / _NAME_WIDTH for _ in shown))
        heading = (deck.say("report.column.organisation"), *heads)
        yield Table(heading, shares, frozenset(range(1, len(shown) + 1)), tuple(rows))


def _make_turned(deck: Deck, group: PortfolioGroup, titles: list[str]) -> Table:
    width = deck.layouts.content.width / (len(group.lines) + 2) - 16
    heads = (cut_text(line.name, width, SIZE, 3, bold=True) for line in group.lines)
    rows = (Row((title, *(line.axes[index].interval for line in group.lines))) for index, title in enumerate(titles))
    shares = (2.0, *(1.0 for _ in group.lines))
    heading = (deck.say("report.column.axis"), *heads)
    return Table(heading, shares, frozenset(range(1, len(group.lines) + 1)), tuple(rows))
