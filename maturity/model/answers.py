"""A respondent's answers: the file's shape, and the sheet that the engine reads once a bank has confirmed it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Literal

from pydantic import Field

from maturity.model.field_types import Record, Text, Version
from maturity.text.catalogue import Message

Value = str | Fraction | tuple[str, ...]
"""An answer's content: an option or a text, a number, or the options chosen (an empty tuple = "none of them")."""
Scope = Literal["full", "express"]

_SCALAR: list[Any] = [{"type": "string"}, {"type": "number"}, {"type": "null"}]
_GIVEN: list[Any] = [*_SCALAR, {"type": "array", "items": {"type": "string"}}]
_ANSWER: dict[str, Any] = {
    "anyOf": [
        *_GIVEN,
        {
            "type": "object",
            "properties": {
                "value": {"anyOf": _GIVEN},
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
    profile: dict[str, Any] | None = Field(default=None, json_schema_extra={"additionalProperties": {"anyOf": _GIVEN}})
    """Facts about the organisation, by profile field."""
    targets: dict[str, Any] | None = Field(default=None, json_schema_extra={"additionalProperties": {"anyOf": _SCALAR}})
    """The ambition by axis: an option of that axis's target, or a number on the scale."""
    answers: dict[str, Any] | None = Field(default=None, json_schema_extra={"additionalProperties": _ANSWER})
    """Question id to its answer: a value, `unknown`, `not_applicable`, or `{value, comment, evidence}`."""


class State(Enum):
    """The four states of an answer, never confused."""

    ANSWERED = "answered"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as given. `value` is None unless the state is ANSWERED."""

    state: State
    value: Value | None = None
    comment: str | None = None
    evidence: tuple[str, ...] = ()


ABSENT = Answer(State.ABSENT)
UNKNOWN = Answer(State.UNKNOWN)
NOT_APPLICABLE = Answer(State.NOT_APPLICABLE)
_NONE: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True)
class Sheet:
    """One respondent's answers to one bank, every id and value confirmed by that bank."""

    answers: Mapping[str, Answer] = field(default_factory=lambda: _NONE)
    profile: Mapping[str, Answer] = field(default_factory=lambda: _NONE)
    targets: Mapping[str, str | Fraction] = field(default_factory=lambda: _NONE)
    scope: Scope = "full"
    organisation: str | None = None
    date: str | None = None
    respondent: Respondent | None = None
    remarks: tuple[tuple[str, Message, str | None], ...] = ()
    """What reading the file had to say without refusing it: code, sentence, question."""

    def get_answer(self, question: str) -> Answer:
        """The answer to a question; ABSENT if the sheet has none."""
        return self.answers.get(question, ABSENT)
