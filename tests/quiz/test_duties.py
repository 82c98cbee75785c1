"""Duties in the quiz: asked after the profile where they apply, planned by somebody until a day, saved as said."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from prompt_toolkit.output import DummyOutput

from maturity.model.answers import Answer, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer, DutyState
from maturity.quiz.duty_steps import (
    ask_due,
    ask_owner,
    build_duty_item,
    choose_kept,
    convert_to_answer,
    convert_to_duty_answer,
    parse_due,
)
from maturity.quiz.entry import parse_entry
from maturity.quiz.events import DontKnow, Event, Give, NotApplicable, Plan, Skip
from maturity.quiz.keeper import Keeper
from maturity.quiz.moves import apply_event
from maturity.quiz.navigation import place_where_stopped
from maturity.quiz.parts import find_part
from maturity.quiz.question_list import list_rows
from maturity.quiz.screen import build_screen
from maturity.quiz.session import Session
from maturity.quiz.snapshots import take_snapshot
from maturity.quiz.step_states import find_state
from maturity.quiz.steps import Step
from maturity.quiz.terminal.prompt import TerminalPrompt
from maturity.quiz.terminal.styled_lines import Appearance
from maturity.text.catalogue import Message
from tests.quiz.keyboards import open_keyboard
from tests.quiz.sessions import fresh, profile
from tests.support import bank_from

BANK = """
profile:
  - {id: people, kind: number, text: "People", min: 0}
axes: [{id: x, title: X, target: {text: "How far?", options: [{id: far, text: F}, {id: near, text: N}]}}]
duties:
  - {id: all, text: "A statement is published", help: "At the foot of the page.", law: "Law 1", ask: "the supplier"}
  - {id: big, text: "Data are open", when: "profile.people >= 1000"}
questions:
  - {id: a, axis: x, kind: number, text: "A", min: 0, max: 10}
