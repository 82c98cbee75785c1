"""What every command shares in one run: language, streams, writing the result."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, assert_never

from maturity.cli import clock, language, terminal
from maturity.errors import UsageError
from maturity.text.catalogue import say

if TYPE_CHECKING:
    from maturity.cli.destination import Destination
    from maturity.model.diagnostic import Diagnostic
    from maturity.render.blocks import Block
    from maturity.render.formats import Format
    from maturity.render.lines import Line
    from maturity.render.results import Output
    from maturity.render.view import View

_LEFT_FOR_GOOD = 60
"""After how many seconds a temporary file beside a result belongs to no running program any more."""


@dataclass
class Run:
    """One call of a command: its options, its environment, and where its result and its messages go."""

    lang: str | None = None
    color: str = "auto"
    output: str | None = None
    quiet: bool = False
    environment: dict[str, str] = field(default_factory=lambda: dict(os.environ))
    written: bool = field(default=False, init=False)
    """Whether a result has gone to the file."""
    destination: Destination | None = field(default=None, init=False)
    """The file to write, once `claim` has found that it may be written."""

    def __post_init__(self) -> None:
        terminal.is_coloured(self.color, sys.stderr, self.environment)  # refuse a bad choice before any work
        clock.check_epoch(self.environment)
        self.language = language.choose_for_messages(self.lang, self.environment)
        if self.output is not None and not self.output.strip():
            raise UsageError("usage.empty_output")

    def choose_language(self, spoken: Collection[str]) -> str:
        """Choose the language of a result; `spoken` are the bank's languages, its own first."""
        return language.choose_for_bank(self.lang, self.environment, spoken)

    @property
    def to_file(self) -> bool:
        """Whether the result goes to a file."""
        return self.output is not None and self.output != "-"

    def make_view(self, spoken: str, *, everything: bool = False) -> View:
        """Make the view of a result: how to show it on this terminal, in the language `spoken`."""
        from maturity.render.view import ASCII, SPOKEN, Glyphs, View

        glyphs = Glyphs() if self.to_file or terminal.has_blocks(sys.stdout) else ASCII
        glyphs = SPOKEN if terminal.is_read_aloud(self.environment) and not self.to_file else glyphs
        return View(spoken, terminal.measure_width(self.environment), everything, glyphs)

    def show_blocks(self, blocks: Iterable[Block], view: View) -> None:
        """Show the blocks of a document as a terminal has them."""
        from maturity.render.terminal import format_lines

        self.show(format_lines(blocks, view))

    def show_output(self, output: Output) -> None:
        """Show what a format has made, then its hints on the error stream."""
        match output.body:
            case str():
                self.write(output.body)
            case tuple():
                self.show(output.body)
            case _:
                assert_never(output.body)
        for hint in output.hints:
            self.tell(hint)

    def show(self, lines: Iterable[Line]) -> None:
        """Show the result, as styled lines; without their styles in a file."""
        if self.to_file:
            from maturity.render.lines import strip_styles

            self.write("".join(f"{strip_styles(line)}\n" for line in lines))
        else:
            coloured = terminal.is_coloured(self.color, sys.stdout, self.environment)
            terminal.print_lines(lines, sys.stdout, coloured=coloured)

    def claim(self, chosen: Format, inputs: Iterable[tuple[str, bool]] = (), *, force: bool = False) -> None:
        """Refuse, before any work, a file that may not be written; call it before `write`.

        `chosen` is the format of the result. `inputs` are the files to read, each with whether it was found in a folder
        instead of being named; `force` tells that `--force` was given. See `maturity.cli.destination`.
        """
        if not self.to_file:
            return
        from maturity.cli.destination import Destination

        files = tuple(inputs)
        named, found = (tuple(path for path, in_folder in files if in_folder is which) for which in (False, True))
        self.destination = Destination(str(self.output), chosen, named, found, force=force)
        self.destination.check()

    def write(self, content: str | bytes) -> None:
        """Write the result: text that a program may read, in UTF-8 except on a person's terminal; or bytes.

        Raises `UsageError` for bytes on a person's terminal, which cannot show them.
        """
        if self.to_file:
            self.write_file(content)
        elif isinstance(content, str) and (sys.stdout.isatty() or not hasattr(sys.stdout, "buffer")):
            sys.stdout.write(content)
        else:
            self.check_shows(is_binary=isinstance(content, bytes))
            sys.stdout.flush()
            sys.stdout.buffer.write(content if isinstance(content, bytes) else content.encode("utf-8"))
            sys.stdout.buffer.flush()

    def check_shows(self, *, is_binary: bool) -> None:
        """Refuse, with a `UsageError`, a result that is not text where the standard output is a terminal."""
        if is_binary and not self.to_file and sys.stdout.isatty():
            raise UsageError("usage.binary_output")

    def write_file(self, content: str | bytes | Iterable[str | bytes]) -> None:
        """Write the result to the file; a long text in pieces, so that it is never whole in memory."""
        from maturity.saving.durable import clear_leftovers, write_atomic

        assert self.destination is not None  # whoever writes has called `claim`
        self.destination.check()  # again: the work may have taken long
        clear_leftovers(str(self.output), older_than=_LEFT_FOR_GOOD)
        write_atomic(str(self.output), content)
        self.written = True

    def tell(self, text: str, style: str = "") -> None:
        """Print a sentence beside the result, on the error stream; `--quiet` silences it."""
        if not self.quiet:
            self.complain([(text, style)])

    def complain(self, sentences: Iterable[tuple[str, str]]) -> None:
        """Print sentences on the error stream, whatever `--quiet` says: what went wrong, each with its style."""
        fit = partial(terminal.fit_text, stream=sys.stderr, environment=self.environment)
        self.print_error(((fit(text), style),) for text, style in sentences)

    def report(self, diagnostics: Sequence[Diagnostic], *, everything: bool = True) -> None:
        """Print diagnostics on the error stream, as text; without `everything`, many of one sort as one."""
        from maturity.render.diagnostics import format_diagnostics

        columns = terminal.measure_width(self.environment, sys.stderr)
        self.print_error(format_diagnostics(diagnostics, self.language, columns, everything=everything))

    def print_error(self, lines: Iterable[Line]) -> None:
        """Print styled lines on the error stream."""
        coloured = terminal.is_coloured(self.color, sys.stderr, self.environment)
        terminal.print_lines(list(lines), sys.stderr, coloured=coloured)

    def say(self, key: str, /, **params: object) -> str:
        """Return a sentence in the language of messages."""
        return say(key, self.language, **params)


def check_choice(option: str, value: str, known: Sequence[str]) -> str:
    """Return `value` if it is one of `known`; raises `UsageError`, which names them, if it is not."""
    if value not in known:
        raise UsageError("usage.choice", option=option, value=value, known=", ".join(known))
    return value


def choose_format(formats: tuple[Format, ...], name: str | None, output: str | None) -> Format:
    """Choose the format that `--format` names, else the one that the ending of the output file's name asks for.

    Raises `UsageError` for a name that is no format.
    """
    from maturity.render.formats import choose_by_ending, find_format, list_names

    if name is None:
        return choose_by_ending(formats, output or "")
    found = find_format(formats, check_choice("--format", name, list_names(formats)))
    assert found is not None
    return found
