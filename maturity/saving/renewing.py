"""A new answers file that begins with the answers of an earlier one: each of them is to be confirmed."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any, assert_never

from maturity.model.bank import Bank
from maturity.model.carrying import CarriedAnswers
from maturity.model.sections import SECTIONS, Section, list_present_ids
from maturity.model.written_answers import is_given, join_day, says_something
from maturity.syntax.document import get_section


def take_over_answers(
    carried: CarriedAnswers, bank: Bank, *, express: bool, refused: Container[tuple[str, str]] = ()
) -> dict[Section, dict[str, Any]]:
    """Return the sections of a new answers file to `bank`, with what `carried`, an earlier file, says in each.

    Everything that was answered gets the date of that file beside it, which says that it is to be confirmed; a comment
    without an answer is taken over as it is. Sections without anything are left out, and so is what nobody is asked: a
    score as the ambition of an axis that asks for none and, with `express`, all but the short version. `refused` are
    the pairs of section and id that this version of the bank does not accept.
    """
    written = carried.data.get("date")
    day = written if isinstance(written, str) else ""
    sections: dict[Section, dict[str, Any]] = {}
    for section in SECTIONS:
        earlier = get_section(carried.data, section)
        names = [name for name in _list_asked(bank, section, express=express) if (section, name) not in refused]
        taken = {name: earlier[name] for name in names if says_something(earlier.get(name))}
        if taken:
            sections[section] = {name: _mark(section, value, day) for name, value in taken.items()}
    return sections


def _mark(section: Section, value: Any, day: str) -> Any:
    return join_day(value, day, "state" if section == "duties" else "value") if is_given(value) else value


def _list_asked(bank: Bank, section: Section, *, express: bool) -> list[str]:
    """List the ids of a section that the version of the bank asks for, in the bank's order."""
    match section:
        case "profile" | "duties":
            return list(list_present_ids(bank, section))
        case "targets":
            return [] if express else [axis.id for axis in bank.axis_by_id.values() if axis.target]
        case "answers":
            return [question.id for question in bank.questions if question.express or not express]
        case _:
            assert_never(section)


def count_answers(sections: Mapping[Section, Mapping[str, Any]]) -> int:
    """Count the answers in `sections`; a comment without an answer is none."""
    return sum(is_given(value) for values in sections.values() for value in values.values())
