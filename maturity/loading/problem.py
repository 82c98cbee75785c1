"""Problems: what checks find wrong in the data of a file, before line and column are known.

A problem has a code (a row of `maturity.model.codes`) and a pointer, the path of a value inside the file: keys and list
indexes from the top. `maturity.loading.locating` turns problems into diagnostics, which are what is shown to a person.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

from maturity.model.code import Severity
from maturity.model.codes import get_severity
from maturity.model.diagnostic import Pointer, Remedy
from maturity.text.catalogue import Message

LEFT_OUT = "MB299"
"""The code of the problem that only gives the number of others, and of the diagnostic that shows it."""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one value of a file, or with its key.

    Checks make it, by itself or with `make_unknown_name` and `make_unknown_option`; `locate_problems` takes it.
    """

    code: str
    """Its code in the table of codes, such as `MB203`."""
    pointer: Pointer
    """The path of the value; a value that is missing has the path where it should be, `()` means the whole file."""
    params: dict[str, Any] = field(default_factory=dict)
    """What fills the message and its help, by name."""
    variant: str = ""
    """Which of the sentences of the code is meant; "" for the only one or the general one."""
    on_key: bool = False
    """Whether the key that leads to the value is wrong, rather than the value."""
    start: int | None = None
    """The index, in the value, of the first character that is wrong; None if the whole value or its key is meant."""
    end: int | None = None
    """The index after the last character that is wrong; None where `start` is."""
    written: str = ""
    """The name that the file gives and that does not exist, or the one it probably means; "" for other problems."""
    possible: Collection[str] = ()
    """The names that could be there, from which the help suggests; empty if none are known.

    Thousands of problems may hold it: give a collection that the bank already has, not a copy.
    """
    other_severity: Severity | None = None
    """The severity of this problem; None if it is the one that the table of codes gives."""
    help: Message | None = None
    """What to do next; None for the nearest of the `possible` names, the list of them, or the catalogue's help."""
    remedies: tuple[Remedy, ...] = ()
    """The changes of the text that `help` proposes, where they are elsewhere than what is wrong."""
    instead: Any = None
    """What to write in the place of the value (or key, or characters), as data; None if that is not known.

    With `on_key`, it is another key; a mapping with one pair is another key and another value. Whoever writes it gets a
    file without this problem. Its `help`, or else the sentence that the catalogue has for the
    message under `.instead`, or else "write ...", has a place `{text}` for it.
    """

    @property
    def message_key(self) -> str:
        """The key of its message in the catalogue: `code`, or `code.variant` if there is a variant."""
        return f"{self.code}.{self.variant}" if self.variant else self.code

    @property
    def severity(self) -> Severity:
        """`error` if the file cannot be used because of it, `warning` if it can: see `other_severity`."""
        return self.other_severity or get_severity(self.code)


def make_unknown_name(code: str, pointer: Pointer, name: str, possible: Collection[str], *, on_key: bool) -> Problem:
    """Make the problem of `name`, the id of a question, an axis, a level or the like, that the bank does not have.

    `possible` are the ids of that sort that it has. With `on_key`, the name is the key at `pointer`, else the value.
    """
    return Problem(code, pointer, {"id": name}, on_key=on_key, written=name, possible=possible)


def make_unknown_option(
    pointer: Pointer, option: str, question: str, possible: Collection[str], *, on_key: bool = False
) -> Problem:
    """Make MB203, for the id `option`, which is none of the options of a question (or of a set of options).

    `question` is the id that the sentence names, `possible` the option ids that exist. With `on_key`, the id is the key
    at `pointer`, else the value.
    """
    params = {"option": option, "question": question}
    return Problem("MB203", pointer, params, on_key=on_key, written=option, possible=possible)


def make_remainder(count: int) -> Problem:
    """Make the problem that says how many others, `count`, were found and not made one by one."""
    return Problem(LEFT_OUT, (), {"n": count})
