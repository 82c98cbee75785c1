"""Two versions of one bank side by side: what became of each id of the earlier one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.former_ids import follow_renamings, join_option, split_option
from maturity.model.items import Axis, Choices, Item, Question, Target
from maturity.model.sections import SECTIONS, Section, follow_name, list_present_ids
from maturity.model.versions import is_earlier


@dataclass(frozen=True)
class Fates:
    """What became of the ids of one sort."""

    kept: Mapping[str, str]
    """Earlier id to present id."""
    removed: tuple[str, ...]
    """The earlier ids that the new version says are gone."""
    lost: tuple[str, ...]
    """The earlier ids that it neither has nor says anything of."""
    added: tuple[str, ...]
    """The present ids that no earlier one leads to."""


class Owners(NamedTuple):
    """What has options in both versions: a question, a profile field, or the target of an axis."""

    section: Section
    id: str
    """Its present id; of a target, that of its axis."""
    old: Choices
    new: Choices
    pointer: Pointer
    """Where it is in the file of the new version."""


@dataclass(frozen=True)
class Comparison:
    """An earlier and a new version of one bank."""

    old: Bank
    new: Bank
    assumed: Mapping[str, str] = field(default_factory=dict)
    """Entries that the new version's `renamed` probably lacks: they are followed as if it had them."""

    @cached_property
    def _present_by_former(self) -> Mapping[str, str]:
        return follow_renamings({**self.assumed, **self.new.renamed})

    @cached_property
    def _removed(self) -> frozenset[str]:
        return frozenset(self.new.removed)

    @cached_property
    def fates_by_section(self) -> Mapping[Section, Fates]:
        """Section of answers files to what became of the ids that its keys are."""
        return {section: self._find_fates(section) for section in SECTIONS}

    def _find_fates(self, section: Section) -> Fates:
        present_ids = list_present_ids(self.new, section)
        kept: dict[str, str] = {}
        removed, lost = [], []
        for name in list_present_ids(self.old, section):
            present = follow_name(name, present_ids, self._present_by_former, self._removed)
            if present is None:
                removed.append(name)
            elif present in present_ids:
                kept[name] = present
            else:
                lost.append(name)
        led_to = set(kept.values())
        return Fates(kept, tuple(removed), tuple(lost), tuple(name for name in present_ids if name not in led_to))

    def find_axis(self, axis_id: str) -> str:
        """Return the present id of an axis of the earlier version; its earlier one if it is gone."""
        return self.fates_by_section["targets"].kept.get(axis_id, axis_id)

    @cached_property
    def question_pairs(self) -> tuple[tuple[Question, Question, Pointer], ...]:
        """The questions that both versions have, the earlier one first, with where the new one is written."""
        places = {question.id: ("questions", index) for index, question in enumerate(self.new.questions)}
        kept = self.fates_by_section["answers"].kept.items()
        pairs = ((self.old.question_by_id[old], self.new.question_by_id[new], places[new]) for old, new in kept)
        return tuple(pairs)

    @cached_property
    def item_pairs(self) -> tuple[tuple[Section, Item, Item, Pointer], ...]:
        """The profile fields and questions that both versions have, with the section that takes their answers."""
        places = {each.id: index for index, each in enumerate(self.new.profile)}
        pairs: list[tuple[Section, Item, Item, Pointer]] = []
        for old, new in self.fates_by_section["profile"].kept.items():
            pairs.append(("profile", self.old.field_by_id[old], self.new.field_by_id[new], ("profile", places[new])))
        pairs += [("answers", before, after, pointer) for before, after, pointer in self.question_pairs]
        return tuple(pairs)

    @cached_property
    def axis_pairs(self) -> tuple[tuple[Axis, Axis, Pointer], ...]:
        """The axes that both versions have, with where the new one is written."""
        places = dict(point_to_axes(self.new.axes, ("axes",)))
        kept = self.fates_by_section["targets"].kept.items()
        return tuple((self.old.axis_by_id[old], self.new.axis_by_id[new], places[new]) for old, new in kept)

    @cached_property
    def owners(self) -> tuple[Owners, ...]:
        """What has, or had, options and is in both versions."""
        items = (Owners(section, new.id, old, new, pointer) for section, old, new, pointer in self.item_pairs)
        targets = (
            Owners("targets", new.id, old.target or Target(text="-"), new.target or Target(text="-"), pointer)
            for old, new, pointer in self.axis_pairs
        )
        return tuple(each for each in (*items, *targets) if self.old.get_options(each.old))

    def find_options(self, owners: Owners) -> Fates:
        """Find what became of the options of one owner; the ids are those of the options alone."""
        present_ids = {option.id: option for option in self.new.get_options(owners.new)}
        kept: dict[str, str] = {}
        removed, lost = [], []
        for option in self.old.get_options(owners.old):
            end = self._present_by_former.get(join_option(owners.id, option.id), join_option(owners.id, option.id))
            present = split_option(end)[1]
            if present in present_ids:
                kept[option.id] = present
            elif end in self._removed:
                removed.append(option.id)
            else:
                lost.append(option.id)
        led_to = set(kept.values())
        added = tuple(option for option in present_ids if option not in led_to)
        return Fates(kept, tuple(removed), tuple(lost), added)

    def follow_option(self, name: str) -> str:
        """Return the present id of an option: `name` is the present id of its owner and its own earlier one."""
        return split_option(self._present_by_former.get(name, name))[1]

    def is_to_confirm(self, question: str) -> bool:
        """Whether answers to this question, by its present id, are to be confirmed if they were given before."""
        version = self.new.recheck.get(question)
        return version is not None and is_earlier(self.old.version, version)


def point_to_axes(axes: tuple[Axis, ...], above: Pointer) -> Iterator[tuple[str, Pointer]]:
    """Yield the id of each axis of the list at `above`, and of all below, with the pointer to it."""
    for index, axis in enumerate(axes):
        yield axis.id, (*above, index)
        yield from point_to_axes(axis.axes, (*above, index, "axes"))


def point_to_options(choices: Choices, pointer: Pointer) -> Pointer:
    """Return where the options of what is at `pointer` are written: with it, or in the set that it names."""
    above = (*pointer, "target") if isinstance(choices, Target) else pointer
    return ("answer_sets", choices.answer_set) if choices.answer_set else (*above, "options")
