"""Ctrl-C while the processes of a long run are being started: they end without a word, and none is left."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

FILES = Path(__file__).parents[1] / "golden" / "files"
PATIENCE = 20
PRESSED = {
    "while the server loads": "processes.start_server = press_after(processes.start_server)",
    "once there is an executor": "Thread.start = press_before(Thread.start)",
    "while a process begins": "Pool._spawn_process = press_during(Pool._spawn_process)",
}
CHILD = """
import os, signal, sys
from threading import Thread, Timer
from concurrent.futures.process import ProcessPoolExecutor as Pool
from maturity.batch import processes
from maturity.cli import start

def press():
    os.killpg(0, signal.SIGINT)

def press_after(function):
    def call(*words):
        function(*words)
        Timer(0.1, press).start()
    return call

def press_before(function):
    def call(thread):
        if getattr(thread, "_target", None) is processes._follow_processes:
            press()
        function(thread)
    return call

def press_during(function):
    def call(*words):
        Timer(0.005, press).start()
        function(*words)
    return call

if __name__ == "__main__":
    {replaced}
    sys.argv = ["maturity", "score", sys.argv[1], "--jobs", "2", "-f", "csv", "-o", sys.argv[2], "--lang", "en"]
    start.main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals of a group")
@pytest.mark.parametrize("when", PRESSED)
def test_nobody_but_the_command_says_a_word(tmp_path: Path, when: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("bank.yaml", "ouvert.yaml"):
        (folder / name).write_bytes((FILES / name).read_bytes())
    script = CHILD.replace("{replaced}", PRESSED[when])
    command = [sys.executable, "-c", script, str(folder), str(tmp_path / "out.csv")]
    with subprocess.Popen(command, stderr=subprocess.PIPE, encoding="utf-8", start_new_session=True) as process:
        _, said = process.communicate(timeout=PATIENCE)  # ends once no process is left that could say something
    assert process.returncode == 130
    assert "Interrupted" in said
    assert not [line for line in said.splitlines() if not line.startswith(("Interrupted", str(tmp_path)))]
