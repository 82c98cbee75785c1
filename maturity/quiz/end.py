"""The end of the walk: see the result, or return to something."""

from __future__ import annotations

from maturity.quiz.events import Event, Finish, GoTo, Review
from maturity.quiz.session import Session
from maturity.text.catalogue import say


def build_end_menu(session: Session, language: str) -> tuple[str, list[tuple[str, Event]]]:
    """What to ask at the end, and what each option means."""
    result = (say("quiz.end_result", language), Finish())
    again = (say("quiz.end_again", language), GoTo(1))
    skipped, unknown = len(session.skipped), len(session.unsettled) - len(session.skipped)
    if skipped:
        review = (say("quiz.end_review", language, n=skipped), Review())
        return say("quiz.end_open", language, n=skipped), [result, review]
    if unknown:
        review = (say("quiz.end_unknown_review", language, n=unknown), Review())
        return say("quiz.end_unknown", language, n=unknown), [result, review, again]
    return say("quiz.end_complete", language), [result, again]
