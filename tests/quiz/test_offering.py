"""Options that come from another answer (`among`): what a step offers, and what becomes of what it no longer offers."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from maturity.engine.assess import assess
from maturity.model.answers import Answer, State
from maturity.model.bank import Bank
from maturity.quiz.entry import parse_entry
from maturity.quiz.events import Back, DontKnow, Event, Give, GoTo, Skip
from maturity.quiz.moves import apply_event
from maturity.quiz.screen import build_screen
from maturity.quiz.selection import Selection
from maturity.quiz.session import Session
from maturity.quiz.steps import plan_steps
from maturity.quiz.terminal.step_selection import LeftSelections, make_selection
from tests.quiz.panels import ENTER, run_panel
from tests.quiz.sessions import answers, fresh
from tests.support import bank_from

LISTS = """  - {{id: kept, axis: x, kind: multiple, scored: false, text: "Which are kept?", options: [{options}]}}
  - {{id: goal, axis: x, kind: multiple, scored: false, text: "Which serve?", among: kept, options: [{options}]}}
  - {{id: last, axis: x, kind: multiple, scored: false, text: "Which last?", among: goal, options: [{options}]}}
"""
ABC = '{id: a, text: "Alpha"}, {id: b, text: "Beta"}, {id: c, text: "Gamma"}'
NONE = '{id: none, text: "None of them", exclusive: true}'


def make_bank(options: str = f"{ABC}, {NONE}") -> Bank:
    return bank_from("axes: [{id: x, title: X}]\nquestions:\n" + LISTS.format(options=options) + _SCORED)


_SCORED = '  - {id: n, axis: x, kind: number, text: "How many?", min: 0, max: 9}\n'
TWO_LISTS = """axes: [{id: x, title: X}]
questions:
  - {id: first, axis: x, kind: multiple, scored: false, text: F,
     options: [{id: a, text: A}, {id: b, text: B, exclusive: true}]}
  - {id: second, axis: x, kind: multiple, scored: false, text: S, among: first,
     options: [{id: a, text: A}, {id: b, text: B}, {id: no, text: N, exclusive: true}]}
