"""The key of a picture: each sign that it uses, with what it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from maturity.render.report.items.scores import AxisRow
from maturity.render.report.printing import say
from maturity.render.report.svg import signs
from maturity.render.report.svg.elements import make_element, make_text
from maturity.render.report.svg.widths import measure_text, wrap_text
from maturity.text.numbers import NBSP

_SIZE, _LEADING, _CLOSE_LEADING, _SIGN_WIDTH, _GAP = 12, 20, 15, 26, 18
_LEFT = 4.0


def draw_key(
    rows: Sequence[AxisRow], levels: Sequence[str], language: str, width: float, top: float
) -> tuple[str, float]:
    """Draw the key of what `rows` show, in lines of at most `width` pixels; return it, and how deep it is.

    `levels` are the titles of levels for which their numbers stand; empty where there are none.
    """
    x, y, drawn = _LEFT, top + 12, []
    for sign, text in _list_entries(rows, language):
        lines = wrap_text(text, width - _SIGN_WIDTH - 8, _SIZE)
        needed = _SIGN_WIDTH + max(measure_text(line, _SIZE) for line in lines)
        if x > _LEFT and x + needed > width:
            x, y = _LEFT, y + _LEADING
        drawn += [_draw_sign(sign, x, y - 4), _write(lines, x + _SIGN_WIDTH, y)]
        x, y = x + needed + _GAP, y + (len(lines) - 1) * _CLOSE_LEADING
    if levels:
        named = ", ".join(f"{number}{NBSP}{title}" for number, title in enumerate(levels, start=1))
        lines = wrap_text(say("report.key.levels", language, levels=named), width - 8, _SIZE)
        drawn.append(_write(lines, _LEFT, y + _LEADING))
        y += _LEADING + (len(lines) - 1) * _CLOSE_LEADING
    return make_element("g", drawn), y - top + 10


def _write(lines: Sequence[str], x: float, y: float) -> str:
    return make_text(lines, x, y, _CLOSE_LEADING, font_size=_SIZE, fill=signs.QUIET, class_="s-quiet")


def _list_entries(rows: Sequence[AxisRow], language: str) -> Iterator[tuple[str, str]]:
    yield "score", say("report.key.score", language)
    if any(row.is_open for row in rows):
        yield "interval", say("report.key.interval", language)
    if any(row.target for row in rows):
        yield "target", say("report.key.target", language)
    dates = dict.fromkeys(row.earlier[-1].date for row in rows if row.earlier)
    if dates:
        yield "earlier", say("report.key.earlier", language, date=", ".join(dates))


def _draw_sign(sign: str, x: float, y: float) -> str:
    match sign:
        case "score":
            return signs.draw_score(x + 10, y)
        case "interval":
            return signs.draw_interval(x + 1, x + 19, y)
        case "target":
            return signs.draw_target(x + 10, y)
        case _:
            return signs.draw_way(x + 3, x + 19, y) + signs.draw_earlier(x + 5, y)
