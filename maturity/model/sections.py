"""The sections of an answers file, and what their keys are: ids of the bank, of whichever version."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal, assert_never, get_args

from maturity.model.bank import Bank

Section = Literal["profile", "duties", "targets", "answers"]
"""A section of an answers file, whose keys are ids of the bank."""
SECTIONS: tuple[Section, ...] = get_args(Section)
"""Every section, in the order in which the quiz asks."""


def list_present_ids(bank: Bank, section: Section) -> Collection[str]:
    """Return the ids that the keys of a section may be in this version of the bank."""
    match section:
        case "profile":
            return bank.field_by_id
        case "duties":
            return bank.duty_by_id
        case "targets":
            return bank.axis_by_id
        case "answers":
            return bank.question_by_id
        case _:
            assert_never(section)


def follow_name(
    name: str, present_ids: Collection[str], present_by_former: Mapping[str, str], removed: Collection[str]
) -> str | None:
    """Follow `name`, an id of any earlier version, to the one that it has now.

    `present_by_former` is where renamings lead in the end, and `removed` what the bank says is gone: for a name of the
    latter, None is returned. A name that the bank knows in no way is returned as it is.
    """
    if name in present_ids:
        return name
    end = present_by_former.get(name, name)
    if end in present_ids:
        return end
    return None if end in removed else name
