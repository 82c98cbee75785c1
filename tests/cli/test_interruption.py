"""Ctrl-C while a command works: it ends at once, with one sentence and the exit code of an interruption."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from maturity.cli.interruption import catch_signals
from tests.cli.command import UNSET

FILES = Path(__file__).parents[1] / "golden" / "files"
SCORE = [sys.executable, "-m", "maturity", "score", str(FILES / "ouvert.yaml"), "-", "--format", "jsonl"]
"""Scores a file, then waits for the standard input, on which nothing comes."""

FRENCH = "Interrompu\u00a0: 1 fichier sur 2 est traité\u00a0; ce qui est fait est gardé."
ENGLISH = "Interrupted: 1 file of 2 was dealt with; what was done is kept."

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a signal is sent to one process")


def start(words: list[str], folder: Path, stderr: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    """Start a command whose input never ends."""
    environment = {name: value for name, value in os.environ.items() if name not in UNSET} | {"LC_ALL": "C.UTF-8"}
    return subprocess.Popen(
        words, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr
    )


def interrupt(process: subprocess.Popen[bytes]) -> tuple[int, bytes]:
    """Send what Ctrl-C sends; return the exit code, and what went to the error stream if that is a pipe."""
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=20)
    return process.returncode, err


@pytest.mark.parametrize(("more", "said"), [([], f"{FRENCH}\n"), (["--lang", "en"], f"{ENGLISH}\n")])
def test_one_sentence_says_that_it_was_heard(tmp_path: Path, more: list[str], said: str) -> None:
    with start([*SCORE, *more], tmp_path) as process:
        assert process.stdout
        assert process.stdout.readline().startswith(b"{")  # it works
        assert interrupt(process) == (130, said.encode())


def test_on_a_terminal_the_sentence_has_a_line_of_its_own(tmp_path: Path) -> None:
    screen, terminal = os.openpty()
    try:
        with start(SCORE, tmp_path, terminal) as process:
            assert process.stdout
            process.stdout.readline()
            assert interrupt(process)[0] == 130
        os.set_blocking(screen, False)  # without a sentence there is nothing to read
        assert os.read(screen, 1000) == f"\r\n{FRENCH}\r\n".encode()  # after the ^C that a terminal shows
    finally:
        os.close(screen)
        os.close(terminal)


def test_a_terminal_that_is_closed_is_told_once() -> None:
    """The system and the program of the terminal both tell: the second time must not stop what puts files in order."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    try:
        with catch_signals():
            with pytest.raises(KeyboardInterrupt):
                signal.raise_signal(signal.SIGHUP)
            signal.raise_signal(signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGHUP, before)
