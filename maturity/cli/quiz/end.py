"""The end of a sitting: the scorecard, the file, what is missing and whom to ask, what to type next."""

from __future__ import annotations

from maturity.cli.exits import DONE, FAILED
from maturity.cli.quiz.result import assess_answers, complete_head, list_next_commands, name_files
from maturity.cli.quiz.sit import Sitting
from maturity.model.scorecard import Scorecard
from maturity.quiz.session import Session
from maturity.quiz.wording import describe_question, get_contact
from maturity.render.page import Page
from maturity.render.terminal.advice import one
from maturity.render.terminal.journey import stands
from maturity.render.terminal.position import cautions, is_blank
from maturity.render.terminal.scorecard import following, scorecard
from maturity.render.view import View


def show_result(sitting: Sitting) -> int:
    """Show what the answers give; return the exit code."""
    run, setup = sitting.run, sitting.setup
    sitting.keeper.write_planned()  # answers of another version, gone through without a new one
    complete_head(sitting)
    card = assess_answers(sitting)
    if not isinstance(card, Scorecard):
        run.report(card)
        sitting.tell_files()
        return FAILED
    view = run.make_view(setup.language)
    page = Page(view.width)
    page.lines += scorecard(card, view)
    _add_missing(page, sitting.session, view)
    if not is_blank(card):
        _add_summary(page, card, view)
    page.blank()
    page.text(view.say("quiz.saved_in", path=setup.path))
    files = name_files(sitting)
    commands = {view.say(each.command, **files): view.say(each.purpose) for each in list_next_commands(sitting)}
    following(page, view, list(commands), list(commands.values()))
    run.show(page.lines)
    sitting.warn_of_refused()
    return DONE


def _add_summary(page: Page, card: Scorecard, view: View) -> None:
    """Add what has to be on the last screen: the stances, and the first thing to do."""
    page.heading(view.say("quiz.in_short"))
    for sentence in (*cautions(card, view), *stands(card, view)):
        page.text(sentence)
    if card.advice:
        one(page, 1, card.advice[0], card, view, alone=True)


def _add_missing(page: Page, session: Session, view: View) -> None:
    """Add the questions without a complete answer, with who may know, and those that wait for another answer."""
    missing = [(step, get_contact(session, step)) for step in session.incomplete_steps]
    if missing:
        page.heading(view.say("quiz.to_ask" if any(contact for _, contact in missing) else "quiz.to_complete"))
    for step, contact in missing:
        text = describe_question(session, step, view.language)
        line = view.say("quiz.to_ask_who", question=text, who=view.format_prose(contact)) if contact else text
        page.text(line, first=f"{view.glyphs.bullet} ")
    if session.waiting_steps:
        page.blank()
        page.text(view.say("quiz.waiting", n=len(session.waiting_steps)))
    for step in session.waiting_steps:
        page.text(describe_question(session, step, view.language), first=f"{view.glyphs.bullet} ")
