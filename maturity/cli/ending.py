"""The end of a sitting: the scorecard, the file, what is missing and whom to ask, what to type next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maturity.batch.outcomes import Scoring
from maturity.cli.prompts import is_watched
from maturity.cli.results import quoted
from maturity.files.document import Document, opened
from maturity.files.shelf import Shelf
from maturity.model.items import Item
from maturity.model.scorecard import Standing
from maturity.quiz.screen import question
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, asked_at
from maturity.render.page import Page
from maturity.render.terminal.scorecard import following, scorecard
from maturity.render.view import View

if TYPE_CHECKING:
    from maturity.cli.sitting import Sitting


def result(sitting: Sitting) -> int:
    """Show what the answers give; the exit code."""
    _ask_head(sitting)
    run, begun = sitting.run, sitting.start
    [outcome] = Scoring(Shelf(), None, lambda _: begun.language).outcomes([(begun.path, False)])
    if outcome.card is None:
        run.report(outcome.diagnostics)
        return 2
    view = run.view(begun.language)
    page = Page(view.width)
    page.lines += scorecard(outcome.card, view)
    page.blank()
    page.text(view.say("quiz.saved_in", path=begun.path))
    _to_ask(page, sitting.session, view)
    following(page, view, _next(sitting, view))
    run.show(page.lines)
    return 0


def _ask_head(sitting: Sitting) -> None:
    """Whose answers these are, for the first line of the result; a script is not asked."""
    document = opened(sitting.start.path)
    if not is_watched() or not isinstance(document, Document):
        return
    respondent = document.data.get("respondent")
    if not document.data.get("organisation"):
        name = sitting.start.prompt.line(sitting.say("quiz.organisation_last"))
        if name:
            sitting.store.set(("organisation",), name)
    if not (isinstance(respondent, dict) and respondent.get("role")):
        role = sitting.start.prompt.line(sitting.say("quiz.role"))
        if role:
            sitting.store.set(("respondent", "role"), role)


def _to_ask(page: Page, session: Session, view: View) -> None:
    """The questions without a settled answer, with who knows, and those that wait for another answer."""
    if session.unsettled:
        page.heading(view.say("quiz.to_ask"))
    for step in session.unsettled:
        text, who = question(session, step, view.language), _who(session, step)
        told = view.say("quiz.to_ask_who", question=text, who=view.prose(who)) if who else text
        page.text(told, first=f"{view.glyphs.bullet} ")
    waiting = [step for step in session.plan if _waits(session, step)]
    if waiting:
        page.blank()
        page.text(view.say("quiz.waiting", n=len(waiting)))
    for step in waiting:
        page.text(question(session, step, view.language), first=f"{view.glyphs.bullet} ")


def _who(session: Session, step: Step) -> str | None:
    asked = asked_at(session.bank, step)
    return asked.ask if isinstance(asked, Item) else None


def _waits(session: Session, step: Step) -> bool:
    return step.space == "answers" and session.standings[step.id] is Standing.POSSIBLE


def _next(sitting: Sitting, view: View) -> list[str]:
    """What to type next: to complete, to see everything, to share."""
    path = quoted(sitting.start.path)
    commands = []
    if sitting.session.unsettled:
        commands.append(view.say("quiz.next_review", path=path))
    if sitting.session.scope == "express":
        commands.append(view.say("quiz.next_full", path=path))
    commands += [view.say("score.next_all", path=path), view.say("score.next_note", path=path)]
    return commands
