"""The quiz in a real terminal, from the first key to the result: tests/cases/terminals, a file a run.

The screens that a run keeps are in tests/golden/terminals: `UPDATE_GOLDEN=1` writes them anew, to be read.
"""

from __future__ import annotations

import os
import shlex
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.outside.programs import TREE
from tests.outside.tmux import MATURITY, Tmux

RUNS = sorted((TREE / "tests" / "cases" / "terminals").glob("*.yaml"))
KEPT = TREE / "tests" / "golden" / "terminals"
BANKS = TREE / "tests" / "golden" / "files"
DAY = {"SOURCE_DATE_EPOCH": "1795000000"}


def test_there_are_runs() -> None:
    assert len(RUNS) >= 8
    assert {path.stem for path in RUNS} == {path.stem for path in KEPT.glob("*.txt")}


@pytest.fixture
def folder() -> Iterator[Path]:
    """A working folder whose path has the same length everywhere: the quiz says it, and lines are broken."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        yield Path(name)


def played(run: dict[str, Any], folder: Path) -> Iterator[str]:
    """The screens that a run keeps, then the file that it leaves."""
    size, files = (run["size"][0], run["size"][1]), run.get("files", ["bank.yaml"])
    for name in files:
        shutil.copy(BANKS / name, folder)
    window = Tmux(command(run["words"]), folder, size, {**DAY, **run.get("environment", {})})
    try:
        for step in run["steps"]:
            act(window, step)
            screen = window.until(step["until"])
            assert max(map(len, screen.split("\n"))) <= 100
            if step.get("keep"):
                yield screen
            for absent in step.get("absent", ()):
                assert absent not in window.screen("-e"), f"{absent!r} on the screen"
    finally:
        window.close()
    for path in sorted(folder.glob("*.yaml")):
        if path.name not in files:
            yield f"{path.name}\n{path.read_text('utf-8')}"
    assert [path.name for path in folder.glob(".*")] == []


def command(words: list[str]) -> list[str]:
    """The words after `maturity`, or a line of shell that calls it `M`."""
    if words[0] != "sh":
        return [*MATURITY, *words]
    return [*words[:-1], words[-1].replace("M ", f"{shlex.join(MATURITY)} ")]


def act(window: Tmux, step: dict[str, Any]) -> None:
    if "resize" in step:
        window.resize(*step["resize"])
    if "paste" in step:
        window.paste(step["paste"] * step.get("times", 1), announced=step.get("announced", True))
    if "text" in step:
        window.text(step["text"])
    time.sleep(step.get("pause", 0))
    if "keys" in step:
        window.keys(*step["keys"])


@pytest.mark.parametrize("path", RUNS, ids=lambda path: path.stem)
def test_run(path: Path, folder: Path) -> None:
    run = yaml.safe_load(path.read_text("utf-8"))
    rule = "-" * run["size"][0]
    found = f"\n{rule}\n".join(played(run, folder)).replace(str(folder), "DOSSIER") + "\n"
    kept = KEPT / f"{path.stem}.txt"
    if os.environ.get("UPDATE_GOLDEN"):
        kept.write_text(found, "utf-8")
    assert found == kept.read_text("utf-8")
