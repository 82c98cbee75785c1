"""The words for a step and for what has changed about it."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from maturity.model.answers import ABSENT, UNKNOWN, Answer, State
from maturity.quiz.progress import describe_count_change
from maturity.quiz.steps import Step
from maturity.quiz.wording import (
    describe_change,
    describe_given,
    describe_question,
    describe_section,
    get_contact,
    shorten_text,
    summarise_change,
)
from maturity.text.catalogue import Message
from maturity.text.sentences import format_sentence
from tests.quiz.sessions import answers, fresh, profile, small_bank, targets
from tests.support import plain

BANK = small_bank()
PLAN, SHARE = answers("plan"), answers("part")
NONE, WRITTEN = Answer(State.ANSWERED, "aucun"), Answer(State.ANSWERED, "ecrit")


@pytest.mark.parametrize(
    ("old", "new", "in_french", "in_english"),
    [
        (ABSENT, ABSENT, "(passée)", "(skipped)"),
        (ABSENT, WRITTEN, "Écrit", "Écrit"),
        (ABSENT, UNKNOWN, "(ne sait pas)", "(don't know)"),
        (NONE, WRITTEN, "Écrit, au lieu de : Aucun", "Écrit, instead of: Aucun"),
        (replace(NONE, comment="vu"), replace(WRITTEN, comment="vu"), "Écrit, au lieu de : Aucun", None),
        (ABSENT, Answer(State.NOT_APPLICABLE, comment="petit"), "(sans objet)", "(does not apply)"),
        (NONE, replace(NONE, comment="vu"), "remarque (vu)", "remark (vu)"),
        (replace(NONE, comment="vu"), replace(NONE, comment="revu"), "remarque (revu)", "remark (revu)"),
        (replace(NONE, comment="vu"), NONE, "remarque retirée", "remark taken away"),
        (ABSENT, Answer(State.ABSENT, comment="vu"), "remarque (vu)", "remark (vu)"),
        (Answer(State.ABSENT, comment="vu"), replace(WRITTEN, comment="vu"), "Écrit", "Écrit"),
    ],
)
def test_what_is_new_about_a_step(old: Answer, new: Answer, in_french: str, in_english: str | None) -> None:
    before, after = replace(fresh(BANK), answers={PLAN: old}), replace(fresh(BANK), answers={PLAN: new})
    assert plain(describe_change(before, after, PLAN, "fr")) == in_french
    if in_english:
        assert describe_change(before, after, PLAN, "en") == in_english


def test_an_answer_is_said_with_its_comment() -> None:
    session = fresh(BANK)
    assert describe_given(session, PLAN, WRITTEN, "fr") == "Écrit"
    assert plain(describe_given(session, PLAN, replace(WRITTEN, comment="vu"), "fr")) == "Écrit (remarque : vu)"
    assert plain(describe_given(session, SHARE, Answer(State.ANSWERED, Fraction(25, 2)), "fr")) == "12,5 %"


@pytest.mark.parametrize(
    ("step", "section", "question"),
    [
        (profile("type"), "Votre profil", "Type d'organisation"),
        (targets("dire"), "Votre ambition", "Dire - Quelle importance ?"),
        (PLAN, "Dire", "Avez-vous un plan ?"),
        (SHARE, "Faire > Seul", "Part du budget"),
    ],
    ids=str,
)
def test_where_a_step_belongs_and_what_it_asks(step: Step, section: str, question: str) -> None:
    assert plain(describe_section(fresh(BANK), step, "fr")) == section
    assert plain(describe_question(fresh(BANK), step, "fr")) == question


def test_who_may_know_is_what_the_bank_says() -> None:
    assert get_contact(fresh(BANK), PLAN) == "la direction générale"
    assert get_contact(fresh(BANK), SHARE) is None
    assert get_contact(fresh(BANK), targets("dire")) is None


SHORT = Answer(State.ANSWERED, "bref")


def test_one_line_for_a_change_is_cut_where_it_is_too_long() -> None:
    before, after = fresh(BANK), replace(fresh(BANK), answers={PLAN: WRITTEN})
    assert plain(summarise_change(before, after, PLAN, "fr", 40)) == "Avez-vous un plan ? > Écrit"
    assert plain(summarise_change(before, after, PLAN, "fr", 24)) == "Avez-vous un… > Écrit"
    long = replace(fresh(BANK), answers={answers("remarques"): Answer(State.ANSWERED, "mot " * 20)})
    line = summarise_change(before, long, answers("remarques"), "fr", 40)
    assert plain(line) == "Autre chose à… > mot mot mot mot mot…"
    changed = summarise_change(
        long, replace(long, answers={answers("remarques"): SHORT}), answers("remarques"), "fr", 80
    )
    assert plain(changed) == "Autre chose à dire ? > bref, au lieu de : mot mot mot mot mot…"
    changed = summarise_change(
        before=replace(long, answers={answers("remarques"): SHORT}),
        after=long,
        step=answers("remarques"),
        language="fr",
        width=80,
    )
    assert plain(changed).endswith(" mot mot…"), "the new answer alone, where it fills the room"
    wide = replace(fresh(BANK), answers={answers("remarques"): Answer(State.ANSWERED, "質問" * 20)})
    assert plain(summarise_change(before, wide, answers("remarques"), "fr", 40)) == (
        "Autre chose à… > 質問質問質問質問質…"
    )


def test_a_text_is_shortened_in_cells_and_made_visible() -> None:
    assert shorten_text("Été", 3) == "Été"
    assert shorten_text("Étés", 3) == "Ét…"
    assert shorten_text("deux mots", 6) == "deux…"
    assert shorten_text("質問質問", 5) == "質問…"
    assert shorten_text("a\x1bb", 20) == "a<U+001B>b"


@pytest.mark.parametrize(
    ("message", "sentence"),
    [
        (Message("quiz.first"), "C'est la première question."),
        (Message("quiz.which"), "Quel questionnaire ?"),
        (Message("quiz.numbers", {"last": 5}), "1 à 5."),
        (Message("quiz.commented", {"answer": "oui", "comment": "vu"}), "Oui (remarque : vu)."),
        (Message("quiz.commented", {"answer": "a.yaml", "comment": "vu"}), "a.yaml (remarque : vu)."),
        (Message("quiz.commented", {"answer": "ici/là", "comment": "vu"}), "ici/là (remarque : vu)."),
    ],
    ids=str,
)
def test_a_message_alone_is_a_sentence(message: Message, sentence: str) -> None:
    assert plain(format_sentence(message, "fr")) == sentence


def test_a_change_of_the_number_of_questions() -> None:
    before = fresh(BANK)
    without = replace(before, answers={PLAN: NONE})
    assert list(describe_count_change(before, before)) == []
    [fewer] = describe_count_change(before, without)
    [more] = describe_count_change(without, replace(before, answers={PLAN: WRITTEN}))
    assert (fewer.key, fewer.params, more.key, more.params) == ("quiz.fewer", {"n": 2}, "quiz.more_questions", {"n": 2})
    only_elsewhere = replace(before, answers={SHARE: Answer(State.ANSWERED, Fraction(1))})
    assert list(describe_count_change(before, only_elsewhere)) == []
