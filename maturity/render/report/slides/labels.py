"""The names beside bars: how many bars a chart has so that each name is whole, and what is shown of one that is not."""

from __future__ import annotations

from collections.abc import Sequence

from maturity.render.report.slides.charts import SIZE
from maturity.render.report.slides.fitting import LEADING, count_lines, cut_text
from maturity.render.report.slides.geometry import Box

_MOST_BARS, _FEWEST_BARS, _MOST_LINES = 14, 5, 3
"""How many bars a chart may have, how few one of several, and how many lines a name."""
_BESIDE = 16.0
"""What is free between a name and its bar, and at the edge."""
_WIDEST_BAR = 52.0
"""The most room that a bar takes, in points."""


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


def split_labels(texts: Sequence[str]) -> list[str]:
    """Return names of categories that are all different, as a chart needs them."""
    seen: dict[str, int] = {}
    found = []
    for text in texts:
        seen[text] = seen.get(text, 0) + 1
        found.append(text if seen[text] == 1 else f"{text} ({seen[text]})")
    return found
