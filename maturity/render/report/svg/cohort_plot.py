"""Axes of many organisations, or groups: a line for each, with its median, middle half and classes of scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from maturity.insight.cohort.facts import AxisSpread
from maturity.insight.cohort.tables import TableId, list_nodes
from maturity.model.field_types import ROOT
from maturity.render.cohort.context import CohortContext
from maturity.render.report.svg import signs
from maturity.render.report.svg.elements import make_element, make_picture, make_text
from maturity.render.report.svg.widths import wrap_text

_SIZE, _LEADING = 14, 18
_ROW = 44
"""How high the line of an axis is, in pixels, besides the further lines of its title."""
_BELOW_TITLE = 10
"""How much higher it is where its title stands above bars, so that these do not touch the title."""
_BAR = 22
"""How high the bar of the fullest class is."""
_HATCHED = 7
"""How high the hatching of a class is whose number is hidden, whatever the number."""


@dataclass(frozen=True)
class Layout:
    """Where the parts of the picture are, in pixels."""

    width: int
    left: float
    right: float
    label_width: float
    is_stacked: bool
    """Whether a label is above its line instead of left of it."""


WIDE = Layout(760, 278, 700, 252, is_stacked=False)
NARROW = Layout(340, 10, 296, 320, is_stacked=True)


@dataclass(frozen=True)
class PlotLine:
    """An axis or a group: its title and its scores, with how many are in each class, where that is drawn."""

    title: str
    spread: AxisSpread
    classes: Sequence[int | None] = ()


def list_axis_lines(context: CohortContext) -> list[PlotLine]:
    """List a line for each axis that enough have a score on."""
    spreads = context.cohort.whole.axes
    nodes = [node for node in list_nodes(context.bank) if node in spreads]
    return [PlotLine(context.get_title(node), spreads[node], _list_classes(context, node)) for node in nodes]


def list_group_lines(context: CohortContext) -> list[PlotLine]:
    """List a line for each group that is told of, with its scores on the whole; none without an overall score."""
    parts = [part for part in context.cohort.groups if ROOT in part.axes]
    return [PlotLine(context.name_group(part.key), part.axes[ROOT]) for part in parts]


def draw_cohort_plot(context: CohortContext, lines: Sequence[PlotLine], name: str, title: str, layout: Layout) -> str:
    """Draw axes or groups; "" if there is none. `name` is that of no other picture of a page, `title` what it shows."""
    if not lines:
        return ""
    drawn: list[str] = []
    height = 8.0
    for line in lines:
        words = wrap_text(line.title, layout.label_width, _SIZE)
        above = len(words) * _LEADING if layout.is_stacked else 0
        row = max(_ROW, len(words) * _LEADING + 8)
        if layout.is_stacked:
            row = _ROW + above + (_BELOW_TITLE if line.classes else 0)
        top = height + _LEADING if layout.is_stacked else height + (row - (len(words) - 1) * _LEADING) / 2 + 5
        drawn.append(make_text(words, 4, top, _LEADING, font_size=_SIZE, fill=signs.INK, class_="s-label"))
        drawn += _draw_line(context, line, layout, height + row - 14)
        height += row
    described = " ".join(f"{describe_line(context, line)}." for line in lines)
    return make_picture(layout.width, height + 6, f"cohort-{name}", title, described, drawn)


def _draw_line(context: CohortContext, line: PlotLine, layout: Layout, y: float) -> Iterator[str]:
    scale = context.bank.scale

    def place(score: Fraction) -> float:
        return layout.left + float((score - scale.min) / scale.span) * (layout.right - layout.left)

    yield from _draw_classes(line.classes, layout, y - 8)
    yield make_element("line", x1=layout.left, y1=y, x2=layout.right, y2=y, stroke=signs.LINE, class_="s-line")
    scores = line.spread.scores
    if scores.first is not None and scores.third is not None:
        yield signs.draw_interval(place(scores.first), place(scores.third), y)
    yield signs.draw_score(place(scores.median), y)
    words = [context.format_score(scores.median)]
    yield make_text(words, layout.right + 10, y + 5, _LEADING, font_size=_SIZE, fill=signs.INK, class_="s-value")


def _draw_classes(counts: Sequence[int | None], layout: Layout, bottom: float) -> Iterator[str]:
    """Yield a bar for each class of scores with somebody in it; hatching, of one height, for one that is hidden."""
    most = max((count for count in counts if count), default=1)
    width = (layout.right - layout.left) / max(1, len(counts))
    for index, count in enumerate(counts):
        left = layout.left + index * width + 1
        if count is None:
            yield signs.draw_hatching(left, left + width - 2, bottom, _HATCHED)
        elif count:
            height = _BAR * count / most
            yield make_element(
                "rect", x=left, y=bottom - height, width=width - 2, height=height,
                fill=signs.BAND, stroke=signs.QUIET, stroke_width=0.75, class_="s-band",
            )  # fmt: skip


def _list_classes(context: CohortContext, node: str) -> list[int | None]:
    """List how many scores each class has; None for one that is hidden, and for all of a table that is."""
    counts = context.get_counts(TableId("bins", node))
    names = map(str, range(len(context.cohort.edges) - 1))
    return [counts.cells[name] if counts else None for name in names]


def describe_line(context: CohortContext, line: PlotLine) -> str:
    """Say every number that the picture shows of an axis or a group."""
    scores, n = line.spread.scores, context.hold_size(line.spread).text
    median = context.format_score(scores.median)
    if scores.first is None or scores.third is None:
        words = context.say("cohort.plot_row.median", title=line.title, median=median, n=n)
    else:
        half = context.say(
            "peers.half", first=context.format_score(scores.first), third=context.format_score(scores.third)
        )
        words = context.say("cohort.plot_row", title=line.title, median=median, half=half, n=n)
    classes = [
        context.say("cohort.plot_class", name=context.name_bin(str(index)), n=context.hold_count(count).text)
        for index, count in enumerate(line.classes)
    ]
    if not classes:
        return words
    return context.view.join_series((words, context.say("cohort.plot_classes", classes=", ".join(classes))))
