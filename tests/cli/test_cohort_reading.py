"""What `maturity cohort` reads: in several processes, some of the files, cut short; and how little is sent back."""

from __future__ import annotations

import csv
import json
import pickle
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from maturity.batch import processes
from maturity.cli.cohort.entries import ReplyMaker
from scripts.fictitious_cohort import main as write_cohort
from tests.cli.command import Maturity
from tests.support import flat, plain

BANK = "prerequis"
MOST_SENT = 1_500
"""How many bytes of each file may go from one process to another."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Forty files of organisations that do not exist, some of which have answered twice."""
    made = tmp_path_factory.mktemp("cohort") / "reponses"
    write_cohort([str(made), "40", "7", BANK])
    return made


class OtherProcess(Executor):
    """Stands for another process: only what can be pickled goes there, and comes back as a copy."""

    def __init__(self) -> None:
        self.sent = 0

    def submit(self, work: Callable[..., Any], *given: Any) -> Future[Any]:  # type: ignore[override]
        """Work at once."""
        called, arguments = pickle.loads(pickle.dumps((work, given)))  # noqa: S301 - our own
        made = pickle.dumps(called(*arguments))
        self.sent += len(made)
        done: Future[Any] = Future()
        done.set_result(pickle.loads(made))  # noqa: S301 - our own
        return done


def test_several_processes_make_the_same_cohort_of_little(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("cohort", str(folder), "--by", "type", "--percentiles", "--format", "json")
    alone = maturity(*words, "--jobs", "1")
    other = OtherProcess()

    @contextmanager
    def open_processes(_jobs: int, modules: tuple[str, ...]) -> Iterator[Executor]:
        assert all(modules)
        yield other

    monkeypatch.setattr(processes, "open_processes", open_processes)
    shared = maturity(*words, "--jobs", "2")
    assert (shared.code, shared.out) == (alone.code, alone.out)
    assert 0 < other.sent < 40 * MOST_SENT


def test_some_of_the_files_are_a_cohort_too(maturity: Maturity, folder: Path) -> None:
    every = json.loads(maturity("cohort", str(folder), "--format", "json").out)
    ran = maturity("cohort", str(folder), "--where", 'profile.type == "commune"', "--format", "json")
    assert ran.code == 0, ran.err
    some = json.loads(ran.out)
    communes = [path for path in folder.iterdir() if json.loads(path.read_text())["profile"].get("type") == "commune"]
    assert 5 <= some["organisations"] <= len(communes) < every["organisations"]
    assert some["where"] == 'profile.type == "commune"'
    assert f"{len(communes)} résultats gardés sur 40" in plain(ran.err)
    shown = maturity("cohort", str(folder), "--where", 'profile.type == "commune"')
    assert 'Seulement celles pour lesquelles profile.type == "commune".' in flat(shown.out)
    ran = maturity("cohort", str(folder), "--where", "profile.nope == 1")
    assert (ran.code, ran.out) == (2, "")
    assert "nope" in ran.err


def test_a_cohort_that_is_cut_short_is_none(
    maturity: Maturity, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = ReplyMaker.__call__
    seen = []

    def interrupt(maker: ReplyMaker, outcome: Any) -> Any:
        seen.append(outcome)
        if len(seen) == 20:
            raise KeyboardInterrupt
        return made(maker, outcome)

    monkeypatch.setattr(ReplyMaker, "__call__", interrupt)
    ran = maturity("cohort", str(folder), "-o", str(tmp_path / "x.json"))
    assert ran.code == 130
    assert not list(tmp_path.iterdir())


def test_the_rows_of_a_table_are_a_cohort(maturity: Maturity, folder: Path, tmp_path: Path) -> None:
    """The same answers as files and as a table, in which a row cannot be read, make the same cohort."""
    replies = [json.loads(path.read_text("utf-8")) for path in sorted(folder.iterdir())]
    (tmp_path / "files").mkdir()
    rows = []
    for number, reply in enumerate(replies):
        answers = {name: value for name, value in reply["answers"].items() if isinstance(value, str)}
        kept = {name: reply[name] for name in ("bank", "organisation", "date", "profile")} | {"answers": answers}
        (tmp_path / "files" / f"{number:03}.json").write_text(json.dumps(kept), "utf-8")
        rows.append({name: kept[name] for name in ("organisation", "date")} | reply["profile"] | answers)
    table = tmp_path / "table.csv"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, sorted({name for row in rows for name in row}))
        writer.writeheader()
        writer.writerows([*rows, {"organisation": "Z", "type": "village"}])
    words = ("--by", "agents=0-9,10+", "--format", "json")
    ran = maturity("cohort", str(table), "--bank", BANK, *words)
    assert ran.code == 2
    assert "village" in ran.err
    made, same = (json.loads(out) for out in (ran.out, maturity("cohort", str(tmp_path / "files"), *words).out))
    assert (made.pop("unread"), same.pop("unread")) == (1, 0)
    assert made == same
    text = plain(maturity("cohort", str(table), "--bank", BANK).out)
    assert "1 ligne n'a pas pu être lue, et ne compte pas." in text
