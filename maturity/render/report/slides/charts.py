"""Charts that can be edited: bars or a radar, each with its numbers in a workbook of its own, in which nothing acts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pptx.chart.chart import Chart
from pptx.dml.fill import FillFormat
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE_DASH_STYLE, MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from maturity.render.report.items.basics import Figure
from maturity.render.report.slides.chart_data import make_chart_data
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.fitting import LEADING, count_lines, cut_text
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.tables import describe
from maturity.render.report.slides.words import name_language
from maturity.text.safe import make_visible

Look = Literal["score", "below", "target"]
"""How a series is drawn: full, paler, or as an empty frame."""
SIZE, SMALL = 14.0, 12.0
"""The sizes of letters in a chart, and in a small one."""
_MOST_BARS, _FEWEST_BARS, _MOST_LINES = 14, 5, 3
"""How many bars a chart may have, how few one of several, and how many lines a name."""
_BESIDE = 16.0
"""What is free between a name and its bar, and at the edge."""
_WIDEST_BAR = 52.0
"""The most room that a bar takes, in points."""
_SPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'


@dataclass(frozen=True)
class Series:
    """Numbers of one sort, one for each category; None where there is none."""

    name: str
    values: tuple[float | None, ...]
    look: Look


@dataclass(frozen=True)
class Drawing:
    """What a chart shows."""

    title: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    ends: tuple[float, float]
    """The lowest and the highest score."""
    decimals: int
    words: str
    """What it shows, for who does not see it."""
    label_share: float = 0.4
    """The share of its width that the names of the categories take."""
    size: float = SIZE
    """The size of its letters."""


def draw_bars(deck: Deck, page: Page, drawing: Drawing, box: Box) -> None:
    """Draw horizontal bars, the first category at the top; a target is an empty frame over its bar."""
    chart = _add_chart(deck, page, drawing, box, XL_CHART_TYPE.BAR_CLUSTERED)
    plot = chart.plots[0]
    plot.gap_width, plot.overlap = 45, 100
    names, numbers = chart.category_axis, chart.value_axis
    names.reverse_order = True
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.format.line.color.theme_color = MSO_THEME_COLOR.TEXT_1
    next(chart.element.iter(qn("c:valAx"))).find(qn("c:crosses")).set("val", "max")
    numbers.major_tick_mark = XL_TICK_MARK.NONE
    numbers.format.line.fill.background()
    _set_scale(numbers, drawing)
    for series, shown in zip(drawing.series, plot.series, strict=True):
        _paint_bar(deck, series.look, shown)
        if series.look != "target":
            _add_labels(shown, drawing)
    _place_plot(chart, drawing, box)


def count_bars(texts: Sequence[str], box: Box, share: float) -> int:
    """Count how many bars a chart is to have, so that names are whole; fewer than 14, and not so few that it is empty.

    `share` is that of the names in the width. The charts that are needed for all of them have about the same number.
    """
    whole = min(len(texts), _MOST_BARS)
    found = next((count for count in range(whole, _FEWEST_BARS - 1, -1) if _have_room(texts, box, share, count)), whole)
    return -(-len(texts) // -(-len(texts) // found))


def cut_labels(texts: Sequence[str], box: Box, share: float) -> list[str]:
    """Cut the names of so many bars to what has room beside each."""
    lines = _count_lines(box, len(texts))
    return [cut_text(text, box.width * share - _BESIDE, SIZE, lines) for text in texts]


def _have_room(texts: Sequence[str], box: Box, share: float, count: int) -> bool:
    lines = _count_lines(box, count)
    return all(count_lines(text, box.width * share - _BESIDE, SIZE) <= lines for text in texts)


def _count_lines(box: Box, count: int) -> int:
    """Count the lines that a name has where there are so many bars."""
    return max(1, min(_MOST_LINES, int((box.height - 4 * SIZE) / count / (SIZE * LEADING))))


def limit_bars(box: Box, count: int) -> Box:
    """Return as much of the height of a box as so many bars need not to look like walls."""
    return box.keep_top(count * _WIDEST_BAR + 6 * SIZE)


def draw_radar(deck: Deck, page: Page, drawing: Drawing, box: Box) -> None:
    """Draw a radar, the first category at the top."""
    chart = _add_chart(deck, page, drawing, box, XL_CHART_TYPE.RADAR_MARKERS)
    _set_scale(chart.value_axis, drawing)
    for series, shown in zip(drawing.series, chart.plots[0].series, strict=True):
        line = shown.format.line
        line.width = Pt(2.25)
        if series.look == "target":
            line.color.theme_color = MSO_THEME_COLOR.TEXT_1
            line.dash_style = MSO_LINE_DASH_STYLE.DASH
        else:
            _paint(deck, line.fill)


def _add_chart(deck: Deck, page: Page, drawing: Drawing, box: Box, kind: XL_CHART_TYPE) -> Chart:
    data = make_chart_data(_format(drawing.decimals))
    data.categories = [make_visible(name) for name in drawing.categories]
    for series in drawing.series:
        data.add_series(make_visible(series.name), series.values)
    frame: Any = page.slide.shapes.add_chart(kind, Pt(box.left), Pt(box.top), Pt(box.width), Pt(box.height), data)
    frame.name = make_visible(drawing.title)
    describe(frame, drawing.words)
    chart: Chart = frame.chart
    chart.font.size = Pt(drawing.size)
    chart.font.color.theme_color = MSO_THEME_COLOR.TEXT_1
    chart.has_title = False
    chart.has_legend = len(drawing.series) > 1
    if chart.has_legend:
        chart.legend.position = XL_LEGEND_POSITION.BOTTOM
        chart.legend.include_in_layout = False
    language = parse_xml(f'<c:lang {_SPACES} val="{name_language(deck.language)}"/>')
    chart.element.insert(1 if chart.element.find(qn("c:date1904")) is not None else 0, language)
    return chart


def _format(decimals: int) -> str:
    return "0." + "0" * decimals if decimals else "0"


def _set_scale(axis: Any, drawing: Drawing) -> None:
    axis.minimum_scale, axis.maximum_scale = drawing.ends
    axis.major_unit = (drawing.ends[1] - drawing.ends[0]) / 4
    axis.has_major_gridlines = True
    lines = axis.major_gridlines.format.line
    lines.width = Pt(0.5)
    lines.color.theme_color = MSO_THEME_COLOR.TEXT_1
    lines.color.brightness = 0.75
    axis.tick_labels.number_format, axis.tick_labels.number_format_is_linked = "General", False


def _paint(deck: Deck, fill: FillFormat, brightness: float = 0.0) -> None:
    """Fill with the colour of the house, or with a lighter one."""
    fill.solid()
    if deck.accent is not None:
        fill.fore_color.rgb = deck.accent
    else:
        fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_1
    fill.fore_color.brightness = brightness


def _paint_tint(deck: Deck, fill: FillFormat) -> None:
    """Fill with a lighter shade of the colour of the house."""
    if not deck.has_tint:
        _paint(deck, fill, 0.6)
        return
    fill.solid()
    fill.fore_color.theme_color = MSO_THEME_COLOR.ACCENT_2


def _paint_bar(deck: Deck, look: Look, shown: Any) -> None:
    shown.invert_if_negative = False
    line = shown.format.line
    match look:
        case "score":
            _paint(deck, shown.format.fill)
        case "below":
            _paint_tint(deck, shown.format.fill)
            _paint(deck, line.fill)
            line.width = Pt(0.75)
        case "target":
            shown.format.fill.background()
            line.color.theme_color = MSO_THEME_COLOR.TEXT_1
            line.width, line.dash_style = Pt(1.5), MSO_LINE_DASH_STYLE.DASH


def _add_labels(shown: Any, drawing: Drawing) -> None:
    labels = shown.data_labels
    labels.show_value, labels.position = True, XL_LABEL_POSITION.OUTSIDE_END
    labels.number_format, labels.number_format_is_linked = _format(drawing.decimals), False
    labels.font.size, labels.font.bold = Pt(drawing.size), True


def _place_plot(chart: Chart, drawing: Drawing, box: Box) -> None:
    """Set where the bars are, so that names have their room in every program."""
    foot = (2 * drawing.size + (2 * drawing.size if chart.has_legend else 0)) / box.height
    left, width, height = drawing.label_share, 0.96 - drawing.label_share, 1 - 0.02 - foot
    area = chart.element.find(qn("c:chart")).find(qn("c:plotArea"))
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(
        0,
        parse_xml(
            f'<c:layout {_SPACES}><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
            f'<c:yMode val="edge"/><c:x val="{left:.3f}"/><c:y val="0.02"/><c:w val="{width:.3f}"/>'
            f'<c:h val="{height:.3f}"/></c:manualLayout></c:layout>'
        ),
    )


def split_labels(texts: Sequence[str]) -> list[str]:
    """Return names of categories that are all different, as a chart needs them."""
    seen: dict[str, int] = {}
    found = []
    for text in texts:
        seen[text] = seen.get(text, 0) + 1
        found.append(text if seen[text] == 1 else f"{text} ({seen[text]})")
    return found


def list_values(figures: Sequence[Figure | None]) -> tuple[float | None, ...]:
    """Return numbers as they are shown everywhere, so that a label says what the table says."""
    return tuple(None if each is None else float(each.shown) for each in figures)


def count_decimals(figures: Iterable[Figure | None]) -> int:
    """Count the decimals with which scores are shown."""
    return max((each.decimals for each in figures if each is not None), default=0)
