"""Many sittings of the quiz, each in a process of its own, without a start of Python for each.

Most of a sitting of a second is the start of Python and the loading of modules. Here one process loads them all and
then forks for each sitting: from there on, a sitting is what `QUIZ` of `sittings.py` makes it, in the same environment.
"""

from __future__ import annotations

import importlib
import json
import os
import pkgutil
import signal
import socket
import subprocess
import sys
import termios
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pexpect.fdpexpect import fdspawn

import maturity
from maturity.cli.start import main
from tests.outside.programs import TREE
from tests.outside.sittings import ENVIRONMENT, QUIZ


@dataclass
class Sitting:
    """A sitting at work: where to type, and what it shows."""

    pid: int
    typed: BinaryIO
    shown: BinaryIO

    def kill(self) -> None:
        """End it as a power cut would."""
        os.kill(self.pid, signal.SIGKILL)


class Starter:
    """Starts sittings, one after the other."""

    def __init__(self, line: socket.socket) -> None:
        self._line = line

    @contextmanager
    def begin(self, folder: Path) -> Iterator[Sitting]:
        """A sitting in `folder` that is typed to line by line; at the end it is waited for."""
        (its_input, typed), (shown, its_output) = os.pipe(), os.pipe()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        with os.fdopen(typed, "wb") as to_type, os.fdopen(shown, "rb") as to_read:
            yield Sitting(self._fork(folder, QUIZ, (its_input, its_output, nowhere)), to_type, to_read)
        assert self._line.recv(100) == b"ended"

    @contextmanager
    def begin_in_panels(self, folder: Path) -> Iterator[tuple[int, fdspawn]]:
        """The process of a sitting in `folder` on a terminal, and what types there; at the end it is waited for."""
        terminal, its_side = os.openpty()
        termios.tcsetwinsize(terminal, (24, 80))
        words = [word for word in QUIZ if word != "--plain"]
        pid = self._fork(folder, words, (its_side, os.dup(its_side), os.dup(its_side)))
        yield pid, fdspawn(terminal, timeout=30, encoding="utf-8")
        assert self._line.recv(100) == b"ended"
        os.close(terminal)

    def _fork(self, folder: Path, words: Sequence[str], streams: Sequence[int]) -> int:
        """Have a sitting begun with three streams of its own; return its process."""
        order = json.dumps([str(folder), *words[words.index("quiz") :]])
        socket.send_fds(self._line, [order.encode()], list(streams))
        for stream in streams:
            os.close(stream)
        return int(self._line.recv(100))


@contextmanager
def start_many(who: Sequence[str] = ()) -> Iterator[Starter]:
    """Start the process that forks, by the words of `who` as another user; end it afterwards."""
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    words = [*who, sys.executable, "-c", f"from {__name__} import serve; serve(0)"]
    streams = {
        "stdin": there,
        "stdout": subprocess.PIPE,
        "stderr": subprocess.PIPE,
    }  # no files: Python asks at its start
    with here, there, subprocess.Popen(words, cwd=TREE, env={**ENVIRONMENT, "TERM": "xterm"}, **streams) as process:
        there.close()
        try:
            yield Starter(here)
        finally:
            here.close()  # else that process would wait for ever, and this one for it
        said = process.stderr.read() if process.stderr else b""
    assert process.returncode == 0, said.decode()


def serve(number: int) -> None:
    """Load everything, then fork for each sitting that is asked for, tell its process and wait for its end."""
    for module in pkgutil.walk_packages(maturity.__path__, "maturity."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    with socket.socket(fileno=number) as line:
        while True:
            order, streams, *_ = socket.recv_fds(line, 10_000, 3)
            if not order:
                return
            pid = os.fork()
            if not pid:
                line.detach()  # its place becomes that of what is typed
                sit(*json.loads(order), streams=streams)
            for stream in streams:
                os.close(stream)
            line.send(b"%d" % pid)
            os.waitpid(pid, 0)
            line.send(b"ended")


def sit(folder: str, *words: str, streams: Sequence[int]) -> None:
    """Be the program that is called with these words in a folder; never returns."""
    os.chdir(folder)
    for place, stream in enumerate(streams):
        os.dup2(stream, place)
        os.close(stream)
    sys.argv = ["maturity", *words]
    main()
