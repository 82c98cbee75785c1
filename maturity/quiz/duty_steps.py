"""Duties as the quiz asks them: what law or policy demands, as a choice between three states.

A duty that is planned may say who has it to do and by which day. "I do not know" and "does not apply" are commands here
as elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import assert_never

from maturity.loading.dates import find_date, is_date
from maturity.model.answers import Answer, EarlierAnswer, State
from maturity.model.bank import Bank
from maturity.model.duty import Duty, DutyAnswer, DutyState
from maturity.model.items import Option, ProfileField
from maturity.quiz.events import Give, Plan
from maturity.text.catalogue import LANGUAGES, Message, make_message, say
from maturity.text.days import format_day

DUTY_OPTIONS = (DutyState.MET, DutyState.PLANNED, DutyState.UNMET)
"""The states to choose between, best first: a duty is a fact to be shown, and most readers look for "yes" first."""

PLANNED_NUMBER = DUTY_OPTIONS.index(DutyState.PLANNED) + 1
"""The number of "planned" among them, as it is typed."""

PLANNED = Give(DutyState.PLANNED.value)
"""The event that chooses "planned", after which a person is asked who has the duty to do, and until when."""

_NOTHING = "-"
"""What is typed for nothing, in the place of what is known."""
_LIKE_A_DAY = re.compile(r"[0-9].*[0-9]")
"""What begins and ends with a digit is meant as a day, even if it is none."""


def build_duty_item(bank: Bank, duty: Duty) -> ProfileField:
    """Build the item that asks for `duty`: its text, with one option for each of `DUTY_OPTIONS`.

    Its help also says what demands the duty.
    """
    language = bank.language if bank.language in LANGUAGES else LANGUAGES[0]
    options = tuple(
        Option(id=state.value, text=say(f"duties.option.{state.value}", language)) for state in DUTY_OPTIONS
    )
    return ProfileField(
        id=duty.id,
        kind="single",
        text=duty.text,
        help="\n\n".join(_list_help(duty, language)) or None,
        ask=duty.ask,
        options=options,
    )


def convert_to_answer(given: DutyAnswer) -> Answer:
    """Return what a sheet says of a duty as an answer of the quiz."""
    state = given.state
    match state:
        case DutyState.MET | DutyState.PLANNED | DutyState.UNMET:
            return Answer(State.ANSWERED, state.value, given.comment, given.evidence, owner=given.owner, due=given.due)
        case DutyState.UNKNOWN | DutyState.NOT_APPLICABLE | DutyState.ABSENT:
            kept = State(state.value)
            return Answer(kept, None, given.comment, given.evidence, owner=given.owner, due=given.due)
        case DutyState.TO_CONFIRM:
            assert given.earlier is not None
            then = convert_to_answer(DutyAnswer(given.earlier))
            earlier = EarlierAnswer(None, given.earlier.value, then.state, then.value, given.day)
            beside = (given.comment, given.evidence)
            return Answer(State.TO_CONFIRM, None, *beside, earlier, owner=given.owner, due=given.due)
        case _:
            assert_never(state)


def convert_to_duty_answer(answer: Answer) -> DutyAnswer:
    """Return an answer of the quiz as what a sheet says of a duty."""
    word = str(answer.value) if answer.state is State.ANSWERED else answer.state.value
    then = (DutyState(answer.earlier.written), answer.earlier.day) if answer.earlier else (None, None)
    return DutyAnswer(DutyState(word), answer.owner, answer.due, answer.comment, answer.evidence, *then)


def ask_owner(current: str, language: str) -> str:
    """Return the question who has a duty to do; `current` is who is known to, "" for nobody."""
    return _ask_again("duties.ask_owner", current, language)


def ask_due(current: str, language: str) -> str:
    """Return the question by which day a duty is to be met; `current` is the day known, "" for none."""
    return _ask_again("duties.ask_due", current and format_day(current, language), language)


def choose_kept(typed: str, current: str) -> str:
    """Return what is meant by `typed` where `current` is known: nothing keeps it, a dash removes it."""
    return "" if typed == _NOTHING else typed or current


def _ask_again(key: str, current: str, language: str) -> str:
    if not current:
        return say(key, language)
    return say("duties.now", language, question=say(f"{key}_again", language), current=current)


def parse_due(text: str) -> str | Message:
    """Return the day that `text` means, as in "2027-03-31", or a message that says why it means none.

    A day as people write it (31/03/2027, 31 mars 2027) is understood; an empty text gives "".
    """
    written = text.strip()
    if not written or is_date(written):
        return written
    return find_date(written) or make_message("duties.due_wrong", text=written)


def parse_plan(details: Sequence[str]) -> Plan | Message:
    """Return who has a duty to do and until when, from `details`, or a message that says why the day is none.

    The day comes last, and either may be missing. `details` is what follows "planned" on one line, at least one text;
    a dash stands for nothing.
    """
    *names, last = details
    day = last if names and last == _NOTHING else parse_due(last)
    if not isinstance(day, Message):
        return Plan(", ".join(filter(None, names)), day)
    return day if _LIKE_A_DAY.fullmatch(last) else Plan(", ".join(filter(None, details)))


def complete_plan(plan: Plan, known: Answer) -> Plan:
    """Return `plan` with what is `known` of the duty where it says nothing; a dash removes that."""
    return Plan(choose_kept(plan.owner, known.owner or ""), choose_kept(plan.due, known.due or ""))


def _list_help(duty: Duty, language: str) -> list[str]:
    """List the paragraphs of the help of a duty."""
    parts = [duty.help] if duty.help else []
    if duty.law:
        parts.append(say("duties.law", language, law=duty.law))
    return parts
