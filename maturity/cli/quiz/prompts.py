"""Which prompt the quiz asks with: panels in a terminal, plain lines everywhere else."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, TextIO

from maturity.cli import terminal
from maturity.cli.run import Run

if TYPE_CHECKING:
    from maturity.quiz.run import Prompt

LONGEST_LINE = 64 * 1024
"""Characters of a line that is read; a longer one is cut, and refused as too long."""


def is_watched() -> bool:
    """Whether a person answers, and not a script."""
    return sys.stdin is not None and sys.stdin.isatty()


def make_prompt(run: Run, language: str, *, plain: bool) -> Prompt:
    """The prompt for this terminal."""
    if plain or needs_plain_lines(run.environment):
        from maturity.quiz.plain import PlainPrompt

        _soften_input()
        return PlainPrompt(
            language, _line, _write, lambda: terminal.measure_width(run.environment, _screen()), reasons=is_watched()
        )
    os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")  # some terminals never say where their cursor is
    from maturity.quiz.terminal.panel import Look
    from maturity.quiz.terminal.prompt import TerminalPrompt

    coloured = terminal.is_coloured(run.color, sys.stdout, run.environment)
    look = Look(coloured, sys.stdout.encoding or "utf-8")
    return TerminalPrompt(language, look, _write, lambda: terminal.measure_width(run.environment))


def needs_plain_lines(environment: Mapping[str, str]) -> bool:
    """Whether panels are out of place: no terminal, one that cannot move its cursor, a screen reader."""
    if not (is_watched() and sys.stdout.isatty()):
        return True
    return environment.get("TERM", "") in ("dumb", "unknown") or terminal.is_read_aloud(environment)


def _line() -> str:
    """A line of the standard input; EOFError at its end."""
    if sys.stdin is None:
        raise EOFError
    line = sys.stdin.readline(LONGEST_LINE)
    if not line:
        raise EOFError
    rest = line
    while rest and not rest.endswith("\n"):
        rest = sys.stdin.readline(LONGEST_LINE)
    return line


def _write(text: str) -> None:
    """To the person: where the output is kept in a file, on the error stream."""
    stream = _screen()
    stream.write(text)
    stream.flush()


def _screen() -> TextIO:
    return sys.stderr if is_watched() and not sys.stdout.isatty() else sys.stdout


def _soften_input() -> None:
    """Bytes that are no text are no reason to stop."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
