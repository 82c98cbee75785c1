"""The end of a sitting: the scorecard, the file, what is missing and whom to ask, what to type next."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from maturity.batch.outcomes import Scoring
from maturity.cli.exits import DONE, FAILED
from maturity.cli.quiz.prompts import is_watched
from maturity.insight.answers import is_blank
from maturity.loading.bank_cache import BankCache
from maturity.model.items import Item
from maturity.model.scorecard import Scorecard, Standing
from maturity.quiz.run import StoppedError
from maturity.quiz.screen import describe_question
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, get_item
from maturity.render.blocks import Block, Gap, Heading, ListItem, Paragraph
from maturity.render.commands import quote_argument
from maturity.render.context import Context
from maturity.render.documents.journey import list_position_sentences
from maturity.render.documents.scorecard import build_next_commands, build_scorecard
from maturity.render.recommendation import build_recommendation
from maturity.render.sections.position import list_first_cautions
from maturity.render.view import View
from maturity.saving.store import make_value_edit
from maturity.syntax.document import Document, open_document

if TYPE_CHECKING:
    from maturity.cli.quiz.sit import Sitting


def show_result(sitting: Sitting) -> int:
    """Show what the answers give; the exit code."""
    run, begun = sitting.run, sitting.start
    if sitting.must_change:  # answers of another version, gone through without a new one
        sitting.store.change(*sitting.later)
    _ask_head(sitting)
    [outcome] = Scoring(BankCache(), None, lambda _: begun.language).score_files([(begun.path, False)])
    if outcome.card is None:
        run.report(outcome.diagnostics)
        sitting.tell_where()
        return FAILED
    view = run.make_view(begun.language)
    run.show_blocks(_build_blocks(sitting, outcome.card, view), view)
    sitting.warn_of_refused()
    return DONE


def _build_blocks(sitting: Sitting, card: Scorecard, view: View) -> Iterator[Block]:
    yield from build_scorecard(card, view)
    yield from _to_ask(sitting.session, view)
    if not is_blank(card):
        yield from _in_short(card, view)
    yield Gap()
    yield Paragraph(view.say("quiz.saved_in", path=sitting.start.path))
    commands = _next(sitting, view)
    yield from build_next_commands(view, list(commands), list(commands.values()))


def _ask_head(sitting: Sitting) -> None:
    """Whose answers these are, for the first line of the result; a script is not asked."""
    document = open_document(sitting.start.path)
    if not isinstance(document, Document):
        return
    if sitting.asked.role:
        sitting.store.change(make_value_edit(("respondent", "role"), sitting.asked.role))
    if not is_watched():
        return
    respondent = document.data.get("respondent")
    with suppress(KeyboardInterrupt, EOFError, StoppedError):  # the result is worth more than its first line
        if not document.data.get("organisation"):
            name = sitting.start.prompt.ask_line(sitting.say("quiz.organisation_last"))
            if name:
                sitting.store.change(make_value_edit(("organisation",), name))
        if not (sitting.asked.role or (isinstance(respondent, dict) and respondent.get("role"))):
            role = sitting.start.prompt.ask_line(sitting.say("quiz.role"))
            if role:
                sitting.store.change(make_value_edit(("respondent", "role"), role))


def _in_short(card: Scorecard, view: View) -> Iterator[Block]:
    """What has to be on the last screen: where one stands, and the first thing to do."""
    context = Context(card, view)
    yield Heading(view.say("quiz.in_short"))
    for sentence in (*list_first_cautions(context), *list_position_sentences(context)):
        yield Paragraph(sentence)
    if card.advice:
        yield from build_recommendation(1, card.advice[0], context, without_list=True)


def _to_ask(session: Session, view: View) -> Iterator[Block]:
    """The questions without a settled answer, with who knows, and those that wait for another answer."""
    asked = [(step, _who(session, step)) for step in session.unsettled]
    if asked:
        yield Heading(view.say("quiz.to_ask" if any(who for _, who in asked) else "quiz.to_complete"))
    for step, who in asked:
        text = describe_question(session, step, view.language)
        told = view.say("quiz.to_ask_who", question=text, who=view.format_prose(who)) if who else text
        yield ListItem(told)
    waiting = [step for step in session.plan if _waits(session, step)]
    if waiting:
        yield Gap()
        yield Paragraph(view.say("quiz.waiting", n=len(waiting)))
    for step in waiting:
        yield ListItem(describe_question(session, step, view.language))


def _who(session: Session, step: Step) -> str | None:
    asked = get_item(session.bank, step)
    return asked.ask if isinstance(asked, Item) else None


def _waits(session: Session, step: Step) -> bool:
    return step.space == "answers" and session.standings[step.id] is Standing.POSSIBLE


def _next(sitting: Sitting, view: View) -> dict[str, str]:
    """What to type next, and what for: to complete, to go deeper, to share."""
    path, session = quote_argument(sitting.start.path), sitting.session
    found = {}
    if session.unsettled:
        found["quiz.next_review"] = view.say("quiz.why_review")
    if session.scope == "express":
        found["quiz.next_full"] = view.say("quiz.why_full")
    found["quiz.next_note"] = view.say("quiz.why_note")
    found["score.next_all"] = view.say("quiz.why_all")
    note = quote_argument(str(Path(sitting.start.path).with_suffix(".md")))
    return {view.say(key, path=path, note=note): why for key, why in found.items()}
