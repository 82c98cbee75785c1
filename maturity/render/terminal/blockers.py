"""What holds the next level back."""

from __future__ import annotations

from maturity.model.field_types import ROOT
from maturity.model.scorecard import Blocker, Scorecard
from maturity.render.page import Page
from maturity.render.terminal.words import axis_title, level_title, question_text
from maturity.render.view import View


def write(page: Page, card: Scorecard, view: View) -> None:
    """The scores and floors missed, then the questions that weigh most."""
    overall = card.overall
    if overall is None or overall.level is None:
        return
    places = [level.id for level in card.bank.levels]
    following = places.index(overall.level) + 1
    if following == len(places):
        page.heading(view.say("blockers.none"))
        return
    page.heading(view.say("blockers.title", level=level_title(card, places[following], view)))
    axes = [blocker for blocker in overall.blockers if blocker.kind == "axis"]
    for blocker in axes:
        page.text(_axis(blocker, card, view), first=f"{view.glyphs.bullet} ")
    questions = [blocker for blocker in overall.blockers if blocker.kind == "question"]
    if questions:
        page.text(view.say("blockers.questions", n=len(questions), axis=axis_title(card, axes[0].id, view)))
        for blocker in questions:
            page.text(_question(blocker, card, view), indent=2, first=f"{view.glyphs.bullet} ")


def _axis(blocker: Blocker, card: Scorecard, view: View) -> str:
    scale = card.bank.scale
    key = "blockers.score" if blocker.id == ROOT else "blockers.floor"
    has = view.format_score(blocker.has, scale, (blocker.needs,))
    if _is_open(card, blocker.id):
        has = view.say("blockers.secured", has=has)
    needs = view.format_score(blocker.needs, scale, (blocker.needs,))
    return view.say(key, axis=axis_title(card, blocker.id, view), has=has, needs=needs)


def _question(blocker: Blocker, card: Scorecard, view: View) -> str:
    scale = card.bank.scale
    text = question_text(card, blocker.id, view)
    if blocker.has is None:
        return view.say(f"blockers.{card.standings[blocker.id].value}", question=text)
    has, best = view.format_score(blocker.has, scale), view.format_score(scale.max, scale)
    return view.say("blockers.question", question=text, has=has, best=best)


def _is_open(card: Scorecard, axis_id: str) -> bool:
    """Whether the score of an axis still hangs on open questions."""
    axes = {axis.id: axis for axis in (card.overall, *card.axes) if axis is not None}
    return axes[axis_id].low != axes[axis_id].high
