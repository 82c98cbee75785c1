"""The quiz as plain lines: what is typed on the left, what is asked and answered on the right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest

from maturity.model.answers import Answer, State
from maturity.quiz.navigation import place_where_stopped
from maturity.quiz.plain import PlainPrompt
from maturity.quiz.run import conduct
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from tests.quiz.sessions import answers, fresh, profile, small_bank, targets
from tests.support import bank_from, plain

BANK = small_bank()
TO_PLAN = ("1", "3", "2")
PLAN = answers("plan")


@dataclass
class Talk:
    """A conversation by lines; `saved` in the order in which it was saved."""

    lines: Iterator[str]
    language: str = "fr"
    reasons: bool = False
    shown: str = ""
    saved: list[tuple[Step, Answer]] = field(default_factory=list)

    def read(self) -> str:
        line = next(self.lines, None)
        if line is None:
            raise EOFError
        return f"{line}\n"

    def write(self, text: str) -> None:
        self.shown += text

    def held(self, session: Session) -> Session:
        prompt = PlainPrompt(
            self.language, self.read, self.write, lambda: 80, interactive=self.reasons, keep_going=True
        )
        return conduct(session, prompt, lambda step, answer: self.saved.append((step, answer)), lambda _: None)


def talk(*lines: str, language: str = "fr", reasons: bool = False, express: bool = False) -> tuple[Talk, Session]:
    """The conversation and the session it ends with, `q` typed at last."""
    found = Talk(iter((*lines, "/q")), language, reasons)
    return found, found.held(place_where_stopped(fresh(BANK, express=express)))


def test_each_answer_is_saved_then_said() -> None:
    said, session = talk("commune", "12 personnes")
    assert [step for step, _ in said.saved] == [profile("type"), profile("equipe")]
    assert "Enregistré : Commune\n" in plain(said.shown)
    assert "Enregistré : 12 personnes\n" in plain(said.shown)
    assert session.step == targets("dire")


def test_the_whole_of_a_question_is_shown_once() -> None:
    said, _ = talk(*TO_PLAN, "9", "encore faux", "1")
    assert plain(said.shown).count("Avez-vous un plan ?\n") == 1
    assert plain(said.shown).count("Question 4 sur 10") == 1
    assert "« 9 » n'est pas une des réponses : tapez un numéro, 1 à 3, ou ses mots." in plain(said.shown)
    assert "« encore faux » n'est pas une des réponses" in plain(said.shown)


AXES = """\
axes: [{id: a, title: "A"}]
combine: none
questions:
  - {id: texte, axis: a, kind: text, text: "Quoi ?"}
  - {id: nombre, axis: a, kind: number, text: "Combien ?", curve: [[0, 0], [2, 100]]}
  - {id: choix, axis: a, kind: single, text: "Lequel ?", options: [{id: x, text: "X"}, {id: y, text: "Y"}]}
