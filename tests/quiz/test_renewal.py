"""Answers of an earlier year in a sitting: in which order they come, what confirms them; no key runs through."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from itertools import accumulate, chain, repeat

import pytest
from prompt_toolkit.output import DummyOutput

from maturity.loading.answers import read_data
from maturity.model.answers import UNKNOWN, Answer, EarlierAnswer, State
from maturity.quiz.events import Confirm, DontKnow, Event, Give, Skip
from maturity.quiz.moves import apply_event
from maturity.quiz.navigation import go_back, place_where_stopped
from maturity.quiz.plain import PlainPrompt
from maturity.quiz.renewal import Renewal, count_renewal, list_first, list_leftovers, order_renewal
from maturity.quiz.resume import make_session
from maturity.quiz.screen import build_screen
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.quiz.terminal.pause import READING_PAUSE, Pause
from maturity.quiz.terminal.prompt import TerminalPrompt
from maturity.quiz.terminal.styled_lines import Appearance
from maturity.saving.renewing import take_over_answers
from tests.quiz.keyboards import open_keyboard
from tests.quiz.sessions import answers, fresh, profile, small_bank, targets

BANK = small_bank()
TYPE, STAFF, PLAN, REVIEWED, SHARE, TOOLS = (
    profile("type"),
    profile("equipe"),
    answers("plan"),
    answers("relu"),
    answers("part"),
    answers("outils"),
)


def then(written: object, state: State = State.ANSWERED, day: str = "2025-11-12") -> Answer:
    value = written if state is State.ANSWERED else None
    return Answer(State.TO_CONFIRM, None, "vu", (), EarlierAnswer(None, written, state, value, day))  # type: ignore[arg-type]


def session_of(given: dict[Step, Answer]) -> Session:
    return order_renewal(replace(fresh(BANK), answers=given, today="2026-11-30"))


WHOLE = {
    TYPE: then("commune"),
    STAFF: then(Fraction(4)),
    targets("dire"): then("forte"),
    PLAN: then("ecrit"),
    REVIEWED: then("unknown", State.UNKNOWN),
    SHARE: then(Fraction(12)),
    TOOLS: then(("o1", "o2")),
    answers("reunions"): then("parfois"),
}


def test_what_was_left_open_comes_first_after_what_decides_whether_it_is_asked() -> None:
    session = session_of(WHOLE)
    first = list_first(session)
    assert first == [PLAN, REVIEWED, answers("remarques")]
    assert session.order[: len(first)] == tuple(first)
    others = [step for step in session.plan if step not in first]
    assert list(session.order[len(first) :]) == others
    assert [session.get_number(step) for step in session.plan] == list(range(1, len(session.plan) + 1))


def test_without_answers_of_an_earlier_file_the_order_is_that_of_the_plan() -> None:
    given = {PLAN: Answer(State.TO_CONFIRM, earlier=EarlierAnswer("1.0.0", "ecrit", State.ANSWERED, "ecrit"))}
    assert order_renewal(replace(fresh(BANK), answers=given)).order == ()


def test_one_goes_through_in_that_order_and_comes_back_the_same_way() -> None:
    session = place_where_stopped(session_of(WHOLE))
    assert session.step == PLAN
    session = apply_event(session, Confirm())
    assert session.step == REVIEWED  # asked, now that the plan is confirmed to be written
    assert go_back(session).step == PLAN
    session = apply_event(session, Give("non"))
    assert session.get_answer(REVIEWED) == Answer(State.ANSWERED, "non", "vu")
    resumed = place_where_stopped(session_of(dict(session.answers)))
    assert resumed.step == session.step
    assert resumed.order[:2] == (PLAN, REVIEWED)


def test_only_confirming_and_answering_make_an_answer_count() -> None:
    session = replace(session_of(WHOLE), step=PLAN)
    for event, is_open in ((Skip(), True), (Confirm(), False), (Give("ecrit"), False), (DontKnow(), False)):
        after = apply_event(session, event)
        assert after.is_unanswered(PLAN) is is_open
        assert after.get_answer(PLAN).comment == "vu"
    assert apply_event(session, Confirm()).get_answer(PLAN) == Answer(State.ANSWERED, "ecrit", "vu")
    refused = apply_event(replace(session, answers={PLAN: UNKNOWN}), Confirm())
    assert [notice.key for notice in refused.notices] == ["quiz.nothing_to_confirm"]


def test_what_became_of_the_answers_is_counted() -> None:
    before = replace(session_of(WHOLE), step=PLAN)
    after = before
    for step, event in ((PLAN, Confirm()), (SHARE, Give(Fraction(13))), (TOOLS, Give(("o1", "o2")))):
        after = apply_event(replace(after, step=step), event)
    assert count_renewal(before, after) == Renewal(confirmed=2, changed=1, left=len(after.steps_to_confirm))


def test_what_is_no_longer_asked_is_left_over_once_all_else_is_settled() -> None:
    session = session_of({STAFF: Answer(State.ANSWERED, Fraction(1)), PLAN: then("ecrit"), REVIEWED: then("oui")})
    assert list_leftovers(session) == []
    assert list_leftovers(apply_event(replace(session, step=PLAN), Give("aucun"))) == [REVIEWED]
    assert list_leftovers(apply_event(replace(session, step=PLAN), Confirm())) == []


@pytest.mark.parametrize(
    ("answer", "language", "shown"),
    [
        (then("ecrit"), "fr", "À confirmer. La dernière fois (12 novembre 2025) : Écrit"),
        (then("ecrit", day=""), "fr", "À confirmer. La dernière fois : Écrit"),
        (then("unknown", State.UNKNOWN), "en", "To confirm. Last time (12 November 2025): (don't know)"),
        (
            Answer(State.TO_CONFIRM, earlier=EarlierAnswer("1.0.0", "ecrit", State.ANSWERED, "ecrit", "2025-11-12")),
            "fr",
            "À confirmer, et la question a changé depuis. La dernière fois (12 novembre 2025) : Écrit",
        ),
    ],
)
def test_the_earlier_answer_is_shown_with_its_day(answer: Answer, language: str, shown: str) -> None:
    screen = build_screen(replace(session_of({PLAN: answer}), step=PLAN), language)
    assert (screen.current.replace("\u00a0", " "), screen.to_confirm) == (shown, True)


# --- no key runs through


def make_clock(*steps: float) -> Callable[[], float]:
    """A clock that is `steps` seconds further each time it is looked at; then the last of them for ever."""
    return accumulate(chain((1.0,), steps, repeat(steps[-1]))).__next__


@pytest.mark.parametrize(
    ("gaps", "early"),
    [
        ((READING_PAUSE, 0.01, 0.01), [False, False, False]),
        ((0.5, 0.03, 0.03, 0.03), [True] * 4),  # held down: the first repeats after half a second
        ((0.66, 0.04, 0.04), [True] * 3),
        ((0.2, READING_PAUSE, 0.01), [True, False, False]),
    ],
)
def test_keys_count_after_a_pause(gaps: tuple[float, ...], early: list[bool]) -> None:
    pause = Pause(make_clock(*gaps))
    assert [pause.is_early() for _ in gaps] == early


def press(session: Session, keys: str, clock: Callable[[], float]) -> Event | None:
    with open_keyboard() as keyboard:
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keyboard, DummyOutput(), clock)
        keyboard.send_text(f"{keys}\x04")
        try:
            return prompt.ask(session)
        except EOFError:
            return None


@pytest.mark.parametrize("step", [PLAN, SHARE, TOOLS])
@pytest.mark.parametrize("key", ["t", "s", "p"])
def test_a_key_that_is_held_down_goes_through_nothing(step: Step, key: str) -> None:
    session = replace(session_of(WHOLE), step=step)
    typed = chr(ord(key) - 96) if step == SHARE else key
    assert press(session, typed * 20, make_clock(0.005)) is None
    expected: Event = {"t": Confirm(), "s": DontKnow(), "p": Skip()}[key]
    assert press(session, typed, make_clock(1.0)) == expected


@pytest.mark.parametrize("digit", "123")
def test_nor_does_a_digit_that_was_typed_ahead(digit: str) -> None:
    session = replace(session_of(WHOLE), step=PLAN)
    assert press(session, digit * 5, make_clock(0.005)) is None
    assert press(session, digit, make_clock(1.0)) == Give(("aucun", "en_cours", "ecrit")[int(digit) - 1])


def test_plain_lines_drop_what_was_typed_before_the_earlier_answer_was_shown() -> None:
    dropped: list[str] = []
    shown: list[str] = []
    lines = iter(["", "t"])

    def ask(session: Session, *, interactive: bool) -> Event:
        prompt = PlainPrompt(
            "fr",
            lambda: next(lines),
            shown.append,
            lambda: 80,
            interactive=interactive,
            keep_going=True,
            drop_typed=lambda: dropped.append("".join(shown)),
        )
        return prompt.ask_step(session)

    assert ask(replace(session_of(WHOLE), step=PLAN), interactive=True) == Confirm()
    assert len(dropped) == 1
    assert "La dernière fois" in dropped[0]
    text = "".join(shown).replace("\u00a0", " ")
    assert "Entrée ne confirme rien : t si c'est toujours vrai, ou donnez votre réponse." in text
    assert "t si c'est toujours vrai. Votre réponse (1 à 3 ; a : aide) : " in text


# --- what a new file holds


def test_a_new_file_holds_what_was_answered_then_and_its_day() -> None:
    data = {
        "bank": "petit.yaml",
        "date": "2025-11-12",
        "profile": {"type": "commune"},
        "targets": {"dire": "forte"},
        "answers": {
            "plan": {"value": "ecrit", "comment": "vu"},
            "part": {"value": None, "comment": "à demander"},
            "outils": {"value": ["o1"], "confirm": "2024-10-01"},
            "relu": None,
        },
    }
    taken = take_over_answers(read_data(data, BANK).carried, BANK, express=False)
    assert taken == {
        "profile": {"type": {"value": "commune", "confirm": "2025-11-12"}},
        "targets": {"dire": {"value": "forte", "confirm": "2025-11-12"}},
        "answers": {
            "plan": {"value": "ecrit", "comment": "vu", "confirm": "2025-11-12"},
            "part": {"value": None, "comment": "à demander"},
            "outils": {"value": ["o1"], "confirm": "2024-10-01"},  # never confirmed since
        },
    }
    sheet = read_data({"bank": "petit.yaml", **taken}, BANK).sheet
    assert sheet is not None
    session = make_session(BANK, sheet, {"targets": taken["targets"]})
    assert {step.id for step in session.steps_to_confirm} == {"type", "dire", "plan", "outils"}
    undated = take_over_answers(read_data({**data, "date": None}, BANK).carried, BANK, express=True)
    assert undated == {
        "profile": {"type": {"value": "commune", "confirm": True}},
        "answers": {
            "plan": {"value": "ecrit", "comment": "vu", "confirm": True},
            "part": {"value": None, "comment": "à demander"},
        },
    }
