"""The answers of one respondent to one bank: as a file holds them, and as the engine scores them.

`AnswersFile` is the shape of the file (format.md, "Answers"). `Sheet` holds the same answers once
`maturity.loading.answers` has checked every id and value against the bank.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Literal

from pydantic import Field

from maturity.model.caution import Caution
from maturity.model.duty import ABSENT_DUTY, WRITTEN_STATES, DutyAnswer
from maturity.model.field_types import VERSION_PATTERN, Record, Text, Version

Value = str | Fraction | tuple[str, ...]
"""The content of an answer, by the kind of its item.

single: the id of the option chosen; multiple: the ids of the options chosen, () for "none of them"; number: a number;
text: the text.
"""
Scope = Literal["full", "express"]
"""Which questions are in scope: all, or only those of the short version (scoring.md, point 9)."""

_CONFIRM_SCHEMA: dict[str, Any] = {"anyOf": [{"const": True}, {"type": "string"}]}
_SCALAR_SCHEMA: list[Any] = [{"type": "string"}, {"type": "number"}, {"type": "null"}]
_VALUE_SCHEMA: list[Any] = [*_SCALAR_SCHEMA, {"type": "array", "items": {"type": "string"}}]
_BESIDE_SCHEMA: dict[str, Any] = {
    "comment": {"type": ["string", "null"]},
    "evidence": {"type": ["array", "null"], "items": {"type": "string"}},
    "confirm": _CONFIRM_SCHEMA,
}


def _make_long_form(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "additionalProperties": False}


_ANSWER_SCHEMA: dict[str, Any] = {
    "anyOf": [
        *_VALUE_SCHEMA,
        _make_long_form(
            value={"anyOf": _VALUE_SCHEMA},
            **_BESIDE_SCHEMA,
            bank_version={"type": "string", "pattern": VERSION_PATTERN},
        ),
    ]
}
_FACT_SCHEMA: dict[str, Any] = {
    "anyOf": [*_VALUE_SCHEMA, _make_long_form(value={"anyOf": _VALUE_SCHEMA}, **_BESIDE_SCHEMA)]
}
_TARGET_SCHEMA: dict[str, Any] = {
    "anyOf": [*_SCALAR_SCHEMA, _make_long_form(value={"anyOf": _SCALAR_SCHEMA}, confirm=_CONFIRM_SCHEMA)]
}
_DUTY_STATE_SCHEMA: dict[str, Any] = {"anyOf": [{"enum": [state.value for state in WRITTEN_STATES]}, {"type": "null"}]}
_DUTY_SCHEMA: dict[str, Any] = {
    "anyOf": [
        _DUTY_STATE_SCHEMA,
        _make_long_form(
            state=_DUTY_STATE_SCHEMA,
            owner={"type": ["string", "null"]},
            due={"type": ["string", "null"]},
            **_BESIDE_SCHEMA,
        ),
    ]
}


class Respondent(Record):
    """Who answered, if the file says so."""

    id: Text | None = None
    role: Text | None = None


class AnswersFile(Record):
    """The shape of an answers file; what its ids mean is judged against the bank."""

    bank: Text
    """The id of a bank that ships, or a path relative to this file."""
    bank_version: Version | None = None
    """The version the answers were given to; absent = the current one."""
    date: Text | None = None
    """Year, month, day: "2026-11-23"."""
    organisation: Text | None = None
    respondent: Respondent | None = None
    scope: Scope | None = None
    """`express`: only the short version is in scope."""
    profile: dict[str, Any] | None = Field(default=None, json_schema_extra={"additionalProperties": _FACT_SCHEMA})
    """Facts about the organisation, by profile field."""
    targets: dict[str, Any] | None = Field(default=None, json_schema_extra={"additionalProperties": _TARGET_SCHEMA})
    """The ambition by axis: an option of that axis's target, or a number on the scale."""
    duties: dict[str, Any] | None = Field(default=None, json_schema_extra={"additionalProperties": _DUTY_SCHEMA})
    """Duty id to met, planned, unmet, unknown, not_applicable, or `{state, owner, due, comment, evidence, confirm}`."""
    answers: dict[str, Any] | None = Field(default=None, json_schema_extra={"additionalProperties": _ANSWER_SCHEMA})
    """Question id to its answer: a value, `unknown`, `not_applicable`, or `{value, comment, evidence, bank_version}`.

    `bank_version` is there with an answer to an earlier version than the file's that is still to be confirmed. In every
    section, `confirm` beside a value says that it was taken over from an earlier file and is still to be confirmed: the
    date of that file, or true.
    """


