"""The texts of a bank or of a translation: each with what it is for, and the place where that file has it.

Rules about wording read `WrittenTexts`, and need not know which of the two files they look at. A bank lists its
questions, a translation has them under their ids, so that one text has two pointers (paths of a value inside a file):
the one in the bank, and the one in a translation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from typing import Literal

from maturity.model.diagnostic import Pointer
from maturity.model.items import Kind

TextRole = Literal["title", "question", "option", "help", "ask", "duty", "advice", "step", "figure"]
"""What a text is for.

title: of the bank, an axis, a level or a recommendation, and the text below such a title; question: what is asked, of
a profile field, a question or an ambition; option: one answer; help: beside what is asked, and the bank's description;
ask: who may know; duty: what is demanded; advice: why, and the example; step: what to do; figure: what a benchmark
counts.
"""


@dataclass(frozen=True, slots=True)
class WrittenText:
    """One text, in the file that has it."""

    role: TextRole
    text: str
    pointer: Pointer
    """The path of the text in its file."""


@dataclass(frozen=True, slots=True)
class WrittenOption:
    """One option, with its text in the file."""

    id: str
    text: WrittenText
    value: Fraction
    """What choosing it is worth."""
    exclusive: bool


@dataclass(frozen=True, slots=True)
class WrittenItem:
    """Something that is asked: a profile field, a question, or the ambition of an axis (its target)."""

    id: str
    """Its id; for an ambition, that of the axis."""
    kind: Kind
    """How it is answered; an ambition is a `single`."""
    unit: str | None
    """What a number counts, in the language of the texts."""
    counts: bool
    """Whether its answer enters the scores."""
    text: WrittenText | None
    """What is asked; None in a translation that leaves it out."""
    help: WrittenText | None
    options: tuple[WrittenOption, ...]
    """Its own, or those of the shared list that it names; in a translation, those that it translates."""
    options_place: Pointer
    """Where the list of options is written: items that share a list have the same place."""


@dataclass(frozen=True)
class WrittenTexts:
    """All texts of one file, which are in one language."""

    language: str
    """Its code: "fr"."""
    texts: tuple[WrittenText, ...]
    """Each text once, those that several items share too."""
    items: tuple[WrittenItem, ...]
    """What is asked, in the bank's order."""

    @cached_property
    def option_lists(self) -> Mapping[Pointer, WrittenItem]:
        """Where a list of options is written to the first item that has it, for the lists with two options or more."""
        found: dict[Pointer, WrittenItem] = {}
        for item in self.items:
            if len(item.options) > 1:
                found.setdefault(item.options_place, item)
        return found


def list_asked(texts: WrittenTexts) -> list[WrittenText]:
    """List what is asked: the texts of profile fields, questions and ambitions that the file has."""
    return [item.text for item in texts.items if item.text is not None]
