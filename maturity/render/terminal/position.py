"""The first lines: whose result, the position in words, the score with its interval, how much was answered."""

from __future__ import annotations

from maturity.model.answers import State
from maturity.model.scorecard import OPEN, AxisScore, Scorecard
from maturity.render.page import Page
from maturity.render.terminal import goals
from maturity.render.terminal.words import answered, level_title, marks, question_text
from maturity.render.view import View

SETTLING = 3
"""How many questions that would settle the level are named, unless everything is shown."""


def write(page: Page, card: Scorecard, view: View) -> None:
    """Who, where, how sure."""
    page.text(_whose(card, view), style="bold")
    page.blank()
    if is_blank(card):
        page.text(view.say("position.empty"), style="bold")
        return
    if card.sheet.scope == "express":
        page.text(view.say("position.express"), style="bold yellow")
    if card.overall is None:
        _provisional(page, card, view)
        goals.write(page, card, view)
    else:
        _provisional(page, card, view)
        _level(page, card.overall, card, view)
        _score(page, card.overall, card, view)
    page.text(answered(card, view))


def _whose(card: Scorecard, view: View) -> str:
    role = card.sheet.respondent.role if card.sheet.respondent else None
    said_by = role and view.say("position.said_by", role=role)
    parts = [card.sheet.organisation, card.bank.title, said_by, card.sheet.date and _date(card.sheet.date, view)]
    return f" {view.glyphs.dash} ".join(view.prose(part) for part in parts if part)


def _date(date: str, view: View) -> str:
    year, month, day = date.split("-")
    place = view.say("month.first") if day == "01" else day.lstrip("0")
    return view.say(
        "date",
        day=place,
        month=view.say(f"month.{int(month)}"),
        year=year,
    )


def is_blank(card: Scorecard) -> bool:
    """Whether nothing at all was answered, not even "I don't know"."""
    return all(answer.state is State.ABSENT for answer in card.sheet.answers.values())


def _provisional(page: Page, card: Scorecard, view: View) -> None:
    if card.provisional:
        share = view.percent(card.bank.policy.min_coverage)
        page.text(view.say("position.provisional", share=share), style="bold yellow")


def _level(page: Page, overall: AxisScore, card: Scorecard, view: View) -> None:
    if overall.level is None:
        return
    places = [level.id for level in card.bank.levels]
    params = {
        "level": level_title(card, overall.level, view),
        "place": places.index(overall.level) + 1,
        "places": len(places),
    }
    if len(overall.levels_possible) == 1:
        page.text(view.say("position.level", **params), style="bold")
    else:
        best = level_title(card, overall.levels_possible[-1], view)
        n = sum(standing in OPEN for question, standing in card.standings.items() if _counts(card, question))
        page.text(view.say("position.level_between", n=n, best=best, **params), style="bold")
        _settling(page, overall, card, view)
    text = card.bank.level_by_id[overall.level].text
    if text and not overall.provisional:  # a portrait drawn from few answers would not be a likeness
        page.text(view.say("position.usually"))
        page.text(view.prose(text), indent=2)
    page.blank()


def _counts(card: Scorecard, question: str) -> bool:
    return card.bank.question_by_id[question].counts


def _settling(page: Page, overall: AxisScore, card: Scorecard, view: View) -> None:
    named = overall.settles if view.everything else overall.settles[:SETTLING]
    page.text(view.say("position.settles", n=len(named)))
    for question in named:
        page.text(question_text(card, question, view), indent=2, first=f"{view.glyphs.bullet} ")


def _score(page: Page, overall: AxisScore, card: Scorecard, view: View) -> None:
    scale, near = card.bank.scale, marks(card, overall)
    if overall.low is None or overall.high is None:
        page.text(view.say("position.nothing"))
        return
    low, high = view.score(overall.low, scale, near), view.score(overall.high, scale, near)
    score, best = view.score(overall.score, scale, near), view.score(scale.max, scale)
    if overall.score is None:
        page.text(view.say("position.no_score", low=low, high=high))
    elif overall.low == overall.high:
        page.text(view.say("position.score", score=score, best=best))
    else:
        page.text(view.say("position.score_between", score=score, best=best, low=low, high=high))
