"""Where the figures of a derivation are written: file and line, found by their origins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from typing import assert_never

from maturity.insight.derivation.steps import Origin
from maturity.model.diagnostic import Pointer
from maturity.syntax.document import Document

RULES = "docs/scoring.md"
"""The file that holds the rules of scoring."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure is written."""

    file: str
    """The path of the file."""
    line: int | None
    """Its line, from 1; None for a rule of scoring, and for what the format gives where the file says nothing of it."""
    pointer: Pointer
    """The path of the value in the file; for a rule, the number of its point alone."""
    is_written: bool = True
    """Whether the file has that value; otherwise the format gives it, and the line is that of what it would be in."""


class Places:
    """Finds places in the documents of one bank and of one file of answers."""

    def __init__(self, bank: Document, answers: Document, restore: Callable[[Pointer], Pointer]) -> None:
        """Find in these documents; `restore` leads from present ids to those that the answers file has."""
        self._bank, self._answers, self._restore = bank, answers, restore
        self._line_starts: dict[str, list[int]] = {}

    @property
    def bank_path(self) -> str:
        """The path of the bank's file."""
        return self._bank.path

    @property
    def answers_path(self) -> str:
        """The path of the answers file."""
        return self._answers.path

    def find(self, origin: Origin) -> Place:
        """Find where a figure is written."""
        match origin.file:
            case "bank":
                return self._find_in(*self._bank.find_part(origin.pointer))
            case "answers":
                return self._find_in(self._answers, self._restore(origin.pointer))
            case "rule":
                return Place(RULES, None, origin.pointer)
            case _:
                assert_never(origin.file)

    def _find_in(self, document: Document, pointer: Pointer) -> Place:
        location, key, exists = document.find_location(pointer)
        if not exists and location is document.location:
            return Place(document.path, None, pointer, exists)
        start = key[0] if key and not exists else location[0]
        return Place(document.path, bisect_right(self._list_line_starts(document), start), pointer, exists)

    def _list_line_starts(self, document: Document) -> list[int]:
        """List the index at which each line of a file starts, in order."""
        if document.path not in self._line_starts:
            lengths = (len(line) + 1 for line in document.lines)
            self._line_starts[document.path] = list(accumulate(lengths, initial=0))[:-1]
        return self._line_starts[document.path]
