"""Intervals in a chart: native error bars over its bars, whose lengths are columns of the chart's own workbook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.oxml import parse_xml
from pptx.oxml.ns import qn

from maturity.render.report.items.scores import AxisRow

Lengths = tuple[float | None, ...]
"""How far it is from each score to the end of its interval; None where that is nowhere."""
_SPACES = (
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_LINE = '<c:spPr><a:ln w="19050" cap="flat"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></c:spPr>'
_ALPHA = '<a:alpha xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" val="65000"/>'
_LABEL = '<c:spPr {spaces}><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></c:spPr>'


def measure_intervals(rows: Sequence[AxisRow | None]) -> tuple[Lengths, Lengths]:
    """Measure how far below and above each score open questions can bring it, as scores are shown."""
    return tuple(_measure(row, is_up=False) for row in rows), tuple(_measure(row, is_up=True) for row in rows)


def _measure(row: AxisRow | None, *, is_up: bool) -> float | None:
    if row is None or row.score is None or row.low is None or row.high is None or not row.is_open:
        return None
    return float(row.high.shown - row.score.shown if is_up else row.score.shown - row.low.shown)


def add_whiskers(series: Any, down: Lengths, up: Lengths, columns: tuple[int, int]) -> None:
    """Add error bars to a series; `columns` are those of the chart's workbook with the lengths, counted from 0."""
    sides = "".join(
        _refer(name, lengths, column)
        for name, lengths, column in (("plus", up, columns[1]), ("minus", down, columns[0]))
    )
    bars = parse_xml(
        f'<c:errBars {_SPACES}><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"{sides}{_LINE}</c:errBars>"
    )
    series.find(qn("c:cat")).addprevious(bars)


def _refer(name: str, lengths: Lengths, column: int) -> str:
    """Refer to the cells of a column, with the numbers that they hold."""
    letter = chr(ord("A") + column)
    points = "".join(
        f'<c:pt idx="{index}"><c:v>{each:g}</c:v></c:pt>' for index, each in enumerate(lengths) if each is not None
    )
    count = len(lengths)
    return (
        f"<c:{name}><c:numRef><c:f>Sheet1!${letter}$2:${letter}${count + 1}</c:f><c:numCache>"
        f'<c:formatCode>General</c:formatCode><c:ptCount val="{count}"/>{points}</c:numCache></c:numRef></c:{name}>'
    )


def lay_under_labels(labels: Any) -> None:
    """Give labels the ground of the slide, as they stand in their bars, whose colour may be any."""
    shape = parse_xml(_LABEL.format(spaces=_SPACES))
    after = next((each for each in labels if each.tag in (qn("c:txPr"), qn("c:dLblPos"), qn("c:showLegendKey"))), None)
    if after is None:
        labels.append(shape)
    else:
        after.addprevious(shape)


def let_through(fill: Any) -> None:
    """Let the ground of the slide shine through a filled bar: a line can be seen on it, be the ground pale or dark."""
    colour = fill._xPr.find(qn("a:solidFill"))[0]  # noqa: SLF001 - no other way
    colour.append(parse_xml(_ALPHA))
