"""The axes as a radar, for those who want one: its area says less than the dot plot, but many readers know it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import cos, pi, sin

from maturity.render.report.content import Part
from maturity.render.report.describing import describe_rows
from maturity.render.report.items.basics import Figure
from maturity.render.report.items.scores import AxisRow
from maturity.render.report.order import choose_radar_rows
from maturity.render.report.printing import say
from maturity.render.report.svg import signs
from maturity.render.report.svg.elements import make_element, make_picture, make_text
from maturity.render.report.svg.key import draw_key
from maturity.render.report.svg.widths import wrap_text

_WIDTH, _RADIUS, _LABEL_WIDTH = 560, 150, 118
_SIZE, _LEADING = 12.5, 15
_RINGS = 4
"""How many rings show how far a score is from the middle."""


def draw_radar(part: Part, language: str, name: str) -> str:
    """Draw the leaf axes of `part`, or else its top axes, in the bank's order.

    "" where neither are 3 to 12, or where one has no score. `name` is a word that no other picture of the page has.
    """
    rows = choose_radar_rows(part.axes)
    if not rows:
        return ""
    radar = _Radar(part, rows)
    content = list(radar.draw(language))
    title = say("report.radar_title", language, bank=part.bank)
    return make_picture(_WIDTH, radar.height, name, title, describe_rows(rows, part, language), content)


class _Radar:
    """A radar around its centre."""

    def __init__(self, part: Part, rows: Sequence[AxisRow]) -> None:
        self.part, self.rows = part, rows
        self.x, self.y = _WIDTH / 2, _RADIUS + 66
        self.height: float = 2 * _RADIUS + 132

    def draw(self, language: str) -> Iterator[str]:
        """Yield the elements of the whole picture, what is behind first."""
        yield from self._draw_rings()
        targets = [row.target for row in self.rows]
        yield from self._draw_area([row.score for row in self.rows], signs.TINT, "s-area", "")
        if any(targets):
            yield from self._draw_area(targets, "none", "s-target", "5 4")
        for index, row in enumerate(self.rows):
            yield from self._draw_axis(index, row)
        key, depth = draw_key([_without_interval(row) for row in self.rows], (), language, _WIDTH, self.height)
        self.height += depth
        yield key

    def _place(self, index: int, share: float) -> tuple[float, float]:
        """Return where a share of the radius is on the axis with that index; the first axis goes upwards."""
        angle = 2 * pi * index / len(self.rows) - pi / 2
        return self.x + cos(angle) * share * _RADIUS, self.y + sin(angle) * share * _RADIUS

    def _measure(self, figure: Figure) -> float:
        low, high = (each.value for each in self.part.scale)
        return float((figure.value - low) / (high - low))

    def _draw_rings(self) -> Iterator[str]:
        for ring in range(1, _RINGS + 1):
            points = (self._place(index, ring / _RINGS) for index in range(len(self.rows)))
            yield make_element("polygon", points=_join(points), fill="none", stroke=signs.LINE, class_="s-line")
        for index in range(len(self.rows)):
            x, y = self._place(index, 1)
            yield make_element("line", x1=self.x, y1=self.y, x2=x, y2=y, stroke=signs.LINE, class_="s-line")

    def _draw_area(self, figures: Sequence[Figure | None], fill: str, class_: str, dashes: str) -> Iterator[str]:
        known = [(index, figure) for index, figure in enumerate(figures) if figure is not None]
        points = _join(self._place(index, self._measure(figure)) for index, figure in known)
        stroke = signs.INK if dashes else signs.ACCENT
        yield make_element(
            "polygon", points=points, class_=class_, fill=fill, fill_opacity=0.55, stroke=stroke, stroke_width=2,
            stroke_dasharray=dashes or "none",
        )  # fmt: skip

    def _draw_axis(self, index: int, row: AxisRow) -> Iterator[str]:
        if row.target is not None:
            yield signs.draw_target(*self._place(index, self._measure(row.target)))
        if row.score is not None:
            yield signs.draw_score(*self._place(index, self._measure(row.score)), 5)
        x, y = self._place(index, 1.09)
        sideways = x - self.x
        anchor = "middle" if abs(sideways) < 12 else "start" if sideways > 0 else "end"
        width = _LABEL_WIDTH if anchor != "middle" else 2 * _LABEL_WIDTH
        score = "-" if row.score is None else row.score.text
        lines = [*wrap_text(row.title, width, _SIZE), score]
        deep = len(lines) * _LEADING
        top = y - deep / 2 + 11 if anchor != "middle" else y - deep + 11 if y < self.y else y + 11
        words = make_text(
            lines[:-1], x, top, _LEADING, font_size=_SIZE, text_anchor=anchor, fill=signs.INK, class_="s-label"
        )
        number = make_text(
            lines[-1:], x, top + deep - _LEADING, _LEADING,
            font_size=_SIZE, font_weight="600", text_anchor=anchor, fill=signs.INK, class_="s-value",
        )  # fmt: skip
        yield words + number


def _without_interval(row: AxisRow) -> AxisRow:
    """Return a row as a radar shows it: with the score and the target alone."""
    return replace(row, low=None, high=None, earlier=())


def _join(points: Iterator[tuple[float, float]]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
