"""A real terminal to type into and to read: tmux, with nothing of this machine's settings."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

PATIENCE = 30.0
"""Seconds that a slow machine may take to draw a screen."""
_UNSET = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR", "COLUMNS", "LINES", "MATURITY_LANG", "ACCESSIBLE", "LC_ALL", "CI")


class Tmux:
    """One window with a shell command in it; `close` ends whatever still runs there."""

    def __init__(
        self, command: Sequence[str], cwd: Path, size: tuple[int, int], environment: Mapping[str, str]
    ) -> None:
        self.folder = tempfile.mkdtemp(dir="/tmp")  # a socket's path must be short
        self._tmux = ["tmux", "-u", "-f", "/dev/null", "-S", f"{self.folder}/socket"]
        unset = [word for name in _UNSET for word in ("-u", name)]
        given = [f"{name}={value}" for name, value in {"LANG": "C.UTF-8", **environment}.items()]
        script = f"trap : INT; env {shlex.join([*unset, *given, *command])}; echo exit $?; exec cat"
        columns, rows = map(str, size)
        self("new-session", "-d", "-x", columns, "-y", rows, "sh", "-c", script, cwd=cwd)

    def __call__(self, *words: str, cwd: Path | None = None, typed: str | None = None) -> str:
        done = subprocess.run(
            [*self._tmux, *words],
            cwd=cwd,
            env=os.environ,
            input=typed,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=True,
            timeout=60,
        )
        return done.stdout

    def keys(self, *names: str) -> None:
        """Press keys by the names that tmux has for them."""
        self("send-keys", *names)

    def text(self, text: str) -> None:
        """Type a text."""
        self("send-keys", "-l", "--", text)

    def paste(self, text: str, *, announced: bool) -> None:
        """Paste a text, in the way of terminals that say so or in the way of those that do not."""
        self("load-buffer", "-", typed=text)
        self("paste-buffer", *(["-p"] if announced else []))

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size."""
        self("resize-window", "-x", str(columns), "-y", str(rows))

    def screen(self, *options: str) -> str:
        """What is to be seen now, without the spaces at the ends of lines."""
        shown = self("capture-pane", "-p", *options).replace("\u00a0", " ")
        return "\n".join(line.rstrip() for line in shown.rstrip().split("\n"))

    def until(self, what: str | Callable[[str], bool]) -> str:
        """The screen once it shows a text, lines joined, or fulfils a test, and has come to rest."""
        fulfilled = what if callable(what) else lambda screen: what in " ".join(screen.split())
        end, before = time.monotonic() + PATIENCE, ""
        while time.monotonic() < end:
            now = self.screen()
            if fulfilled(now) and now == before:
                return now
            before = now
            time.sleep(0.08)
        raise AssertionError(f"never saw {what!r} in:\n{before}")

    def close(self) -> None:
        """End the window."""
        subprocess.run([*self._tmux, "kill-server"], check=False, capture_output=True)
        shutil.rmtree(self.folder)


MATURITY = (sys.executable, "-m", "maturity")
