"""The lines of a step in a panel, with the empty lines that set them apart."""

from __future__ import annotations

from dataclasses import replace

from maturity.quiz.screen import Screen, build_screen
from maturity.quiz.terminal.display import Draw
from maturity.quiz.terminal.step_drawing import draw_help, draw_line_head, draw_step_head, draw_step_notes, draw_title
from maturity.quiz.terminal.styled_lines import Appearance, StyledLines
from maturity.text.catalogue import say
from maturity.text.paragraphs import Passage
from tests.quiz.sessions import answers, fresh, small_bank
from tests.support import plain

SESSION = replace(fresh(small_bank()), step=answers("plan"))
SCREEN = build_screen(SESSION, "fr")


def rows_of(draw: Draw) -> list[tuple[str, str]]:
    lines = StyledLines(200, Appearance())
    draw(lines)
    return lines.rows


def test_the_head_says_where_one_is_then_what_is_asked() -> None:
    head = [
        ("", ""),
        ("faint", plain(SCREEN.progress)),
        ("faint", plain(SCREEN.section)),
        ("", ""),
        ("strong", plain(SCREEN.question)),
    ]
    assert SCREEN.expected
    assert rows_of(draw_step_head(SCREEN)) == [*head, ("", plain(SCREEN.expected))]
    assert rows_of(draw_step_head(replace(SCREEN, expected=""))) == head


def test_the_notes_are_help_the_answer_that_is_there_and_notices() -> None:
    passages = (Passage("aide"), Passage("un point", is_item=True, has_gap=True))
    screen = replace(SCREEN, help=passages, current="réponse", notices=("un", "deux"))
    assert rows_of(draw_step_notes(screen)) == [
        ("", "aide"),
        ("", "- un point"),
        ("", "réponse"),
        ("warned", "un"),
        ("warned", "deux"),
        ("", ""),
    ]
    bare: Screen = replace(SCREEN, help=(), current="", notices=())
    assert rows_of(draw_step_notes(bare)) == [("", "")]


def test_a_line_to_write_stands_below_its_step() -> None:
    assert rows_of(draw_line_head("Pourquoi")) == [("", ""), ("strong", "Pourquoi")]
    assert rows_of(draw_line_head("Pourquoi", "Question")) == [
        ("", ""),
        ("faint", "Question"),
        ("", ""),
        ("strong", "Pourquoi"),
    ]


def test_a_title_has_room_around_it() -> None:
    assert rows_of(draw_title("Titre")) == [("", ""), ("strong", "Titre"), ("", "")]


def test_help_has_the_keys_first_then_that_of_the_question_then_who_may_know_then_the_rule() -> None:
    passages = (Passage("aide"), Passage("un", 1, is_item=True, has_gap=True), Passage("deux", 2, is_item=True))
    screen = replace(SCREEN, help=passages, contact="l'accueil")
    drawn = [text for _, text in rows_of(draw_help(SESSION, screen, "fr"))]
    keys = drawn.index("")
    assert "q : s'arrêter là ; toutes vos réponses sont déjà enregistrées" in drawn[:keys]
    rule = plain(say("quiz.rule", "fr"))
    assert drawn[keys:] == ["", "aide", "", "1. un", "2. deux", "", "l'accueil", "", rule]
    bare = [text for _, text in rows_of(draw_help(SESSION, replace(screen, help=()), "fr"))]
    assert bare[keys:] == ["", "l'accueil", "", rule]


def test_help_names_letters_beside_options_and_ctrl_where_letters_are_written() -> None:
    session = replace(fresh(small_bank()), step=answers("plan"))
    beside_options = [text for _, text in rows_of(draw_help(session, SCREEN, "fr"))]
    assert not any(text.startswith("Ctrl+") for text in beside_options)
    assert plain(say("quiz.help_ctrl", "fr")) in beside_options
    written = [text for _, text in rows_of(draw_help(session, replace(SCREEN, kind="text"), "fr"))]
    assert any(text.startswith("Ctrl+") for text in written)
    assert plain(say("quiz.help_ctrl", "fr")) not in written


def test_the_first_line_is_in_view_where_nothing_else_has_to_be() -> None:
    lines = StyledLines(60, Appearance())
    lines.add("un")
    lines.add("deux")
    cursor = ("[SetCursorPosition]", "")
    assert lines.format_rows() == [cursor, ("", "un\n"), ("", "deux")]
    lines.cursor = 1
    assert lines.format_rows() == [("", "un\n"), cursor, ("", "deux")]
