"""The answer to a shell that asks how a command line may go on."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from typing import Any

from maturity.cli.completion.line import Line, find_option, read_line
from maturity.cli.completion.values import list_commands, list_values, takes_file
from maturity.cli.help import remember_words, say_help
from maturity.text.safe import make_visible

_HELP = ("-h", "--help")


def answer_shell(words: Sequence[str]) -> int:
    """Print the answer to `maturity __complete SHELL WORD...`; whatever goes wrong, there is none, and no message."""
    try:
        values, files = complete_words(words[0], words[1:] or [""])
        text = _format_answer(values, files=files)
    except Exception:  # noqa: BLE001 - an unfinished line may be anything, and the reader is in the middle of typing
        text = "none\n"
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.write(text)
    return 0


def _format_answer(values: Sequence[tuple[str, str]], *, files: bool) -> str:
    lines = (f"{value}\t{' '.join(make_visible(meaning).split())}" for value, meaning in values)
    return "\n".join(["files" if files else "none", *lines]) + "\n"


def complete_words(shell: str, words: Sequence[str]) -> tuple[list[tuple[str, str]], bool]:
    """Return the values with which the last of `words` may go on, and whether a file may stand there too.

    bash has cut the words at `=`: there the values are without what is before it.
    """
    from maturity.cli.app import COMMANDS, build_command

    words = _mend_words(shell, words)
    remember_words(words)
    place = next((index for index, word in enumerate(words[:-1]) if word in COMMANDS), None)
    group = build_command(None if place is None else words[place])
    if place is None:
        line, parameters = read_line(group.params, words), group.params
    else:
        parameters = group.commands[words[place]].params
        line = read_line(parameters, words[place + 1 :])
    values = [
        each for each in _list_values(line, parameters, is_group=place is None) if each[0].startswith(line.current)
    ]
    prefix = "" if shell == "bash" else line.prefix
    files = line.waiting is not None and takes_file(line.waiting)
    return [(prefix + value, meaning) for value, meaning in values], files


def _mend_words(shell: str, words: Sequence[str]) -> list[str]:
    """Undo what shells do to words: bash cuts them at `=`, PowerShell gets a dot after the last one."""
    mended = list(words)
    if shell == "powershell":
        mended[-1] = mended[-1].removesuffix(".")
    if shell == "bash":
        mended = _join_at_equals(mended)
    return mended


def _join_at_equals(words: Sequence[str]) -> list[str]:
    joined: list[str] = []
    for index, word in enumerate(words):
        is_joined = joined and (word == "=" or words[index - 1] == "=")
        if is_joined:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _list_values(line: Line, parameters: Sequence[Any], *, is_group: bool) -> Iterator[tuple[str, str]]:
    """Yield everything that may stand under the cursor, whatever is typed of it already."""
    if line.waiting is not None:
        yield from list_values(line.waiting, line)
    elif line.current.startswith("-") and not line.after_dashes:
        yield from _list_options(line, parameters)
    elif is_group:
        yield from list_commands()


def _list_options(line: Line, parameters: Sequence[Any]) -> Iterator[tuple[str, str]]:
    """Yield the options that are not given yet, by their long names; by all of them where a short one is begun."""
    given = [parameter for parameter, _ in line.given]
    for each in parameters:
        if find_option([each], each.opts[0]) is None or (each in given and not each.multiple):
            continue
        meaning = say_help(each.help, known="...")
        yield from ((name, meaning) for name in each.opts if _is_begun(name, line.current))
    yield from ((name, say_help("help.help_option")) for name in _HELP if _is_begun(name, line.current))


def _is_begun(name: str, typed: str) -> bool:
    """Tell whether a name of an option is to be proposed: a short one only once it is typed."""
    return name.startswith("--") or name == typed
