"""Which rows of a long list are in view, and what the panel says of the others."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maturity.quiz.events import Help
from maturity.quiz.moves import apply_event
from maturity.quiz.terminal.viewport import Viewport
from tests.quiz.panels import UP, run_panel
from tests.quiz.sessions import answers, fresh, small_bank
from tests.support import bank_from

ROWS = st.integers(0, 40)


@given(st.integers(1, 41), st.integers(1, 30), st.lists(st.tuples(ROWS, st.integers(0, 6)), min_size=1, max_size=8))
def test_what_is_wanted_is_in_view_as_far_as_there_is_room(
    total: int, room: int, wanted: list[tuple[int, int]]
) -> None:
    viewport = Viewport()
    for start, more in wanted:
        first = min(start, total - 1)
        last = min(first + more, total - 1)
        view = viewport.scroll(total, room, first, last)
        assert len(view) == min(room, total)
        assert first in view
        assert last in view or last - first + 1 > room
        if last - first + 3 <= room:
            assert max(first - 1, 0) in view
            assert min(last + 1, total - 1) in view


def test_a_terminal_without_room_shows_one_row_and_no_more() -> None:
    for room in (1, 0, -3):
        assert Viewport().scroll(20, room, 5, 5) == range(5, 6)


BOXES = replace(fresh(small_bank()), step=answers("outils"))


@pytest.mark.parametrize(
    ("keys", "rows", "said"),
    [
        ((), 30, ""),
        ((), 21, ""),
        ((), 16, "encore réponses plus bas (flèche ↓)"),
        ((UP,), 16, "encore réponses plus haut (flèche ↑)"),
        (("6",), 14, "encore plus haut, plus bas (↑ ↓)"),
    ],
)
def test_options_out_of_view_are_announced(keys: tuple[str, ...], rows: int, said: str) -> None:
    screen = run_panel(BOXES, *keys, size=(60, rows)).last
    announced = [line for line in screen.split("\n") if "encore " in line and "plus" in line]
    assert [re.sub(r"[0-9]+ ", "", line) for line in announced] == ([said] if said else [])
    hidden = sum(map(int, re.findall("[0-9]+", "".join(announced))))
    assert len(re.findall(r"Outil [0-9]", screen)) + hidden == 12


def test_keys_are_named_in_short_before_an_option_is_out_of_view() -> None:
    for rows in range(12, 30):
        screen = run_panel(BOXES, size=(60, rows)).last
        assert "r : retour" not in screen or "plus bas" not in screen, rows
        assert "a : aide" in screen
    assert "r : retour" in run_panel(BOXES, size=(60, 30)).last


LONG_BANK = """\
axes: [{id: a, title: "A"}]
combine: none
questions:
  - id: q
    axis: a
    kind: multiple
    text: "Lesquels ?"
    options:
"""
LONG_OPTION = "Un mot de plus, " * 12 + "fin."


def test_the_last_option_of_a_list_that_does_not_fit_is_whole_in_view() -> None:
    options = [f'      - {{id: o{n}, value: 1, text: "Outil {n}"}}\n' for n in range(1, 12)]
    options.append(f'      - {{id: o12, value: 1, text: "{LONG_OPTION}"}}\n')
    bank = bank_from(LONG_BANK + "".join(options))
    screen = run_panel(replace(fresh(bank), step=answers("q")), UP, size=(60, 20)).last
    assert "fin." in screen
    assert "plus bas" not in screen


def test_a_number_that_is_typed_shows_its_option_and_waits() -> None:
    screen = run_panel(BOXES, "1", "2", size=(60, 30)).last
    assert "N° 12, puis Espace ou Entrée pour cocher ou décocher" in screen
    assert "> [ ] 12. Outil 12" in screen
    assert "[x]" not in screen
    assert "N° 13 : aucune réponse ne porte ce numéro (1 à 12)" in run_panel(BOXES, "1", "3", size=(60, 30)).last


def test_help_that_does_not_fit_says_how_much_is_out_of_view_and_scrolls_to_its_end() -> None:
    session = apply_event(replace(BOXES, step=answers("plan")), Help())
    first = run_panel(session, size=(60, 12)).last
    assert "lignes plus bas (flèches)" in first
    end = run_panel(session, *["\x1b[6~"] * 4, size=(60, 12)).last
    assert "lignes plus haut (flèches)" in end
    assert "plus bas" not in end
    assert "dans le doute, la précédente." in end
    assert "flèches)" not in run_panel(session, size=(80, 40)).last
