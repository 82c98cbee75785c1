"""From answers to any version of a bank to answers under its present ids: every command reads them by this one step.

An answers file names the version of the bank that it was given to. `carry_over` says what such a file would hold had
it been written for the version at hand: questions and options by the ids that they have now, without what is gone, and
with the version beside each answer whose question means something else since. It also gives the account of it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, assert_never

from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.field_types import Version
from maturity.model.former_ids import join_option, split_option
from maturity.model.sections import SECTIONS, Section, follow_name, list_present_ids
from maturity.model.versions import is_earlier, is_version
from maturity.model.written_answers import (
    find_earlier_day,
    find_version,
    get_given,
    is_given,
    join_version,
    says_something,
)


@dataclass(frozen=True, slots=True)
class Renaming:
    """A name that the file has, and the one that it has now."""

    written: str
    """An id, or those of a question and of its option joined by a point."""
    present: str


@dataclass(frozen=True, slots=True)
class Clash:
    """Two answers in one file to what is one question now."""

    section: Section
    written: str
    """The former id, whose answer is left out."""
    other: str
    """The id of the answer that is read."""
    present: str
    """The id that the question has now."""


@dataclass(frozen=True)
class CarriedAnswers:
    """Answers under the present ids of a bank, and what was done to them. Make it with `carry_over`."""

    data: Mapping[str, Any]
    """What the file would hold in this version; but for `bank_version`, which is as written."""
    version: Version | None
    """The version that the file names, if it is another than the bank's; else None."""
    is_later: bool
    """Whether that version is later than the bank's."""
    kept: int
    """How many answers, facts and targets are carried over, renamed ones included."""
    renamed: tuple[Renaming, ...]
    """The names that are others now, as far as something is answered there."""
    left: tuple[str, ...]
    """The names of what is left out, because the bank no longer has it."""
    dropped: tuple[tuple[Section, str], ...]
    """Section and name of each line of the file that `data` leaves out: those of `left`, and blank ones like them."""
    to_confirm: Mapping[str, Version]
    """The questions whose answer is to be confirmed, by their present id, with the version that it was given to."""
    clashes: tuple[Clash, ...]
    written_by_present: Mapping[tuple[str, str], str]
    """Section and present id to the id that the file has, where it is another."""

    def list_renewed(self) -> list[tuple[Section, str, str]]:
        """List what was taken over from an earlier file and is to be confirmed: section, present id, day of that file.

        The day is "" where that file had none.
        """
        renewed: list[tuple[Section, str, str]] = []
        for section in SECTIONS:
            answers = _get_section(self.data, section)
            for name, raw in answers.items() if dict in map(type, answers.values()) else ():
                if (day := find_earlier_day(raw)) is not None:
                    renewed.append((section, name, day))
        return renewed

    def restore_pointer(self, pointer: Pointer) -> Pointer:
        """Return `pointer`, which leads into `data`, as a pointer into the file."""
        if len(pointer) < 2:
            return pointer
        section, name, *rest = pointer
        return (section, self.written_by_present.get((str(section), str(name)), name), *rest)


def carry_over(data: Mapping[str, Any], bank: Bank) -> CarriedAnswers:
    """Carry the answers in `data`, the data of an answers file, over to the version of `bank`.

    Nothing is changed in a file that names this version or none, where every answer names this one too. What is not
    known in any version stays as it is: reading it finds that out. The order of keys makes no difference.
    """
    return _Carrier(data, bank).carry()


