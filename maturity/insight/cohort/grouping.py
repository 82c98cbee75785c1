"""Groups of a cohort by one fact of the profile: its options, or ranges of a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from maturity.insight.cohort.replies import Given, Silence
from maturity.model.bank import Bank
from maturity.model.items import ProfileField

_RANGE = re.compile(r"\s*([0-9]{1,9}(?:\.[0-9]{1,6})?)(?:\s*-\s*([0-9]{1,9}(?:\.[0-9]{1,6})?)|(\+))?\s*")
_MOST_GROUPS = 50
"""How many ranges may be asked for."""
NO_ANSWER, NO_RANGE = "no-answer", "no-range"
"""The groups of those who do not give the fact, and of those whose number is in no range; with a hyphen, no ids."""


class GroupingError(Exception):
    """Raised for groups that cannot be made; `reason` says why, and `params` fill its sentence."""

    def __init__(self, reason: str, **params: object) -> None:
        super().__init__(reason)
        self.reason, self.params = reason, params


@dataclass(frozen=True)
class Range:
    """Numbers from `low` to `high`, both ends included; without `high`, all from `low`."""

    low: Fraction
    high: Fraction | None
    text: str
    """As it was asked for: "0-5"."""


@dataclass(frozen=True)
class Grouping:
    """By which fact replies are grouped; `parse_grouping` makes it."""

    field: ProfileField
    place: int
    """The place of the field in `Reply.given`."""
    keys: tuple[str, ...]
    """The groups in order: ids of options or texts of ranges, then those of replies that are in none."""
    ranges: tuple[Range, ...]
    """Empty for a field with options."""

    def assign(self, given: Given) -> str:
        """Say to which group a reply with this fact belongs."""
        match given:
            case Silence():
                return NO_ANSWER
            case str():
                return given
            case Fraction():
                fitting = (each.text for each in self.ranges if _is_in(each, given))
                return next(fitting, NO_RANGE)
            case _:
                return NO_ANSWER


def parse_grouping(written: str, bank: Bank) -> Grouping:
    """Read what `--by` asks for: `type`, or `equipe=0-5,6+` for a number.

    Raises `GroupingError` for a field that does not exist or by which nothing can be grouped, and for ranges that are
    none, that overlap, or that a field without numbers does not take.
    """
    name, _, ranges = written.partition("=")
    name = name.strip().removeprefix("profile.")
    if name not in bank.field_by_id:
        raise GroupingError("unknown", field=name, known=", ".join(bank.field_by_id) or "-")
    field = bank.field_by_id[name]
    place = list(bank.field_by_id).index(name)
    match field.kind:
        case "single":
            if ranges:
                raise GroupingError("no_ranges", field=name)
            options = tuple(option.id for option in bank.get_options(field))
            return Grouping(field, place, (*options, NO_ANSWER), ())
        case "number":
            parsed = _parse_ranges(name, ranges)
            return Grouping(field, place, (*(each.text for each in parsed), NO_RANGE, NO_ANSWER), parsed)
        case _:
            raise GroupingError("kind", field=name)


def _parse_ranges(name: str, written: str) -> tuple[Range, ...]:
    if not written:
        raise GroupingError("ranges", field=name)
    pieces = written.split(",")
    if len(pieces) > _MOST_GROUPS:
        raise GroupingError("ranges", field=name)
    found = [parse_range(name, piece) for piece in pieces]
    _refuse_overlap(sorted(found, key=lambda each: each.low))
    return tuple(found)


def parse_range(name: str, written: str) -> Range:
    """Read one range of the field `name`: "0-5", "6+", or "7" for one number. Raises `GroupingError` if it is none."""
    match = _RANGE.fullmatch(written)
    if match is None:
        raise GroupingError("ranges", field=name)
    low = Fraction(match[1])
    high = None if match[3] else Fraction(match[2]) if match[2] else low
    if high is not None and high < low:
        raise GroupingError("ranges", field=name)
    return Range(low, high, written.strip())


def _refuse_overlap(ascending: Sequence[Range]) -> None:
    for below, above in pairwise(ascending):
        if below.high is None or below.high >= above.low:
            raise GroupingError("overlap", first=below.text, second=above.text)


def _is_in(range_: Range, number: Fraction) -> bool:
    return range_.low <= number and (range_.high is None or number <= range_.high)
