"""The menu at the end of the quiz, where no step is left: see the result, or return to some of the steps."""

from __future__ import annotations

from maturity.quiz.events import Event, Finish, GoTo, Review
from maturity.quiz.session import Session
from maturity.quiz.step_states import describe_counts, describe_states
from maturity.text.catalogue import say


def build_end_menu(session: Session, language: str) -> tuple[str, list[tuple[str, Event]]]:
    """Return the question to ask at the end, and the options: each a text and the event that it stands for.

    Texts are in `language`. The question says how many steps are in which state. The first option is to see the
    result. While steps are unanswered, the second is to review them; otherwise it is to review those answered "don't
    know", if there are some, and the last is to start again at the first step.
    """
    result = (say("quiz.end_result", language), Finish())
    question = say("quiz.end", language, counts=describe_counts(session, language))
    from_start = (say("quiz.end_again", language), GoTo(session.get_number(session.due_steps[0])))
    to_review = session.unanswered_steps or session.incomplete_steps
    if not to_review:
        return question, [result, from_start]
    states = describe_states(session, to_review, language)
    review = (say("quiz.end_review", language, states=states), Review())
    return question, [result, review] if session.unanswered_steps else [result, review, from_start]
