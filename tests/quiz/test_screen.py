"""What is shown at a step: every field, for each kind of step, in both languages."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from maturity.model.answers import Answer, State
from maturity.quiz.end_menu import build_end_menu
from maturity.quiz.events import Back, Event, Finish, Give, GoTo, Review
from maturity.quiz.key_wording import describe_keys, describe_leaving, explain_keys
from maturity.quiz.moves import apply_event
from maturity.quiz.navigation import place_at_incomplete
from maturity.quiz.screen import Choice, Screen, build_screen
from maturity.quiz.session import Session
from maturity.quiz.steps import Step
from maturity.text.catalogue import make_message
from maturity.text.paragraphs import Passage
from tests.quiz.sessions import answers, fresh, profile, small_bank, targets
from tests.support import plain

BANK = small_bank()
PLAN = answers("plan")
GIVEN = {
    profile("equipe"): Answer(State.ANSWERED, Fraction(3)),
    PLAN: Answer(State.ANSWERED, "ecrit"),
    answers("relu"): Answer(State.ANSWERED, "oui"),
}


def at(step: Step, answer: Answer | None = None) -> Session:
    """A session at a step, with an answer to it or none."""
    given = {other: each for other, each in GIVEN.items() if other != step}
    return replace(fresh(BANK), answers=given | ({step: answer} if answer else {}), step=step)


def shown(session: Session, language: str) -> Screen:
    """The screen, in plain spaces."""
    screen = build_screen(session, language)
    fields = ("section", "progress", "progress_brief", "question", "expected", "current", "comment", "contact")
    return replace(
        screen,
        notices=tuple(map(plain, screen.notices)),
        help=tuple(replace(passage, text=plain(passage.text)) for passage in screen.help),
        choices=tuple(replace(choice, text=plain(choice.text)) for choice in screen.choices),
        **{name: plain(getattr(screen, name)) for name in fields},
    )


def french(number: int, total: int = 10) -> str:
    return f"Question {number} sur {total}, encore environ 2 minutes"


def english(number: int, total: int = 10) -> str:
    return f"Question {number} of {total}, about 2 minutes left"


PLAN_CHOICES = (Choice("aucun", "Aucun"), Choice("en_cours", "En cours d'écriture"), Choice("ecrit", "Écrit"))
TARGET_CHOICES = (Choice("faible", "Faible"), Choice("moyenne", "Moyenne"), Choice("forte", "Forte"))
TYPE_CHOICES = (Choice("commune", "Commune"), Choice("region", "Région"))
READER_CHOICES = (
    Choice("elus", "Des élus"),
    Choice("agents", "Des agents"),
    Choice("habitants", "Des habitants"),
    Choice("personne", "Personne", exclusive=True),
)

SCREENS: dict[str, tuple[Session, Screen, Screen]] = {
    "a profile field of one option": (
        at(profile("type")),
        Screen(
            section="Votre profil",
            progress=french(1),
            progress_brief="Question 1 sur 10, 2 min",
            question="Type d'organisation",
            kind="single",
            expected="Une seule réponse",
            choices=TYPE_CHOICES,
            help=(),
            current="",
            contact="",
            notices=(),
        ),
        Screen(
            section="Your profile",
            progress=english(1),
            progress_brief="Question 1 of 10, 2 min",
            question="Type d'organisation",
            kind="single",
            expected="Choose one answer",
            choices=TYPE_CHOICES,
            help=(),
            current="",
            contact="",
            notices=(),
        ),
    ),
    "a profile field with a number, not known": (
        at(profile("equipe"), Answer(State.UNKNOWN)),
        Screen(
            section="Votre profil",
            progress=french(2),
            progress_brief="Question 2 sur 10, 2 min",
            question="Effectif",
            kind="number",
            expected="Un nombre entier (personnes), de 0 à 500",
            choices=(),
            help=(),
            current="Votre réponse actuelle (Entrée pour la garder) : (ne sait pas)",
            contact="",
            notices=(),
        ),
        Screen(
            section="Your profile",
            progress=english(2),
            progress_brief="Question 2 of 10, 2 min",
            question="Effectif",
            kind="number",
            expected="A whole number (personnes), from 0 to 500",
            choices=(),
            help=(),
            current="Your answer so far (Enter keeps it): (don't know)",
            contact="",
            notices=(),
        ),
    ),
    "a target": (
        at(targets("dire"), Answer(State.ANSWERED, "forte")),
        Screen(
            section="Votre ambition",
            progress=french(3),
            progress_brief="Question 3 sur 10, 2 min",
            question="Dire - Quelle importance ?",
            kind="single",
            expected="Une seule réponse",
            choices=TARGET_CHOICES,
            help=(),
            current="Votre réponse actuelle (Entrée pour la garder) : Forte",
            contact="",
            notices=(),
        ),
        Screen(
            section="Your ambition",
            progress=english(3),
            progress_brief="Question 3 of 10, 2 min",
            question="Dire - Quelle importance ?",
            kind="single",
            expected="Choose one answer",
            choices=TARGET_CHOICES,
            help=(),
            current="Your answer so far (Enter keeps it): Forte",
            contact="",
            notices=(),
        ),
    ),
    "a question of one option, with all that a question may have": (
        replace(at(PLAN, Answer(State.ANSWERED, "ecrit", "vu")), notices=(make_message("quiz.first"),)),
        Screen(
            section="Dire",
            progress=french(4),
            progress_brief="Question 4 sur 10, 2 min",
            question="Avez-vous un plan ?",
            kind="single",
            expected="Une seule réponse",
            choices=PLAN_CHOICES,
            help=(Passage("Un plan daté."),),
            current="Votre réponse actuelle (Entrée pour la garder) : Écrit",
            comment="Votre remarque : vu",
            contact="Qui peut le savoir : la direction générale.",
            notices=("C'est la première question.",),
        ),
        Screen(
            section="Dire",
            progress=english(4),
            progress_brief="Question 4 of 10, 2 min",
            question="Avez-vous un plan ?",
            kind="single",
            expected="Choose one answer",
            choices=PLAN_CHOICES,
            help=(Passage("Un plan daté."),),
            current="Your answer so far (Enter keeps it): Écrit",
            comment="Your remark: vu",
            contact="Who may know: la direction générale.",
            notices=("This is the first question.",),
        ),
    ),
    "a question of several options": (
        at(answers("relecteurs"), Answer(State.ANSWERED, ("elus", "agents"))),
        Screen(
            section="Dire",
            progress=french(6),
            progress_brief="Question 6 sur 10, 2 min",
            question="Qui le relit ?",
            kind="multiple",
            expected="Plusieurs réponses possibles",
            choices=READER_CHOICES,
            help=(),
            current="Votre réponse actuelle (Entrée pour la garder) : Des élus ; Des agents",
            contact="",
            notices=(),
        ),
        Screen(
            section="Dire",
            progress=english(6),
            progress_brief="Question 6 of 10, 2 min",
            question="Qui le relit ?",
            kind="multiple",
            expected="Choose any number of answers",
            choices=READER_CHOICES,
            help=(),
            current="Your answer so far (Enter keeps it): Des élus; Des agents",
            contact="",
            notices=(),
        ),
    ),
    "a question with a number, only commented": (
        at(answers("part"), Answer(State.ABSENT, comment="à voir")),
        Screen(
            section="Faire > Seul",
            progress=french(7),
            progress_brief="Question 7 sur 10, 2 min",
            question="Part du budget",
            kind="number",
            expected="Un nombre (%), de 0 à 100",
            choices=(),
            help=(),
            current="",
            comment="Votre remarque : à voir",
            contact="",
            notices=(),
        ),
        Screen(
            section="Faire > Seul",
            progress=english(7),
            progress_brief="Question 7 of 10, 2 min",
            question="Part du budget",
            kind="number",
            expected="A number (%), from 0 to 100",
            choices=(),
            help=(),
            current="",
            comment="Your remark: à voir",
            contact="",
            notices=(),
        ),
    ),
    "a question with a text": (
        at(answers("remarques"), Answer(State.ANSWERED, "rien")),
        Screen(
            section="Faire > Ensemble",
            progress=french(10),
            progress_brief="Question 10 sur 10, 2 min",
            question="Autre chose à dire ?",
            kind="text",
            expected="Un texte libre (ne compte pas dans le score)",
            choices=(),
            help=(),
            current="Votre réponse actuelle (Entrée pour la garder) : rien",
            contact="",
            notices=(),
        ),
        Screen(
            section="Faire > Ensemble",
            progress=english(10),
            progress_brief="Question 10 of 10, 2 min",
            question="Autre chose à dire ?",
            kind="text",
            expected="Your own words (does not count towards the score)",
            choices=(),
            help=(),
            current="Your answer so far (Enter keeps it): rien",
            contact="",
            notices=(),
        ),
    ),
}


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_field_of_a_screen(name: str, language: str) -> None:
    session, in_french, in_english = SCREENS[name]
    assert shown(session, language) == (in_french if language == "fr" else in_english)


def test_in_a_review_the_progress_says_how_many_are_left_to_complete() -> None:
    review = place_at_incomplete(at(PLAN, Answer(State.UNKNOWN)))
    assert review.step == profile("type")
    assert shown(review, "fr").progress == "Question 1 sur 10, encore 7 à compléter, encore environ 2 minutes"
    third = apply_event(apply_event(review, Give("commune")), Give("forte"))
    assert third.step == PLAN
    assert shown(third, "fr").progress == "Question 4 sur 10, encore 5 à compléter, encore environ 2 minutes"
    assert shown(third, "en").progress == "Question 4 of 10, 5 still to complete, about 2 minutes left"
    assert shown(third, "en").progress_brief == "No. 4 of 10, 5 to complete, 2 min"
    answered = apply_event(apply_event(third, Give("aucun")), Back())
    assert "encore 4 à compléter" in shown(answered, "fr").progress  # an answer given is not to be completed


def test_notices_are_sentences() -> None:
    first = apply_event(at(profile("type")), Back())
    assert shown(first, "fr").notices == ("C'est la première question.",)
    wrong = apply_event(at(profile("type")), Give("martien"))
    [notice] = shown(wrong, "fr").notices
    assert notice[0].isupper()
    assert notice.endswith(".")


FRENCH_KEYS = {
    "r": ("retour", "revenir à la question d'avant"),
    "p": ("passer", "passer à la suivante, sans rien changer ici"),
    "s": ("ne sait pas", "vous ne le savez pas : la question reste ouverte, à compléter plus tard"),
    "o": ("sans objet", "la question n'a pas de sens dans votre organisation"),
    "e": ("écrire une remarque", "noter une précision à côté de la réponse"),
    "f": (
        "citer une preuve",
        "citer ce qui prouve la réponse : un fichier, un lien, une date ; ou retirer une preuve",
    ),
    "l": ("liste, aller à", "la liste des questions, avec leur état ; aller à l'une d'elles"),
    "a": ("aide", "lire cette aide"),
    "q": ("enregistrer et quitter", "s'arrêter là ; toutes vos réponses sont déjà enregistrées"),
}


@pytest.mark.parametrize(
    ("step", "letters"),
    [(PLAN, "rpsoeflaq"), (profile("type"), "pseflaq"), (targets("dire"), "rpslaq"), (answers("part"), "rpseflaq")],
    ids=str,
)
def test_the_keys_of_a_step_by_name_and_by_what_they_do(step: Step, letters: str) -> None:
    names = ", ".join(f"{letter} : {FRENCH_KEYS[letter][0]}" for letter in letters)
    assert plain(describe_keys(at(step), "fr")) == names
    with_ctrl = ", ".join(f"Ctrl+{letter.upper()} : {FRENCH_KEYS[letter][0]}" for letter in letters)
    assert plain(describe_keys(at(step), "fr", ctrl=True)) == with_ctrl
    assert list(map(plain, explain_keys(at(step), "fr"))) == [
        f"{letter} : {FRENCH_KEYS[letter][1]}" for letter in letters
    ]
    assert plain(explain_keys(at(step), "fr", ctrl=True)[-1]) == f"Ctrl+Q : {FRENCH_KEYS['q'][1]}"


def test_a_key_and_its_name_stay_on_one_line() -> None:
    assert " " not in describe_keys(at(PLAN), "fr").replace(", ", "")
    assert describe_leaving("fr") == "q\u00a0:\u00a0quitter"
    assert describe_leaving("en", ctrl=True) == "Ctrl+Q:\u00a0quit"


@pytest.mark.parametrize(
    ("unanswered", "unknown", "question", "options"),
    [
        (
            2,
            1,
            "Fin du questionnaire. 4 questions : 1 avec réponse, 1 « ne sait pas », 2 sans réponse.",
            [("Voir le résultat", Finish()), ("Revenir à ce qui reste à compléter : 2 sans réponse", Review())],
        ),
        (
            0,
            3,
            "Fin du questionnaire. 4 questions : 1 avec réponse, 3 « ne sait pas ».",
            [
                ("Voir le résultat", Finish()),
                ("Revenir à ce qui reste à compléter : 3 « ne sait pas »", Review()),
                ("Reprendre depuis la première question", GoTo(1)),
            ],
        ),
        (
            0,
            0,
            "Fin du questionnaire. 4 questions : 4 avec réponse.",
            [("Voir le résultat", Finish()), ("Reprendre depuis la première question", GoTo(1))],
        ),
    ],
    ids=["unanswered", "unknown", "complete"],
)
def test_what_can_be_done_at_the_end(
    unanswered: int, unknown: int, question: str, options: list[tuple[str, Event]]
) -> None:
    """The steps of the short version, of which some have no answer and some are not known."""
    session = fresh(BANK, express=True)
    states = [Answer(State.ABSENT)] * unanswered + [Answer(State.UNKNOWN)] * unknown
    values = ["commune", Fraction(1), "aucun", Fraction(5)]
    given = [*states, *(Answer(State.ANSWERED, value) for value in values[len(states) :])]  # type: ignore[arg-type]
    end = replace(session, answers=dict(zip(session.plan, given, strict=True)))
    found_question, found_options = build_end_menu(end, "fr")
    assert plain(found_question) == question
    assert [(plain(text), event) for text, event in found_options] == options
