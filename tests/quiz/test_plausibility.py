"""A number far beyond what the bank speaks of is asked about once, and never refused."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from maturity.model.answers import Answer, State
from maturity.quiz.events import Give
from maturity.quiz.navigation import place_where_stopped
from maturity.quiz.plain import PlainPrompt
from maturity.quiz.plausibility import find_doubt, find_greatest_figure
from maturity.quiz.steps import Step, get_item_or_target
from tests.quiz.panels import BACKSPACE, ENTER, run_panel
from tests.quiz.sessions import answers, fresh, profile
from tests.support import bank_from

BANK = bank_from(
    """\
axes: [{id: a, title: "A"}]
combine: none
profile:
  - {id: equipe, kind: number, text: "Effectif", unit: "personnes", min: 1}
  - {id: habitants, kind: number, text: "Population"}
  - {id: borne, kind: number, text: "Jusqu'à mille", max: 1000}
questions:
  - {id: part, axis: a, kind: number, text: "Actions", min: 0, curve: [[0, 0], [20, 100]]}
  - id: reunions
    axis: a
    kind: single
    text: "Réunions ?"
    when: "profile.equipe > 5 and profile.borne < 2"
    options: [{id: non, text: "Non"}, {id: oui, text: "Oui"}]
recommendations:
  - {id: r, axis: a, title: "R", text: "T", steps: ["S"], when: "2 <= profile.equipe <= 8", effort: 1, horizon: court}
"""
)
TEAM, PEOPLE, BOUND, SHARE = profile("equipe"), profile("habitants"), profile("borne"), answers("part")


@pytest.mark.parametrize(("step", "greatest"), [(TEAM, 8), (PEOPLE, None), (BOUND, None), (SHARE, 20)], ids=str)
def test_the_greatest_figure_that_the_bank_names(step: Step, greatest: int | None) -> None:
    item = get_item_or_target(BANK, step)
    assert find_greatest_figure(BANK, step, item) == greatest  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("step", "value", "is_doubted"),
    [(TEAM, 80, False), (TEAM, 81, True), (PEOPLE, 10**9, False), (BOUND, 1000, False), (SHARE, 201, True)],
    ids=str,
)
def test_more_than_ten_times_is_asked_about(step: Step, value: int, is_doubted: bool) -> None:
    assert (find_doubt(BANK, step, Fraction(value), "fr") is not None) == is_doubted


def test_in_a_panel_enter_again_takes_it() -> None:
    session = replace(fresh(BANK), step=TEAM)
    panel = run_panel(session, *"60000", ENTER)
    shown = " ".join(panel.last.replace("\u00a0", " ").replace("\u202f", " ").split())
    assert panel.event is None
    assert "60 000 personnes ? C'est plus de dix fois le plus grand nombre" in shown
    assert "(8 personnes)" in shown
    assert run_panel(session, *"60000", ENTER, ENTER).event == Give(Fraction(60_000))
    assert run_panel(session, *"600", ENTER, BACKSPACE, BACKSPACE, ENTER).event == Give(Fraction(6))
    assert run_panel(session, *"600", ENTER, "0", ENTER).event is None  # another number, asked about anew


@pytest.mark.parametrize(
    ("lines", "interactive", "given"),
    [
        (["600", ""], True, 600),
        (["600", "600"], True, 600),
        (["600", "6"], True, 6),
        (["600", "700", ""], True, 700),
        (["600"], False, 600),
    ],
)
def test_in_plain_lines_enter_takes_it_and_a_script_is_not_asked(
    lines: list[str], interactive: bool, given: int
) -> None:
    typed, shown = iter(lines), []
    prompt = PlainPrompt("fr", lambda: f"{next(typed)}\n", shown.append, lambda: 80, interactive=interactive)
    session = replace(place_where_stopped(fresh(BANK)), step=TEAM, answers={PEOPLE: Answer(State.UNKNOWN)})
    assert prompt.ask_step(session) == Give(Fraction(given))
    assert list(typed) == []
    assert "plus de dix fois" in "".join(shown)
