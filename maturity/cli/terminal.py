"""The terminal in front of the reader: how wide, in colour or not, which signs it can show."""

from __future__ import annotations

import codecs
import io
import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, TextIO

from maturity.errors import UsageError

if TYPE_CHECKING:
    from maturity.render.lines import Line

WIDEST = 100
"""How many cells a line has at most, however wide the terminal is."""
NARROWEST = 40
"""How many cells a line has at least, however narrow the terminal is."""
CHOICES = ("auto", "always", "never")
_NEAREST = {
    "\u00a0": " ",
    "\u202f": " ",
    "«": '"',
    "“": '"',
    "”": '"',
    "»": '"',
    "’": "'",
    "…": "...",
    "–": "-",
    "—": "-",
    "•": "-",
    "↑": "^",
    "↓": "v",
    "œ": "oe",
    "×": "x",
    "÷": "/",
    "≈": "~",
    "−": "-",
    "←": "<-",
    "→": "->",
}


def measure_width(environment: Mapping[str, str], stream: TextIO | None = None) -> int:
    """Measure the width to fill, in cells: COLUMNS, or the terminal behind `stream`, or behind the output.

    The result is never below `NARROWEST` nor above `WIDEST`, between which lines read well.
    """
    columns = environment.get("COLUMNS", "")
    found = int(columns) if columns.isascii() and columns.isdigit() and len(columns) < 6 else 0
    if not found and stream is not None:
        with suppress(OSError, ValueError):
            found = os.get_terminal_size(stream.fileno()).columns
    return max(NARROWEST, min(found or shutil.get_terminal_size((80, 24)).columns, WIDEST))


def fit_text(text: str, stream: TextIO, environment: Mapping[str, str]) -> str:
    """Return `text` with lines that a terminal need not break inside a word; for another program, as it is.

    A line that begins with two spaces is a command to copy, and is left whole.
    """
    if not stream.isatty():
        return text
    from maturity.text.wrapping import wrap_text

    columns = measure_width(environment, stream)
    lines = (
        [line] if line.startswith("  ") else wrap_text(line, columns, cut_words=False) for line in text.split("\n")
    )
    return "\n".join("\n".join(each) for each in lines)


def is_coloured(choice: str, stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Tell whether to colour what goes to `stream`: by `--color`, else by the usual variables, else for a terminal.

    Raises `UsageError` for a `choice` that is not one of `CHOICES`.
    """
    if choice not in CHOICES:
        raise UsageError("usage.choice", option="--color", value=choice, known=", ".join(CHOICES))
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR") or environment.get("CLICOLOR_FORCE", "0") != "0":
        return True
    if environment.get("CLICOLOR") == "0" or environment.get("TERM") == "dumb":
        return False
    return stream.isatty()


def is_read_aloud(environment: Mapping[str, str]) -> bool:
    """Tell whether a screen reader reads the output, as the variable ACCESSIBLE says."""
    return environment.get("ACCESSIBLE", "0") not in ("", "0")


def has_blocks(stream: TextIO) -> bool:
    """Tell whether the encoding of `stream` has the signs that bars are made of."""
    try:
        "█▒·…•–".encode(getattr(stream, "encoding", None) or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def soften_streams() -> None:
    """Let output streams write the nearest character in place of one that they cannot write."""
    codecs.register_error("maturity.nearest", _replace_with_nearest)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a test's stand-in need not be one
            stream.reconfigure(errors="maturity.nearest")


def print_lines(lines: Iterable[Line], stream: TextIO, *, coloured: bool) -> None:
    """Print styled lines as they are: they are wrapped already."""
    if not coloured:
        from maturity.render.lines import strip_styles

        stream.writelines(f"{strip_styles(line)}\n" for line in lines)
        return
    from rich.console import Console  # a plain result does not pay for it
    from rich.text import Text

    console = Console(
        file=stream,
        force_terminal=True,
        color_system="standard",
        width=WIDEST * 10,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    for line in lines:
        console.print(Text.assemble(*line), no_wrap=True, crop=False, overflow="ignore")


def _replace_with_nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(_find_nearest(char) for char in bad), error.end


def _find_nearest(char: str) -> str:
    if char in _NEAREST:
        return _NEAREST[char]
    plain = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode("ascii")
    return plain or "?"
