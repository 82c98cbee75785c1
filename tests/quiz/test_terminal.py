"""The panels, key by key, through a pipe in place of a keyboard."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from prompt_toolkit.data_structures import Size
from prompt_toolkit.output import DummyOutput

from maturity.model.answers import Answer, State
from maturity.quiz.commands import COMMANDS, get_commands_by_word, get_letter
from maturity.quiz.events import (
    Back,
    Cite,
    Comment,
    DontKnow,
    Event,
    Finish,
    Give,
    GoTo,
    Help,
    NotApplicable,
    Quit,
    Review,
    Skip,
)
from maturity.quiz.moves import apply_event
from maturity.quiz.prompt import StoppedError
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.quiz.terminal.display import BURST
from maturity.quiz.terminal.prompt import TerminalPrompt
from maturity.quiz.terminal.styled_lines import Appearance
from tests.quiz.keyboards import open_keyboard
from tests.quiz.sessions import answers, fresh, profile, small_bank, targets

BANK = small_bank()
PLAN, READERS, TOOLS = answers("plan"), answers("relecteurs"), answers("outils")
SHARE, REMARKS, MEETINGS = answers("part"), answers("remarques"), answers("reunions")
GIVEN = {
    profile("equipe"): Answer(State.ANSWERED, Fraction(3)),
    PLAN: Answer(State.ANSWERED, "ecrit"),
    answers("relu"): Answer(State.ANSWERED, "oui"),
}
ENTER, ESCAPE, UP, DOWN, BACKSPACE, SPACE = "\r", "\x1b", "\x1b[A", "\x1b[B", "\x7f", " "
PASTE, END_OF_PASTE = "\x1b[200~", "\x1b[201~"


def ctrl(key: str) -> str:
    return chr(ord(key) - 96)


def at(step: Step, **held: Any) -> Session:
    """A session that stands at a step, its answer `held` if there is one."""
    given = dict(GIVEN)
    given.pop(step, None)
    if held:
        given[step] = Answer(State.ANSWERED, **held)
    return replace(fresh(BANK), answers=given, step=step)


def pressed(session: Session, *keys: str, language: str = "fr") -> Event:
    """What keys do at a step; where they do nothing, the Ctrl-D after them ends the test."""
    with open_keyboard() as keyboard:
        prompt = TerminalPrompt(language, Appearance(), lambda _: None, lambda: 80, keyboard, DummyOutput())
        keyboard.send_text("".join((*keys, ctrl("d"))))
        return prompt.ask(session)


@pytest.mark.parametrize(
    ("step", "keys", "event"),
    [
        # one of up to nine
        (PLAN, "2", Give("en_cours")),
        (PLAN, DOWN + ENTER, Give("aucun")),
        (PLAN, UP + ENTER, Give("ecrit")),
        (PLAN, DOWN + DOWN + UP + ENTER, Give("aucun")),
        (PLAN, "é", Give("en_cours")),
        (PLAN, '"', Give("ecrit")),
        (PLAN, ENTER + ENTER + "3", Give("ecrit")),
        (PLAN, "0" + "9" + "1", Give("aucun")),
        (PLAN, SPACE + "1", Give("aucun")),
        (PLAN, DOWN + ESCAPE, None),
        (PLAN, "zyw#%" + "2", Give("en_cours")),
        (targets("dire"), "3", Give("forte")),
        (profile("type"), "2", Give("region")),
        # several
        (READERS, "1" + "3" + ENTER, Give(("elus", "habitants"))),
        (READERS, "1" + SPACE + "3" + ENTER, Give(("elus", "habitants"))),
        (READERS, "&" + "," + '"' + ENTER, Give(("elus", "habitants"))),
        (READERS, "1" + "3" + "1" + ENTER, Give(("habitants",))),
        (READERS, "1" + "4" + ENTER, Give(("personne",))),
        (READERS, DOWN + SPACE + DOWN + DOWN + SPACE + ENTER, Give(("elus", "habitants"))),
        (READERS, ENTER + SPACE + ENTER + "2" + ENTER, Give(("agents",))),
        # several of more than nine
        (TOOLS, "1" + SPACE + "12" + ENTER + ENTER, Give(("o1", "o12"))),
        (TOOLS, "12" + ENTER + ENTER, Give(("o12",))),
        (TOOLS, "1" + BACKSPACE + "2" + SPACE + ENTER, Give(("o2",))),
        (TOOLS, "5" + "1" + "3" + ENTER + "4" + SPACE + ENTER, Give(("o4",))),
        (TOOLS, "1" + ENTER + ENTER, Give(("o1",))),
        (TOOLS, ENTER + ENTER, Give(())),
        # a number
        (SHARE, "12,5 %" + ENTER, Give(Fraction(25, 2))),
        (SHARE, "douze" + ENTER + BACKSPACE * 5 + "12" + ENTER, Give(Fraction(12))),
        (SHARE, ENTER + "7" + ENTER, Give(Fraction(7))),
        (SHARE, "n" + ENTER + BACKSPACE + "7" + ENTER, Give(Fraction(7))),
        (SHARE, "101" + ENTER + BACKSPACE + ENTER, Give(Fraction(10))),
        (SHARE, "nsp" + ENTER, DontKnow()),
        (SHARE, "71" + "\x1b[D" + BACKSPACE + ENTER, Give(Fraction(1))),
        # a text
        (REMARKS, "Été : l'œuvre" + ENTER, Give("Été : l'œuvre")),
        (REMARKS, "q" + ENTER + "uoi" + ENTER, Give("quoi")),
        (REMARKS, "?" + ENTER, Give("?")),
    ],
    ids=str,
)
def test_answers(step: Step, keys: str, event: Event | None) -> None:
    if event is None:  # Escape takes the pointer away: Enter then chooses nothing
        keys, event = keys + ENTER + "1", Give("aucun")
    assert pressed(at(step), keys) == event


EVENTS: dict[str, Event] = {
    "back": Back(),
    "skip": Skip(),
    "unknown": DontKnow(),
    "not_applicable": NotApplicable("raison"),
    "comment": Comment("raison"),
    "evidence": Cite(("raison",)),
    "go_to": GoTo(1),
    "help": Help(),
    "quit": Quit(),
}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("command", EVENTS)
def test_every_command_by_its_letter_and_with_ctrl(language: str, command: str) -> None:
    key, line = get_letter(command, language), ("" if command == "go_to" else "raison") + ENTER
    for typed in (key, key.upper(), ctrl(key)):
        assert pressed(at(PLAN), typed, line, language=language) == EVENTS[command]
    if command != "not_applicable":  # a share always applies
        assert pressed(at(SHARE), ctrl(key), line, language=language) == EVENTS[command]
        assert pressed(at(REMARKS), ctrl(key), line, language=language) == EVENTS[command]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_letters_are_free_and_known_to_every_terminal(language: str) -> None:
    letters = [get_letter(command, language) for command in COMMANDS]
    assert len(set(letters)) == len(COMMANDS)
    # with Ctrl these are: stop, end, erase, tab, two line ends, suspend, paste
    assert not set(letters) & set("cdhijmzv")


def test_a_letter_means_the_same_in_every_language() -> None:
    for command in COMMANDS:
        assert get_letter(command, "fr") == get_letter(command, "en")
    words = {language: get_commands_by_word(language) for language in ("fr", "en")}
    letters = {word for each in words.values() for word in each if len(word) == 1}
    assert {"k", "g", "x"} <= letters  # older ones, still understood
    for letter in letters:
        assert len({words[language][letter] for language in words if letter in words[language]}) == 1, letter


@pytest.mark.parametrize(
    ("keys", "event"),
    [
        ("r" + ENTER, Back()),
        ("p" + ENTER, Skip()),
        ("s" + ENTER, DontKnow()),
        ("R" + ENTER, Back()),
        ("retour" + ENTER, Back()),
        ("/passer" + ENTER, Skip()),
        ("a" + ENTER, Help()),
        ("q" + ENTER, Quit()),
        ("e" + ENTER + "vu" + ENTER, Comment("vu")),
        ("l 2" + ENTER + ENTER, GoTo(2)),
        ("l 80" + ENTER + ENTER + BACKSPACE + BACKSPACE + "2" + ENTER, GoTo(2)),
        ("o" + ENTER + BACKSPACE + "4" + ENTER, Give(Fraction(4))),
        ("environ 30" + ENTER, Give(Fraction(30))),
        ("sans objet" + ENTER + BACKSPACE * 10 + "5" + ENTER, Give(Fraction(5))),
        ("/x" + ENTER + BACKSPACE * 2 + "6" + ENTER, Give(Fraction(6))),
    ],
    ids=repr,
)
def test_in_a_number_field_a_letter_and_enter_are_a_command(keys: str, event: Event) -> None:
    assert pressed(at(SHARE), keys) == event


def test_in_a_text_field_a_slash_makes_a_command_and_letters_can_be_written() -> None:
    assert pressed(at(REMARKS), "/r" + ENTER) == Back()
    assert pressed(at(REMARKS), "/e vu" + ENTER + ENTER) == Comment("vu")
    assert pressed(at(REMARKS), "retour" + ENTER) == Give("retour")


def test_evidence_is_cited_seen_and_taken_away() -> None:
    assert pressed(at(PLAN), "f" + "https://ville.example/note" + ENTER) == Cite(("https://ville.example/note",))
    cited = apply_event(at(PLAN), Cite(("note de 2025", "registre")))
    assert "Preuves citées : 1. note de 2025 ; 2. registre" in drawn(cited, "1", Appearance())
    assert pressed(cited, "f" + "-1" + ENTER) == Cite(("registre",))
    assert pressed(cited, "f" + "-9" + ENTER + BACKSPACE + "2" + ENTER) == Cite(("note de 2025",))
    assert pressed(cited, "f" + "plan" + ENTER) == Cite(("note de 2025", "registre", "plan"))
    assert pressed(cited, "f" + ENTER) == Cite(("note de 2025", "registre"))
    assert "1. note de 2025" in draw_key_by_key(cited, "f")


def test_a_question_mark_helps_where_one_chooses() -> None:
    assert pressed(at(PLAN), "?") == Help()


@pytest.mark.parametrize("key", ["o", ctrl("o")])
def test_a_command_that_makes_no_sense_does_nothing(key: str) -> None:
    assert pressed(at(profile("type")), key + "2") == Give("region")
    assert pressed(at(SHARE), ctrl("o") + "2" + ENTER) == Give(Fraction(2))


@pytest.mark.parametrize(
    ("keys", "event"),
    [
        ("e" + "vu" + ENTER, Comment("vu")),
        ("e" + ESCAPE + "2", Give("en_cours")),
        ("e" + ENTER, Comment("")),
        ("o" + ENTER, NotApplicable("")),
        ("o" + "petite équipe" + ENTER, NotApplicable("petite équipe")),
        ("o" + ESCAPE + "2", Give("en_cours")),
        ("l" + "7" + ENTER, GoTo(7)),
        ("l" + ENTER, GoTo(1)),
        ("l" + "abc" + ENTER + BACKSPACE * 3 + "7" + ENTER, GoTo(7)),
        ("e" + ctrl("v") + ctrl("x") + "vu" + ENTER, Comment("vu")),
        ("l" + ESCAPE + "1", Give("aucun")),
    ],
    ids=str,
)
def test_commands_that_ask_for_a_line(keys: str, event: Event) -> None:
    # Escape alone is told from the start of an arrow by the time that passes: the next keys come later
    first, escape, rest = keys.partition(ESCAPE)
    if not escape:
        assert pressed(at(PLAN), keys) == event
        return
    with open_keyboard() as keyboard:
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keyboard, DummyOutput())
        keyboard.send_text(first + escape + escape + rest + ctrl("d"))
        assert prompt.ask(at(PLAN)) == event


def test_the_comment_that_stands_is_there_to_change() -> None:
    session = at(PLAN, value="aucun", comment="vu")
    assert pressed(session, "e" + " deux fois" + ENTER) == Comment("vu deux fois")
    assert pressed(session, "e" + BACKSPACE * 2 + ENTER) == Comment("")


def test_enter_keeps_the_answer_that_stands() -> None:
    assert pressed(at(PLAN, value="aucun"), ENTER) == Skip()
    assert pressed(at(READERS, value=("elus",)), ENTER) == Skip()
    assert pressed(at(READERS, value=("elus",)), "2" + ENTER) == Give(("elus", "agents"))
    assert pressed(at(SHARE, value=Fraction(5)), ENTER) == Skip()


def test_nothing_is_chosen_to_begin_with() -> None:
    assert pressed(at(PLAN), ENTER * 5 + SPACE * 5 + ENTER + "3") == Give("ecrit")


@pytest.mark.parametrize("key", [ctrl("c"), ctrl("d")], ids=["c", "d"])
@pytest.mark.parametrize("step", [PLAN, READERS, SHARE, REMARKS], ids=str)
def test_ctrl_c_and_ctrl_d_stop_everywhere(step: Step, key: str) -> None:
    with pytest.raises(KeyboardInterrupt if key == ctrl("c") else EOFError):
        pressed(at(step), key)
    if step == PLAN:
        with pytest.raises(KeyboardInterrupt if key == ctrl("c") else EOFError):
            pressed(at(step), "e", "texte", key)


LETTER_OF_ANOTHER = "Bonjour,\nvotre demande du 12 mars 2026 : 3 questions.\nCordialement\n" * 150


def test_a_pasted_text_answers_nothing_and_starts_nothing() -> None:
    assert len(LETTER_OF_ANOTHER) > 9_000
    assert pressed(at(PLAN), PASTE + LETTER_OF_ANOTHER + END_OF_PASTE + "3") == Give("ecrit")
    assert pressed(at(READERS), PASTE + "1 2\n" + END_OF_PASTE + "3" + ENTER) == Give(("habitants",))
    assert pressed(at(SHARE), PASTE + "12\n" + END_OF_PASTE + ENTER) == Give(Fraction(12))
    pasted = pressed(at(REMARKS), PASTE + "deux\nlignes \x1b]0;titre\x07" + END_OF_PASTE + ENTER)
    assert pasted == Give("deux lignes ]0;titre")


def test_keys_that_nobody_can_have_typed_are_a_paste_too() -> None:
    """Some terminals do not say that a text is pasted."""
    with pytest.raises(KeyboardInterrupt):
        pressed(at(PLAN), "1" * BURST * 3, ctrl("c"))


def several(session: Session, *keys: str) -> list[Event]:
    """What keys do one event after the other, until one quits."""
    events: list[Event] = []
    with open_keyboard() as keyboard:
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keyboard, DummyOutput())
        keyboard.send_text("".join((*keys, ctrl("d"))))
        while not session.ending:
            events.append(prompt.ask(session))
            session = apply_event(session, events[-1])
    return events


def test_quitting_with_something_written_or_ticked_says_that_it_is_not_saved() -> None:
    """Once: the same key again leaves it, Enter saves it."""
    for step, begun, saved in (
        (REMARKS, "presque fini", Give("presque fini")),
        (SHARE, "12", Give(Fraction(12))),
        (READERS, "13", Give(("elus", "habitants"))),
    ):
        assert several(at(step), begun, ctrl("q"), ctrl("q")) == [Quit()]
        assert several(at(step), begun, ctrl("q"), ENTER, ctrl("q"))[0] == saved
    assert several(at(SHARE), "1", ctrl("q"), "2", ctrl("q"), ENTER, ctrl("q"))[0] == Give(Fraction(12))
    assert several(at(PLAN), "e", "vu", ctrl("q"), ctrl("q")) == [Quit()]
    assert several(at(PLAN), "e", "vu", ctrl("q"), ENTER, "q") == [Comment("vu"), Quit()]
    assert several(at(PLAN), "o", ctrl("q"), ctrl("q")) == [Quit()]  # the reason may be empty
    assert several(at(PLAN), "o", ctrl("q"), ENTER, ctrl("q"))[0] == NotApplicable()


def test_quitting_with_nothing_begun_quits() -> None:
    assert several(at(PLAN), DOWN, "q") == [Quit()]  # to point is not to choose
    assert several(at(READERS, value=("elus",)), "q") == [Quit()]
    assert several(at(READERS), "11q") == [Quit()]
    assert several(at(SHARE), ctrl("q")) == [Quit()]
    assert several(at(PLAN, value="aucun", comment="vu"), "e", ctrl("q")) == [Quit()]
    assert several(at(PLAN), "l", ctrl("q")) == [Quit()]


def test_going_elsewhere_keeps_what_is_begun() -> None:
    there_and_back = several(at(READERS), "13", "r", ENTER, ENTER, ctrl("q"))
    assert there_and_back[:3] == [Back(), Skip(), Give(("elus", "habitants"))]
    visit = several(at(READERS), "13", "l", "4", ENTER, ENTER, ENTER, ctrl("q"))
    assert visit[:3] == [GoTo(4), Skip(), Give(("elus", "habitants"))]


def test_help_and_comments_keep_what_is_begun() -> None:
    assert several(at(REMARKS), "texte", ctrl("a"), ENTER, " fini", ENTER, "q")[2] == Give("texte fini")
    assert several(at(READERS), "1", "a", ENTER, "3", ENTER, ctrl("q"))[2] == Give(("elus", "habitants"))
    assert several(at(READERS), "1", "e", "vu", ENTER, "3", ENTER, ctrl("q"))[1] == Give(("elus", "habitants"))


def test_help_closes_with_every_usual_key() -> None:
    helped = apply_event(at(PLAN), Help())
    for key in (ENTER, SPACE, "a", "?", ctrl("a"), ESCAPE * 2):
        assert pressed(helped, DOWN + DOWN + UP + key) == Help()


def test_help_is_left_by_the_key_that_quits() -> None:
    helped = apply_event(at(PLAN), Help())
    assert pressed(helped, "q") == Quit()
    assert pressed(helped, ctrl("q")) == Quit()


def test_nobody_answers_what_they_cannot_see() -> None:
    class Small(DummyOutput):
        def get_size(self) -> Size:
            return Size(rows=3, columns=60)

    with open_keyboard() as keyboard:
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 60, keyboard, Small())
        keyboard.send_text("1" + ENTER + "2" + ctrl("d"))
        with pytest.raises(EOFError):
            prompt.ask(at(PLAN))


def test_one_can_leave_before_the_first_question() -> None:
    with open_keyboard() as keyboard:
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keyboard, DummyOutput())
        keyboard.send_text("q" + ctrl("q") + ctrl("d"))
        with pytest.raises(StoppedError):
            prompt.choose("Quel ?", ["a", "b"])
        with pytest.raises(StoppedError):
            prompt.ask_line("Nom ?")


def test_the_end_can_be_left_without_a_result() -> None:
    assert pressed(replace(fresh(BANK), answers=GIVEN, step=None), "q") == Quit()


def test_a_text_too_long_is_refused_where_it_stands() -> None:
    long = PASTE + "x" * 10_001 + END_OF_PASTE
    assert pressed(at(REMARKS), long + ENTER + BACKSPACE + ENTER) == Give("x" * 10_000)


def test_the_end_offers_the_result_or_what_is_left() -> None:
    end = replace(fresh(BANK), answers=GIVEN, step=None)
    assert pressed(end, "1") == Finish()
    assert pressed(end, "2") == Review()
    complete = end
    for step in end.plan:
        complete = replace(complete, answers={**complete.answers, step: Answer(State.UNKNOWN)})
    assert pressed(complete, "2") == Review()
    assert pressed(complete, "3") == GoTo(1)


class Screen(DummyOutput):
    """An output that remembers what is written on it."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, data: str) -> None:
        self.text += data

    def write_raw(self, data: str) -> None:
        self.text += data