"""
WORDS = [
    ("fr", "r", targets("dire")),
    ("fr", "retour", targets("dire")),
    ("fr", "PRÉCÉDENT", targets("dire")),
    ("fr", "precedent", targets("dire")),
    ("fr", "/r", targets("dire")),
    ("fr", "p", answers("part")),
    ("fr", "passer", answers("part")),
    ("fr", "l 1", profile("type")),
    ("fr", "aller 2", profile("equipe")),
    ("fr", "/l 2", profile("equipe")),
    ("fr", "q", PLAN),
    ("fr", "quitter", PLAN),
    ("en", "r", targets("dire")),
    ("en", "back", targets("dire")),
    ("en", "p", answers("part")),
    ("en", "skip", answers("part")),
    ("en", "g 1", profile("type")),
    ("en", "go to 2", PLAN),  # two words: not a number after one
    ("en", "/go 2", profile("equipe")),
    ("en", "exit", PLAN),
]


@pytest.mark.parametrize(("language", "line", "at"), WORDS, ids=str)
def test_moves_by_letter_and_by_word(language: str, line: str, at: Step) -> None:
    said, session = talk(*TO_PLAN, line, language=language)
    assert session.step == at
    assert len(said.saved) == 3


STATES = [
    ("fr", "s", State.UNKNOWN, None),
    ("fr", "ne sait pas", State.UNKNOWN, None),
    ("fr", "nsp", State.UNKNOWN, None),
    ("fr", "o", State.NOT_APPLICABLE, None),
    ("fr", "sans objet", State.NOT_APPLICABLE, None),
    ("fr", "/o pas de service", State.NOT_APPLICABLE, "pas de service"),
    ("en", "s", State.UNKNOWN, None),
    ("en", "k", State.UNKNOWN, None),
    ("en", "o", State.NOT_APPLICABLE, None),
    ("en", "/na no such team", State.NOT_APPLICABLE, "no such team"),
]


@pytest.mark.parametrize(("language", "line", "state", "comment"), STATES, ids=str)
def test_states_by_letter_and_by_word(language: str, line: str, state: State, comment: str | None) -> None:
    said, _ = talk(*TO_PLAN, line, language=language)
    assert said.saved[-1] == (PLAN, Answer(state, comment=comment))


def test_a_person_is_asked_why_a_script_is_not() -> None:
    said, _ = talk(*TO_PLAN, "o", "une équipe d'une personne", reasons=True)
    assert said.saved[-1][1] == Answer(State.NOT_APPLICABLE, comment="une équipe d'une personne")
    said, session = talk(*TO_PLAN, "o", "3")
    assert said.saved[3][1] == Answer(State.NOT_APPLICABLE)
    assert session.step == answers("part") or said.saved[-1][0] == answers("part")


def test_a_question_that_always_applies_says_so() -> None:
    said, session = talk("o")
    assert "ne peut pas être sans objet" in plain(said.shown)
    assert session.step == profile("type")


def test_a_comment_with_and_without_its_text() -> None:
    said, session = talk(*TO_PLAN, "/remarque à voir", "e", "à revoir", "3")
    assert [answer.comment for _, answer in said.saved[3:]] == ["à voir", "à revoir", "à revoir"]
    assert session.get_answer(PLAN) == Answer(State.ANSWERED, "ecrit", "à revoir")


def test_help_explains_every_key_and_says_whom_to_ask() -> None:
    for key in ("a", "?", "aide"):
        said, _ = talk(*TO_PLAN, key)
        shown = plain(said.shown)
        assert "Qui peut le savoir : la direction générale." in shown
        for letter in "rpsoeflaq":
            assert f"\n{letter} : " in shown


def test_the_rule_for_choosing_is_one_key_away_at_every_step() -> None:
    said, _ = talk(*TO_PLAN, "a")
    assert "Entre deux réponses, prenez la plus avancée qui soit entièrement vraie" in plain(said.shown)
    described = replace(fresh(bank_from('description: "Prenez la plus vraie."\n' + AXES)), answers={})
    for step in described.plan:
        held = Talk(iter(("/a", "/q")))
        held.held(replace(described, step=step))
        assert plain(held.shown).count("Prenez la plus vraie.") == 1


def test_in_a_text_a_slash_makes_a_command() -> None:
    to_text = (*TO_PLAN, "1", "5", "0", "p")
    said, session = talk(*to_text, "quitter")
    assert said.saved[-1] == (answers("remarques"), Answer(State.ANSWERED, "quitter"))
    assert session.step is None
    said, session = talk(*to_text, "/q")
    assert (session.step, session.ending) == (answers("remarques"), "stopped")
    said, session = talk(*to_text, "q")
    assert "Une lettre seule n'est pas une réponse ici. /q : enregistrer et quitter." in plain(said.shown)
    assert session.step == answers("remarques")
    said, _ = talk(*to_text, "/quoi")
    assert "« quoi » n'est pas une commande." in plain(said.shown)
    assert len(said.saved) == 6


def test_an_empty_line_keeps_what_stands_and_answers_nothing_else() -> None:
    said, session = talk(*TO_PLAN, "", "3", "r", "")
    assert "Répondez, ou passez la question (p)." in plain(said.shown)
    assert "Votre réponse actuelle (Entrée pour la garder) : Écrit" in plain(said.shown)
    assert session.step == answers("relu")
    assert len(said.saved) == 4


def test_a_change_says_what_it_sets_aside() -> None:
    said, _ = talk(*TO_PLAN, "3", "2", "1 2", "l 4", "1")
    assert "2 réponses données plus loin ne s'appliquent plus" in plain(said.shown)


def test_at_the_end_what_is_left_can_be_taken_up_or_not() -> None:
    to_end = (*TO_PLAN, "1", "p", "0", "p", "rien")
    said, session = talk(*to_end, "1")
    assert "Fin du questionnaire. 10 questions : 6 avec réponse, 2 sans réponse, 2 qui ne se posent pas." in plain(
        said.shown
    ).replace("se\nposent", "se posent")
    assert (session.step, session.ending) == (None, "finished")
    _, session = talk(*to_end, "2")
    assert session.step == answers("part")
    _, session = talk(*to_end, "x", "2")
    assert session.step == answers("part")
    _, session = talk(*to_end, "q")
    assert (session.step, session.ending) == (None, "stopped")


def test_one_can_quit_in_the_middle_of_a_comment() -> None:
    said, session = talk(*TO_PLAN, "e", "/q", "3")
    assert (session.step, session.ending) == (PLAN, "stopped")
    assert len(said.saved) == 3


def test_an_answer_that_stands_is_said_to_be_kept() -> None:
    said, _ = talk("1", "r", "", "r", "1")
    assert plain(said.shown).count("Gardé : Commune\n") == 2


def test_a_slip_in_a_number_to_go_to_is_never_an_answer() -> None:
    said, session = talk(*TO_PLAN, "l", "deux", "2", "/q")
    assert session.step == profile("equipe")
    assert len(said.saved) == 3


def test_the_comment_that_stands_is_read_out_and_kept_unless_another_is_typed() -> None:
    said, session = talk(*TO_PLAN, "/e vue", "e", "", "e", "revue", "e", "-", "e", "")
    assert "Votre remarque : vue. La remplacer par" in plain(said.shown)
    assert [answer.comment for _, answer in said.saved[3:]] == ["vue", "revue", None]
    assert session.step == PLAN


def test_an_answer_that_changes_the_number_of_questions_says_so() -> None:
    said, _ = talk(*TO_PLAN, "1", "r", "3")
    assert "D'après cette réponse, 2 questions ne se posent pas." in plain(said.shown)
    assert "D'après cette réponse, 2 questions de plus se posent." in plain(said.shown)


def test_sections_and_what_is_awaited_are_said_in_full_once() -> None:
    said, _ = talk(*TO_PLAN, "3", "1", "5")
    assert plain(said.shown).count("\nDire\n") == 1
    assert plain(said.shown).count("(1 ou 2 ; a : aide)") == 1
    assert "Votre réponse : 3\n" in plain(said.shown)  # a transcript repeats what a script types


def test_of_a_list_the_part_that_is_wrong_is_named() -> None:
    said, _ = talk(*TO_PLAN, "3", "2", "1 2 9", "elus, agent")
    assert "« 9 » n'est pas une des réponses" in plain(said.shown)
    assert "« agent » n'est pas une des réponses" in plain(said.shown)


def test_an_option_that_excludes_others_is_named_by_its_words() -> None:
    said, _ = talk(*TO_PLAN, "3", "2", "1 4")
    assert "« Personne » exclut toutes les autres réponses" in plain(said.shown)


def test_nothing_of_a_bank_reaches_the_terminal_raw() -> None:
    said, _ = talk()
    prompt = PlainPrompt("fr", said.read, said.write, lambda: 80, interactive=False)
    prompt.tell("a\u202eb\x1b[2J")
    assert "a<U+202E>b<U+001B>[2J" in said.shown


def test_what_is_passed_over_is_said() -> None:
    said, _ = talk("p")
    assert "(passée)\n" in said.shown


def test_a_correction_says_what_it_replaces() -> None:
    said, _ = talk("1", "r", "2")
    assert "Enregistré : Région, au lieu de : Commune\n" in plain(said.shown)


def test_the_end_of_the_input_is_no_answer() -> None:
    found = Talk(iter(TO_PLAN))
    with pytest.raises(EOFError):
        found.held(place_where_stopped(fresh(BANK)))
    assert len(found.saved) == 3
    at_end = Talk(iter((*TO_PLAN, "1", "p", "0", "p", "rien")))
    assert at_end.held(place_where_stopped(fresh(BANK))).ending


HOSTILE = ("\x1b[2J", "[red]x[/]", "\x9b31m", "::error::x", "\u202ex", "\x00", "x" * 70_000)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_typed_reaches_the_terminal_raw(text: str) -> None:
    said, _ = talk(*TO_PLAN, text, f"/remarque {text}", f"/{text}")
    assert not set(said.shown) & set("\x1b\x9b\u202e\x00")
    assert "\n::error" not in said.shown
    assert max(map(len, said.shown.splitlines())) <= 80
