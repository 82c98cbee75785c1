"""Words of a command line, such as the names of files, written so that a shell takes them as they are.

A command that the program prints can be copied: its words are quoted for the shell of the system, and it stands on a
line of its own that is never broken.
"""

from __future__ import annotations

import re
import shlex
import sys

from maturity.text.safe import make_visible

_PLAIN_ON_WINDOWS = re.compile(r"[\w./\\:-]+")
_TAKEN_BY_ZSH = "="
"""What a word may not start with in zsh, which puts the path of a program in its place: `=ls`."""


def quote_argument(word: str) -> str:
    r"""Quote `word`, a path or another argument, so that it can be typed; one that begins with a dash is no option.

    For bash, zsh and other shells of Unix, a word with anything unusual is in single quotes. A word with a character
    that may not be shown (a line break, a control, a byte that is no text) or that would be altered when it is shown
    is written with escapes, `$'a\x0ab'`, which bash, zsh and ksh understand. On Windows a word is in double quotes,
    which cmd and PowerShell both take; one with a `$` or a grave accent, which PowerShell would replace, is in single
    quotes.
    """
    word = f"./{word}" if word.startswith("-") else word
    if sys.platform == "win32":
        return _quote_for_windows(word)
    if make_visible(word) != word:
        return _quote_with_escapes(word)
    return f"'{word}'" if word.startswith(_TAKEN_BY_ZSH) and shlex.quote(word) == word else shlex.quote(word)


def _quote_for_windows(word: str) -> str:
    """Quote `word` for cmd and PowerShell; a name of Windows has no double quote."""
    if _PLAIN_ON_WINDOWS.fullmatch(word):
        return word
    if "$" in word or "`" in word:
        return "'" + word.replace("'", "''") + "'"
    return f'"{word}"'


def _quote_with_escapes(word: str) -> str:
    """Quote `word` between `$'` and `'`, with each byte that is no letter, digit or plain sign as an escape."""
    return "$'" + "".join(_escape(character) for character in word) + "'"


def _escape(character: str) -> str:
    """Return `character` as it stands between `$'` and `'`."""
    if character.isalnum() or character in " ./_-":
        return character
    return "".join(f"\\x{byte:02x}" for byte in character.encode("utf-8", "surrogateescape"))