def drawn(session: Session, keys: str, look: Appearance) -> str:
    """What is drawn, in plain spaces."""
    output = Screen()
    with open_keyboard() as keyboard:
        prompt = TerminalPrompt("fr", look, lambda _: None, lambda: 80, keyboard, output)
        keyboard.send_text(keys + ctrl("d"))
        prompt.ask(session)
    assert "\u00a0" not in output.text  # prompt_toolkit underlines them
    return output.text


def test_the_screen_has_the_question_where_one_is_and_every_key() -> None:
    text = drawn(at(PLAN), "1", Appearance())
    for each in ("Question 4 sur 10", "Dire", "Avez-vous un plan ?", "Un plan daté.", "1. Aucun", "3. Écrit"):
        assert each in text
    for command in COMMANDS:
        assert (f"{get_letter(command, 'fr')} : " in text) == (command != "confirm")  # there is nothing to confirm


def draw_key_by_key(session: Session, keys: str) -> str:
    """What is drawn when each key is pressed only after what the one before it did is on the screen."""
    with open_keyboard() as keyboard:
        waiting = iter((*keys, ctrl("d")))

        class Slow(Screen):
            seen = 0

            def flush(self) -> None:
                if len(self.text) > self.seen:  # a flush may come without anything new
                    self.seen = len(self.text)
                    keyboard.send_text(next(waiting, ""))

        output = Slow()
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keyboard, output)
        with suppress(EOFError):
            prompt.ask(session)
    return output.text


