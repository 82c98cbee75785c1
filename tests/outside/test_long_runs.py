"""Runs over many files as somebody at a terminal sees them: the bar of progress, and Ctrl-C."""

from __future__ import annotations

import fcntl
import json
import os
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outside.tmux import MATURITY, PATIENCE, Tmux
from tests.support import HEADER

FILES = 1_500
BANK = HEADER + "axes: [{id: x, title: X}]\nquestions: [{id: q, axis: x, kind: number, text: Q, min: 0, max: 10}]\n"
READ = 40
"""How many results are read before Ctrl-C: more than one chunk of files."""
WHILE = 0.5
"""How many seconds a run does nothing that waits for whoever reads its results."""
BAR = "sur 1500 fichiers"
"""What stands beside the bar."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "bank.yaml").write_text(BANK, "utf-8")
    for number in range(FILES):
        (tmp_path / "in" / f"{number:04}.yaml").write_text("bank: ../bank.yaml\nanswers: {q: 5}\n", "utf-8")
    return tmp_path


def watch(tmux: Tmux) -> Iterator[str]:
    """Yield what is on the screen, again and again, until the command has ended."""
    end, screen = time.monotonic() + PATIENCE, ""
    while "exit " not in screen:
        assert time.monotonic() < end, screen
        screen = tmux.screen()
        yield screen
        time.sleep(0.05)


def test_a_bar_is_on_the_terminal_while_results_go_to_a_file_and_is_gone_then(folder: Path) -> None:
    line = f"{' '.join(MATURITY)} score in --jobs 1 --format csv > out.csv"
    tmux = Tmux(["sh", "-c", line], folder, (80, 24), {})
    try:
        screens = list(watch(tmux))
        shown = [screen for screen in screens if BAR in screen.replace("\u202f", " ").replace("1 500", "1500")]
        assert shown
        assert all("%" in screen for screen in shown)
        assert screens[-1].strip() == "exit 0"
    finally:
        tmux.close()
    written = (folder / "out.csv").read_text("utf-8")
    assert len(written.splitlines()) == FILES + 1
    assert BAR not in written


def test_nothing_of_the_bar_is_in_a_log(folder: Path) -> None:
    line = f"{' '.join(MATURITY)} score in --jobs 1 --format csv > out.csv 2> log"
    tmux = Tmux(["sh", "-c", line], folder, (80, 24), {})
    try:
        assert tmux.until("exit 0").strip() == "exit 0"
    finally:
        tmux.close()
    assert (folder / "log").read_bytes() == b""


def test_ctrl_c_ends_several_processes_and_keeps_what_is_done(folder: Path) -> None:
    """The results are not read meanwhile, so that the run waits for whoever reads them."""
    words = [*MATURITY, "score", "in", "--jobs", "2", "--format", "jsonl"]
    with subprocess.Popen(
        words, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, bufsize=0,
        env={**os.environ, "MATURITY_LANG": "fr"},
    ) as process:  # fmt: skip
        assert process.stdout
        first = [process.stdout.readline() for _ in range(READ)]
        wait_until_nothing_more_fits(
            process.stdout.fileno()
        )  # a result is being written, and workers have nothing to do
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: all of them hear it
        time.sleep(WHILE)  # a worker that is interrupted by it says so meanwhile
        rest, err = process.communicate(timeout=PATIENCE)
    lines = [*first, *rest.splitlines(keepends=True)]
    assert process.returncode == 130
    paths = [json.loads(line)["path"] for line in lines]
    assert paths == [f"in/{number:04}.yaml" for number in range(len(lines))]
    assert READ <= len(lines) < FILES
    said = " ".join(err.decode().replace("\u00a0", " ").replace("\u202f", " ").split())
    assert "Traceback" not in said
    assert f"Interrompu : {len(lines)} fichiers sur 1 500 sont traités" in said
    assert has_ended(process.pid)


def wait_until_nothing_more_fits(reading: int) -> None:
    """Wait until a pipe, of which nobody reads, has been as full for a while as it is then."""
    before, end = -1, time.monotonic() + PATIENCE
    while before != (waiting := count_bytes(reading)):
        assert time.monotonic() < end
        before = waiting
        time.sleep(WHILE)


def count_bytes(reading: int) -> int:
    """Count the bytes that wait in a pipe."""
    number = bytearray(4)
    fcntl.ioctl(reading, termios.FIONREAD, number)
    return int.from_bytes(number, sys.byteorder)


def has_ended(group: int) -> bool:
    """Whether no process of a group is left; those that only end may take a moment."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False
