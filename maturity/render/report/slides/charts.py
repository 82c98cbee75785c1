"""Charts that can be edited: bars or a radar, each with its numbers in a workbook of its own, in which nothing acts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
from maturity.render.report.office import name_language
from maturity.render.report.slides.chart_data import make_chart_data
from maturity.render.report.slides.deck import Deck, Page
from maturity.render.report.slides.geometry import Box
from maturity.render.report.slides.tables import describe
from maturity.render.report.slides.whiskers import Lengths, add_whiskers, lay_under_labels, let_through
from maturity.text.safe import make_visible

Look = Literal["score", "below", "target"]
"""How a series is drawn: full, paler, or as an empty frame."""
SIZE, SMALL = 14.0, 12.0
"""The sizes of letters in a chart, and in a small one."""
_SPACES = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'


@dataclass(frozen=True)
class Series:
    """Numbers of one sort, one for each category; None where there is none."""

    name: str
    values: tuple[float | None, ...]
    look: Look
    intervals: tuple[Lengths, Lengths] = ((), ())
    """How far open questions can bring each number down, and up; nothing where none is drawn."""

    @property
    def is_open(self) -> bool:
        """Whether some number has an interval."""
        return any(each is not None for each in self.intervals[0])


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
    is_open, column = any(each.is_open for each in drawing.series), len(drawing.series) + 1
    for series, shown in zip(drawing.series, plot.series, strict=True):
        _paint_bar(deck, series.look, shown)
        if is_open and series.look == "score":
            let_through(shown.format.fill)
        if series.look != "target":
            _add_labels(shown, drawing, within=is_open)
        if series.is_open:
            add_whiskers(shown._element, *series.intervals, (column, column + 1))  # noqa: SLF001 - no other way
            column += 2
    _place_plot(chart, drawing, box)


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
    data = make_chart_data(_format(drawing.decimals), list(_list_lengths(deck, drawing)))
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


def _list_lengths(deck: Deck, drawing: Drawing) -> Iterator[tuple[str, Lengths]]:
    """Yield the columns from which error bars take their lengths."""
    for series in drawing.series:
        if series.is_open:
            for side, lengths in zip(("down", "up"), series.intervals, strict=True):
                yield f"{series.name} – {deck.say(f'workbook.column.{side}')}", lengths


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


def _add_labels(shown: Any, drawing: Drawing, *, within: bool) -> None:
    """Add its number to each bar: behind its end, or at its start where whiskers may be behind its end."""
    labels = shown.data_labels
    labels.show_value = True
    labels.position = XL_LABEL_POSITION.INSIDE_BASE if within else XL_LABEL_POSITION.OUTSIDE_END
    labels.number_format, labels.number_format_is_linked = _format(drawing.decimals), False
    labels.font.size, labels.font.bold = Pt(drawing.size), True
    if within:
        lay_under_labels(labels._element)  # noqa: SLF001 - no other way


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


def list_values(figures: Sequence[Figure | None]) -> tuple[float | None, ...]:
    """Return numbers as they are shown everywhere, so that a label says what the table says."""
    return tuple(None if each is None else float(each.shown) for each in figures)


def count_decimals(figures: Iterable[Figure | None]) -> int:
    """Count the decimals with which scores are shown."""
    return max((each.decimals for each in figures if each is not None), default=0)
