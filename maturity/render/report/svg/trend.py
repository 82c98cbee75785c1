"""The scores of an axis at several dates as a line so small that it fits into a cell; the numbers stand beside it."""

from __future__ import annotations

from maturity.render.report.items.basics import Figure
from maturity.render.report.items.scores import Trend
from maturity.render.report.svg import signs
from maturity.render.report.svg.elements import make_element

_WIDTH, _HEIGHT, _EDGE = 110, 28, 6


def draw_trend(trend: Trend, scale: tuple[Figure, Figure]) -> str:
    """Draw the scores of `trend` on the whole scale, the last as a dot; it is hidden from whoever listens."""
    low, high = (figure.value for figure in scale)
    step = (_WIDTH - 2 * _EDGE) / max(1, len(trend.scores) - 1)
    points = [
        (_EDGE + index * step, _HEIGHT - _EDGE - float((score.value - low) / (high - low)) * (_HEIGHT - 2 * _EDGE))
        for index, score in enumerate(trend.scores)
        if score is not None
    ]
    drawn = [make_element("line", x1=_EDGE, y1=_HEIGHT - _EDGE, x2=_WIDTH - _EDGE, y2=_HEIGHT - _EDGE,
                          stroke=signs.LINE, class_="s-line")]  # fmt: skip
    if len(points) > 1:
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
        drawn.append(make_element("polyline", points=path, fill="none", stroke=signs.QUIET, stroke_width=1.5,
                                  class_="s-way"))  # fmt: skip
    if points and trend.scores[-1] is not None:
        drawn.append(signs.draw_score(*points[-1], 4))
    return make_element(
        "svg", drawn, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        width=_WIDTH, height=_HEIGHT, aria_hidden="true", class_="spark",
    )  # fmt: skip
