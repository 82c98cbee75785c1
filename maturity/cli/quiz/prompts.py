"""Which prompt the quiz asks with: panels in a terminal, plain lines everywhere else."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from maturity.cli import terminal
from maturity.cli.run import Run

if TYPE_CHECKING:
    from maturity.quiz.prompt import Prompt

MAX_LINE = 64 * 1024
"""How many characters of a line are read. The rest of a longer one is dropped, and it is refused as too long."""


def is_interactive() -> bool:
    """Return whether a person answers, at a terminal, and not a script."""
    return sys.stdin is not None and sys.stdin.isatty()


def make_prompt(run: Run, language: str, *, plain: bool, keep_going: bool = False) -> Prompt:
    """Make the prompt for this terminal; with `plain` the one that asks in plain lines.

    With `keep_going`, a script goes on after a line that is no answer.
    """
    if plain or needs_plain_lines(run.environment):
        from maturity.quiz.plain import PlainPrompt

        _accept_any_bytes()
        return PlainPrompt(
            language,
            _read_line,
            _write,
            lambda: terminal.measure_width(run.environment, _choose_stream()),
            interactive=is_interactive(),
            keep_going=keep_going,
            drop_typed=_drop_typed,
        )
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")  # some terminals never say where their cursor is
    from maturity.quiz.terminal.prompt import TerminalPrompt
    from maturity.quiz.terminal.styled_lines import Appearance

    coloured = terminal.is_coloured(run.color, sys.stdout, run.environment)
    appearance = Appearance(coloured, sys.stdout.encoding or "utf-8")
    return TerminalPrompt(language, appearance, _write, lambda: terminal.measure_width(run.environment))


def needs_plain_lines(environment: Mapping[str, str]) -> bool:
    """Return whether panels cannot be used: no terminal, one that cannot move its cursor, a screen reader."""
    if not (is_interactive() and sys.stdout.isatty()):
        return True
    return environment.get("TERM", "") in ("dumb", "unknown") or terminal.is_read_aloud(environment)


def _read_line() -> str:
    """Read a line of the standard input; raises EOFError at its end."""
    if sys.stdin is None:
        raise EOFError
    line = sys.stdin.readline(MAX_LINE)
    if not line:
        raise EOFError
    rest = line
    while rest and not rest.endswith("\n"):
        rest = sys.stdin.readline(MAX_LINE)
    return line


def _drop_typed() -> None:
    """Drop what a person has typed at the terminal and is not read yet; elsewhere than on a terminal do nothing."""
    if sys.stdin is None or not sys.stdin.isatty():
        return
    with suppress(ImportError, OSError):  # Windows has no termios
        import termios

        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)


def _write(text: str) -> None:
    """Write to the respondent."""
    stream = _choose_stream()
    stream.write(text)
    stream.flush()


def _choose_stream() -> TextIO:
    """Return the stream that the respondent sees: the error stream, where a person's output is kept in a file."""
    return sys.stderr if is_interactive() and not sys.stdout.isatty() else sys.stdout


def _accept_any_bytes() -> None:
    """Replace input bytes that are no text, instead of stopping at them."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