def test_where_a_text_is_written_every_key_is_named_with_ctrl() -> None:
    text = draw_key_by_key(at(REMARKS), "")
    assert f"Ctrl+{get_letter('quit', 'fr').upper()} : " in text
    assert not any(f" {get_letter(command, 'fr')} : " in text for command in COMMANDS)


def test_where_a_comment_is_written_the_key_that_quits_is_named_with_ctrl() -> None:
    text = draw_key_by_key(at(PLAN), get_letter("comment", "fr"))
    assert f"Ctrl+{get_letter('quit', 'fr').upper()} : " in text


def test_a_letter_alone_as_a_text_names_the_key_that_was_meant() -> None:
    text = draw_key_by_key(at(REMARKS), "q" + ENTER)
    assert "Une lettre seule n'est pas une réponse ici. Ctrl+Q : enregistrer et quitter." in text


def test_leaving_before_the_first_question_is_named_with_ctrl() -> None:
    output = Screen()
    with open_keyboard() as keyboard:
        prompt = TerminalPrompt("fr", Appearance(), lambda _: None, lambda: 80, keyboard, output)
        keyboard.send_text(ctrl("q"))
        with pytest.raises(StoppedError):
            prompt.ask_line("Nom ?")
    assert f"Ctrl+{get_letter('quit', 'fr').upper()} : " in output.text


