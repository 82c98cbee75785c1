"""What law or policy demands, as a report says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DutyGroupName = Literal["unmet", "open", "planned", "spared", "met"]
"""What was said of duties: not met, to check, planned, said not to apply, met; in the order of a reader's concern."""


@dataclass(frozen=True)
class DutyItem:
    """One duty, with what there is to do."""

    text: str
    details: tuple[str, ...]
    """The law, to whom it applies, who has it to do and by when, what was written beside it: a sentence each."""
    todo: str = ""
    """What to do, with its days and its first step; empty where the bank advises nothing."""
    is_high: bool = False
    """Whether it weighs most."""
    law: str = ""
    """The law as one of the details cites it, in the words of the bank's own file; empty where it names none."""
    law_language: str = ""
    """The language of those words where the report is in another one, so that a voice reads them in it; else empty."""
    due: str = ""
    """By when it is to be met, in words; empty where it is met, does not apply, or nobody says."""
    day: str = ""
    """The same as the answers write it, by which it can be sorted: "2027-03-31"."""
    standing: str = ""
    """How it stands, with its text, in a sentence; empty for one that is met or does not apply."""


@dataclass(frozen=True)
class DutyGroup:
    """Duties of which the same was said."""

    name: DutyGroupName
    title: str
    items: tuple[DutyItem, ...]


@dataclass(frozen=True)
class Duties:
    """What law or policy demands, apart from the score."""

    counts: str
    """How many are not met, to check, planned and met, in a sentence."""
    short_counts: str
    """The same without saying of what."""
    groups: tuple[DutyGroup, ...]
    """The groups that have a duty, in the order of `DutyGroupName`."""
    pressing: tuple[DutyItem, ...]
    """What is not met yet: what is overdue first, what is planned last."""
    is_alarming: bool
    """Whether some duty is overdue, not met, or to be checked."""
    note: str
    """What this is not."""


def split_law(item: DutyItem, detail: str) -> tuple[str, str, str]:
    """Split one of the details of a duty at its law, where that is in another language: before, law, after it."""
    if not item.law_language or item.law not in detail:
        return detail, "", ""
    before, law, after = detail.partition(item.law)
    return before, law, after
