"""The state machine by example: order, what opens and closes, moves, refusals."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from maturity.model.answers import Answer, State
from maturity.quiz.entry import MAX_CHARACTERS
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
from maturity.quiz.progress import describe_count_change, measure_progress
from maturity.quiz.session import Session
from maturity.quiz.step_states import describe_counts, find_state
from maturity.quiz.steps import Step, plan_steps
from tests.quiz.sessions import answers, fresh, profile, small_bank, targets

BANK = small_bank()
TYPE, TEAM, SAY, PLAN, READ = profile("type"), profile("equipe"), targets("dire"), answers("plan"), answers("relu")
READERS, SHARE, TOOLS = answers("relecteurs"), answers("part"), answers("outils")
MEETINGS, REMARKS = answers("reunions"), answers("remarques")


def played(*events: Event, session: Session | None = None) -> Session:
    session = session or place_where_stopped(fresh(BANK))
    for event in events:
        session = apply_event(session, event)
    return session


def notices(session: Session) -> list[str]:
    return [notice.key for notice in session.notices]


TO_PLAN = (Give("commune"), Give(Fraction(3)), Give("forte"))


def test_the_profile_comes_first_then_ambitions_then_questions_axis_after_axis() -> None:
    assert plan_steps(BANK) == (TYPE, TEAM, SAY, PLAN, READ, READERS, SHARE, TOOLS, MEETINGS, REMARKS)
    assert place_where_stopped(fresh(BANK)).step == TYPE
    assert played(*TO_PLAN).step == PLAN


def test_the_short_version_asks_for_no_ambition() -> None:
    assert plan_steps(BANK, express=True) == (TYPE, TEAM, PLAN, SHARE)
    assert place_where_stopped(fresh(BANK, express=True)).shown_steps == (TYPE, TEAM, PLAN, SHARE)


def test_one_axis_brings_the_facts_and_questions_that_decide_what_applies_there() -> None:
    assert plan_steps(BANK, "ensemble") == (TEAM, MEETINGS, REMARKS)
    assert plan_steps(BANK, "dire") == (SAY, PLAN, READ, READERS)
    assert plan_steps(BANK, "faire") == (TEAM, SHARE, TOOLS, MEETINGS, REMARKS)


def test_an_answer_opens_what_hangs_on_it() -> None:
    assert READ not in played(*TO_PLAN, Give("aucun")).shown_steps
    assert played(*TO_PLAN, Give("aucun")).step == SHARE
    assert played(*TO_PLAN, Give("ecrit")).step == READ
    assert played(*TO_PLAN, Give("ecrit"), Give("oui")).step == READERS


def test_what_hangs_on_something_unknown_is_not_asked() -> None:
    unknown = played(*TO_PLAN, DontKnow())
    assert unknown.step == SHARE
    assert READ not in unknown.shown_steps


def test_a_change_sets_later_answers_aside_and_says_so_and_back() -> None:
    full = played(*TO_PLAN, Give("ecrit"), Give("oui"), Give(("elus",)))
    changed = played(Back(), Back(), Back(), Give("aucun"), session=full)
    assert notices(changed) == ["quiz.set_aside"]
    assert changed.notices[0].params["n"] == 2
    assert changed.get_answer(READERS).value == ("elus",)
    assert changed.step == SHARE
    again = played(Back(), Give("ecrit"), session=changed)
    assert notices(again) == ["quiz.counts_again"]
    assert again.get_answer(READ).value == "oui"


@pytest.mark.parametrize(
    ("event", "step", "key"),
    [
        (NotApplicable(), TYPE, "quiz.must_apply"),
        (NotApplicable(), SHARE, "quiz.must_apply"),
        (NotApplicable(), SAY, "quiz.must_apply"),
        (Give("martien"), TYPE, "MB203"),
        (Give("martien"), SAY, "MB203.target"),
        (Give(Fraction(-1)), TEAM, "MB406.both"),
        (Give(Fraction(1, 2)), TEAM, "MB406.whole"),
        (Give(("personne", "elus")), READERS, "quiz.exclusive"),
        (Comment("x"), SAY, "quiz.no_comment"),
        (GoTo(0), TYPE, "quiz.no_number"),
        (GoTo(99), TYPE, "quiz.no_number"),
        (Back(), TYPE, "quiz.first"),
    ],
    ids=str,
)
def test_what_cannot_be_changes_nothing_and_says_why(event: Event, step: Step, key: str) -> None:
    opened = {PLAN: Answer(State.ANSWERED, "ecrit"), READ: Answer(State.ANSWERED, "oui")}
    before = replace(fresh(BANK), answers=opened, step=step)
    now = apply_event(before, event)
    assert (now.step, now.answers, notices(now)) == (step, opened, [key])


def test_the_last_notice_goes_with_the_next_event() -> None:
    assert notices(played(Back())) == ["quiz.first"]
    assert notices(played(Back(), Help())) == []


def test_not_applicable_keeps_its_reason_as_a_comment() -> None:
    assert played(*TO_PLAN, NotApplicable("pas de service")).get_answer(PLAN) == Answer(
        State.NOT_APPLICABLE, comment="pas de service"
    )


def test_a_comment_and_evidence_outlive_a_new_answer() -> None:
    old = Answer(State.ANSWERED, "aucun", "vu en 2025", ("note",))
    now = apply_event(replace(fresh(BANK), answers={PLAN: old}, step=PLAN), Give("ecrit"))
    assert now.get_answer(PLAN) == Answer(State.ANSWERED, "ecrit", "vu en 2025", ("note",))


def test_a_reason_joins_the_comment_that_stands() -> None:
    commented = played(*TO_PLAN, Comment("à voir"), NotApplicable("pas de service"))
    assert commented.get_answer(PLAN).comment == "à voir ; pas de service"
    again = played(Back(), NotApplicable("à voir ; pas de service ici"), session=commented)
    assert again.get_answer(PLAN).comment == "à voir ; pas de service ici"
    assert played(Back(), NotApplicable("pas de service"), session=commented).get_answer(PLAN).comment == (
        "à voir ; pas de service"
    )
    assert played(Back(), NotApplicable(), session=commented).get_answer(PLAN).comment == "à voir ; pas de service"


def test_a_comment_stays_at_the_question_and_is_no_answer() -> None:
    now = played(*TO_PLAN, Comment("à voir"))
    assert (now.step, now.get_answer(PLAN)) == (PLAN, Answer(State.ABSENT, comment="à voir"))
    assert played(Comment(""), session=now).get_answer(PLAN) == Answer(State.ABSENT)


def test_skipped_questions_come_back_only_if_asked_for() -> None:
    end = played(*TO_PLAN, Skip(), Skip(), Skip(), Give("parfois"), Skip())
    assert (end.step, end.ending, end.unanswered_steps) == (None, None, (PLAN, SHARE, TOOLS, REMARKS))
    back = played(Review(), session=end)
    assert back.step == PLAN
    assert played(Give("aucun"), session=back).step == SHARE
    assert played(Give("aucun"), Skip(), Skip(), Skip(), session=back).step is None
    assert played(Finish(), session=end).ending == "finished"


def test_the_last_answer_ends_the_quiz_when_nothing_was_skipped() -> None:
    done = played(*TO_PLAN, Give("aucun"), Give(Fraction(5)), Give(()), Give("parfois"), Give("rien"))
    assert (done.step, done.ending) == (None, "finished")


def test_quitting_stays_where_one_is() -> None:
    stopped = played(*TO_PLAN, Quit())
    assert (stopped.step, stopped.ending) == (PLAN, "stopped")


def test_one_resumes_after_the_last_answer_then_at_the_gaps() -> None:
    gap = {TYPE: Answer(State.ANSWERED, "commune"), PLAN: Answer(State.UNKNOWN)}
    resumed = place_where_stopped(replace(fresh(BANK), answers=gap))
    assert resumed.step == SHARE
    end = played(Give(Fraction(5)), Give(()), Give("rien"), session=resumed)
    assert end.step == TEAM
    assert played(Give(Fraction(3)), session=end).step == SAY


def test_a_review_walks_through_what_is_open_or_unknown_and_what_it_opens() -> None:
    full = played(*TO_PLAN, DontKnow(), Give(Fraction(5)), Skip(), Give("parfois"), Give("rien"))
    review = place_at_incomplete(replace(full, ending=None))
    assert (review.step, review.shown_steps) == (PLAN, (PLAN, TOOLS))
    opened = played(Give("ecrit"), session=review)
    assert opened.step == READ
    assert played(Give("non"), session=opened).step == TOOLS
    assert played(Back(), Back(), session=played(Give("non"), session=opened)).step == PLAN


def test_going_to_a_number_is_the_number_shown() -> None:
    there = played(GoTo(4))
    assert there.step == PLAN
    assert measure_progress(there).number == 4
    assert played(*TO_PLAN, GoTo(1), GoTo(None)).step == PLAN


def test_a_visit_to_an_earlier_question_comes_back_to_where_one_was() -> None:
    there = played(*TO_PLAN, Give("ecrit"), Give("non"), Give(Fraction(1)), GoTo(2))
    assert there.step == TEAM
    assert played(Give(Fraction(9)), session=there).step == TOOLS
    assert played(Skip(), session=there).step == TOOLS
    assert played(Back(), Skip(), Skip(), session=there).step == SAY  # going back on foot ends the visit
    opened = played(*TO_PLAN, Give("aucun"), Give(Fraction(1)), GoTo(4), Give("ecrit"))
    assert opened.step == READ
    assert played(Give("oui"), session=opened).step == READERS
    assert played(Give("non"), session=opened).step == TOOLS
    assert played(*TO_PLAN, Give("aucun"), GoTo(10), Give("rien")).step == SHARE  # further on is no visit


def test_a_visit_whose_place_has_gone_does_not_walk_through_all_again() -> None:
    given = {PLAN: Answer(State.ANSWERED, "ecrit"), READ: Answer(State.ANSWERED, "oui")}
    bank_end = replace(fresh(BANK, "dire"), answers=given, step=READERS)
    there = played(GoTo(2), session=bank_end)
    assert (there.step, there.return_to) == (PLAN, READERS)
    now = played(Give("aucun"), session=there)
    assert now.step == SAY  # what was never shown; PLAN is not gone through again
    assert played(Give("forte"), session=now).ending == "finished"


def test_a_visit_from_a_visit_comes_back_to_the_first_place() -> None:
    there = played(*TO_PLAN, Give("aucun"), Give(Fraction(1)), GoTo(3), GoTo(1))
    assert there.step == TYPE
    assert played(Skip(), session=there).step == TOOLS
    assert played(Skip(), session=played(*TO_PLAN, GoTo(4))).step == SHARE  # to where one is: no visit


def test_what_was_passed_over_is_not_asked_on_the_way_back() -> None:
    there = played(*TO_PLAN, Skip(), Give(Fraction(1)), GoTo(1))
    assert played(Skip(), session=there).step == TOOLS


def test_one_can_go_through_all_of_it_again_from_the_end() -> None:
    full = played(*TO_PLAN, Give("aucun"), Give(Fraction(5)), Give(()), Give("parfois"), Give("rien"))
    again = played(GoTo(1), session=replace(full, ending=None))
    for step in (TYPE, TEAM, SAY, PLAN, SHARE, TOOLS, MEETINGS, REMARKS):
        assert again.step == step
        again = played(Skip(), session=again)
    assert again.ending == "finished"


def test_what_was_passed_over_is_not_asked_again_with_what_was_never_shown() -> None:
    resumed = place_where_stopped(replace(fresh(BANK), answers={SHARE: Answer(State.ANSWERED, Fraction(1))}))
    end = played(Skip(), Skip(), session=resumed)
    assert (end.step, end.shown_steps) == (TYPE, (TYPE, TEAM, SAY, PLAN))
    assert played(*TO_PLAN, Skip(), session=end).step == MEETINGS  # opened by the team of three, then the end


def test_what_was_never_shown_is_announced_before_the_end() -> None:
    resumed = place_where_stopped(replace(fresh(BANK), answers={REMARKS: Answer(State.ANSWERED, "x")}))
    assert resumed.step == TYPE
    late = played(GoTo(10), Give("encore"), session=place_where_stopped(fresh(BANK)))
    assert (late.step, notices(late)) == (TYPE, ["quiz.still_open"])


def test_where_everything_has_an_answer_a_review_is_of_what_is_not_known() -> None:
    full = played(*TO_PLAN, DontKnow(), Give(Fraction(5)), Give(()), Give("parfois"), Give("rien"))
    assert full.ending == "finished"
    again = played(Review(), session=replace(full, ending=None))
    assert (again.step, again.shown_steps) == (PLAN, (PLAN,))


def test_a_comment_has_a_length() -> None:
    for event in (Comment("x" * 10_001), NotApplicable("x" * 10_001)):
        now = played(*TO_PLAN, event)
        assert (now.step, notices(now)) == (PLAN, ["quiz.too_long"])
        assert PLAN not in now.answers


def test_the_longest_comment_and_reason_are_taken() -> None:
    longest = "x" * MAX_CHARACTERS
    assert played(*TO_PLAN, Comment(longest)).get_answer(PLAN).comment == longest
    assert played(*TO_PLAN, NotApplicable(longest)).get_answer(PLAN).comment == longest


def test_an_answer_that_becomes_unknown_or_not_applicable_has_no_value_left() -> None:
    for event, state in ((DontKnow(), State.UNKNOWN), (NotApplicable(), State.NOT_APPLICABLE)):
        now = played(*TO_PLAN, Give("aucun"), Back(), event)
        assert now.get_answer(PLAN) == Answer(state)


def test_a_step_that_a_review_has_opened_belongs_to_it_once_it_is_answered() -> None:
    full = played(*TO_PLAN, DontKnow(), Give(Fraction(5)), Skip(), Give("parfois"), Give("rien"))
    answered = played(Give("ecrit"), Give("non"), session=place_at_incomplete(replace(full, ending=None)))
    assert (answered.step, answered.shown_steps) == (TOOLS, (PLAN, READ, TOOLS))
    assert played(Back(), session=answered).step == READ


def test_what_an_answer_sets_aside_is_said_before_what_is_still_open() -> None:
    given = {PLAN: Answer(State.ANSWERED, "ecrit"), READ: Answer(State.ANSWERED, "oui")}
    now = apply_event(replace(fresh(BANK, "dire"), answers=given, step=PLAN), Give("aucun"))
    assert (now.step, notices(now)) == (SAY, ["quiz.set_aside", "quiz.still_open"])


def test_a_visit_comes_back_to_an_answered_step_too() -> None:
    there = played(*TO_PLAN, Give("ecrit"), Back(), GoTo(1))
    assert (there.step, there.return_to) == (TYPE, PLAN)
    assert played(Skip(), session=there).step == PLAN


def test_a_number_at_the_end_of_a_review_ends_the_review() -> None:
    full = played(*TO_PLAN, DontKnow(), Give(Fraction(5)), Give(()), Give("parfois"), Give("rien"))
    end = played(Skip(), session=place_at_incomplete(replace(full, ending=None)))
    assert (end.step, end.review) == (None, {PLAN})
    again = played(GoTo(1), session=replace(end, ending=None))
    assert (again.step, again.review) == (TYPE, None)
    assert played(GoTo(1), session=place_at_incomplete(replace(full, ending=None))).review == {TYPE, PLAN}


def test_a_review_counts_again_what_a_skipped_step_may_open() -> None:
    session = place_where_stopped(fresh(BANK))
    end = played(Give("commune"), Skip(), Give("forte"), Skip(), *[Skip()] * 3, session=session)
    assert (end.step, end.unanswered_steps) == (None, (TEAM, PLAN, SHARE, TOOLS, REMARKS))
    review = played(Review(), session=end)
    assert review.skipped == frozenset()
    assert review.step == TEAM
    assert list(describe_count_change(review, played(Give(Fraction(3)), session=review))) == []


def test_questions_that_wait_for_another_answer() -> None:
    assert fresh(BANK).waiting_steps == (READ, READERS, MEETINGS)
    assert played(*TO_PLAN).waiting_steps == (READ, READERS)
    assert played(*TO_PLAN, Give("aucun")).waiting_steps == ()
    assert played(*TO_PLAN, Give("ecrit")).waiting_steps == (READERS,)


def test_a_text_that_is_blank_or_the_word_of_the_file_for_not_known_is_no_text() -> None:
    session = replace(fresh(BANK), step=REMARKS)
    assert played(Give("unknown"), session=session).get_answer(REMARKS) == Answer(State.UNKNOWN)
    assert played(Give(" \n "), session=session).answers == {}
    assert played(Give(" deux\nmots "), session=session).get_answer(REMARKS) == Answer(State.ANSWERED, "deux mots")


def test_numbers_and_the_total_are_the_same_whatever_is_answered() -> None:
    for events in ((), TO_PLAN, (*TO_PLAN, Give("aucun")), (*TO_PLAN, Give("ecrit"), Give("non")), (*TO_PLAN, Skip())):
        now = played(*events)
        assert now.step
        assert measure_progress(now).total == len(now.plan) == 10
        assert now.plan[measure_progress(now).number - 1] == now.step


def test_a_number_that_is_not_asked_says_so_and_one_that_waits_too() -> None:
    assert notices(played(*TO_PLAN, GoTo(5))) == ["quiz.number_waits"]
    without = played(*TO_PLAN, Give("aucun"))
    there = played(GoTo(5), session=without)
    assert (there.step, notices(there)) == (without.step, ["quiz.number_not_asked"])
    for number in (0, 11):
        assert notices(played(GoTo(number))) == ["quiz.no_number"]


def test_each_step_has_one_state_and_the_counts_add_up() -> None:
    now = played(*TO_PLAN, Give("ecrit"), DontKnow(), Give(Fraction(1)), Skip(), NotApplicable())
    assert [find_state(now, step) for step in now.plan] == [
        *["answered"] * 4,
        "unknown",
        "waiting",
        "answered",
        "unanswered",
        "not_applicable",
        "unanswered",
    ]
    assert describe_counts(now, "fr").replace("\u00a0", " ") == (
        "10 questions : 5 avec réponse, 1 sans objet, 1 « ne sait pas », 2 sans réponse, 1 en attente d'une autre"
        " réponse"
    )
    aside = played(Give("aucun"), session=replace(now, step=PLAN))
    assert [find_state(aside, step) for step in (READ, READERS)] == ["not_asked", "not_asked"]


def test_minutes_fall_as_answers_are_given() -> None:
    left = [
        measure_progress(session).minutes for session in (played(), played(*TO_PLAN, Give("aucun"), Give(Fraction(1))))
    ]
    assert left == [3, 1]


def test_help_is_of_one_question() -> None:
    assert played(Help()).shows_help
    assert not played(Help(), Help()).shows_help
    assert not played(Help(), Give("commune")).shows_help
