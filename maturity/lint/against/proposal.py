"""What to write into the file of a new version of a bank, so that it declares all that has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from maturity.lint.against.change import NEEDS, Change, Need
from maturity.lint.against.versioning import is_enough, measure_rise, raise_version
from maturity.model.bank import Bank
from maturity.model.field_types import Version


@dataclass(frozen=True)
class Proposal:
    """What to write into the file of the new version, so that everything that has changed is declared."""

    version: Version | None = None
    """The version number; None if the one that is written is enough."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """Entries of `renamed`, in the place of those that it has for the same names."""
    removed: tuple[str, ...] = ()
    """Names to add to `removed`."""
    recheck: Mapping[str, Version] = field(default_factory=dict)
    """Entries to add to `recheck`."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing has to be written."""
        return not (self.version or self.renamed or self.removed or self.recheck)


def make_proposal(old: Bank, new: Bank, changes: Iterable[Change]) -> Proposal:
    """Put together all that would declare the changes, each name once."""
    renamed: dict[str, str] = {}
    removed: dict[str, None] = {}
    recheck: dict[str, None] = {}
    for change in changes:
        for name, present in change.renamed.items():
            former = find_former(new, present)
            renamed |= {former: name, name: present} if former else {name: present}
        removed |= dict.fromkeys(change.removed)
        recheck |= dict.fromkeys(change.recheck)
    need: Need | None = "major" if recheck else find_need(old, new, changes)
    is_risen = is_enough(measure_rise(old.version, new.version), need)
    version = None if is_risen or need is None else raise_version(old.version, need)
    confirmed = dict.fromkeys(recheck, version or new.version)
    return Proposal(version, renamed, tuple(removed), confirmed)


def find_need(old: Bank, new: Bank, changes: Iterable[Change]) -> Need | None:
    """Return how far the version has to rise; None where the two files say the same."""
    needs = [change.need for change in changes]
    if needs:
        return max(needs, key=NEEDS.index)
    return None if old.sha256 == new.sha256 else "patch"


def find_former(new: Bank, present: str) -> str | None:
    """Return the name that an entry of `renamed` leads to `present` already; None if none does."""
    return next((name for name, end in new.renamed.items() if end == present), None)
