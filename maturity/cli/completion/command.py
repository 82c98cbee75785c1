"""`maturity --show-completion [SHELL]` and `maturity --install-completion [SHELL]`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence

from maturity.cli.completion.install import Installed, choose_shell, install_script
from maturity.cli.completion.scripts import SCRIPTS
from maturity.cli.help import find_language
from maturity.errors import UsageError
from maturity.text.catalogue import say


def set_up_completion(words: Sequence[str]) -> None:
    """Do what the words of the command line ask for; raises `UsageError` if it cannot be done.

    The first word is one of the two options, alone or with `=` and the shell; a second one may be the shell.
    """
    option, _, value = words[0].partition("=")
    rest = list(_drop_language(words[1:]))
    if len(rest) > 1 or (rest and value):
        raise UsageError("usage.extra", arguments=" ".join(rest if value else rest[1:]))
    shell = choose_shell(option, value or next(iter(rest), None))
    if option == "--show-completion":
        sys.stdout.write(SCRIPTS[shell])
        return
    language = find_language()
    for key, params in _describe(install_script(shell, os.environ)):
        sys.stdout.write(f"{say(key, language, **params)}\n")


def _drop_language(words: Sequence[str]) -> Iterator[str]:
    """Yield the words without a `--lang`, which is found elsewhere."""
    is_value = False
    for word in words:
        if not is_value and word.partition("=")[0] != "--lang":
            yield word
        is_value = word == "--lang"


def _describe(installed: Installed) -> Iterator[tuple[str, dict[str, str]]]:
    """Describe what has been written, and what to do next, as keys of sentences and what fills them."""
    yield "completion.written", {"shell": installed.shell, "path": str(installed.script)}
    if installed.profile is not None:
        yield "completion.profile" if installed.is_new else "completion.known", {"path": str(installed.profile)}
    yield "completion.restart", {}
