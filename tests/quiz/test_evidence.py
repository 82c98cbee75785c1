"""Evidence beside an answer: added, shown, taken away, by lines; nothing else of the answer changes."""

from __future__ import annotations

import pytest

from maturity.model.answers import Answer, State
from maturity.quiz.entry import MAX_CHARACTERS
from maturity.quiz.events import Cite
from maturity.quiz.evidence import change_evidence, describe_evidence
from maturity.text.catalogue import Message
from tests.quiz.sessions import answers
from tests.quiz.test_plain import TO_PLAN, plain, talk

PLAN = answers("plan")


@pytest.mark.parametrize(
    ("lines", "typed", "gives"),
    [
        ((), "registre  des demandes", ("registre des demandes",)),
        (("a", "b"), "c", ("a", "b", "c")),
        (("a", "b"), "b", ("a", "b")),
        (("a", "b"), " ", ("a", "b")),
        (("a", "b"), "-1", ("b",)),
        (("a", "b"), "- 2", ("a",)),
        (("a",), "-1", ()),
        (("a",), "-deux", ("a", "-deux")),
        (("a",), "-2", "quiz.no_evidence"),
        ((), "-0", "quiz.no_evidence"),
        ((), "x" * (MAX_CHARACTERS + 1), "quiz.too_long"),
    ],
)
def test_what_a_line_makes_of_the_evidence(lines: tuple[str, ...], typed: str, gives: tuple[str, ...] | str) -> None:
    change = change_evidence(lines, typed)
    assert (change.key if isinstance(change, Message) else change) == (gives if isinstance(gives, str) else Cite(gives))


def test_evidence_in_words() -> None:
    assert describe_evidence((), "fr") == ""
    assert plain(describe_evidence(("note", "lien"), "fr")) == "Preuves citées : 1. note ; 2. lien"


def test_in_plain_lines_it_is_cited_seen_and_taken_away() -> None:
    said, session = talk(*TO_PLAN, "f", "note de 2025", "/f https://ville.example", "f", "-1", "f", "-5", "3")
    assert [answer.evidence for step, answer in said.saved if step == PLAN] == [
        ("note de 2025",),
        ("note de 2025", "https://ville.example"),
        ("https://ville.example",),
        ("https://ville.example",),
    ]
    assert session.get_answer(PLAN) == Answer(State.ANSWERED, "ecrit", evidence=("https://ville.example",))
    shown = plain(said.shown)
    assert "Enregistré : preuve citée (note de 2025)" in shown
    assert "Enregistré : preuve retirée (note de 2025)" in shown
    assert "\n2. https://ville.example\n" in shown
    assert "Il n'y a pas de preuve n° 5." in shown


def test_an_ambition_takes_none() -> None:
    said, _ = talk("1", "3", "f")
    assert "Une ambition ne porte ni remarque ni preuve." in plain(said.shown)
    assert len(said.saved) == 2
