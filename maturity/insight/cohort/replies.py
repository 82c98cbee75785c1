"""What is kept of the scorecard of one file of a cohort: a small row, so that tens of thousands fit into memory."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from fractions import Fraction
from typing import Literal, NamedTuple, TypeVar, assert_never

from maturity.insight.journey import get_comparable_name
from maturity.model.answers import Answer, Scope, State, Value
from maturity.model.duty import DutyFinding, DutyState
from maturity.model.scorecard import Scorecard
from maturity.model.standing import APPLICABLE, Standing

DutyCell = Literal["met", "planned", "unmet", "open", "spared"]
"""How a duty stands with one organisation. planned and unmet: it is not met; open: nobody knows; spared: it does not
apply."""
T = TypeVar("T")


class Silence(Enum):
    """Why there is no value for an item."""

    OPEN = "open"
    """It applies or may apply, and has no answer, or "I do not know"."""
    APART = "apart"
    """It is not asked, or was answered "does not apply"."""


Given = Value | Silence
"""What there is for an item: the content of its answer, or why there is none."""


class Reading(NamedTuple):
    """The score of one axis, or of the whole, in units of the scale, with between which scores open questions leave it.

    None means that there is no such figure; it never stands for zero.
    """

    score: Fraction | None
    low: Fraction | None
    high: Fraction | None
    is_provisional: bool
    """Whether too little is answered, or too much said not to apply, for the score to be more than a first idea."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One file of answers, reduced to what a cohort is made of. `read_reply` makes it."""

    path: str
    organisation: str | None
    """The name as it is written; None if the file gives none."""
    key: str
    """The name as it is compared; empty without a name."""
    date: str
    """The date as it is written, "2026-11-23"; empty without one."""
    scope: Scope
    answered: int
    applicable: int
    """How many scored questions have an answer, and how many apply or may apply."""
    readings: tuple[Reading, ...]
    """Of the whole, if the bank has an overall score, then of each axis in the bank's order."""
    level: str | None
    """The id of the level that is certain; None without one, and while the whole is provisional."""
    duties: tuple[DutyCell, ...]
    """Of each duty, in the bank's order."""
    given: tuple[Given, ...]
    """Of each profile field, then of each question, in the bank's order."""
    advised: tuple[str, ...]
    """The ids of the recommendations that certainly fit, the most useful first."""
    is_carried: bool = False
    """Whether the file answers another version of the bank, and its answers are carried over to this one."""


class BankKey(NamedTuple):
    """Which bank a reply is to, in which language it is shown, and where it was read."""

    id: str
    version: str
    sha256: str
    path: str
    language: str


class SentReply(NamedTuple):
    """A reply as the process that has scored its file sends it to the one that builds the cohort."""

    reply: Reply
    bank: BankKey
    has_remarks: bool
    """Whether the file was scored with a remark about it."""


def read_reply(path: str, card: Scorecard, *, is_carried: bool = False) -> Reply:
    """Reduce the scorecard of the file at `path`."""
    sheet, overall = card.sheet, card.overall
    nodes = (*((overall,) if overall else ()), *card.axes)
    is_stated = overall is not None and not card.provisional
    fields = (read_fact(sheet.profile.get(field.id)) for field in card.bank.profile)
    questions = (read_answer(card.standings[each.id], sheet.get_answer(each.id)) for each in card.bank.questions)
    return Reply(
        path=path,
        organisation=sheet.organisation,
        key=get_comparable_name(card),
        date=sheet.date or "",
        scope=sheet.scope,
        answered=card.coverage.answered,
        applicable=card.coverage.applicable,
        readings=tuple(Reading(axis.score, axis.low, axis.high, axis.provisional) for axis in nodes),
        level=overall.level if overall and is_stated else None,
        duties=tuple(map(read_duty, card.duties)),
        given=(*fields, *questions),
        advised=tuple(each.id for each in card.advice if each.status == "advised"),
        is_carried=is_carried,
    )


class ReplySharer:
    """Has parts of replies that are equal be one object: tens of thousands of replies say the same few things.

    `share` each reply. What one process sends to another is a copy of its own, and so nothing of it is shared at first.
    """

    def __init__(self) -> None:
        self._kept: dict[object, object] = {}

    def share(self, reply: Reply) -> Reply:
        """Return a reply that is equal to `reply`, with its parts shared."""
        keep = self._keep
        return replace(
            reply,
            date=keep(reply.date),
            readings=tuple(map(keep, reply.readings)),
            level=keep(reply.level),
            duties=keep(tuple(map(keep, reply.duties))),
            given=tuple(map(keep, reply.given)),
            advised=tuple(map(keep, reply.advised)),
        )

    def _keep(self, part: T) -> T:
        """Return the part that was kept of all that are equal to this one."""
        return self._kept.setdefault(part, part)  # type: ignore[return-value]


def read_duty(finding: DutyFinding) -> DutyCell:
    """Say how a duty stands; one that is not met, and may not apply, is open."""
    if finding.applies is False or finding.answer.state is DutyState.NOT_APPLICABLE:
        return "spared"
    if finding.holds is None:
        return "open"
    if finding.holds:
        return "met"
    return "planned" if finding.answer.state is DutyState.PLANNED else "unmet"


def read_fact(answer: Answer | None) -> Given:
    """Say what was answered to a profile field."""
    state = State.ABSENT if answer is None else answer.state
    match state:
        case State.ANSWERED:
            return Silence.OPEN if answer is None or answer.value is None else answer.value
        case State.NOT_APPLICABLE:
            return Silence.APART
        case State.UNKNOWN | State.TO_CONFIRM | State.ABSENT:
            return Silence.OPEN
        case _:
            assert_never(state)


def read_answer(standing: Standing, answer: Answer) -> Given:
    """Say what was answered to a question, which counts only if the question is asked."""
    if standing is Standing.ANSWERED and answer.value is not None:
        return answer.value
    return Silence.OPEN if standing in APPLICABLE else Silence.APART