"""
ALL, BIG = Step("duties", "all"), Step("duties", "big")


@pytest.fixture
def bank() -> Bank:
    return bank_from(BANK)


def after(session: Session, *events: Event) -> Session:
    for event in events:
        session = apply_event(session, event)
    return session


def test_they_come_after_the_profile_in_both_versions(bank: Bank) -> None:
    assert [step.section for step in fresh(bank).plan] == ["profile", "duties", "duties", "targets", "answers"]
    assert [step.section for step in fresh(bank, express=True).plan] == ["profile", "duties", "duties"]
    assert ALL not in fresh(bank, only="x").plan


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("all", [ALL]),
        ("A statement is published", [ALL]),
        ("big", [profile("people"), BIG]),
        ("duties", [profile("people"), ALL, BIG]),
        ("Obligations", [profile("people"), ALL, BIG]),
    ],
)
def test_they_are_a_part_to_keep_to(bank: Bank, written: str, asked: list[Step]) -> None:
    assert list(fresh(bank, only=find_part(bank, written)).plan) == asked


def test_without_any_the_word_for_all_of_them_is_no_part() -> None:
    assert find_part(bank_from(BANK.partition("duties:")[0] + BANK[BANK.index("questions:") :]), "duties") is None


@pytest.mark.parametrize(("people", "is_due", "state"), [(1000, True, "unanswered"), (999, False, "not_asked")])
def test_one_that_does_not_apply_is_not_asked(bank: Bank, people: int, is_due: bool, state: str) -> None:
    session = place_where_stopped(fresh(bank))
    assert session.is_due(BIG)  # whether it applies is not known yet
    answered = after(session, Give(Fraction(people)))
    assert (answered.is_due(BIG), find_state(answered, BIG)) == (is_due, state)
    assert answered.step == ALL


def test_planned_keeps_who_and_when(bank: Bank) -> None:
    session = after(place_where_stopped(fresh(bank)), Give(Fraction(1000)), Plan(" direction  générale ", "2027-03-31"))
    planned = DutyAnswer(DutyState.PLANNED, "direction générale", "2027-03-31")
    assert session.sheet.get_duty_answer("all") == planned
    assert session.step == BIG


@pytest.mark.parametrize(
    ("event", "state"),
    [
        (Give("met"), DutyState.MET),
        (Give("unmet"), DutyState.UNMET),
        (Give("planned"), DutyState.PLANNED),
        (DontKnow(), DutyState.UNKNOWN),
        (NotApplicable("nobody"), DutyState.NOT_APPLICABLE),
    ],
)
def test_every_state_can_be_given(bank: Bank, event: Event, state: DutyState) -> None:
    session = after(place_where_stopped(fresh(bank)), Give(Fraction(1)), event)
    assert session.sheet.get_duty_answer("all").state is state
    assert session.step != ALL


@pytest.mark.parametrize(
    ("due", "today", "told"),
    [
        ("2026-11-22", "2026-11-23", ["duties.due_past"]),
        ("2026-11-23", "2026-11-23", []),
        ("2027-03-31", "2026-11-23", []),
        ("", "2026-11-23", []),
        ("2020-03-31", "", []),
    ],
    ids=["yesterday", "today", "to come", "no day", "nobody knows which day it is"],
)
def test_a_day_that_is_over_is_taken_and_told(bank: Bank, due: str, today: str, told: list[str]) -> None:
    session = after(replace(place_where_stopped(fresh(bank)), today=today), Give(Fraction(1000)), Plan("web", due))
    assert session.sheet.get_duty_answer("all") == DutyAnswer(DutyState.PLANNED, "web", due or None)
    assert [notice.key for notice in session.notices] == told
    assert session.step == BIG


def test_an_owner_that_is_too_long_is_refused_without_a_word_about_the_day(bank: Bank) -> None:
    session = after(replace(place_where_stopped(fresh(bank)), today="2026-11-23"), Give(Fraction(1000)))
    refused = after(session, Plan("x" * 20_000, "2020-03-31"))
    assert [notice.key for notice in refused.notices] == ["quiz.too_long"]
    assert refused.step == ALL


def test_a_plan_elsewhere_changes_nothing(bank: Bank) -> None:
    session = place_where_stopped(fresh(bank))
    assert session.step == profile("people")
    assert after(session, Plan("x")) == session


@pytest.mark.parametrize("state", list(DutyState))
def test_a_sheet_and_a_session_say_the_same(state: DutyState) -> None:
    given = DutyAnswer(state, "O", "2027-01-01", "C", ("E",))
    if state is DutyState.TO_CONFIRM:
        given = replace(given, earlier=DutyState.PLANNED, day="2025-11-12")
    assert convert_to_duty_answer(convert_to_answer(given)) == given


def test_the_item_says_where_to_look_and_what_demands_it(bank: Bank) -> None:
    item = build_duty_item(bank, bank.duty_by_id["all"])
    assert [option.id for option in item.options] == ["met", "planned", "unmet"]
    assert (item.text, item.ask) == ("A statement is published", "the supplier")
    assert item.help == "At the foot of the page.\n\nTexte\u00a0: Law 1"


@pytest.mark.parametrize(
    ("people", "words"),
    [(None, "Ne vous concerne que si"), (1000, "Vous concerne, d'après votre profil")],
)
def test_the_screen_says_to_whom_it_applies(bank: Bank, people: int | None, words: str) -> None:
    session = place_where_stopped(fresh(bank))
    session = after(session, *([Give(Fraction(people))] if people else [DontKnow()]), Give("met"))
    assert session.step == BIG
    shown = " ".join(passage.text for passage in build_screen(session, "fr").help)
    assert words in shown
    assert "1\u00a0000" in shown


@pytest.mark.parametrize(
    ("typed", "kept"), [("", "A"), ("-", ""), ("B", "B")], ids=["enter_keeps", "dash_removes", "another"]
)
def test_what_is_known_is_kept_unless_something_else_is_said(typed: str, kept: str) -> None:
    assert choose_kept(typed, "A") == kept
    assert "Actuellement\u00a0: A" in ask_owner("A", "fr")
    assert "Actuellement\u00a0: 1er mars 2027" in ask_due("2027-03-01", "fr")
    assert "Actuellement" not in ask_due("", "fr")


def test_the_list_says_what_was_said_of_a_duty(bank: Bank) -> None:
    session = after(place_where_stopped(fresh(bank)), Give(Fraction(1)), Plan("x"))
    states = {row.question: row.state for row in list_rows(session, "fr")}
    assert (states["A statement is published"], states["Data are open"]) == ("programmée", "ne se pose pas")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2027-03-31", "2027-03-31"),
        ("31/03/2027", "2027-03-31"),
        ("31 mars 2027", "2027-03-31"),
        (" ", ""),
        ("31/02/2027", None),
        ("bientôt", None),
    ],
)
def test_a_day_as_people_write_it(typed: str, day: str | None) -> None:
    found = parse_due(typed)
    assert found.key == "duties.due_wrong" if isinstance(found, Message) else found == day


@pytest.mark.parametrize(
    ("typed", "event"),
    [
        ("1", Give("met")),
        ("oui", Give("met")),
        ("Planned", Give("planned")),
        ("non", Give("unmet")),
        ("ne sait pas", DontKnow()),
        ("planned, service web, 31/03/2027", Plan("service web", "2027-03-31")),
        ("2; service web ; 31 mars 2027", Plan("service web", "2027-03-31")),
        ("prévu, service web, la DSI", Plan("service web, la DSI")),
        ("2, 31/03/2027", Plan("", "2027-03-31")),
        ("2, service web", Plan("service web")),
        ("2, -, -", Plan("-", "-")),
        ("2,", None),
        ("2, service web, 31/02/2027", None),
        ("2, 31/02/2027", None),
        ("1, service web", None),
        ("4", None),
    ],
)
def test_words_for_a_state(bank: Bank, typed: str, event: Event | None) -> None:
    found = parse_entry(bank, ALL, typed, "fr")
    assert isinstance(found, Message) if event is None else found == event


# --- the file


def kept(path: Path, text: str) -> Keeper:
    path.write_text(text, "utf-8")
    return Keeper(str(path), take_snapshot(str(path)))


def test_what_another_hand_writes_beside_it_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    keeper = kept(path, "bank: b.yaml\nduties:\n  all: unmet  # since 2020\n")
    path.write_text(
        'bank: b.yaml\nduties:\n  all: {state: unmet, comment: "seen", owner: "A"}  # since 2020\n', "utf-8"
    )
    keeper.save_answer(ALL, Answer(State.ANSWERED, "planned", due="2027-03-31"))
    assert path.read_text("utf-8") == (
        'bank: b.yaml\nduties:\n  all: {state: planned, owner: A, due: "2027-03-31", comment: seen}  # since 2020\n'
    ).replace("owner: A", 'owner: "A"')


def test_a_word_alone_is_written_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    keeper = kept(path, "bank: b.yaml\n")
    keeper.save_answer(ALL, Answer(State.ANSWERED, "met"))
    keeper.save_answer(BIG, Answer(State.NOT_APPLICABLE, comment="nobody"))
    assert path.read_text("utf-8") == (
        "bank: b.yaml\nduties:\n  all: met\n  big: {state: not_applicable, comment: nobody}\n"
    )


# --- in panels


def test_in_panels_planned_asks_who_then_when_and_enter_keeps_it_afterwards(bank: Bank) -> None:
    session = after(place_where_stopped(fresh(bank)), Give(Fraction(1)))
    with open_keyboard() as keyboard:
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keyboard, DummyOutput())
        keyboard.send_text("a" + "a" + "2" + "web\r" + "31/02/2027\r" + "\x15" + "31/03/2027\r")
        helped = apply_event(session, prompt.ask(session))
        helped = apply_event(helped, prompt.ask(helped))  # the help is closed again: the list is as it was
        planned = apply_event(helped, prompt.ask(helped))
        assert planned.sheet.get_duty_answer("all") == DutyAnswer(DutyState.PLANNED, "web", "2027-03-31")
        again = replace(planned, step=ALL)
        keyboard.send_text("\r")
        assert prompt.ask(again) == Skip()
        keyboard.send_text("2\r-\r")
        assert prompt.ask(again) == Plan("web", "")


def test_in_panels_a_day_that_is_over_leaves_a_remark(bank: Bank) -> None:
    session = after(replace(place_where_stopped(fresh(bank)), today="2026-11-23"), Give(Fraction(1)))
    lines: list[str] = []
    with open_keyboard() as keyboard:
        prompt = TerminalPrompt("fr", Appearance(), lines.append, lambda: 80, keyboard, DummyOutput())
        keyboard.send_text("2web\r31/03/2020\r")
        planned = apply_event(session, prompt.ask(session))
        prompt.acknowledge(session, planned)
    assert planned.step != ALL
    assert "! Attention, cette date est déjà passée : 31 mars 2020." in "".join(lines)
