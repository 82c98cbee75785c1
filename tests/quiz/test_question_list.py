"""The list of all questions with their state: by number, by words, by arrows; in panels and in plain lines."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from maturity.model.answers import Answer, State
from maturity.quiz.events import GoTo, Quit
from maturity.quiz.moves import apply_event
from maturity.quiz.question_list import Finder, Row, list_rows, start_finder
from maturity.quiz.session import Session
from tests.quiz.panels import BACKSPACE, DOWN, ENTER, ESCAPE, UP, ctrl, run_panel
from tests.quiz.sessions import answers, fresh, profile, small_bank, targets
from tests.quiz.test_plain import plain, talk

BANK = small_bank()
GIVEN = {
    profile("type"): Answer(State.ANSWERED, "commune"),
    profile("equipe"): Answer(State.ANSWERED, Fraction(3)),
    answers("plan"): Answer(State.ANSWERED, "aucun"),
    answers("part"): Answer(State.UNKNOWN),
    answers("reunions"): Answer(State.NOT_APPLICABLE),
}


def at(session: Session | None = None) -> Session:
    return replace(session or fresh(BANK), answers=GIVEN, step=answers("outils"))


def test_every_question_is_there_with_its_state() -> None:
    assert [(row.number, row.state) for row in list_rows(at(), "fr")] == [
        (1, "avec réponse"),
        (2, "avec réponse"),
        (3, "sans réponse"),
        (4, "avec réponse"),
        (5, "ne se pose pas"),
        (6, "ne se pose pas"),
        (7, "ne sait pas"),
        (8, "sans réponse"),
        (9, "sans objet"),
        (10, "sans réponse"),
    ]
    waiting = list_rows(replace(fresh(BANK), step=profile("type")), "en")[4]
    assert waiting == Row(5, "Dire", "Le plan est-il relu chaque année ?", "waits for another answer")


def test_a_row_is_one_line_whose_state_is_whole() -> None:
    row = Row(1, "", "日本語の質問がここに入りますので幅は二倍です", "sans réponse")
    assert row.format(40) == "日本語の質問がここに入り… – sans réponse"
    assert row.format(5).endswith("… – sans réponse")


def finder(typed: str) -> Finder:
    return start_finder(at(), "fr").type_text(typed)


@pytest.mark.parametrize(
    ("typed", "found", "chosen"),
    [
        ("", 10, 3),
        ("4", 10, 4),
        ("10", 10, 10),
        ("80", 10, "quiz.no_number"),
        ("0", 10, "quiz.no_number"),
        ("5", 10, "quiz.number_not_asked"),
        ("plan", 2, 4),
        ("PLAN relu", 1, "quiz.number_not_asked"),
        ("reunissez", 1, 9),
        ("faire seul", 2, 7),
        ("introuvable", 0, "quiz.no_match"),
    ],
)
def test_a_number_or_words(typed: str, found: int, chosen: int | str) -> None:
    now = finder(typed)
    result = now.choose()
    assert len(now.found) == found
    assert (result if isinstance(result, int) else result.key) == chosen


def test_arrows_go_through_what_is_found_and_stop_at_its_ends() -> None:
    assert finder("faire").move(-1).highlighted == 7
    assert finder("faire").move(9).highlighted == 10
    assert finder("4").move(1).highlighted == 5
    assert finder("introuvable").move(1).highlighted == 3


@pytest.mark.parametrize(
    ("keys", "event"),
    [
        (("8", "0", ENTER, BACKSPACE, BACKSPACE, "1", "0", ENTER), GoTo(10)),
        (("2", ENTER), GoTo(2)),
        ((ENTER,), GoTo(3)),
        ((DOWN, ENTER), GoTo(4)),
        ((DOWN, UP, UP, ENTER), GoTo(2)),
        (("é", "f", "f", "e", "c", ENTER), GoTo(2)),
        (("5", ENTER, DOWN, DOWN, ENTER), GoTo(7)),
        ((ctrl("q"),), Quit()),
        ((ESCAPE, "1", ENTER, ENTER), None),
    ],
)
def test_keys_of_the_panel(keys: tuple[str, ...], event: GoTo | Quit | None) -> None:
    panel = run_panel(at(), "l", *keys)
    assert panel.event == event or (event is None and panel.event is not None and not isinstance(panel.event, GoTo))


def test_a_number_that_does_not_exist_keeps_the_panel_open_and_says_how_far_numbers_go() -> None:
    panel = run_panel(at(), "l", "8", "0", ENTER)
    assert panel.event is None
    assert "Il n'y a pas de question 80 : elles vont de 1 à 10." in panel.last
    then = run_panel(at(), "l", "8", "0", ENTER, BACKSPACE, BACKSPACE, "2", ENTER)
    assert apply_event(at(), then.event or Quit()).step == profile("equipe")  # 2 has answered nothing


def test_the_list_on_a_small_screen_says_what_is_out_of_view() -> None:
    screen = run_panel(at(), "l", size=(60, 14)).last
    assert "10 questions : 3 avec réponse, 1 sans objet, 1 « ne sait pas »," in " ".join(screen.split())
    assert "> 3. Dire - Quelle importance ? – sans réponse" in screen.replace(">  3", "> 3")
    assert "plus bas (flèches)" in screen
    assert all(len(line) <= 60 for line in screen.split("\n"))


def test_in_plain_lines_a_slip_is_never_an_answer() -> None:
    said, session = talk("commune", "l 80", "2", reasons=True)
    assert session.step == profile("equipe")
    assert len(said.saved) == 1
    assert "Il n'y a pas de question 80 : elles vont de 1 à 10." in plain(said.shown)


def test_in_plain_lines_the_list_is_told_and_searched() -> None:
    said, session = talk("commune", "l", "ambition", "ecrit", "importance", "0", "3", reasons=True)
    shown = plain(said.shown)
    assert "10 questions : 1 avec réponse, 6 sans réponse, 3 en attente d'une autre réponse." in " ".join(shown.split())
    assert " 1. Type d'organisation – avec réponse\n" in shown
    assert " 5. Le plan est-il relu chaque année ? – attend une autre réponse\n" in shown
    assert "Aucune question ne contient « ecrit »." in shown
    assert shown.count(" 3. Dire - Quelle importance ? – sans réponse\n") == 3
    assert [step for step, _ in said.saved] == [profile("type"), profile("equipe")]  # the nought stayed there
    assert session.step == targets("dire")
