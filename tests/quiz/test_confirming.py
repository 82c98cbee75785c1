"""Earlier answers, to be confirmed: asked again, confirmed with a key of its own, or answered anew."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import count
from typing import Any

import pytest
from prompt_toolkit.output import DummyOutput

from maturity.model.answers import NOT_APPLICABLE, UNKNOWN, Answer, EarlierAnswer, State
from maturity.quiz.events import (
    Comment,
    Confirm,
    DontKnow,
    Event,
    Give,
    NotApplicable,
    Quit,
    Review,
    Skip,
    make_keep_event,
)
from maturity.quiz.moves import apply_event
from maturity.quiz.navigation import place_where_stopped
from maturity.quiz.progress import count_answers
from maturity.quiz.screen import build_screen
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.quiz.terminal.prompt import TerminalPrompt
from maturity.quiz.terminal.styled_lines import Appearance
from maturity.quiz.validity import encode_answer
from tests.quiz.keyboards import open_keyboard
from tests.quiz.sessions import answers, fresh, small_bank

BANK = small_bank()
PLAN, SHARE, TOOLS, REMARKS = answers("plan"), answers("part"), answers("outils"), answers("remarques")


def earlier(written: Any, state: State = State.ANSWERED, value: Any = None) -> Answer:
    given = written if state is State.ANSWERED and value is None else value
    return Answer(State.TO_CONFIRM, None, "vu", ("note.pdf",), EarlierAnswer("1.0.0", written, state, given))


def at(step: Step, answer: Answer) -> Session:
    return replace(fresh(BANK), answers={step: answer}, step=step)


def pressed(session: Session, keys: str) -> Event:
    with open_keyboard() as keyboard:
        slowly = count(1).__next__  # each key comes a second after the one before
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keyboard, DummyOutput(), slowly)
        keyboard.send_text(f"{keys}\x04")
        return prompt.ask(session)


@pytest.mark.parametrize(
    ("step", "answer", "keys", "event"),
    [
        (PLAN, earlier("ecrit"), "t", Confirm()),
        (PLAN, earlier("ecrit"), "T", Confirm()),
        (PLAN, earlier("ecrit"), "\x14", Confirm()),
        (PLAN, earlier("ecrit"), "\rq", Quit()),
        (PLAN, earlier("ecrit"), "\r\r\r1", Give("aucun")),
        (PLAN, earlier("ecrit"), "1", Give("aucun")),
        (PLAN, earlier("unknown", State.UNKNOWN), "t", Confirm()),
        (PLAN, earlier("not_applicable", State.NOT_APPLICABLE), "t", Confirm()),
        (PLAN, earlier("jadis", State.ABSENT), "\rtq", Quit()),
        (TOOLS, earlier(["o1"], value=("o1",)), "t", Confirm()),
        (TOOLS, earlier(["o1"], value=("o1",)), "\r\rq", Quit()),
        (TOOLS, earlier(["o1"], value=("o1",)), "12\r\r", Give(("o1", "o12"))),
        (TOOLS, earlier(["o1"], value=("o1",)), "12\rtt", Confirm()),
        (TOOLS, earlier([], value=()), "\r\rt", Confirm()),
        (SHARE, earlier(Fraction(4)), "\r\x14", Confirm()),
        (SHARE, earlier(Fraction(4)), "t\r", Confirm()),
        (SHARE, earlier(Fraction(4)), "5\r", Give(Fraction(5))),
        (REMARKS, earlier("un mot"), "\r\x14", Confirm()),
        (REMARKS, earlier("un mot"), "/t\r", Confirm()),
        (REMARKS, earlier("un mot"), "autre\r", Give("autre")),
        (PLAN, Answer(State.ANSWERED, "ecrit"), "t\r", Skip()),
    ],
)
def test_a_key_of_its_own_confirms_what_was_answered_then(step: Step, answer: Answer, keys: str, event: Event) -> None:
    assert pressed(at(step, answer), keys) == event


@pytest.mark.parametrize(
    ("answer", "event"),
    [
        (Answer(State.ANSWERED, "ecrit"), Skip()),
        (UNKNOWN, Skip()),
        (NOT_APPLICABLE, Skip()),
        (Answer(State.ABSENT, comment="vu"), None),
        (earlier("ecrit"), None),
    ],
)
def test_keeping_any_other_answer_changes_nothing(answer: Answer, event: Event | None) -> None:
    assert make_keep_event(answer) == event


def test_it_counts_as_unanswered_until_it_is_confirmed_or_answered_anew() -> None:
    session = at(PLAN, earlier("ecrit"))
    assert session.steps_to_confirm == (PLAN,)
    assert (session.is_unanswered(PLAN), count_answers(session)[0]) == (True, 0)
    assert PLAN in session.unanswered_steps
    assert PLAN in session.incomplete_steps
    assert place_where_stopped(replace(session, step=None)).step == session.due_steps[0]
    assert apply_event(replace(session, step=None), Review()).step == session.due_steps[0]
    for event, state in (
        (Confirm(), State.ANSWERED),
        (Give("ecrit"), State.ANSWERED),
        (DontKnow(), State.UNKNOWN),
        (NotApplicable(), State.NOT_APPLICABLE),
    ):
        after = apply_event(session, event)
        answer = after.get_answer(PLAN)
        assert (answer.state, answer.earlier, answer.comment, answer.evidence) == (state, None, "vu", ("note.pdf",))
        assert after.steps_to_confirm == ()
    assert apply_event(session, Skip()).steps_to_confirm == (PLAN,)


def test_a_comment_confirms_nothing() -> None:
    after = apply_event(at(PLAN, earlier("ecrit")), Comment("relu"))
    assert after.get_answer(PLAN) == replace(earlier("ecrit"), comment="relu")
    assert encode_answer(PLAN, after.get_answer(PLAN)) == {
        "value": "ecrit",
        "comment": "relu",
        "evidence": ["note.pdf"],
        "bank_version": "1.0.0",
    }


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (
            earlier("ecrit"),
            "À confirmer, car la question a changé. Réponse à la version 1.0.0 : Écrit",
        ),
        (earlier("unknown", State.UNKNOWN), "Réponse à la version 1.0.0 : (ne sait pas)"),
        (earlier("jadis", State.ABSENT), "À redonner, car la question a changé. Réponse à la version 1.0.0 : jadis"),
    ],
)
def test_what_was_answered_then_is_shown(answer: Answer, shown: str) -> None:
    assert shown in build_screen(at(PLAN, answer), "fr").current.replace("\u00a0", " ")
