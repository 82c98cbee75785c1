"""A respondent's answers: the file's shape, and the sheet that the engine scores once a bank has confirmed it.

The file is described in format.md, "Answers".
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
from maturity.model.field_types import Record, Text, Version

Value = str | Fraction | tuple[str, ...]
"""An answer's content: the id of an option or a text, a number, or the ids of the options chosen (() = "none")."""
Scope = Literal["full", "express"]
"""Which questions are in scope: all, or only those of the short version (scoring.md, point 9)."""

_SCALAR_SCHEMA: list[Any] = [{"type": "string"}, {"type": "number"}, {"type": "null"}]
_VALUE_SCHEMA: list[Any] = [*_SCALAR_SCHEMA, {"type": "array", "items": {"type": "string"}}]
_ANSWER_SCHEMA: dict[str, Any] = {
    "anyOf": [
        *_VALUE_SCHEMA,
        {
            "type": "object",
            "properties": {
                "value": {"anyOf": _VALUE_SCHEMA},
                "comment": {"type": ["string", "null"]},
                "evidence": {"type": ["array", "null"], "items": {"type": "string"}},
            },
            "additionalProperties": False,
        },
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
    profile: dict[str, Any] | None = Field(
        default=None, json_schema_extra={"additionalProperties": {"anyOf": _VALUE_SCHEMA}}
    )
    """Facts about the organisation, by profile field."""
    targets: dict[str, Any] | None = Field(
        default=None, json_schema_extra={"additionalProperties": {"anyOf": _SCALAR_SCHEMA}}
    )
    """The ambition by axis: an option of that axis's target, or a number on the scale."""
    answers: dict[str, Any] | None = Field(default=None, json_schema_extra={"additionalProperties": _ANSWER_SCHEMA})
    """Question id to its answer: a value, `unknown`, `not_applicable`, or `{value, comment, evidence}`."""


class State(Enum):
    """The four states of an answer, never confused: a value is given, not known, not applicable, or not there."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as given, with the respondent's comment and evidence. `value` is None unless the state is ANSWERED."""

    state: State
    value: Value | None = None
    comment: str | None = None
    evidence: tuple[str, ...] = ()


ABSENT = Answer(State.ABSENT)
UNKNOWN = Answer(State.UNKNOWN)
NOT_APPLICABLE = Answer(State.NOT_APPLICABLE)
_EMPTY: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Sheet:
    """One respondent's answers to one bank, every id and value confirmed by that bank.

    `answers` maps question ids, `profile` field ids, `targets` axis ids: to an option of the axis's target, or to a
    number in units of the scale. What is not answered need not be there.
    """

    answers: Mapping[str, Answer] = field(default_factory=lambda: _EMPTY)
    profile: Mapping[str, Answer] = field(default_factory=lambda: _EMPTY)
    targets: Mapping[str, str | Fraction] = field(default_factory=lambda: _EMPTY)
    scope: Scope = "full"
    organisation: str | None = None
    date: str | None = None
    respondent: Respondent | None = None
    cautions: tuple[Caution, ...] = ()
    """What reading the file had to say without refusing it; the result repeats it."""

    def get_answer(self, question: str) -> Answer:
        """Return the answer to the question of this id; ABSENT if the sheet has none."""
        return self.answers.get(question, ABSENT)
