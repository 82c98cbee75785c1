"""What an earlier answers file gives to a new form: who answered, the facts, the answers to the same questions.

A form is a blank answers file to be filled in by hand (`maturity.saving.form`).
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from typing import Any

from maturity.model.bank import Bank
from maturity.syntax.document import Document, get_section
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

    def __len__(self) -> int:
        """Count the answers of all sections, without organisation and role."""
        return len(self.profile) + len(self.duties) + len(self.targets) + len(self.answers)


def collect_prefill(document: Document, bank: Bank, reference: str) -> Prefill:
    """Collect what the answers file `document` says that a form for `bank` can take over.

    Organisation, role and the facts under profile fields that `bank` has are always taken. Duties, targets and answers
    are taken only if the file names the same bank, by its id or by `reference`: another bank may mean something else by
    the same ids. The date is not taken, because the new answers have their own. Values are not tested against the
    bank.
    """
    data = document.data
    is_same_bank = data.get("bank") in (bank.id, reference)
    respondent = get_section(data, "respondent")
    return Prefill(
        head=_format_values({"organisation": data.get("organisation"), "role": respondent.get("role")}, _HEAD_KEYS),
        profile=_format_values(get_section(data, "profile"), bank.field_by_id),
        duties=_format_values(get_section(data, "duties"), bank.duty_by_id) if is_same_bank else {},
        targets=_format_values(get_section(data, "targets"), bank.axis_by_id) if is_same_bank else {},
        answers=_format_values(get_section(data, "answers"), bank.question_by_id) if is_same_bank else {},
    )


def _format_values(given: Mapping[str, Any], keys: Container[str]) -> dict[str, str]:
    """Return key to value as YAML for those keys of `given` that are in `keys` and not blank."""
    return {name: format_value(value) for name, value in given.items() if name in keys and value not in (None, "")}
