"""Pictures of scores: each sign is where its number is on the scale, whatever the scale."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest

from maturity.render.report.colours import measure_contrast
from maturity.render.report.content import Part
from maturity.render.report.svg.dot_plot import NARROW, WIDE, Layout, draw_dot_plot
from maturity.render.report.svg.radar import draw_radar
from maturity.render.report.svg.small_line import draw_small_line
from maturity.render.report.svg.trend import draw_trend
from tests.render.report.dossiers import ANSWERS, BANK, card_of, report_of

SCALED = f"scale: {{min: 1, max: 5}}\n{BANK}".replace("from: 0,", "from: 1,").replace("from: 50,", "from: 3,")
SCALED = SCALED.replace("from: 90,", "from: 4,")


def build_part(*answers: str, bank: str = BANK) -> Part:
    """The part of one report; each text of answers is that of a year of its own, the first in 2024."""
    cards = [card_of(text, bank, date=f"{year}-11-13") for year, text in enumerate(answers or (ANSWERS,), 2024)]
    return report_of(*cards).parts[0]


def find_numbers(svg: str, class_: str, attribute: str) -> list[float]:
    """The values of one attribute of the elements of one class, in their order."""
    elements = re.findall(rf'<[^>]*class="{class_}"[^>]*>', svg)
    return [float(re.findall(rf' {attribute}="([^"]*)"', element)[0]) for element in elements]


@pytest.mark.parametrize("layout", [WIDE, NARROW])
@pytest.mark.parametrize("bank", [BANK, SCALED])
def test_a_score_is_drawn_at_its_share_of_the_scale(bank: str, layout: Layout) -> None:
    part = build_part(bank=bank)
    low, high = (figure.value for figure in part.scale)
    shares = sorted((row.score.value - low) / (high - low) for row in part.axes if row.score)
    left, right = layout.track_left, layout.track_right
    drawn = find_numbers(draw_dot_plot(part, "fr", "p", layout), "s-score", "cx")
    key = drawn.pop()
    assert key < right
    assert sorted(drawn) == [pytest.approx(left + float(share) * (right - left), abs=0.1) for share in shares]
    assert len(set(shares)) > 1


def test_the_last_time_is_the_date_before_and_no_other() -> None:
    first, second = (ANSWERS.replace("formee: jamais", f"formee: {word}") for word in ("toujours", "parfois"))
    part = build_part(first, second, ANSWERS)
    drawn = find_numbers(draw_dot_plot(part, "fr", "p"), "s-earlier", "cx")
    middle = (WIDE.track_left + WIDE.track_right) / 2
    assert pytest.approx(middle, abs=0.1) in drawn, "half of the scale, the second date"
    assert pytest.approx(WIDE.track_right, abs=0.1) not in drawn, "the whole scale, the first date"


def test_a_radar_goes_upwards_first_then_clockwise() -> None:
    part = build_part(ANSWERS.replace("bilan: unknown", "bilan: toujours").replace("jamais", "toujours"))
    svg = draw_radar(part, "fr", "r")
    [points] = re.findall(r'<polygon points="([^"]*)"[^>]*class="s-area"', svg)
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = (map(float, point.split(",")) for point in points.split())
    assert y0 < y1 < y2
    assert x3 < x0 < x1
    assert (x0, y1) == (pytest.approx(x2, abs=0.1), pytest.approx(y3, abs=0.1))


def test_a_small_line_shows_between_which_scores_an_axis_is() -> None:
    part = build_part()
    assert part.overall is not None
    svg = draw_small_line(part.overall, part.scale)
    [left], [width] = find_numbers(svg, "s-interval", "x"), find_numbers(svg, "s-interval", "width")
    assert part.overall.low is not None
    assert part.overall.high is not None
    shares = [float(part.overall.low.value / 100), float(part.overall.high.value / 100)]
    assert [left, left + width] == [pytest.approx(7 + share * 96, abs=0.1) for share in shares]


def test_a_trend_rises_with_the_score() -> None:
    part = build_part(ANSWERS, ANSWERS.replace("formee: jamais", "formee: toujours"))
    assert part.progress is not None
    whole = part.progress.trends[0]
    [points] = re.findall(r'points="([^"]*)"', draw_trend(whole, part.scale))
    heights = [float(point.split(",")[1]) for point in points.split()]
    assert whole.scores[0] is not None
    assert heights == [pytest.approx(22 - float(score.value) / 100 * 16, abs=0.1) for score in whole.scores if score]
    assert heights[1] < heights[0]


def test_contrast_is_that_of_the_guidelines() -> None:
    assert measure_contrast("#000000", "#ffffff") == pytest.approx(21)
    assert measure_contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)
    assert Fraction(1) == measure_contrast("#123456", "#123456")
