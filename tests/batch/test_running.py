"""Chunks worked on by an executor: in order, few at a time, and once more where a worker dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from typing import Any

import pytest

from maturity.batch.chunks import Chunk, FileInput, split_into_chunks
from maturity.batch.jobs import PROCESSES_PAY_FROM, choose_jobs
from maturity.batch.outcomes import Outcome
from maturity.batch.processes import open_processes
from maturity.batch.running import ChunkRunner
from maturity.batch.scoring import ChunkScorer, ScorerSettings
from maturity.errors import WorkStoppedError
from tests.support import HEADER

NAMES = [f"{number:02}" for number in range(20)]


def inputs() -> Iterator[FileInput]:
    return map(FileInput, NAMES)


def name(chunk: Chunk) -> tuple[str, ...]:
    """Take longer for what comes first."""
    sleep(0.02 / (chunk.index + 1))
    return tuple(each.path for each in chunk.inputs)


def lose(lost: FileInput) -> str:
    return f"lost {lost.path}"


@contextmanager
def open_threads(jobs: int) -> Iterator[Executor]:
    with ThreadPoolExecutor(jobs) as executor:
        yield executor


class Fragile(Executor):
    """Works at once, and breaks down for good at a chunk that has an input for which `is_deadly` holds."""

    def __init__(self, is_deadly: Callable[[str], bool]) -> None:
        self.is_deadly, self.is_broken = is_deadly, False

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        if self.is_broken:
            raise BrokenExecutor
        future: Future[Any] = Future()
        self.is_broken = any(self.is_deadly(each.path) for chunk in args for each in chunk.inputs)
        if self.is_broken:
            future.set_exception(BrokenExecutor())
        else:
            future.set_result(fn(*args, **kwargs))
        return future


def run_fragile(is_deadly: Callable[[str], bool]) -> list[str]:
    @contextmanager
    def open_fragile(_: int) -> Iterator[Executor]:
        yield Fragile(is_deadly)

    runner = ChunkRunner(name, lose, open_fragile, 2)
    return [each for made in runner.run(split_into_chunks(inputs(), 3)) for each in made]


def test_chunks_are_the_inputs_in_order() -> None:
    chunks = list(split_into_chunks(inputs(), 3))
    assert [chunk.index for chunk in chunks] == list(range(7))
    assert [each.path for chunk in chunks for each in chunk.inputs] == NAMES
    assert [len(chunk.inputs) for chunk in chunks] == [3] * 6 + [2]


@pytest.mark.parametrize("jobs", [1, 3])
def test_what_comes_of_chunks_is_in_their_order(jobs: int) -> None:
    runner = ChunkRunner(name, lose, open_threads, jobs)
    assert [each for made in runner.run(split_into_chunks(inputs(), 3)) for each in made] == NAMES


def test_few_chunks_are_under_way() -> None:
    taken = 0

    def count() -> Iterator[Chunk]:
        nonlocal taken
        for chunk in split_into_chunks(map(FileInput, map(str, range(1000))), 1):
            taken += 1
            yield chunk

    runner = ChunkRunner(name, lose, open_threads, 2)
    made = runner.run(count())
    for number in range(1, 4):
        next(made)
        assert taken <= runner.window + number
    made.close()


@pytest.mark.parametrize("deaths", [1, 2, 3])
def test_a_worker_that_dies_costs_nothing(deaths: int) -> None:
    seen: list[str] = []

    def is_deadly(path: str) -> bool:
        seen.extend([path] if path == "10" else [])
        return path == "10" and len(seen) <= deaths

    assert run_fragile(is_deadly) == NAMES


def test_an_input_of_which_workers_die_is_given_up_alone() -> None:
    expected = [lose(FileInput(each)) if each in ("00", "10", "19") else each for each in NAMES]
    assert run_fragile(lambda path: path in ("00", "10", "19")) == expected


def test_workers_that_die_of_nothing_are_no_inputs_fault() -> None:
    @contextmanager
    def open_dead(_: int) -> Iterator[Executor]:
        dead = Fragile(bool)
        dead.is_broken = True
        yield dead

    with pytest.raises(WorkStoppedError, match="no_workers"):
        list(ChunkRunner(name, lose, open_dead, 2).run(split_into_chunks(inputs())))
    runner = ChunkRunner(name, lose, open_dead, 2, no_workers="usage.cluster_dying")
    with pytest.raises(WorkStoppedError, match="cluster_dying"):
        list(runner.run(split_into_chunks(inputs())))


@pytest.mark.parametrize(("breaks", "tries", "together"), [(2, 2, 4), (1, 1, 2), (1, 3, 2)])
def test_how_often_a_chunk_and_an_input_are_tried_can_be_told(breaks: int, tries: int, together: int) -> None:
    """In each of these tries a worker dies: of the chunk, whatever chunk is the next one, then of the input alone."""
    tried: list[int] = []

    class Counting(Fragile):
        def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
            tried.extend(len(chunk.inputs) for chunk in args if any(each.path == "10" for each in chunk.inputs))
            return super().submit(fn, *args, **kwargs)

    @contextmanager
    def open_counting(_: int) -> Iterator[Executor]:
        yield Counting(lambda path: path == "10")

    runner = ChunkRunner(name, lose, open_counting, 1, most_breaks=breaks, most_tries=tries)
    made = [each for some in runner.run(split_into_chunks(inputs(), 3)) for each in some]
    assert made == [lose(FileInput(each)) if each == "10" else each for each in NAMES]
    assert (tried.count(3), tried.count(1)) == (together, tries)


@dataclass(frozen=True)
class NameOrDie:
    """Names each file that was scored; the process that comes to `deadly` first is killed, as the system does."""

    deadly: str
    mark: Path

    def __call__(self, outcome: Outcome) -> str:
        if Path(outcome.path).name == self.deadly and not self.mark.exists():
            self.mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return f"{Path(outcome.path).name} {outcome.status}"


def choose_first(languages: tuple[str, ...]) -> str:
    return languages[0]


@pytest.mark.skipif(os.name != "posix", reason="a process is killed")
def test_a_process_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    bank = HEADER + "axes: [{id: x, title: X}]\nquestions: [{id: q, axis: x, kind: number, text: Q, min: 0, max: 10}]\n"
    (tmp_path / "bank.yaml").write_text(bank, encoding="utf-8")
    names = [f"{number}.yaml" for number in range(30)]
    for each in names:
        (tmp_path / each).write_text("bank: bank.yaml\nanswers: {q: 5}\n", encoding="utf-8")
    settings = ScorerSettings(None, choose_first)
    work = ChunkScorer(settings, NameOrDie("15.yaml", tmp_path / "mark"))
    runner = ChunkRunner(work, work.give_up, open_processes, 2)
    files = (FileInput(str(tmp_path / each)) for each in names)
    made = [each for some in runner.run(split_into_chunks(files, 4)) for each in some]
    assert made == [f"{each} scored" for each in names]
    assert (tmp_path / "mark").exists()


def test_a_lost_file_fails_and_says_why() -> None:
    work: ChunkScorer[Outcome] = ChunkScorer(ScorerSettings(None, choose_first), lambda outcome: outcome)
    lost = work.give_up(FileInput("a.yaml"))
    assert (lost.status, [each.code for each in lost.diagnostics]) == ("failed", ["MB902"])


def test_several_processes_are_for_many_files() -> None:
    assert choose_jobs(PROCESSES_PAY_FROM - 1) == 1
    assert choose_jobs(PROCESSES_PAY_FROM) >= 1
