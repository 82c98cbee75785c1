"""The end of a sitting: the scorecard, the file, what is missing and whom to ask, what to type next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from maturity.cli.exits import DONE, FAILED
from maturity.cli.quiz.result import assess_answers, complete_head, list_next_commands, name_files
from maturity.cli.quiz.sit import Sitting
from maturity.errors import UsageError
from maturity.model.scorecard import Scorecard
from maturity.quiz.renewal import list_leftovers
from maturity.quiz.session import Session
from maturity.quiz.wording import describe_question, get_contact
from maturity.render.blocks import Block, Gap, Heading, ListItem, Paragraph
from maturity.render.documents.scorecard import build_next_commands
from maturity.render.first_screen.document import build_first_screen
from maturity.render.view import View


def show_result(sitting: Sitting) -> int:
    """Show what the answers give; return the exit code."""
    run, setup = sitting.run, sitting.setup
    _put_leftovers_aside(sitting)
    sitting.keeper.write_planned()  # answers of another version, gone through without a new one
    complete_head(sitting)
    card = assess_answers(sitting)
    if not isinstance(card, Scorecard):
        run.report(card)
        sitting.tell_files()
        return FAILED
    view = run.make_view(setup.language)
    run.show_blocks(_build_blocks(sitting, card, view), view)
    sitting.warn_of_refused()
    return DONE


def _put_leftovers_aside(sitting: Sitting) -> None:
    """Turn answers of an earlier file to questions that are no longer asked into comments, once all else is settled.

    They would be to be confirmed for ever. A file whose layout does not allow it keeps them.
    """
    leftovers = list_leftovers(sitting.session)
    if not leftovers:
        return
    with suppress(UsageError):
        sitting.keeper.put_aside(leftovers)
        sitting.setup.prompt.tell(sitting.say("quiz.dropped_unconfirmed", n=len(leftovers)))


def _build_blocks(sitting: Sitting, card: Scorecard, view: View) -> Iterator[Block]:
    yield from build_first_screen(card, view)
    yield from _build_missing(sitting.session, view)
    yield Gap()
    yield Paragraph(sitting.describe_saved())
    if renewal := sitting.describe_renewal():
        yield Paragraph(renewal)
    files = name_files(sitting)
    commands = {view.say(each.command, **files): view.say(each.purpose) for each in list_next_commands(sitting)}
    yield from build_next_commands(view, list(commands), list(commands.values()))


def _build_missing(session: Session, view: View) -> Iterator[Block]:
    """Build the questions without a complete answer, with who may know, and those that wait for another answer."""
    missing = [(step, get_contact(session, step)) for step in session.incomplete_steps]
    if missing:
        yield Heading(view.say("quiz.to_ask" if any(contact for _, contact in missing) else "quiz.to_complete"))
    for step, contact in missing:
        text = describe_question(session, step, view.language)
        yield ListItem(view.say("quiz.to_ask_who", question=text, who=view.format_prose(contact)) if contact else text)
    if session.waiting_steps:
        yield Gap()
        yield Paragraph(view.say("quiz.waiting", n=len(session.waiting_steps)))
    for step in session.waiting_steps:
        yield ListItem(describe_question(session, step, view.language))
