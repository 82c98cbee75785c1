"""The end of the walk: see the result, or return to something."""

from __future__ import annotations

from maturity.quiz.events import Event, Finish, GoTo, Review
from maturity.quiz.session import Session
from maturity.text.catalogue import say


def at_end(session: Session, language: str) -> tuple[str, list[tuple[str, Event]]]:
    """What to ask at the end, and what each option means."""
    skipped = len(session.skipped)
    if skipped:
        question, again = say("quiz.end_open", language, n=skipped), say("quiz.end_review", language, n=skipped)
        other: Event = Review()
    else:
        question, again, other = say("quiz.end_complete", language), say("quiz.end_again", language), GoTo(1)
    return question, [(say("quiz.end_result", language), Finish()), (again, other)]