def test_help_says_how_to_choose_between_answers() -> None:
    help_of_plan = " ".join(drawn(apply_event(at(PLAN), Help()), ENTER, Appearance()).split())
    assert "Entre deux réponses, prenez la plus avancée qui soit entièrement vraie" in help_of_plan
    assert "la plus avancée" not in drawn(apply_event(at(SHARE), Help()), ENTER, Appearance())


def test_help_says_whom_to_ask() -> None:
    assert "Qui peut le savoir : la direction générale." in drawn(apply_event(at(PLAN), Help()), ENTER, Appearance())


def test_signs_that_a_terminal_does_not_have_take_their_likeness() -> None:
    import maturity.cli.terminal  # noqa: PLC0415 - it knows the likenesses

    maturity.cli.terminal.soften_streams()
    text = drawn(at(PLAN), "1", Appearance(coloured=False, encoding="ascii"))
    assert text.isascii()
    assert "3. Ecrit" in text


def test_what_is_saved_leaves_a_line() -> None:
    lines: list[str] = []
    before = at(PLAN, value="ecrit")
    prompt = TerminalPrompt("fr", Appearance(), lines.append, lambda: 60)
    prompt.acknowledge(before, apply_event(before, Give("aucun")))
    commented = apply_event(before, Comment("à voir"))
    prompt.acknowledge(before, commented)
    prompt.acknowledge(commented, apply_event(commented, Comment("")))
    assert "".join(lines).replace("\u00a0", " ").splitlines() == [
        "",
        "Dire",
        "  Avez-vous un plan ? > Aucun, au lieu de : Écrit",
        "  D'après cette réponse, 2 questions ne se posent pas.",
        "  ! Une réponse donnée plus loin ne s'applique plus : elle",
        "    reste dans le fichier, sans compter.",
        "  Avez-vous un plan ? > remarque (à voir)",
        "  Avez-vous un plan ? > remarque retirée",
    ]


def test_meetings_are_asked_of_a_team() -> None:
    assert pressed(at(MEETINGS), "3") == Give("toujours")
