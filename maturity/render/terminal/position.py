"""The first lines: whose result, the position in words, the score with its interval, how much was answered."""

from __future__ import annotations

from maturity.model.answers import State
from maturity.model.scorecard import OPEN, AxisScore, Scorecard
from maturity.render.page import Page
from maturity.render.terminal import goals
from maturity.render.terminal.words import answered, dated, level_title, marks, question_text
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
    for sentence in cautions(card, view):
        page.text(sentence, style="bold yellow")
    if card.overall is None:
        goals.write(page, card, view)
    else:
        _level(page, card.overall, card, view)
        page.text(score_sentence(card.overall, card, view))
    page.text(answered(card, view))


def cautions(card: Scorecard, view: View) -> list[str]:
    """What comes before any position: that the questionnaire was the short one, that too little was answered."""
    found = [view.say("position.express")] if card.sheet.scope == "express" else []
    if card.provisional:
        found.append(view.say("position.provisional", share=view.format_percent(card.bank.policy.min_coverage)))
    return found


def _whose(card: Scorecard, view: View) -> str:
    role = card.sheet.respondent.role if card.sheet.respondent else None
    said_by = role and view.say("position.said_by", role=role)
    parts = [card.sheet.organisation, card.bank.title, said_by, card.sheet.date and dated(card.sheet.date, view)]
    return f" {view.glyphs.dash} ".join(view.format_prose(part) for part in parts if part)


def is_blank(card: Scorecard) -> bool:
    """Whether nothing at all was answered, not even "I don't know"."""
    return all(answer.state is State.ABSENT for answer in card.sheet.answers.values())


def level_sentence(overall: AxisScore, card: Scorecard, view: View) -> str:
    """The level that is certain and, while questions are open, the one still possible; nothing where none is stated."""
    if overall.level is None:
        return ""
    places = [level.id for level in card.bank.levels]
    params = {
        "level": level_title(card, overall.level, view),
        "place": places.index(overall.level) + 1,
        "places": len(places),
    }
    if len(overall.levels_possible) == 1:
        return view.say("position.level", **params)
    best = level_title(card, overall.levels_possible[-1], view)
    n = sum(standing in OPEN for question, standing in card.standings.items() if _counts(card, question))
    return view.say("position.level_between", n=n, best=best, **params)


def _level(page: Page, overall: AxisScore, card: Scorecard, view: View) -> None:
    if overall.level is None:
        return
    page.text(level_sentence(overall, card, view), style="bold")
    if len(overall.levels_possible) > 1:
        _settling(page, overall, card, view)
    text = card.bank.level_by_id[overall.level].text
    if text and not overall.provisional:  # a portrait drawn from few answers would not be a likeness
        page.text(view.say("position.usually"))
        page.text(view.format_prose(text), indent=2)
    page.blank()


def _counts(card: Scorecard, question: str) -> bool:
    return card.bank.question_by_id[question].counts


def _settling(page: Page, overall: AxisScore, card: Scorecard, view: View) -> None:
    named = overall.deciding_questions if view.everything else overall.deciding_questions[:SETTLING]
    page.text(view.say("position.settles", n=len(named)))
    for question in named:
        page.text(question_text(card, question, view), indent=2, first=f"{view.glyphs.bullet} ")


def score_sentence(overall: AxisScore, card: Scorecard, view: View) -> str:
    """The overall score with its interval, or why there is none."""
    scale, near = card.bank.scale, marks(card, overall)
    if overall.low is None or overall.high is None:
        return view.say("position.nothing")
    low, high = view.format_score(overall.low, scale, near), view.format_score(overall.high, scale, near)
    score, best = view.format_score(overall.score, scale, near), view.format_score(scale.max, scale)
    if overall.score is None:
        return view.say("position.no_score", low=low, high=high)
    if overall.low == overall.high:
        return view.say("position.score", score=score, best=best)
    return view.say("position.score_between", score=score, best=best, low=low, high=high)
