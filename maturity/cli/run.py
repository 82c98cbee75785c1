"""What every command shares in one run: language, streams, writing the result."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

from maturity.cli import language, terminal
from maturity.errors import UsageError
from maturity.text.catalogue import say

if TYPE_CHECKING:
    from maturity.model.diagnostic import Diagnostic
    from maturity.render.page import Line
    from maturity.render.view import View


NOT_OURS = (".pdf", ".docx", ".doc", ".odt", ".xlsx", ".xls", ".ods", ".pptx", ".html", ".htm")
"""Endings that promise a file we do not write: text under such a name cannot be opened."""


@dataclass
class Run:
    """One call of the command: its options, its environment, and the way out."""

    lang: str | None = None
    color: str = "auto"
    output: str | None = None
    quiet: bool = False
    environment: dict[str, str] = field(default_factory=lambda: dict(os.environ))
    written: bool = field(default=False, init=False)
    """Whether a result has gone to the file."""

    def __post_init__(self) -> None:
        if self.output and self.output.lower().endswith(NOT_OURS):
            raise UsageError("usage.not_that_file", path=self.output)
        terminal.is_coloured(self.color, sys.stderr, self.environment)  # refuse a bad choice before any work
        self.language = language.choose_for_messages(self.lang, self.environment)

    @property
    def to_file(self) -> bool:
        """Whether the result goes to a file."""
        return self.output is not None and self.output != "-"

    def make_view(self, spoken: str, *, everything: bool = False) -> View:
        """How to show a result on this terminal."""
        from maturity.render.view import ALOUD, ASCII, Glyphs, View

        glyphs = Glyphs() if self.to_file or terminal.has_blocks(sys.stdout) else ASCII
        glyphs = ALOUD if terminal.is_read_aloud(self.environment) and not self.to_file else glyphs
        return View(spoken, terminal.measure_width(self.environment), everything, glyphs)

    def show(self, lines: Iterable[Line]) -> None:
        """The result, as styled lines."""
        if self.to_file:
            from maturity.render.page import plain

            self.write("".join(f"{plain(line)}\n" for line in lines))
        else:
            coloured = terminal.is_coloured(self.color, sys.stdout, self.environment)
            terminal.print_lines(lines, sys.stdout, coloured=coloured)

    def protect(self, inputs: Iterable[str]) -> None:
        """Refuse, before any work, to write the result over a file that it is made from."""
        if not self.to_file:
            return
        from maturity.saving.durable import is_same_file

        if any(is_same_file(str(self.output), each) for each in inputs):
            raise UsageError("usage.own_input", path=str(self.output))

    def write(self, text: str) -> None:
        """The result, as text that a program may read: UTF-8 wherever it goes, a person's terminal apart."""
        if self.to_file:
            from maturity.saving.durable import write_atomic

            write_atomic(str(self.output), text)
            self.written = True
        elif sys.stdout.isatty() or not hasattr(sys.stdout, "buffer"):
            sys.stdout.write(text)
        else:
            sys.stdout.flush()
            sys.stdout.buffer.write(text.encode("utf-8"))
            sys.stdout.buffer.flush()

    def tell(self, text: str, style: str = "") -> None:
        """A remark beside the result, on the error stream; silenced by `--quiet`."""
        if not self.quiet:
            self.complain([(terminal.fit_text(text, sys.stderr, self.environment), style)])

    def complain(self, lines: Iterable[tuple[str, str]]) -> None:
        """What went wrong, on the error stream, whatever `--quiet` says."""
        coloured = terminal.is_coloured(self.color, sys.stderr, self.environment)
        terminal.print_lines([((text, style),) for text, style in lines], sys.stderr, coloured=coloured)

    def report(self, diagnostics: Sequence[Diagnostic], stream: TextIO | None = None) -> None:
        """Diagnostics as text: on the error stream, or on the one where they are the result."""
        from maturity.render.diagnostics import format_diagnostic

        columns = terminal.measure_width(self.environment)
        lines = [line for each in diagnostics for line in (*format_diagnostic(each, self.language, columns), ("", ""))]
        if stream is None:
            self.complain(lines)
            return
        self.show(((line, style),) for line, style in lines)

    def say(self, key: str, /, **params: object) -> str:
        """A sentence in the language of messages."""
        return say(key, self.language, **params)


def check_choice(option: str, value: str, known: Sequence[str]) -> str:
    """`value` if it is one of `known`; else a usage mistake that names them."""
    if value not in known:
        raise UsageError("usage.choice", option=option, value=value, known=", ".join(known))
    return value
