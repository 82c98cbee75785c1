"""The menu at the end of the quiz, where no step is left: see the result, or return to some of the steps."""

from __future__ import annotations

from maturity.quiz.events import Event, Finish, GoTo, Review
from maturity.quiz.session import Session
from maturity.text.catalogue import say


def build_end_menu(session: Session, language: str) -> tuple[str, list[tuple[str, Event]]]:
    """Return the question to ask at the end, and the options: each a text and the event that it stands for.

    Texts are in `language`. The first option is to see the result. While steps are unanswered, the second is to review
    them; otherwise it is to review those answered "don't know", if there are some, and the last is to start again at
    the first step.
    """
    result = (say("quiz.end_result", language), Finish())
    from_start = (say("quiz.end_again", language), GoTo(1))
    unanswered = len(session.unanswered_steps)
    unknown = len(session.incomplete_steps) - unanswered
    if unanswered:
        review = (say("quiz.end_review", language, n=unanswered), Review())
        return say("quiz.end_open", language, n=unanswered), [result, review]
    if unknown:
        review = (say("quiz.end_unknown_review", language, n=unknown), Review())
        return say("quiz.end_unknown", language, n=unknown), [result, review, from_start]
    return say("quiz.end_complete", language), [result, from_start]
