"""What an earlier answers file brings to a new form: who answered, the facts, the answers to the same questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from maturity.model.bank import Bank
from maturity.syntax.document import Document
from maturity.syntax.quoting import format_value

WrittenValues = Mapping[str, str]
"""Key to the value to write after it, as YAML that reads back the same."""


@dataclass(frozen=True)
class Prefill:
    """What to fill in; empty for a blank form."""

    head: WrittenValues = field(default_factory=dict)
    """`organisation` and `role`."""
    profile: WrittenValues = field(default_factory=dict)
    targets: WrittenValues = field(default_factory=dict)
    answers: WrittenValues = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.profile) + len(self.targets) + len(self.answers)


def collect_prefill(document: Document, bank: Bank, reference: str) -> Prefill:
    """What `document` says that `bank` asks too; answers only if it answers the same bank, by id or as `reference`.

    The date stays behind: the new answers have their own.
    """
    data = document.data
    same = data.get("bank") in (bank.id, reference)
    respondent = _mapping(data.get("respondent"))
    return Prefill(
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
    return {name: format_value(value) for name, value in given.items() if name in known and value not in (None, "")}
