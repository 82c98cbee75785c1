"""Many sittings of the quiz, each in a process of its own, without a start of Python for each.

Most of a sitting of a second is the start of Python and the loading of modules. Here one process loads them all and
then forks for each sitting: from there on, a sitting is what `QUIZ` of `sittings.py` makes it, in the same environment.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

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
        """A sitting in `folder`; at the end it is waited for."""
        (its_input, typed), (shown, its_output) = os.pipe(), os.pipe()
        socket.send_fds(self._line, [os.fsencode(folder)], [its_input, its_output])
        os.close(its_input)
        os.close(its_output)
        with os.fdopen(typed, "wb") as to_type, os.fdopen(shown, "rb") as to_read:
            yield Sitting(int(self._line.recv(100)), to_type, to_read)
        assert self._line.recv(100) == b"ended"


@contextmanager
def start_many(who: Sequence[str] = ()) -> Iterator[Starter]:
    """Start the process that forks, by the words of `who` as another user; end it afterwards."""
    here, there = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    words = [*who, sys.executable, "-c", f"from {__name__} import serve; serve(0)"]
    streams = {"stdin": there, "stdout": subprocess.PIPE}  # Python asks at its start what its streams are
    with here, there, subprocess.Popen(words, cwd=TREE, env=ENVIRONMENT, **streams) as process:
        there.close()
        try:
            yield Starter(here)
        finally:
            here.close()  # else that process would wait for ever, and this one for it
    assert process.returncode == 0


def serve(number: int) -> None:
    """Load everything, then fork for each sitting that is asked for, tell its process and wait for its end."""
    for module in pkgutil.walk_packages(maturity.__path__, "maturity."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    with socket.socket(fileno=number) as line:
        while True:
            folder, streams, *_ = socket.recv_fds(line, 10_000, 2)
            if not folder:
                return
            pid = os.fork()
            if not pid:
                line.detach()  # its place becomes that of what is typed
                sit(folder, *streams)
            for stream in streams:
                os.close(stream)
            line.send(b"%d" % pid)
            os.waitpid(pid, 0)
            line.send(b"ended")


def sit(folder: bytes, typed: int, shown: int) -> None:
    """Be the program that is called with the words of `QUIZ` in a folder; never returns."""
    os.chdir(folder)
    for stream, place in ((typed, 0), (shown, 1), (os.open(os.devnull, os.O_WRONLY), 2)):
        os.dup2(stream, place)
        os.close(stream)
    sys.argv = ["maturity", *QUIZ[QUIZ.index("quiz") :]]
    main()
