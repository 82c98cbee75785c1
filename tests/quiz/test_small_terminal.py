"""Panels in small terminals, in both languages, also with signs that take two cells: nothing is lost at the edge."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from maturity.quiz.events import Give
from maturity.quiz.moves import apply_event
from maturity.quiz.session import Session
from maturity.text.wrapping import measure_cells
from tests.quiz.panels import BACKSPACE, DOWN, ENTER, UP, run_panel
from tests.quiz.sessions import answers, fresh, small_bank
from tests.support import bank_from

JAPANESE = bank_from(
    """\
axes: [{id: a, title: "広報活動とデジタル技術の利用に関する成熟度の評価"}]
combine: none
questions:
  - id: choix
    axis: a
    kind: single
    text: "あなたの組織には、デジタル広報に関する書面の戦略がありますか、それとも口頭の合意だけですか。"
    help: "日付の入った計画書。この文書は広報部門の全員が参照できるものでなければなりません。"
    options:
      - {id: o1, text: "まったくありません。何も書かれておらず、話し合われたこともありません。"}
      - {id: o2, text: "現在作成中です。来年の春までに完成する予定であり、担当者も決まっています。"}
      - {id: o3, text: "はい、あります。毎年見直され、すべての部署に配布されています。終"}
  - {id: texte, axis: a, kind: text, text: "その他に何かありますか、自由に書いてください。"}
"""
)
LONG = " ".join(["Une question qui ne tient pas en une ligne"] * 8)
"""A question of nine lines in a terminal of forty columns."""
LONG_BANK = bank_from(
    f"""\
axes: [{{id: a, title: A}}]
combine: none
questions:
  - {{id: choix, axis: a, kind: single, text: "{LONG}", options: [{{id: non, text: N}}, {{id: oui, text: O}}]}}
  - {{id: nombre, axis: a, kind: number, scored: false, text: "{LONG}", min: 0}}
"""
)
SIZES = [(40, 12), (41, 12), (60, 20), (80, 24)]


def at(name: str, session: Session) -> Session:
    return replace(session, step=answers(name))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_wide_signs_are_counted_in_cells_and_the_last_option_is_whole(size: tuple[int, int], language: str) -> None:
    panel = run_panel(at("choix", fresh(JAPANESE)), UP, size=size, language=language)
    shown = "".join(panel.last.split())
    assert "終" in shown  # the end of the last option
    assert "口頭の合意だけですか。" in shown  # the end of the question
    for screen in panel.screens:
        assert len(screen.split("\n")) <= size[1]
        assert all(measure_cells(line) <= size[0] for line in screen.split("\n"))


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("name", ["plan", "outils", "part", "remarques"])
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_kind_of_question_can_be_answered_in_a_small_terminal(
    size: tuple[int, int], name: str, language: str
) -> None:
    panel = run_panel(at(name, fresh(small_bank())), size=size, language=language)
    assert "a" + (" : " if language == "fr" else ": ") in panel.last.replace("Ctrl+A", "a")
    assert ("Fenêtre" if language == "fr" else "Window") not in panel.last


def test_the_list_of_questions_in_a_small_terminal() -> None:
    panel = run_panel(at("choix", fresh(JAPANESE)), "l", DOWN, size=(40, 12))
    assert "> 2. その他に何かありま… – sans réponse" in panel.last
    assert all(measure_cells(line) <= 40 for line in panel.last.split("\n"))


def test_keys_answer_in_a_small_terminal() -> None:
    session = at("choix", fresh(JAPANESE))
    panel = run_panel(session, DOWN, DOWN, ENTER, size=(40, 12))
    assert panel.event == Give("o2")
    assert apply_event(session, panel.event).step == answers("texte")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_long_question_in_a_small_terminal_is_answered_even_after_a_key_that_is_no_answer(language: str) -> None:
    panel = run_panel(at("choix", fresh(LONG_BANK)), "9", DOWN, "2", size=(40, 12), language=language)
    assert panel.event == Give("oui")
    assert ("numéro" if language == "fr" else "number") in panel.screens[1]
    panel = run_panel(
        at("nombre", fresh(LONG_BANK)), "z", ENTER, BACKSPACE, "7", ENTER, size=(40, 12), language=language
    )
    assert panel.event == Give(Fraction(7))


@pytest.mark.parametrize("rows", range(3, 16))
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_panel_that_shows_a_line_to_write_hears_it(rows: int, language: str) -> None:
    panel = run_panel(at("nombre", fresh(LONG_BANK)), "7", ENTER, size=(40, rows), language=language)
    shows_line = ">" in panel.screens[0]
    assert (panel.event is not None) == shows_line
    assert shows_line != (("Fenêtre" if language == "fr" else "Window") in panel.screens[0])


def test_the_keys_are_named_where_there_is_little_room() -> None:
    boxes = run_panel(at("outils", fresh(small_bank())), size=(40, 12)).last
    assert "Entrée" in boxes
    assert "…" not in boxes.split("\n")[0]
    remark = run_panel(at("outils", fresh(small_bank())), "e", size=(40, 9)).last
    assert "Entrée : valider, Échap : renoncer" in remark
