"""Any sequence of events: no answer is lost, progress is true, the file it makes is valid, back then on is nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from maturity.loading.answers import read_answers
from maturity.loading.bank import load_bank
from maturity.model.answers import ABSENT, Answer, State
from maturity.model.items import Item
from maturity.quiz.entry import clean_text
from maturity.quiz.events import (
    Back,
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
from maturity.quiz.navigation import place_at_incomplete, place_where_stopped
from maturity.quiz.progress import list_remaining, measure_progress
from maturity.quiz.resume import collect_answers
from maturity.quiz.session import Session
from maturity.quiz.steps import Step, get_item_or_target
from maturity.quiz.validity import encode_answer
from maturity.saving.editing import format_lines, set_value
from maturity.syntax.document import Document, parse_document
from maturity.syntax.reading import Source
from tests.quiz.sessions import FILES, fresh, small_bank
from tests.support import draw_examples

BANK = small_bank()
LOADED = load_bank(str(FILES / "petit.yaml"))
HEAD = {"bank": "petit.yaml", "bank_version": BANK.version}


class Quiz(RuleBasedStateMachine):
    """A respondent who does anything at all, and a file that takes what is saved."""

    session: Session
    expected: dict[Step, Answer]

    @initialize(only=st.sampled_from([None, None, "dire", "faire"]), express=st.booleans())
    def sit_down(self, only: str | None, express: bool) -> None:
        self.session = place_where_stopped(fresh(BANK, only, express=express and only is None))
        self.expected = {}
        document = parse_document(Source(str(FILES / "reponses.yaml"), format_lines(HEAD)))
        assert isinstance(document, Document)
        self.document = document

    def do(self, event: Event) -> None:
        before = self.session
        self.session = apply_event(before, event)
        for step, answer in self.session.answers.items():
            if before.answers.get(step, ABSENT) != answer:
                document = set_value(self.document, (step.section, step.id), encode_answer(step, answer))
                assert document is not None
                self.document = document

    @precondition(lambda self: self.session.step is not None)
    @rule(data=st.data())
    def answer(self, data: st.DataObject) -> None:
        step = self.session.step
        assert step is not None
        value = data.draw(drawn_value(step))
        self.do(Give(value))
        value = clean_text(value) if isinstance(value, str) else value
        if value == "":
            return
        self.expected[step] = replace(self.expected.get(step, ABSENT), state=State.ANSWERED, value=value)

    @precondition(lambda self: self.session.step is not None)
    @rule()
    def does_not_know(self) -> None:
        step = self.session.step
        assert step is not None
        self.do(DontKnow())
        self.expected[step] = replace(self.expected.get(step, ABSENT), state=State.UNKNOWN, value=None)

    @precondition(lambda self: self.session.step is not None)
    @rule(reason=st.text(max_size=10))
    def has_no_object(self, reason: str) -> None:
        step, before = self.session.step, self.session
        assert step is not None
        self.do(NotApplicable(reason))
        if step.id in ("plan", "reunions"):
            old = self.expected.get(step, ABSENT)
            self.expected[step] = replace(
                old, state=State.NOT_APPLICABLE, value=None, comment=joined(old.comment, clean_text(reason))
            )
        else:
            assert self.session.answers == before.answers
            assert self.session.notices

    @precondition(lambda self: self.session.step is not None and self.session.step.section != "targets")
    @rule(text=st.text("aé: #'\"{}[]\n\x1b\u2028", max_size=10))
    def comments(self, text: str) -> None:
        step = self.session.step
        assert step is not None
        self.do(Comment(text))
        self.expected[step] = replace(self.expected.get(step, ABSENT), comment=clean_text(text) or None)
        assert self.session.step == step

    @rule(event=st.sampled_from([Back(), Skip(), Help(), Review(), GoTo(), Quit(), Finish()]))
    def moves(self, event: Event) -> None:
        self.do(event)

    @rule(number=st.integers(-1, 12))
    def goes_to(self, number: int) -> None:
        self.do(GoTo(number))

    @rule()
    def comes_back_another_day(self) -> None:
        data = self.document.data
        loaded = read_answers(self.document, lambda _: LOADED)
        assert loaded.sheet is not None, loaded.diagnostics
        held = collect_answers(loaded.sheet, data)
        self.session = place_where_stopped(Session(BANK, self.session.plan, held, self.session.scope))

    @rule()
    def reviews(self) -> None:
        self.session = place_at_incomplete(self.session)

    @invariant()
    def no_answer_is_lost(self) -> None:
        assert meaningful(self.session.answers) == meaningful(self.expected)

    @invariant()
    def the_file_says_the_same(self) -> None:
        loaded = read_answers(self.document, lambda _: LOADED)
        assert loaded.sheet is not None, loaded.diagnostics
        assert meaningful(collect_answers(loaded.sheet, self.document.data)) == meaningful(self.expected)

    @invariant()
    def progress_is_true(self) -> None:
        if self.session.step is None:
            return
        now = measure_progress(self.session)
        assert 1 <= now.number <= now.total == len(self.session.plan)
        assert self.session.plan[now.number - 1] == self.session.step
        assert set(self.session.unanswered_steps) <= set(list_remaining(self.session)) <= set(self.session.due_steps)

    @invariant()
    def one_stands_at_a_question_that_applies(self) -> None:
        assert self.session.step is None or self.session.step in self.session.shown_steps

    @invariant()
    def back_then_on_is_nowhere(self) -> None:
        behind = apply_event(self.session, Back())
        if self.session.step is None or behind.step == self.session.step:
            return
        on = apply_event(behind, Skip())
        assert (on.step, on.answers) == (self.session.step, self.session.answers)


def drawn_value(step: Step) -> st.SearchStrategy[Any]:
    asked = get_item_or_target(BANK, step)
    ids = [option.id for option in BANK.get_options(asked)]
    kind = asked.kind if isinstance(asked, Item) else "single"
    if kind == "number":
        return st.integers(0, 100).map(Fraction)
    if kind == "text":
        return st.text("aé: #'\"{}\x00\x85", max_size=20)
    if kind == "single":
        return st.sampled_from(ids)
    alone = BANK.get_exclusive(asked)
    several = st.lists(st.sampled_from([each for each in ids if each not in alone]), unique=True).map(tuple)
    return st.one_of(several, st.sampled_from([(each,) for each in alone])) if alone else several


def joined(standing: str | None, reason: str) -> str | None:
    if standing and reason and reason in standing:
        return standing
    parts = [standing] if standing and standing not in reason else []
    return " ; ".join([*parts, *([reason] if reason else [])]) or standing


def meaningful(found: Mapping[Step, Answer]) -> dict[Step, Answer]:
    return {step: answer for step, answer in found.items() if answer != ABSENT}


TestQuiz = Quiz.TestCase
TestQuiz.settings = settings(draw_examples(50), stateful_step_count=30)
