"""The axes as a dot plot: a line for each, with its score, what is uncertain of it, its target and its last time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from maturity.render.report.content import Part
from maturity.render.report.describing import describe_rows
from maturity.render.report.items.scores import AxisRow, LevelStart
from maturity.render.report.order import sort_rows
from maturity.render.report.printing import say
from maturity.render.report.svg import signs
from maturity.render.report.svg.elements import make_element, make_picture, make_text
from maturity.render.report.svg.key import draw_key
from maturity.render.report.svg.widths import measure_text, wrap_text

_SIZE, _LEADING = 14, 18
_SMALL, _SMALL_LEADING = 11.5, 14
_INDENT = 14
_GAP = 14
"""Between the end of the scale and the figures."""
_MOST_HEAD_LINES = 2
"""How many lines the title above a group of rows may take."""


@dataclass(frozen=True)
class Layout:
    """Where the parts of a plot are, in pixels."""

    width: int
    track_left: float
    track_right: float
    label_width: float
    is_stacked: bool
    """Whether a label is above its line instead of left of it."""


WIDE = Layout(760, 278, 644, 252, is_stacked=False)
"""For a screen or a sheet of paper."""
NARROW = Layout(340, 10, 330, 246, is_stacked=True)
"""For a telephone, at the size of its own text."""


def draw_dot_plot(part: Part, language: str, name: str, layout: Layout = WIDE) -> str:
    """Draw the axes of `part`, the highest first and each below the one that it belongs to; "" if there are none.

    `name` is a word that no other picture of the same page has.
    """
    rows = sort_rows(part.axes)
    if not rows:
        return ""
    plot = _Plot(part, layout, language)
    content = list(plot.draw(rows))
    title = say("report.plot_title", language, bank=part.bank)
    return make_picture(layout.width, plot.height, name, title, describe_rows(rows, part, language), content)


class _Plot:
    """A plot that grows downwards as rows are added to it."""

    def __init__(self, part: Part, layout: Layout, language: str) -> None:
        self.part, self.layout, self.language = part, layout, language
        self.low, self.high = (figure.value for figure in part.scale)
        self.height = 0.0
        self.numbered: tuple[str, ...] = ()
        """The titles of the levels, where their numbers stand above their bands."""

    def draw(self, rows: Sequence[AxisRow]) -> Iterator[str]:
        """Yield the elements of the whole picture, what is behind first."""
        heads = list(self._draw_heads())
        top = self.height
        drawn = [element for row in rows for element in self._draw_row(row)]
        yield from self._draw_bands(top, self.height)
        yield from heads
        yield from drawn
        self.height += 14
        key, depth = draw_key(rows, self.numbered, self.language, self.layout.width, self.height)
        self.height += depth
        yield key

    def _place(self, score: Fraction) -> float:
        """Return the x of a score."""
        share = float((score - self.low) / (self.high - self.low))
        return self.layout.track_left + share * (self.layout.track_right - self.layout.track_left)

    def _list_bands(self) -> Iterator[tuple[LevelStart, float, float]]:
        """Yield each level with the two ends of its band; nothing of a level outside the scale."""
        ends = [*(start.score.value for start in self.part.level_starts[1:]), self.high]
        for start, end in zip(self.part.level_starts, ends, strict=False):
            left, right = self._place(max(start.score.value, self.low)), self._place(min(end, self.high))
            if right > left:
                yield start, left, right

    def _draw_heads(self) -> Iterator[str]:
        """Yield the titles of the levels above their bands, or their numbers where a title has no room."""
        bands = list(self._list_bands())
        lines = [wrap_text(start.title, right - left - 4, _SMALL) for start, left, right in bands]
        has_room = all(
            len(each) <= _MOST_HEAD_LINES and " ".join(each) == start.title
            for each, (start, _, _) in zip(lines, bands, strict=True)
        )
        if not has_room:
            lines = [[str(number)] for number in range(1, len(bands) + 1)]
        depth = max(map(len, lines), default=0)
        for each, (_, left, right) in zip(lines, bands, strict=True):
            y = 12 + (depth - len(each)) * _SMALL_LEADING
            yield _write(each, (left + right) / 2, y, _SMALL, "s-quiet", anchor="middle")
        self.height = 12 + depth * _SMALL_LEADING if depth else 4
        self.numbered = () if has_room else tuple(start.title for start, _, _ in bands)

    def _draw_bands(self, top: float, bottom: float) -> Iterator[str]:
        """Yield a band for each second level, and the ends of the scale below them."""
        for index, (start, left, right) in enumerate(self._list_bands()):
            high, deep = top - 6, bottom - top + 6
            if index % 2 == 0:
                yield make_element(
                    "rect", x=left, y=high, width=right - left, height=deep, fill=signs.BAND, class_="s-band"
                )
            if start.score.value > self.low:
                yield make_element("line", x1=left, y1=top - 6, x2=left, y2=bottom, stroke=signs.LINE, class_="s-line")
        values = dict.fromkeys(
            (self.part.scale[0], *(start.score for start in self.part.level_starts), self.part.scale[1])
        )
        places = {self._place(figure.value): figure.text for figure in values if self.low <= figure.value <= self.high}
        for x, text in places.items():
            yield _write([text], x, bottom + 13, _SMALL, "s-quiet", anchor="middle")
        self.height = bottom + 18

    def _draw_row(self, row: AxisRow) -> Iterator[str]:
        is_head, indent = not row.is_leaf, min(row.depth, 3) * _INDENT
        room = self.layout.label_width - indent
        lines = wrap_text(row.title, room, _SIZE, bold=is_head)
        self.height += 8 if is_head and self.height > 50 else 0
        deep = len(lines) * _LEADING
        class_ = "s-head" if is_head else "s-label"
        if self.layout.is_stacked:
            yield _write(lines, self.layout.track_left + indent, self.height + 14, _SIZE, class_)
            yield _write([row.interval], self.layout.track_right, self.height + 14, _SIZE, "s-value", anchor="end")
            y, self.height = self.height + deep + 12, self.height + deep + 30
        else:
            figures = _break_interval(row, self.layout.width - self.layout.track_right - _GAP)
            tall = max(deep, len(figures) * _LEADING) + 14
            y = self.height + tall / 2
            yield _write(lines, 4 + indent, y - deep / 2 + 14, _SIZE, class_)
            top = y + 5 - (len(figures) - 1) * _LEADING / 2
            yield _write(figures, self.layout.track_right + _GAP, top, _SIZE, "s-value")
            self.height += tall
        yield from self._draw_track(row, y)

    def _draw_track(self, row: AxisRow, y: float) -> Iterator[str]:
        left, right = self.layout.track_left, self.layout.track_right
        yield make_element("line", x1=left, y1=y, x2=right, y2=y, stroke=signs.LINE, class_="s-line")
        if row.is_open and row.low is not None and row.high is not None:
            yield signs.draw_interval(self._place(row.low.value), self._place(row.high.value), y)
        now = None if row.score is None else self._place(row.score.value)
        if row.earlier and now is not None:
            before = self._place(row.earlier[-1].score.value)
            yield signs.draw_way(before, now, y)
            yield signs.draw_earlier(before, y)
        if now is not None:
            yield signs.draw_score(now, y, 6.5 if row.is_leaf else 8)
        if row.target is not None:
            yield signs.draw_target(self._place(row.target.value), y)


def _break_interval(row: AxisRow, room: float) -> list[str]:
    """Return the score with its interval, which has a line of its own where the two do not fit into `room` pixels."""
    if measure_text(row.interval, _SIZE, bold=True) <= room:
        return [row.interval]
    score, _, rest = row.interval.partition(" ")
    return [score, rest]


def _write(lines: Iterable[str], x: float, y: float, size: float, class_: str, anchor: str = "start") -> str:
    weight = "600" if class_ in ("s-head", "s-value") else "400"
    fill = signs.QUIET if class_ == "s-quiet" else signs.INK
    return make_text(
        lines, x, y, _LEADING if size == _SIZE else _SMALL_LEADING,
        font_size=size, font_weight=weight, text_anchor=anchor, fill=fill, class_=class_,
    )  # fmt: skip
