"""Lines that are commands: by letter and by word, with what follows, and why they cannot be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from maturity.quiz.commands import COMMANDS, LineCommand, SimpleCommand, get_commands_by_word, list_commands, make_event
from maturity.quiz.events import Back, Confirm, DontKnow, Help, Quit, Skip
from maturity.quiz.lines import TypedCommand, explain_letter, find_command, is_quit
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.text.catalogue import Message
from tests.quiz.sessions import answers, fresh, profile, small_bank, targets

BANK = small_bank()
PLAN, TEXT, TARGET, TYPE = answers("plan"), answers("remarques"), targets("dire"), profile("type")


def at(step: Step) -> Session:
    return replace(fresh(BANK), step=step)


@pytest.mark.parametrize(
    ("step", "line", "found"),
    [
        (PLAN, "r", TypedCommand("back")),
        (PLAN, "Retour", TypedCommand("back")),
        (PLAN, "/l 7", TypedCommand("go_to", "7")),
        (PLAN, "l 7", TypedCommand("go_to", "7")),
        (PLAN, "l sept", None),
        (PLAN, "/l sept", TypedCommand("go_to", "sept")),
        (PLAN, "e vu", None),
        (PLAN, "/e vu  deux", TypedCommand("comment", "vu  deux")),
        (PLAN, "aller à", TypedCommand("go_to")),
        (PLAN, "?", TypedCommand("help")),
        (TEXT, "/?", TypedCommand("help")),
        (TEXT, "retour", None),
        (TEXT, "/retour", TypedCommand("back")),
        (PLAN, "rien", None),
        (TYPE, "r", TypedCommand("back")),  # what it comes to is said by its event
    ],
)
def test_a_command_and_what_follows(step: Step, line: str, found: TypedCommand | None) -> None:
    assert find_command(at(step), line, "fr") == found


@pytest.mark.parametrize(
    ("step", "line", "key", "params"),
    [
        (PLAN, "/rien", "quiz.no_command", {"text": "rien"}),
        (PLAN, f"/{'x' * 30}", "quiz.no_command", {"text": "x" * 20}),
        (TARGET, "e", "quiz.no_comment", {}),
        (TARGET, "o", "quiz.must_apply", {}),
        (TYPE, "/o parce que", "quiz.must_apply", {}),
        (TEXT, "q", "quiz.letter_typed", {"key": "/q", "name": "enregistrer et quitter"}),
        (TEXT, "Q", "quiz.letter_typed", {"key": "/q", "name": "enregistrer et quitter"}),
    ],
)
def test_why_a_line_is_no_command_here(step: Step, line: str, key: str, params: dict[str, str]) -> None:
    found = find_command(at(step), line, "fr")
    assert isinstance(found, Message)
    assert (found.key, dict(found.params)) == (key, params)


def test_a_letter_is_explained_with_the_key_that_makes_it_a_command() -> None:
    explained = explain_letter(at(TEXT), "q", "fr", ctrl=True)
    assert explained
    assert explained.params == {"key": "Ctrl+Q", "name": "enregistrer et quitter"}
    assert explain_letter(at(TEXT), "o", "fr") is None  # not possible here
    assert explain_letter(at(TEXT), "qu", "fr") is None
    assert explain_letter(at(TEXT), "z", "fr") is None


def test_what_quits_everywhere() -> None:
    assert [line for line in ("/q", "/quitter", "/fin", "q", "quitter", "/r", "") if is_quit(line, "fr")] == [
        "/q",
        "/quitter",
        "/fin",
    ]


def test_the_commands_of_each_step() -> None:
    everywhere = ["skip", "unknown", "go_to", "help", "quit"]
    assert ["confirm", *list_commands(at(PLAN))] == list(COMMANDS)
    assert [name for name in list_commands(at(TYPE)) if name not in everywhere] == ["comment", "evidence"]
    assert [name for name in list_commands(at(TARGET)) if name not in everywhere] == ["back"]
    assert [name for name in list_commands(at(TEXT)) if name not in everywhere] == ["back", "comment", "evidence"]


def test_every_command_is_complete_or_asks_for_a_line() -> None:
    simple, line = SimpleCommand.__args__, LineCommand.__args__  # type: ignore[attr-defined]
    assert sorted((*simple, *line)) == sorted(COMMANDS)
    assert [make_event(name) for name in simple] == [Confirm(), Back(), Skip(), DontKnow(), Help(), Quit()]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_word_means_two_commands(language: str) -> None:
    commands = get_commands_by_word(language)
    assert set(commands.values()) == set(COMMANDS)
    assert all(word == word.lower() and word.isascii() for word in commands)
