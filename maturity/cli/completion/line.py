"""A command line that is not finished: which parameter its last word belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from typer.core import TyperArgument


@dataclass
class Line:
    """What the words before the one under the cursor say."""

    current: str
    """The word under the cursor, as far as it is typed; "" for none."""
    prefix: str = ""
    """What is before the value in the word under the cursor, such as `--format=`."""
    waiting: Any = None
    """The option whose value the word under the cursor is; None if it is none."""
    given: list[tuple[Any, str]] = field(default_factory=list)
    """The options and arguments that have a value, with it; "" for an option that takes none."""
    after_dashes: bool = False
    """Whether a `--` has ended the options."""

    def find_values(self, *names: str) -> list[str]:
        """Find the values that were given for the parameters with one of these names."""
        return [value for parameter, value in self.given if parameter.name in names]


def read_line(parameters: Sequence[Any], words: Sequence[str]) -> Line:
    """Read the words after a command; the last of them is the one under the cursor. `parameters` are the command's."""
    line = Line(words[-1])
    arguments = _list_places(parameters)
    for word in words[:-1]:
        if line.waiting is not None:
            line.given.append((line.waiting, word))
            line.waiting = None
        elif line.after_dashes or not word.startswith("-") or word == "-":
            line.given.append((next(arguments, None), word))
        elif word == "--":
            line.after_dashes = True
        else:
            _read_option(parameters, word, line)
    line.given = [(parameter, value) for parameter, value in line.given if parameter is not None]
    if line.waiting is None and not line.after_dashes and line.current.startswith("--") and "=" in line.current:
        name, _, value = line.current.partition("=")
        option = find_option(parameters, name)
        if option is not None and not option.is_flag:
            line.waiting, line.current, line.prefix = option, value, f"{name}="
    if line.waiting is None:
        line.waiting = next(arguments, None) if line.after_dashes or not line.current.startswith("-") else None
    return line


def find_option(parameters: Sequence[Any], name: str) -> Any:
    """Find the option with a name such as `--format` or `-f`; None if there is none."""
    return next((each for each in parameters if not isinstance(each, TyperArgument) and name in each.opts), None)


def _list_places(parameters: Sequence[Any]) -> Iterator[Any]:
    """Yield the argument for each word that is no option; the last one for ever, if it takes many."""
    for each in parameters:
        if isinstance(each, TyperArgument):
            yield each
            while each.nargs == -1:
                yield each


def _read_option(parameters: Sequence[Any], word: str, line: Line) -> None:
    """Read a word that begins with a dash: `--format`, `--format=csv`, `-f`, `-fcsv` or `-aq`."""
    name, equals, value = word.partition("=")
    if not word.startswith("--"):
        name, equals, value = word[:2], word[2:], word[2:]
    option = find_option(parameters, name)
    if option is None:
        return
    if option.is_flag:
        line.given.append((option, ""))
        if value and not word.startswith("--"):
            _read_option(parameters, f"-{value}", line)
    elif equals:
        line.given.append((option, value))
    else:
        line.waiting = option
