"""An axis as a line so small that it fits into a cell; the number stands beside it, in words."""

from __future__ import annotations

from fractions import Fraction

from maturity.render.report.items.basics import Figure
from maturity.render.report.items.scores import AxisRow
from maturity.render.report.svg import signs
from maturity.render.report.svg.elements import make_element

_WIDTH, _HEIGHT, _EDGE = 110, 18, 7


def draw_small_line(row: AxisRow, scale: tuple[Figure, Figure]) -> str:
    """Draw the score of `row` on its scale, with its interval and its target; it is hidden from whoever listens."""
    low, high = (figure.value for figure in scale)

    def place(score: Fraction) -> float:
        return _EDGE + float((score - low) / (high - low)) * (_WIDTH - 2 * _EDGE)

    y = _HEIGHT / 2
    drawn = [make_element("line", x1=_EDGE, y1=y, x2=_WIDTH - _EDGE, y2=y, stroke=signs.LINE, class_="s-line")]
    if row.is_open and row.low is not None and row.high is not None:
        drawn.append(signs.draw_interval(place(row.low.value), place(row.high.value), y))
    if row.earlier:
        drawn.append(signs.draw_earlier(place(row.earlier[-1].score.value), y))
    if row.score is not None:
        drawn.append(signs.draw_score(place(row.score.value), y, 5))
    if row.target is not None:
        drawn.append(signs.draw_target(place(row.target.value), y))
    return make_element(
        "svg", drawn, xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {_WIDTH} {_HEIGHT}",
        width=_WIDTH, height=_HEIGHT, aria_hidden="true", class_="spark",
    )  # fmt: skip
