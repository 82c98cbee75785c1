"""The signs of a picture of scores. Each has a shape of its own, so that nothing is told by its colour alone."""

from __future__ import annotations

from maturity.render.report.svg.elements import Number, make_element

INK, QUIET, LINE, BAND, PAPER = "#1c2321", "#55605d", "#c9cfcc", "#f1f3f1", "#ffffff"
"""What a picture is drawn in where no style sheet says otherwise: beside each stands the class of the same name."""
ACCENT, TINT = "#0f5c56", "#a9cdc8"
"""The colour of the organisation's own scores, and a light tint of it for what is uncertain."""


def draw_score(x: Number, y: Number, radius: Number = 6.5) -> str:
    """Draw a score: a full disc."""
    return make_element("circle", cx=x, cy=y, r=radius, fill=ACCENT, stroke=PAPER, stroke_width=1.5, class_="s-score")


def draw_interval(left: Number, right: Number, y: Number) -> str:
    """Draw between which scores open questions leave it: a broad bar with an upright at each end."""
    bar = make_element("rect", x=left, y=y - 4, width=max(0, right - left), height=8, fill=TINT, class_="s-interval")
    ends = (
        make_element("line", x1=x, y1=y - 7, x2=x, y2=y + 7, stroke=ACCENT, stroke_width=1.5, class_="s-end")
        for x in (left, right)
    )
    return bar + "".join(ends)


def draw_target(x: Number, y: Number) -> str:
    """Draw a target: an empty diamond."""
    points = f"{x:.1f},{y - 9:.1f} {x + 7:.1f},{y:.1f} {x:.1f},{y + 9:.1f} {x - 7:.1f},{y:.1f}"
    return make_element("polygon", points=points, fill="none", stroke=INK, stroke_width=1.75, class_="s-target")


def draw_earlier(x: Number, y: Number) -> str:
    """Draw the score of the last time: an empty ring."""
    return make_element("circle", cx=x, cy=y, r=4.5, fill=PAPER, stroke=QUIET, stroke_width=1.75, class_="s-earlier")


def draw_way(start: Number, end: Number, y: Number) -> str:
    """Draw the way from the last time to now: a thin line."""
    return make_element("line", x1=start, y1=y, x2=end, y2=y, stroke=QUIET, stroke_width=1.75, class_="s-way")


def draw_hatching(left: Number, right: Number, bottom: Number, height: Number) -> str:
    """Draw that a number is hidden: slanted lines, all of one height."""
    width = right - left
    many = max(1, int(width // 5))
    starts = (left + index * width / many for index in range(many))
    slants = "".join(f"M{x:.1f} {bottom:.1f}L{x + width / many:.1f} {bottom - height:.1f}" for x in starts)
    return make_element("path", d=slants, fill="none", stroke=QUIET, stroke_width=1, class_="s-way")
