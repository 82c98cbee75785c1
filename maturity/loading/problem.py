"""A problem found in a file's data, before it has a line: a pointer into the data, and what is wrong there.

Checks yield problems; `maturity.loading.locating` turns all of them into diagnostics.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from maturity.model.codes import Severity, get_severity
from maturity.model.diagnostic import Pointer
from maturity.text.catalogue import Message

LEFT_OUT = "MB299"
"""The code that stands for problems that are only counted."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with the value at `pointer`, or with its key if `on_key`."""

    code: str
    pointer: Pointer
    params: dict[str, Any] = field(default_factory=dict)
    """What fills the message and its help."""
    variant: str = ""
    """Which of the sentences of the code is meant; "" for the only one."""
    on_key: bool = False
    start: int | None = None
    """With `end`, the characters of the text (from 0, end exclusive) that are wrong; None for the whole value."""
    end: int | None = None
    written: str = ""
    """A name that the file gives and that does not exist; "" if the problem is something else."""
    possible: Collection[str] = ()
    """The names that could be there: a collection of the bank's own, never a copy, for each problem has one."""
    other_severity: Severity | None = None
    """The severity, where it is not the one that the table of codes gives."""
    help: Message | None = None
    """What to do next, where the catalogue's help for the message does not say it."""

    @property
    def message_key(self) -> str:
        """The key of the message in the catalogue."""
        return f"{self.code}.{self.variant}" if self.variant else self.code

    @property
    def severity(self) -> Severity:
        """Whether the file can be used in spite of it."""
        return self.other_severity or get_severity(self.code)


def make_unknown_name(code: str, pointer: Pointer, name: str, possible: Collection[str], *, on_key: bool) -> Problem:
    """Make the problem of a name that the bank does not have: a question, an axis, a level and the like."""
    return Problem(code, pointer, {"id": name}, on_key=on_key, written=name, possible=possible)


def make_unknown_option(
    pointer: Pointer, option: str, question: str, possible: Collection[str], *, on_key: bool = False
) -> Problem:
    """Make MB203, for an option that the question with this id does not have."""
    params = {"option": option, "question": question}
    return Problem("MB203", pointer, params, on_key=on_key, written=option, possible=possible)


def make_remainder(count: int) -> Problem:
    """Make the problem that stands for `count` others, which are not worth making one by one."""
    return Problem(LEFT_OUT, (), {"n": count})