"""
BANK = make_bank()
BARE = make_bank(ABC)


def at(step: str, bank: Bank = BANK, **given: tuple[str, ...]) -> Session:
    """A session at a step, with some lists answered."""
    values = {answers(name): Answer(State.ANSWERED, value) for name, value in given.items()}
    return replace(fresh(bank), answers=values, step=answers(step))


def follow(session: Session, *events: Event) -> Session:
    for event in events:
        session = apply_event(session, event)
    return session


def offered(session: Session) -> list[str]:
    return [choice.id for choice in build_screen(session, "en").choices]


def test_only_what_was_chosen_is_offered_in_the_order_of_the_list() -> None:
    assert offered(at("goal", kept=("c", "a"))) == ["a", "c", "none"]
    assert offered(at("last", kept=("c", "a"), goal=("c",))) == ["c", "none"]
    assert offered(at("goal", BARE, kept=("b",))) == ["b"]


@pytest.mark.parametrize("state", [State.ABSENT, State.UNKNOWN])
def test_everything_is_offered_while_nothing_is_known(state: State) -> None:
    session = replace(at("goal"), answers={answers("kept"): Answer(state)})
    assert offered(session) == ["a", "b", "c", "none"]
    assert build_screen(session, "en").expected == "Choose any number of answers"


def test_the_step_says_where_its_options_come_from_only_if_some_are_missing() -> None:
    assert build_screen(at("goal", kept=("a",)), "en").expected == "Choose any number of those ticked in question 1"
    assert build_screen(at("goal", kept=("a", "b", "c")), "en").expected == "Choose any number of answers"


def test_lists_with_nothing_to_choose_are_not_asked() -> None:
    session = follow(at("kept"), Give(("none",)))
    assert session.step == answers("n")
    assert [step.id for step in session.due_steps] == ["kept", "n"]
    assert not session.waiting_steps
    assert follow(session, GoTo(2)).step == answers("n")
    assert follow(session, GoTo(1), Give(("b",))).step == answers("goal")


def test_without_an_exclusive_option_an_answer_without_a_choice_is_set_aside_and_kept() -> None:
    session = follow(at("kept", BARE, kept=("a",), goal=("a",)), Give(()))
    assert not session.is_due(answers("goal"))
    assert [notice.key for notice in session.notices][:1] == ["quiz.set_aside"]
    assert session.get_answer(answers("goal")).value == ("a",)


def test_what_is_no_longer_offered_stays_and_is_said() -> None:
    before = at("kept", kept=("a", "b"), goal=("a", "b"), last=("b",))
    after = follow(before, Give(("a",)))
    assert [(notice.key, notice.params["n"]) for notice in after.notices] == [("quiz.narrowed", 1)]
    assert after.get_answer(answers("goal")).value == ("a", "b")
    screen = build_screen(after, "en")
    assert (offered(after), after.step) == (["a", "none"], answers("goal"))
    assert screen.not_offered.startswith("Ticked here, but no longer in question 1: Beta.")
    assert follow(after, Skip()).get_answer(answers("goal")).value == ("a", "b")
    assert follow(after, Give(("none",))).get_answer(answers("goal")).value == ("none",)
    again = follow(after, Back(), Give(("a", "b")))
    assert (again.notices, build_screen(again, "en").not_offered) == ((), "")


def test_dont_know_of_the_first_question_offers_everything_again() -> None:
    session = follow(at("kept", kept=("a",)), DontKnow())
    assert offered(session) == ["a", "b", "c", "none"]


def test_numbers_are_those_of_what_is_offered() -> None:
    session = at("goal", kept=("c", "a"))
    read = [
        parse_entry(BANK, answers("goal"), text, "en", session.list_offered(answers("goal"))) for text in ("2", "4")
    ]
    assert read[0] == Give(("c",))
    assert getattr(read[1], "key", "") == "quiz.no_option.multiple"


@pytest.mark.parametrize("text", ["Beta", "b", "Alpha, beta"])
def test_an_option_that_was_not_ticked_before_is_named_with_where_to_tick_it(text: str) -> None:
    session = at("goal", kept=("a",))
    read = parse_entry(BANK, answers("goal"), text, "en", session.list_offered(answers("goal")))
    assert getattr(read, "key", "") == "quiz.not_offered"
    assert getattr(read, "params", {})["question"] == "Which are kept?"


def test_a_part_brings_along_the_lists_that_it_comes_from() -> None:
    assert [step.id for step in plan_steps(BANK, "last")] == ["kept", "goal", "last"]


def test_a_panel_offers_and_numbers_what_was_chosen() -> None:
    panel = run_panel(at("goal", kept=("c", "a")), "2", ENTER, language="en")
    assert panel.event == Give(("c",))
    assert "those ticked in question 1" in panel.screens[0]
    assert all(row in panel.screens[0] for row in ("1. Alpha", "2. Gamma", "3. None of them"))
    assert "Beta" not in panel.screens[0]


def test_a_panel_keeps_what_it_does_not_offer_until_something_is_changed() -> None:
    session = at("goal", kept=("a", "c"), goal=("a", "b"))
    kept = run_panel(session, ENTER, language="en")
    assert (kept.event, "no longer in question 1: Beta" in kept.last) == (Skip(), True)
    assert run_panel(session, "2", ENTER, language="en").event == Give(("a", "c"))
    alone = run_panel(at("goal", kept=("none",), goal=("b",)), "1", ENTER, language="en")
    assert ("1. None of them" in alone.screens[0], alone.event) == (True, Give(("none",)))


@pytest.mark.parametrize(
    ("before", "given", "keys", "after", "expected"),
    [
        ("abc", "", "3", "bc", {"c"}),  # a tick that is still offered stays, under its new number
        ("abc", "", "1", "bc", set()),  # one that is not offered any more goes: it was never given
        ("abc", "", "", "bc", set()),
        ("abc", "", "4", "bc", {"none"}),
        ("ac", "ab", "2", "abc", {"a", "b", "c"}),  # what was answered and is offered again is ticked again
        ("ac", "ab", "3", "abc", {"none"}),
        ("ac", "ab", "", "abc", {"a", "b"}),
    ],
)
def test_ticks_that_were_not_given_follow_their_options(
    before: str, given: str, keys: str, after: str, expected: set[str]
) -> None:
    left = LeftSelections()
    ids, selection = list_of(at("goal", kept=tuple(before), goal=tuple(given)), *keys)
    left.leave(answers("goal"), selection, ids)
    ids, initial = list_of(at("goal", kept=tuple(after), goal=tuple(given)))
    recalled = left.recall(answers("goal"), initial, ids)
    assert (recalled.count, recalled.initial) == (len(ids), initial.initial)
    assert {ids[index] for index in recalled.ticked} == expected


def test_a_list_that_offers_the_same_is_as_it_was_left() -> None:
    left = LeftSelections()
    ids, selection = list_of(at("goal", kept=("a", "b")), "2")
    left.leave(answers("goal"), selection, ids)
    assert left.recall(answers("goal"), list_of(at("goal", kept=("b", "a")))[1], list(ids)) == selection


def list_of(session: Session, *digits: str) -> tuple[list[str], Selection]:
    """The ids of the options at the step of a session, and its list after some keys."""
    screen = build_screen(session, "en")
    selection = make_selection(session, screen)
    for digit in digits:
        selection = selection.type_digit(digit)
    return [choice.id for choice in screen.choices], selection


def test_what_excludes_others_there_is_no_choice_here_and_what_does_so_here_is_always_offered() -> None:
    bank = bank_from(TWO_LISTS + _SCORED)
    assert offered(at("second", bank, first=("a",))) == ["a", "no"]
    assert not at("second", bank, first=("b",)).is_due(answers("second"))


def test_a_first_question_that_is_not_asked_narrows_nothing_down() -> None:
    bank = bank_from(
        "axes: [{id: x, title: X}]\nquestions:\n"
        + _SCORED
        + LISTS.format(options=f"{ABC}, {NONE}").replace("scored: false,", 'scored: false, when: "answers.n > 3",', 1)
    )
    session = at("goal", bank, kept=("a",))
    few, many = (follow(replace(session, step=answers("n")), Give(Fraction(number))) for number in (1, 5))
    assert [offered(replace(each, step=answers("goal"))) for each in (few, many)] == [
        ["a", "b", "c", "none"],
        ["a", "none"],
    ]


def test_what_is_no_longer_offered_is_told_once() -> None:
    session = follow(at("kept", kept=("a", "b"), goal=("a", "b"), last=("a",)), Give(("a",)), Back())
    assert [notice.key for notice in follow(session, Give(("a", "c"))).notices] == []


def test_the_score_does_not_depend_on_what_is_offered() -> None:
    sheets = [at("goal", kept=kept, goal=("b",)).sheet for kept in (("a",), ("a", "b"), ("none",))]
    cards = [assess(BANK, sheet) for sheet in sheets]
    assert len({(card.overall, card.coverage) for card in cards}) == 1
