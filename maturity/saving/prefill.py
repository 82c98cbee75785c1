"""What an earlier answers file gives to a new form: who answered, the facts, the answers to the same questions.

A form is a blank answers file to be filled in by hand (`maturity.saving.form`).
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from maturity.model.bank import Bank
from maturity.model.carrying import CarriedAnswers
from maturity.model.field_types import Version
from maturity.syntax.document import get_section
from maturity.syntax.quoting import format_value

WrittenValues = Mapping[str, str]
"""A key of the form to the value to write after it, as YAML on one line that is read back as the same value."""

_HEAD_KEYS = ("organisation", "role")


@dataclass(frozen=True)
class Prefill:
    """The values to fill in, by section of the form: `collect_prefill` takes them from an answers file.

    `Prefill()` has none, for a blank form. Its length is the number of facts, targets and answers in it.
    """

    head: WrittenValues = field(default_factory=dict)
    """The values of `organisation` and `role`, under these keys, as far as they are known."""
    profile: WrittenValues = field(default_factory=dict)
    """The facts about the organisation, by id of the profile field."""
    duties: WrittenValues = field(default_factory=dict)
    """What was said of the duties, what law or policy demands, by duty id."""
    targets: WrittenValues = field(default_factory=dict)
    """The answers about how far the organisation wants to come, by axis id."""
    answers: WrittenValues = field(default_factory=dict)
    """The answers given, by question id."""
    to_confirm: Mapping[str, Version] = field(default_factory=dict)
    """Those of `answers` that are to be confirmed, with the version of the bank that they were given to."""

    def __len__(self) -> int:
        """Count the answers of all sections, without organisation and role."""
        return len(self.profile) + len(self.duties) + len(self.targets) + len(self.answers)


def collect_prefill(bank: Bank, data: Mapping[str, Any], carried: CarriedAnswers | None) -> Prefill:
    """Collect what the answers file with the data `data` says that a form for `bank` can take over.

    `carried` are its answers under the present ids of `bank`; None if they were given to another bank, which may mean
    something else by the same ids. Then only organisation, role and the facts under profile fields that `bank` has are
    taken. The date is never taken, because the new answers have their own. Values are not tested against the bank.
    """
    respondent = get_section(data, "respondent")
    head = {"organisation": data.get("organisation"), "role": respondent.get("role")}
    present: Mapping[str, Any] = carried.data if carried else {"profile": data.get("profile")}
    return Prefill(
        head=_format_values(head, _HEAD_KEYS),
        profile=_format_values(get_section(present, "profile"), bank.field_by_id),
        duties=_format_values(get_section(present, "duties"), bank.duty_by_id),
        targets=_format_values(get_section(present, "targets"), bank.axis_by_id),
        answers=_format_values(get_section(present, "answers"), bank.question_by_id),
        to_confirm=carried.to_confirm if carried else {},
    )


def _format_values(given: Mapping[str, Any], keys: Container[str]) -> dict[str, str]:
    """Return key to value as YAML for those keys of `given` that are in `keys` and not blank."""
    return {name: format_value(value) for name, value in given.items() if name in keys and value not in (None, "")}