class State(Enum):
    """What a respondent said to one item. No state is ever treated as another one."""

    ANSWERED = "answered"
    """A value is given."""
    UNKNOWN = "unknown"
    """The respondent answered "I do not know"."""
    NOT_APPLICABLE = "not_applicable"
    """The respondent answered that it does not apply."""
    TO_CONFIRM = "to_confirm"
    """Something was answered in an earlier file, or to an earlier version of the bank, and nobody has confirmed it."""
    ABSENT = "absent"
    """Nothing is given."""


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """What was answered earlier, until the respondent confirms it or answers anew.

    It was answered to a version of the bank in which the question meant something else, or in an earlier file that this
    one renews, or both.
    """

    version: Version | None
    """The version of the bank that it was given to, where its question meant something else; else None."""
    written: Any
    """The value or the state's word as the file has it, under present ids: what is kept in the file."""
    state: State
    """What the respondent said then; ABSENT if this version no longer takes it for an answer."""
    value: Value | None = None
    """The content of the answer if `state` is ANSWERED; otherwise None."""
    day: str | None = None
    """The day of the earlier file, as in "2025-11-12", "" if it had none; None if the answer renews no earlier file."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer given to one item, with what the respondent wrote beside it."""

    state: State
    """What the respondent said; only ANSWERED comes with a value."""
    value: Value | None = None
    """The content of the answer if `state` is ANSWERED; otherwise None."""
    comment: str | None = None
    """What the respondent wrote beside the answer; None without a comment."""
    evidence: tuple[str, ...] = ()
    """What the respondent named as proof of the answer, such as documents; often empty."""
    earlier: EarlierAnswer | None = None
    """What there is to confirm if `state` is TO_CONFIRM; otherwise None."""
    owner: str | None = None
    """For a duty in the quiz: who has it to do; otherwise None."""
    due: str | None = None
    """For a duty in the quiz: the day by which it is to be met, as in "2027-03-31"; otherwise None."""


ABSENT = Answer(State.ABSENT)
"""No answer, without comment and evidence."""
UNKNOWN = Answer(State.UNKNOWN)
"""The answer "I do not know", without comment and evidence."""
NOT_APPLICABLE = Answer(State.NOT_APPLICABLE)
"""The answer "does not apply", without comment and evidence."""
_EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Sheet:
    """The answers of one respondent to one bank; every id and value in it exists in that bank.

    `maturity.loading.answers` makes it from a file. Whoever makes one in memory has to see to the ids and values. The
    engine scores it, and nothing changes it.
    """

    answers: Mapping[str, Answer] = field(default_factory=lambda: _EMPTY)
    """Question id to answer. A question that is missing has no answer."""
    profile: Mapping[str, Answer] = field(default_factory=lambda: _EMPTY)
    """Profile field id to answer. A field that is missing has no answer."""
    targets: Mapping[str, str | Fraction] = field(default_factory=lambda: _EMPTY)
    """Axis id to ambition: the id of an option of the axis's target, or a score in units of the scale.

    A score may be given to an axis that has no target in the bank.
    """
    unconfirmed_targets: frozenset[str] = frozenset()
    """Ids of axes whose ambition was taken over from an earlier file and is still to be confirmed: not in `targets`."""
    duties: Mapping[str, DutyAnswer] = field(default_factory=lambda: _EMPTY)
    """Duty id to what was said of it. A duty that is missing has no answer."""
    scope: Scope = "full"
    """Whether the full or the short version (`express`) of the bank was answered."""
    organisation: str | None = None
    """The name of the organisation, as written in the file; None if it gives none."""
    date: str | None = None
    """The date of the answers, as written in the file ("2026-11-23"); None if it gives none."""
    respondent: Respondent | None = None
    """Who answered; None if the file does not say."""
    cautions: tuple[Caution, ...] = ()
    """What a reader of the result has to know of the file; the scorecard repeats it."""

    def get_answer(self, question: str) -> Answer:
        """Return the answer to the question with the id `question`; `ABSENT` if the sheet has none."""
        return self.answers.get(question, ABSENT)

    def get_duty_answer(self, duty: str) -> DutyAnswer:
        """Return what was said of the duty with the id `duty`; `ABSENT_DUTY` if the sheet says nothing."""
        return self.duties.get(duty, ABSENT_DUTY)
