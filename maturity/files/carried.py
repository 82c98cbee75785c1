"""What an earlier answers file brings to a new form: who answered, the facts, the answers to the same questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from maturity.files.document import Document
from maturity.files.inline import inline
from maturity.model.bank import Bank

Lines = Mapping[str, str]
"""Key to the value to write after it, as YAML that reads back the same."""


@dataclass(frozen=True)
class Carried:
    """What to fill in; empty for a blank form."""

    head: Lines = field(default_factory=dict)
    """`organisation` and `role`."""
    profile: Lines = field(default_factory=dict)
    targets: Lines = field(default_factory=dict)
    answers: Lines = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.profile) + len(self.targets) + len(self.answers)


def carried(document: Document, bank: Bank, reference: str) -> Carried:
    """What `document` says that `bank` asks too; answers only if it answers the same bank, by id or as `reference`.

    The date stays behind: the new answers have their own.
    """
    data = document.data
    same = data.get("bank") in (bank.id, reference)
    respondent = _mapping(data.get("respondent"))
    return Carried(
        head=_lines(
            {"organisation": data.get("organisation"), "role": respondent.get("role")}, ("organisation", "role")
        ),
        profile=_lines(_mapping(data.get("profile")), bank.field_by_id),
        targets=_lines(_mapping(data.get("targets")), bank.axis_by_id) if same else {},
        answers=_lines(_mapping(data.get("answers")), bank.question_by_id) if same else {},
    )


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _lines(given: Mapping[str, Any], known: Any) -> dict[str, str]:
    return {name: inline(value) for name, value in given.items() if name in known and value not in (None, "")}
