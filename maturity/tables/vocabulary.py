"""The names that a bank gives to what it asks, in all of its languages: ids, texts of questions, texts of options."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from maturity.model.bank import Bank
from maturity.model.duty import WRITTEN_STATES
from maturity.model.field_types import RESERVED_OPTIONS
from maturity.model.items import Choices, Item, Option
from maturity.tables.columns import Place, Section
from maturity.tables.folding import fold_text
from maturity.text.catalogue import say

T = TypeVar("T")
"""A place, or the id of an option."""
Asked = tuple[Section, str]
"""A section and an id in it: a question, a profile field, a duty, or an axis with its target."""


@dataclass(frozen=True)
class Vocabulary:
    """The names of what one bank asks; made by `collect_vocabulary`."""

    bank: Bank
    by_id: Mapping[str, tuple[Place, ...]]
    """Folded id, alone or after its section (`answers.id`), to what has it.

    Of things with one id, a question comes first, then a profile field, a duty, and the target of an axis.
    """
    by_text: Mapping[str, tuple[Place, ...]]
    """Folded text in any language to what is asked by it."""
    options: Mapping[Asked, Mapping[str, tuple[str, ...]]]
    """For what is answered by choosing: the folded id or text of an option to the ids of the options that have it."""

    def find(self, name: str) -> Place | None:
        """Find what `name` is the id or the text of; None if nothing is, or if several things have that text."""
        found = self.find_by_id(name)
        if found is not None:
            return found
        places = self.by_text.get(fold_text(name), ())
        return places[0] if len(places) == 1 else None

    def find_by_id(self, name: str) -> Place | None:
        """Find what has the id `name`, which is that of a question before all else; None if nothing has it."""
        return next(iter(self.by_id.get(fold_text(name), ())), None)

    def find_option(self, place: Place, name: str) -> str:
        """Return the id of the option of the `multiple` at `place` that `name` is the id or the text of; "" if none."""
        asked = (place.section, place.name)
        if not self.is_multiple(place):
            return ""
        if name in RESERVED_OPTIONS:
            return name
        found = self.options[asked].get(fold_text(name), ())
        return found[0] if len(found) == 1 else ""

    def is_multiple(self, place: Place) -> bool:
        """Whether what is at `place` is answered by several options."""
        item = self.get_item(place)
        return item is not None and item.kind == "multiple"

    def get_item(self, place: Place) -> Item | None:
        """Return the question or the profile field at `place`; None for anything else."""
        if place.section == "answers":
            return self.bank.question_by_id.get(place.name)
        return self.bank.field_by_id.get(place.name) if place.section == "profile" else None


def collect_vocabulary(banks: Sequence[Bank]) -> Vocabulary:
    """Collect the names of a bank; `banks` are the same bank in its languages, its own first."""
    by_id: dict[str, list[Place]] = {}
    by_text: dict[str, list[Place]] = {}
    options: dict[Asked, dict[str, list[str]]] = {}
    for bank in banks:
        for place, text, choices in _list_asked(bank):
            for name in (place.name, place.written, *([f"duty.{place.name}"] if place.section == "duties" else [])):
                _add(by_id, name, place)
            _add(by_text, text, place)
            names = options.setdefault((place.section, place.name), {})
            for option in _list_options(bank, choices):
                _add(names, option.id, option.id)
                _add(names, option.text, option.id)
                if option.exclusive:  # as `maturity form` writes it, which may have been copied into a survey
                    _add(names, f"{option.text} {say('form.exclusive', bank.language)}", option.id)
            if place.section == "duties":
                for state in WRITTEN_STATES:
                    _add(names, state.value, state.value)
    frozen = {asked: {name: tuple(ids) for name, ids in names.items()} for asked, names in options.items()}
    return Vocabulary(
        banks[0],
        {name: tuple(places) for name, places in by_id.items()},
        {name: tuple(places) for name, places in by_text.items()},
        frozen,
    )


def _add(names: dict[str, list[T]], name: str, meant: T) -> None:
    known = names.setdefault(fold_text(name), [])
    if meant not in known:
        known.append(meant)


def _list_asked(bank: Bank) -> Iterator[tuple[Place, str, Choices | None]]:
    """Yield what a bank asks, each with its text and, if it has some, what holds its options."""
    for question in bank.questions:
        yield Place("answers", question.id), question.text, question
    for each in bank.profile:
        yield Place("profile", each.id), each.text, each
    for duty in bank.duties:
        yield Place("duties", duty.id), duty.text, None
    for axis in bank.axis_by_id.values():
        if axis.target:
            yield Place("targets", axis.id), axis.target.text, axis.target


def _list_options(bank: Bank, choices: Choices | None) -> Sequence[Option]:
    return bank.get_options(choices) if choices is not None else ()
