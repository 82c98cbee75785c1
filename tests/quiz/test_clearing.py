"""What is typed and refused, or not wanted any more, is easily replaced."""

from __future__ import annotations

from dataclasses import replace

from maturity.quiz.events import Give, GoTo
from tests.quiz.panels import ENTER, ctrl, run_panel
from tests.quiz.sessions import answers, fresh, small_bank

SESSION = replace(fresh(small_bank()), step=answers("plan"))
REMARKS = replace(fresh(small_bank()), step=answers("remarques"))


def test_the_first_figure_after_a_refused_number_begins_another() -> None:
    assert run_panel(SESSION, "l", "9", "9", ENTER, "2", ENTER).event == GoTo(2)


def test_no_question_is_marked_for_a_number_that_none_has() -> None:
    screens = run_panel(SESSION, "l", "9", "9").screens
    assert any(line.startswith("> ") and "9. " in line for line in screens[-2].split("\n"))
    assert not any(line.startswith("> ") and ". " in line for line in screens[-1].split("\n"))


def test_ctrl_u_clears_a_search_and_a_text() -> None:
    assert run_panel(SESSION, "l", "9", ctrl("u"), "2", ENTER).event == GoTo(2)
    assert run_panel(REMARKS, "v", "u", ctrl("u"), "b", "i", "s", ENTER).event == Give("bis")
