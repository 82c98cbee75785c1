"""A real cluster that dies, is stopped or has nobody left to work: the run ends, and what is done is kept."""

from __future__ import annotations

import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from maturity.batch.cluster import connection, executor
from tests.cli.command import Maturity
from tests.cli.test_many_files import answer
from tests.outside.cluster_programs import Programs, kill, run_cluster, stop
from tests.outside.test_cluster import FILES, folder, maturity, pytestmark, refuse, take_until  # noqa: F401 - fixtures
from tests.support import plain

MORE = 300
"""How many files there are besides: more than are under way at once."""
TOTAL = FILES + MORE + 3


@pytest.fixture(autouse=True)
def more(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    """More files, and waits of seconds."""
    for number in range(MORE):
        answer(folder, f"g{number:03}", number)
    monkeypatch.setattr(connection, "_MOST_LATER", 1.0)
    monkeypatch.setattr(connection, "_MOST_EMPTY", 1.0)
    monkeypatch.setattr(connection, "_MOST_AT_FIRST", 5.0)
    monkeypatch.setattr(executor.ClusterFuture.__init__, "__defaults__", (0.5,))


def check_kept(one: str, maturity: Maturity, programs: Programs, done: int, said: str) -> None:  # noqa: F811
    """Score the folder; what is written begins as on one machine, ends with whole rows, and one sentence says why."""
    ran = maturity("score", "in", "-o", "out.csv", "--cluster", programs.address)
    text = Path("out.csv").read_text("utf-8")
    assert ran.code == 2
    assert text.endswith("\n")
    assert one.startswith(text)
    assert done <= text.count("\n") < FILES + MORE
    told = [line for line in plain(ran.err).splitlines() if line.startswith("erreur : ")]
    assert len(told) == 1
    assert said in told[0]
    assert f"{text.count(chr(10))} fichiers sur {TOTAL} sont traités" in plain(" ".join(ran.err.split()))
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("act", "said"),
    [
        (lambda programs: kill(programs.scheduler), "l'ordonnanceur {} ne répond plus"),
        (lambda programs: stop(programs.scheduler), "l'ordonnanceur {} ne répond plus"),
        (lambda programs: kill(*programs.workers), "{} n'a aucun processus de calcul depuis 1 secondes"),
    ],
    ids=["scheduler-killed", "scheduler-stopped", "workers-killed"],
)
def test_what_is_done_is_kept(
    maturity: Maturity,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    act: Callable[[Programs], None],
    said: str,
) -> None:
    one = maturity("score", "in", "-f", "csv").out
    with run_cluster(tmp_path, 1) as programs:
        take_until(monkeypatch, 50, partial(act, programs))
        check_kept(one, maturity, programs, 50, said.format(programs.address))


def test_a_worker_that_is_stopped_costs_the_time_until_it_is_given_up(
    maturity: Maturity,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    one = maturity("score", "in", "-f", "csv")
    with run_cluster(tmp_path, 2, most_silent="2s") as programs:
        take_until(monkeypatch, 50, partial(stop, programs.workers[0]))
        assert maturity("score", "in", "-f", "csv", "--cluster", programs.address) == one


def test_a_worker_that_never_answers_is_told_before_any_work(maturity: Maturity, tmp_path: Path) -> None:  # noqa: F811
    with run_cluster(tmp_path, 1) as programs:
        maturity("score", "in", "-f", "csv", "--cluster", programs.address)  # once it is there
        stop(programs.workers[0])
        refuse(maturity, programs.address, "n'a pas répondu en 1 secondes")


def test_whoever_takes_the_call_and_says_nothing_is_no_scheduler(
    maturity: Maturity,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connection, "_MOST_AT_FIRST", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as mute:
        address = f"tcp://127.0.0.1:{mute.getsockname()[1]}"
        refuse(maturity, address, f"aucun ordonnanceur n'a répondu à {address}")