class _Carrier:
    """Carries one file over, section by section, and keeps the account."""

    def __init__(self, data: Mapping[str, Any], bank: Bank) -> None:
        written = data.get("bank_version")
        self.data, self.bank = data, bank
        self.version: Version = written if isinstance(written, str) and is_version(written) else bank.version
        self.removed = frozenset(bank.removed)
        self.kept = 0
        self.renamed: list[Renaming] = []
        self.left: list[str] = []
        self.dropped: list[tuple[Section, str]] = []
        self.to_confirm: dict[str, Version] = {}
        self.clashes: list[Clash] = []
        self.written_by_present: dict[tuple[str, str], str] = {}

    def carry(self) -> CarriedAnswers:
        """Carry every section over."""
        carried = dict(self.data)
        for section in SECTIONS:
            raw = self.data.get(section)
            if isinstance(raw, dict):
                carried[section] = self._carry_section(section, raw)
        return CarriedAnswers(
            data=carried,
            version=None if self.version == self.bank.version else self.version,
            is_later=self.version != self.bank.version and is_earlier(self.bank.version, self.version),
            kept=self.kept,
            renamed=tuple(sorted(self.renamed, key=lambda each: (each.present, each.written))),
            left=tuple(sorted(self.left)),
            dropped=tuple(self.dropped),
            to_confirm=dict(sorted(self.to_confirm.items())),
            clashes=tuple(self.clashes),
            written_by_present=self.written_by_present,
        )

    def _carry_section(self, section: Section, raw: Mapping[str, Any]) -> dict[str, Any]:
        if self.version == self.bank.version and dict not in map(type, raw.values()):
            # Most files: every name is a present one, and no answer names another version.
            self.kept += len([value for value in raw.values() if value or (value is not None and value != "")])
            return dict(raw)
        present_ids = list_present_ids(self.bank, section)
        names_by_present: dict[str, list[str]] = {}
        for name in raw:
            present = self._find_present(name, present_ids)
            if present is None:
                self._leave(section, name, raw[name])
            else:
                names_by_present.setdefault(present, []).append(name)
        carried: dict[str, Any] = {}
        for present, names in names_by_present.items():
            name = self._choose_name(section, present, names, raw)
            if name != present:
                self.written_by_present[section, present] = name
                self.renamed += [Renaming(name, present)] if is_given(raw[name]) else []
            self._carry_value(section, present, raw[name], carried)
        return carried

    def _find_present(self, name: str, present_ids: Collection[str]) -> str | None:
        """Return the present id of what the file calls `name`; None if the bank says that it is gone."""
        if self.version == self.bank.version:
            return name
        return follow_name(name, present_ids, self.bank.present_by_former, self.removed)

    def _choose_name(self, section: Section, present: str, names: list[str], raw: Mapping[str, Any]) -> str:
        """Choose which of `names`, all of them names of `present`, is read; note a clash where several say something.

        It is the present id, if that says something; else the first in the alphabet, so that the order of the file
        makes no difference.
        """
        ordered = sorted(names, key=lambda name: (not says_something(raw[name]), name != present, name))
        for other in ordered[1:]:
            if says_something(raw[other]):
                self.clashes.append(Clash(section, other, ordered[0], present))
            else:
                self.dropped.append((section, other))
        return ordered[0]

    def _leave(self, section: Section, name: str, value: Any) -> None:
        self.dropped.append((section, name))
        self.left += [name] if is_given(value) else []

    def _carry_value(self, section: Section, present: str, value: Any, carried: dict[str, Any]) -> None:
        """Put `value`, the answer to the item or target `present`, into `carried`, under present ids of options."""
        version = find_version(value, self.version)
        if version != self.bank.version and is_given(value):
            value = self._rename_options(present, value)
            gone = self._find_gone_option(present, get_given(value))
            match section:
                case "profile" | "duties" | "targets":
                    if gone:
                        self._leave(section, self.written_by_present.get((section, present), present), value)
                        return
                case "answers":
                    if gone or is_earlier(version, self.bank.recheck.get(present, version)):
                        self.to_confirm[present] = version
                        carried[present] = join_version(value, version)
                        return
                case _:
                    assert_never(section)
        carried[present] = value
        self.kept += is_given(value)

    def _rename_options(self, present: str, value: Any) -> Any:
        """Return the answer `value` with each former id of an option replaced by its present one."""
        given = get_given(value)
        renamed = (
            [self._rename_option(present, each) for each in given]
            if isinstance(given, list)
            else self._rename_option(present, given)
        )
        if renamed == given:
            return value
        return {**value, "value": renamed} if isinstance(value, dict) else renamed

    def _rename_option(self, present: str, option: Any) -> Any:
        name = join_option(present, option) if isinstance(option, str) else ""
        end = self.bank.present_by_former.get(name)
        if end is None:
            return option
        self.renamed.append(Renaming(name, end))
        return split_option(end)[1]

    def _find_gone_option(self, present: str, given: Any) -> str:
        """Return the name of an option in the answer `given` that the bank says is gone; "" if there is none."""
        chosen = given if isinstance(given, list) else [given]
        names = (join_option(present, each) for each in chosen if isinstance(each, str))
        return next((name for name in names if name in self.removed), "")


def _get_section(data: Mapping[str, Any], section: Section) -> Mapping[str, Any]:
    raw = data.get(section)
    return raw if isinstance(raw, dict) else {}
