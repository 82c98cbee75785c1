"""What an earlier answers file gives to a new form: who answered, the facts, the answers to the same questions."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from maturity.model.bank import Bank
from maturity.syntax.document import Document, get_section
from maturity.syntax.quoting import format_value

WrittenValues = Mapping[str, str]
"""Key to the value to write after it, as YAML that reads back the same."""

_HEAD_KEYS = ("organisation", "role")


@dataclass(frozen=True)
class Prefill:
    """The values to fill in, by section of the form; empty for a blank form."""

    head: WrittenValues = field(default_factory=dict)
    """`organisation` and `role`."""
    profile: WrittenValues = field(default_factory=dict)
    """By profile field."""
    targets: WrittenValues = field(default_factory=dict)
    """By axis."""
    answers: WrittenValues = field(default_factory=dict)
    """By question."""

    def __len__(self) -> int:
        """Count the answers of all sections, without organisation and role."""
        return len(self.profile) + len(self.targets) + len(self.answers)


def collect_prefill(document: Document, bank: Bank, reference: str) -> Prefill:
    """Collect what the answers in `document` say that `bank` asks as well.

    Target scores and answers are taken only if they were given to the same bank, named by its id or as `reference`:
    another bank may mean something else by the same ids. The date is not taken: the new answers have their own.
    """
    data = document.data
    is_same_bank = data.get("bank") in (bank.id, reference)
    respondent = get_section(data, "respondent")
    return Prefill(
        head=_format_values({"organisation": data.get("organisation"), "role": respondent.get("role")}, _HEAD_KEYS),
        profile=_format_values(get_section(data, "profile"), bank.field_by_id),
        targets=_format_values(get_section(data, "targets"), bank.axis_by_id) if is_same_bank else {},
        answers=_format_values(get_section(data, "answers"), bank.question_by_id) if is_same_bank else {},
    )


def _format_values(given: Mapping[str, Any], keys: Container[str]) -> dict[str, str]:
    """Return the values under the given keys as YAML, without those that are blank."""
    return {name: format_value(value) for name, value in given.items() if name in keys and value not in (None, "")}
