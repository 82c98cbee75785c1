"""The processes of a long run begin to load while the command still finds out what to do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from maturity.batch import jobs, processes
from maturity.cli.batch.ahead import list_modules, start_ahead

FILES = Path(__file__).parents[1] / "golden" / "files"
CHILD = """
import json, sys
from multiprocessing import forkserver
from maturity.batch import processes
from maturity.cli.start import run

def start(modules):
    begin(modules)
    started.append(forkserver._forkserver._forkserver_pid)

if __name__ == "__main__":
    started, begin, processes.start_server = [], processes.start_server, start
    code = run(["score", sys.argv[1], "--jobs", "2", "-f", "csv", "-o", sys.argv[2], "--quiet"])
    rooms = {name.split(".")[1] for name in sys.modules if name.startswith("maturity.")}
    print(json.dumps([code, sorted(rooms), [*started, forkserver._forkserver._forkserver_pid]]))
"""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    found: list[Sequence[str]] = []
    monkeypatch.setattr(processes, "start_server", found.append)
    monkeypatch.setattr(jobs, "count_processors", lambda: 2)
    monkeypatch.setattr(jobs, "PROCESSES_PAY_FROM", 3)
    return found


@pytest.mark.parametrize(
    ("files", "asked", "is_started"), [(3, None, True), (1, None, False), (3, 1, False), (1, 2, True)]
)
def test_the_server_is_started_for_many_files(
    tmp_path: Path, started: list[Sequence[str]], files: int, asked: int | None, is_started: bool
) -> None:
    for number in range(files):
        (tmp_path / f"{number}.yaml").touch()
    start_ahead([str(tmp_path)], asked, "maturity.render.spreadsheet")
    assert started == ([list_modules("maturity.render.spreadsheet")] if is_started else [])


def test_files_that_are_named_count_too(started: list[Sequence[str]]) -> None:
    start_ahead(["a.yaml", "b.yaml"], None, "")
    assert not started
    start_ahead(["a.yaml", "b.yaml", "missing/"], None, "")
    assert started == [list_modules("")]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such server")
def test_what_shares_out_the_work_uses_the_server_and_loads_nothing_that_scores(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("bank.yaml", "ouvert.yaml"):
        (folder / name).write_bytes((FILES / name).read_bytes())
    command = [sys.executable, "-c", CHILD, str(folder), str(tmp_path / "out.csv")]
    done = subprocess.run(
        command, capture_output=True, encoding="utf-8", env={**os.environ, "LANG": "C.UTF-8"}, check=True
    )
    code, rooms, servers = json.loads(done.stdout)
    assert (code, done.stderr) == (0, "")
    assert len((tmp_path / "out.csv").read_text("utf-8").splitlines()) == 2
    assert not {"engine", "lint", "quiz"} & set(rooms)
    assert servers[0] is not None
    assert servers == [servers[0]] * 3  # ahead, for the processes, at the end
