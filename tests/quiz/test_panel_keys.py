"""Keys of a panel that ask once more, or say why they do nothing, in the words of the key itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from maturity.model.answers import Answer, State
from maturity.quiz.events import DontKnow, Give, Quit
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from tests.quiz.panels import ENTER, ctrl, run_panel
from tests.quiz.sessions import answers, fresh, profile, small_bank, targets

PLAN, READERS, SHARE = answers("plan"), answers("relecteurs"), answers("part")
GIVEN = {PLAN: Answer(State.ANSWERED, "ecrit"), answers("relu"): Answer(State.ANSWERED, "oui")}


def at(step: Step) -> Session:
    return replace(fresh(small_bank()), answers=GIVEN, step=step)


def flat(screen: str) -> str:
    return " ".join(screen.split())


@pytest.mark.parametrize(
    ("step", "begun", "key", "warning", "event"),
    [
        (READERS, "1", "s", "s à nouveau : répondre « ne sait pas ».", DontKnow()),
        (READERS, "1", ctrl("s"), "s à nouveau : répondre « ne sait pas ».", DontKnow()),
        (READERS, "1", "q", "q à nouveau : quitter sans elle.", Quit()),
        (SHARE, "1", ctrl("s"), "Ctrl+S à nouveau : répondre « ne sait pas ».", DontKnow()),
        (SHARE, "1", ctrl("q"), "Ctrl+Q à nouveau : quitter sans elle.", Quit()),
    ],
)
def test_a_key_that_loses_what_is_begun_asks_once_more(
    step: Step, begun: str, key: str, warning: str, event: object
) -> None:
    once = run_panel(at(step), begun, key)
    assert once.event is None
    assert f"Cette réponse n'est pas enregistrée. Entrée : l'enregistrer ; {warning}" in flat(once.last)
    assert run_panel(at(step), begun, key, key).event == event
    assert isinstance(run_panel(at(step), begun, key, ENTER).event, Give)


def test_each_such_key_asks_for_itself() -> None:
    assert run_panel(at(READERS), "1", "s", "q").event is None
    assert run_panel(at(READERS), "s").event == DontKnow()


@pytest.mark.parametrize(
    ("step", "key", "sentence"),
    [
        (profile("type"), "o", "« Sans objet » n'est pas proposé pour cette question ; s : ne sait pas, p : passer."),
        (profile("type"), "O", "« Sans objet » n'est pas proposé pour cette question ; s : ne sait pas, p : passer."),
        (targets("dire"), "e", "Une ambition ne porte ni remarque ni preuve."),
        (profile("type"), "r", "C'est la première question."),
        (profile("type"), "z", "Cette touche ne sert pas ici."),
    ],
)
def test_a_key_that_cannot_be_used_says_why(step: Step, key: str, sentence: str) -> None:
    panel = run_panel(at(step), key)
    assert panel.event is None
    assert sentence in flat(panel.last)
