"""A duty: what law or policy demands of an organisation, kept apart from what is scored (format.md, `duties`).

A duty is one fact that can be shown. It is never scored. A bank lists its duties, a respondent says of each whether it
is met, and a level of maturity may demand that duties are met (scoring.md, point 6).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal, NamedTuple, assert_never

from maturity.model.condition_parser import When
from maturity.model.field_types import Id, Month, Record, Text, TupleOf

DutySeverity = Literal["high", "medium"]
"""How much a duty weighs: it gives the order in which duties are shown, and a level may demand the `high` ones."""
DutyDemand = Literal["high", "all"]
"""Which duties a level demands to be met: those of severity `high`, or all."""


class Duty(Record):
    """What law or policy demands, as one fact that can be shown."""

    id: Id
    """Its name in answers; never reused."""
    text: Text
    """The fact that meets the duty, as a statement: "The website publishes its accessibility statement"."""
    help: Text | None = None
    """Where to look, and what the words mean."""
    ask: Text | None = None
    """Who is likely to know, for whoever does not."""
    when: When | None = None
    """To whom it applies: a condition on `profile.x` alone. Without it, to everybody."""
    law: Text | None = None
    """What demands it, as a reader would look it up: "Loi n° 2005-102, art. 47"."""
    checked: Month | None = None
    """When its author last read that text: year and month, "2026-11"."""
    severity: DutySeverity = "medium"
    """high or medium: the order in which duties are shown, and what a level may demand."""
    recommendation: Id | None = None
    """The recommendation that says what to do."""
    sources: TupleOf[Text] = ()


class DutyState(Enum):
    """What a respondent said of one duty. No state is ever treated as another one."""

    MET = "met"
    """The fact can be shown today."""
    PLANNED = "planned"
    """It cannot be shown yet, but somebody has it to do. A planned duty is not met."""
    UNMET = "unmet"
    """It cannot be shown, and nothing is planned."""
    UNKNOWN = "unknown"
    """The respondent answered "I do not know"."""
    NOT_APPLICABLE = "not_applicable"
    """The respondent answered that it does not apply to the organisation."""
    TO_CONFIRM = "to_confirm"
    """Something was said in an earlier file, and nobody has confirmed it."""
    ABSENT = "absent"
    """Nothing is given."""

    def __init__(self, _word: str) -> None:
        self.is_met: bool | None = None
        """Whether a duty that applies is met; None while it is open. A duty that does not apply lacks nothing."""


def _find_is_met(state: DutyState) -> bool | None:
    match state:
        case DutyState.MET | DutyState.NOT_APPLICABLE:
            return True
        case DutyState.PLANNED | DutyState.UNMET:
            return False
        case DutyState.UNKNOWN | DutyState.TO_CONFIRM | DutyState.ABSENT:
            return None
        case _:
            assert_never(state)


for _state in DutyState:  # once for all: Python 3.11 takes long to look anything up by a member
    _state.is_met = _find_is_met(_state)

WRITTEN_STATES = tuple(each for each in DutyState if each not in (DutyState.TO_CONFIRM, DutyState.ABSENT))
"""The states that have a word in answers files: to be confirmed is said beside one of them, and absent by nothing."""


@dataclass(frozen=True, slots=True)
class DutyAnswer:
    """What a respondent said of one duty, with what was written beside it."""

    state: DutyState
    """Whether the duty is met."""
    owner: str | None = None
    """Who has it to do, for a duty that is planned; None if the file does not say."""
    due: str | None = None
    """The day by which it is to be met, as in "2027-03-31"; None if the file does not say."""
    comment: str | None = None
    """What the respondent wrote beside the answer; None without a comment."""
    evidence: tuple[str, ...] = ()
    """What the respondent named as proof; often empty."""
    earlier: DutyState | None = None
    """What was said in the earlier file, if `state` is TO_CONFIRM; otherwise None."""
    day: str | None = None
    """The day of the earlier file, "" if it had none, if `state` is TO_CONFIRM; otherwise None."""


ABSENT_DUTY = DutyAnswer(DutyState.ABSENT)
"""Nothing said of a duty."""


class DutyFinding(NamedTuple):
    """What a scorecard says of one duty: whether it applies to the organisation, and whether it is met."""

    duty: Duty
    """The duty, with its texts in the language of the bank."""
    answer: DutyAnswer
    """What the respondent said of it."""
    applies: bool | None
    """Whether it applies to the organisation, by its `when`; None while the profile does not tell."""

    @property
    def holds(self) -> bool | None:
        """Whether nothing is missing: it is met, or it does not apply. None while that is not known.

        It is not known where nothing or "unknown" was answered, and where an unmet duty may not apply at all.
        """
        met = self.answer.state.is_met
        if self.applies is False or met:
            return True
        return None if self.applies is None else met

    def is_demanded_by(self, demand: DutyDemand | None) -> bool:
        """Whether a level with this `duties` demands that the duty is met; None demands no duty."""
        match demand:
            case "all":
                return True
            case "high":
                return self.duty.severity == "high"
            case None:
                return False
            case _:
                assert_never(demand)
