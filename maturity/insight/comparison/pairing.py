"""What is the same thing in two versions of one bank: questions, axes, duties and options, by their ids.

A question whose answers no longer mean the same (`recheck`) is no pair: its two versions are two questions, of which
one has gone and the other has come.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, assert_never

from maturity.model.answers import Value
from maturity.model.bank import Bank
from maturity.model.former_ids import join_option, split_option
from maturity.model.items import Question
from maturity.model.sections import Section, follow_name, list_present_ids
from maturity.model.versions import is_earlier

Side = Literal["old", "new"]
"""One of the two dates that are compared: the earlier one, or the later one."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One thing in both banks by its id there; None where that bank does not have it. At least one is there."""

    old: str | None
    new: str | None

    def get_id(self, side: Side) -> str | None:
        """Return the id that it has on one side."""
        match side:
            case "old":
                return self.old
            case "new":
                return self.new
            case _:
                assert_never(side)

    @property
    def is_complete(self) -> bool:
        """Whether both banks have it."""
        return self.old is not None and self.new is not None


@dataclass(frozen=True)
class Pairing:
    """The banks of two dates, and what is the same in both. Which of the two versions is the later one is free."""

    old: Bank
    """The bank of the earlier date."""
    new: Bank
    """The bank of the later date."""

    @property
    def is_same_bank(self) -> bool:
        """Whether both dates have the same version, so that nothing of the difference can come from the bank."""
        return self.old.version == self.new.version

    @cached_property
    def questions(self) -> tuple[Pair, ...]:
        """Every question of either bank, in the order of the new one; then those that only the old one has."""
        pairs = self._pair_ids("answers")
        return tuple(half for pair in pairs for half in self._split_if_other(pair))

    @cached_property
    def axes(self) -> tuple[Pair, ...]:
        """Every axis of either bank, in the order of the new one; then those that only the old one has."""
        return self._pair_ids("targets")

    @cached_property
    def duties(self) -> tuple[Pair, ...]:
        """Every duty of either bank, likewise."""
        return self._pair_ids("duties")

    @cached_property
    def facts(self) -> tuple[Pair, ...]:
        """Every field of the profile of either bank, likewise."""
        return self._pair_ids("profile")

    @cached_property
    def rechecked(self) -> tuple[Pair, ...]:
        """The questions of both banks whose answers do not mean the same: in `questions` each is there twice."""
        return tuple(pair for pair in self._pair_ids("answers") if pair.is_complete and self._is_other(pair))

    @cached_property
    def question_by_old(self) -> Mapping[str, Pair]:
        """Old question id to its pair."""
        return {pair.old: pair for pair in self.questions if pair.old is not None}

    def convert(self, pair: Pair, value: Value, side: Side) -> Value | None:
        """Convert `value`, an answer of the other side to a question of both banks, to the ids of `side`.

        Options that the bank of `side` never had are left out of a choice of several. None if what was chosen has no
        counterpart there.
        """
        assert pair.old is not None
        assert pair.new is not None
        if self.is_same_bank:
            return value
        question = self.new.question_by_id[pair.new]
        if question.kind in ("number", "text"):
            return value
        known = self._map_options(self.old.question_by_id[pair.old], question, side)
        if isinstance(value, str):
            return known.get(value)
        if not isinstance(value, tuple):
            return None
        kept = tuple(known[option] for option in value if option in known)
        return kept if kept or not value else None

    @property
    def _is_forward(self) -> bool:
        """Whether the bank of the later date is the later version, or the same one."""
        return not is_earlier(self.new.version, self.old.version)

    def _pair_ids(self, section: Section) -> tuple[Pair, ...]:
        """Pair the ids of one section of answers files; each id is in one pair."""
        first, last = (self.old, self.new) if self._is_forward else (self.new, self.old)
        partner = _match_ids(list_present_ids(first, section), list_present_ids(last, section), first, last)
        if self._is_forward:
            partner = {present: former for former, present in partner.items()}
        pairs = [Pair(partner.get(each), each) for each in list_present_ids(self.new, section)]
        taken = {pair.old for pair in pairs}
        return (*pairs, *(Pair(each, None) for each in list_present_ids(self.old, section) if each not in taken))

    def _split_if_other(self, pair: Pair) -> tuple[Pair, ...]:
        if pair.is_complete and self._is_other(pair):
            return (Pair(None, pair.new), Pair(pair.old, None))
        return (pair,)

    def _is_other(self, pair: Pair) -> bool:
        """Whether answers to the two versions of a question do not mean the same, or are of another kind."""
        if self.is_same_bank:
            return False
        assert pair.old is not None
        assert pair.new is not None
        first, last, present = (self.old, self.new, pair.new) if self._is_forward else (self.new, self.old, pair.old)
        changed = last.recheck.get(present)
        kinds = self.old.question_by_id[pair.old].kind, self.new.question_by_id[pair.new].kind
        return kinds[0] != kinds[1] or (changed is not None and is_earlier(first.version, changed))

    def _map_options(self, old: Question, new: Question, side: Side) -> Mapping[str, str]:
        """Map the options of one version of a question to those of the version on `side`."""
        first, last = (self.old, self.new) if self._is_forward else (self.new, self.old)
        former, present = (old, new) if self._is_forward else (new, old)
        ids = [option.id for option in last.get_options(present)]
        mapped: dict[str, str] = {}
        for option in first.get_options(former):
            name = join_option(present.id, option.id)
            end = split_option(last.present_by_former.get(name, name))[1]
            if end in ids:
                mapped[option.id] = end
        leads_to_last = side == ("new" if self._is_forward else "old")
        return mapped if leads_to_last else {end: start for start, end in mapped.items()}


def _match_ids(former: Collection[str], present: Collection[str], first: Bank, last: Bank) -> dict[str, str]:
    """Match ids of an earlier version to those of a later one: former id to present id, each at most once.

    Of several former ids that lead to one present id, the one of the same name is taken, else the first.
    """
    if first.version == last.version:
        return {name: name for name in former if name in present}
    matched: dict[str, str] = {name: name for name in former if name in present}
    taken = set(matched.values())
    removed = frozenset(last.removed)
    for name in former:
        end = follow_name(name, present, last.present_by_former, removed)
        if name not in matched and end in present and end not in taken:
            matched[name] = str(end)
            taken.add(str(end))
    return matched
