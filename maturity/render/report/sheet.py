"""What of a part fits on one sheet of paper (A4): texts are shortened, then left out, until the sheet holds them.

How many lines a text takes is estimated, with room to spare, for a font that is rather wide.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from maturity.render.report.content import Part
from maturity.render.report.items.actions import Action
from maturity.render.report.selection import choose_benchmarks, shorten

_ROOM = 60.0
"""How many lines of text a sheet holds."""
_LINE, _HALF_LINE, _BIG_LINE = 100, 44, 58
"""How many letters a line has: the whole width, half of it, and in the large type of the position."""
_MOST_LEVELS = 6
"""How many levels a bank may have for a sheet to show all of them."""
_MOST_DUTIES = 3
"""How many duties that are not met a sheet names; the others are counted."""


@dataclass(frozen=True)
class FirstStep:
    """An action on a sheet."""

    title: str
    step: str
    takes: str
    """What the whole action takes: days, and what follows a year."""


@dataclass(frozen=True)
class Sheet:
    """The texts of a sheet, ready to be set; "" and () are left out."""

    cautions: tuple[str, ...]
    position: str
    portrait: str
    points: tuple[str, ...]
    with_ladder: bool
    strengths: tuple[str, ...]
    duties: tuple[str, ...]
    """Those that press most, each with how it stands."""
    duties_left: int
    """How many more are not met yet."""
    actions: tuple[FirstStep, ...]
    blockers: tuple[str, ...]
    dated: str
    """One published figure, with its date."""
    since: str = ""
    """What changed since the date before."""
    peers: str = ""
    """The place among peers, and who they are."""


def fit_sheet(part: Part, *, with_title: bool) -> Sheet:
    """Fit a part onto a sheet; `with_title` says that the title of its questionnaire takes room too."""
    sheet = _make_sheet(part)
    for smaller in _list_smaller(sheet):
        if _count_lines(sheet) + (_break(part.bank, _BIG_LINE) * 1.4 + 2.5 if with_title else 0) <= _ROOM:
            break
        sheet = smaller
    return sheet


def _make_sheet(part: Part) -> Sheet:
    head = part.headline
    pressing = part.duties.pressing if part.duties else ()
    whole = [point.text for point in part.blockers if not point.text.rstrip().endswith(":")]
    figures = [figure for figure in choose_benchmarks(part) if figure.describes_answer]
    return Sheet(
        cautions=tuple(shorten(text, 170) for text in head.cautions[:2]),
        position=shorten(head.position, 210),
        portrait=shorten(head.portrait, 330),
        points=tuple(shorten(text, 190) for text in head.points[:4]),
        with_ladder=bool(head.place) and len(part.level_starts) <= _MOST_LEVELS,
        strengths=tuple(shorten(each.title, 100) for each in part.strengths),
        duties=tuple(shorten(each.standing, 170) for each in pressing[:_MOST_DUTIES]),
        duties_left=max(0, len(pressing) - _MOST_DUTIES),
        actions=tuple(
            FirstStep(shorten(each.title, 100), shorten(each.first_step, 280), _describe_cost(each))
            for each in part.first
        ),
        blockers=tuple(shorten(text, 150) for text in whole[:3]),
        dated=shorten(figures[0].text, 220) if figures else "",
        since=shorten(part.progress.short, 300) if part.progress else "",
        peers=shorten(part.peers.short, 420) if part.peers else "",
    )


def _list_smaller(sheet: Sheet) -> Iterator[Sheet]:
    """Yield sheets that say less and less, the most important last."""
    yield (sheet := replace(sheet, dated=""))
    yield (sheet := replace(sheet, portrait=""))
    yield (sheet := replace(sheet, blockers=sheet.blockers[:1]))
    yield (sheet := replace(sheet, blockers=()))
    yield (sheet := replace(sheet, actions=tuple(replace(each, step=shorten(each.step, 95)) for each in sheet.actions)))
    yield (sheet := replace(sheet, duties=tuple(shorten(text, 90) for text in sheet.duties)))
    yield (sheet := replace(sheet, with_ladder=False))
    yield (sheet := replace(sheet, since=""))
    yield (sheet := replace(sheet, peers=shorten(sheet.peers, 200)))
    yield replace(sheet, points=tuple(shorten(text, 95) for text in sheet.points))


def _count_lines(sheet: Sheet) -> float:
    """Estimate how many lines a sheet takes, its head and its end included."""
    duties = [*sheet.duties, *(["…"] if sheet.duties_left else [])]
    sides = (sum(_break(text, _HALF_LINE) + 0.3 for text in texts) for texts in (sheet.strengths, duties))
    parts = (
        11.0,  # the head, and the end with score and method
        sum(_break(text, _LINE) + 1.5 for text in sheet.cautions),
        _break(sheet.position, _BIG_LINE) * 1.5,
        _break(sheet.portrait, _LINE) + 0.5,
        sum(_break(text, _LINE) + 0.2 for text in sheet.points),
        5.0 if sheet.with_ladder else 0.0,
        6.5 + max(sides),
        2.8 + sum(1.6 + _break(each.title, 80) + _break(each.step, _LINE - 12) for each in sheet.actions),
        2.8 + sum(_break(text, _LINE) + 0.2 for text in sheet.blockers) if sheet.blockers else 0.0,
        _break(sheet.dated, _LINE) + 2.2 if sheet.dated else 0.0,
        _break(sheet.since, _LINE) + 0.6 if sheet.since else 0.0,
        _break(sheet.peers, _LINE) + 2.2 if sheet.peers else 0.0,
    )
    return sum(parts)


def _break(text: str, letters: int) -> int:
    """Count the lines of a text at so many letters a line."""
    return -(-len(text) // letters)


def _describe_cost(action: Action) -> str:
    """Say what an action takes: whether it fits has to be confirmed, its days, and what it takes a year afterwards."""
    facts = action.facts[1:] if action.tells_gain else action.facts
    return ", ".join(facts[: 2 if action.is_advised else 3])
