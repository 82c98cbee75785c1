"""A cluster without a cluster: what becomes of calls, what a worker looks at, and what is compared with it."""

from __future__ import annotations

import gc
import shutil
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from time import sleep
from typing import Any

import pytest

from maturity import __version__
from maturity.batch.chunks import BRIEF_TIMES, Chunk, FileInput, split_into_chunks
from maturity.batch.cluster.comparing import Comparison
from maturity.batch.cluster.connection import Cluster, check_address
from maturity.batch.cluster.executor import ClusterExecutor, ClusterFuture
from maturity.batch.cluster.installation import Installation, describe_installation
from maturity.batch.cluster.waiting import call_within
from maturity.batch.cluster.work import ClusterWork, Seen
from maturity.batch.outcomes import Outcome
from maturity.batch.scoring import ScorerSettings
from maturity.errors import UsageError, WorkStoppedError
from maturity.loading.bank_cache import BankCache
from tests.support import HEADER

BANK = HEADER + "axes: [{id: x, title: X}]\nquestions: [{id: q, axis: x, kind: number, text: Q, min: 0, max: 10}]\n"


class LostWorkerError(Exception):
    """What the library raises for a call of which workers have died."""


class ClosedError(Exception):
    """Another one of the library."""


ClosedError.__module__ = "distributed.client"


class Inner(Executor):
    """Hands out futures that a test settles."""

    def __init__(self) -> None:
        self.futures: list[Future[Any]] = []
        self.is_closed = False

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        if self.is_closed:
            raise RuntimeError("Client is closed")
        self.futures.append(Future())
        return self.futures[-1]

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: ARG002
        assert not wait
        self.is_closed = True


def submit(watch: Callable[[], None] = lambda: None) -> tuple[Future[Any], Future[Any]]:
    """Return a future as `ChunkRunner` has it, and the one of the library behind it."""
    inner = Inner()
    return ClusterExecutor(inner, LostWorkerError, "tcp://there:1", watch).submit(len, ""), inner.futures[0]


def test_what_a_call_returns_and_raises_is_handed_on() -> None:
    future, inner = submit()
    inner.set_result(7)
    assert future.result() == 7
    future, inner = submit()
    inner.set_exception(KeyError("x"))
    with pytest.raises(KeyError):
        future.result()


@pytest.mark.parametrize(
    ("error", "raised", "said"),
    [
        (LostWorkerError("died"), BrokenExecutor, "died"),
        (ModuleNotFoundError("maturity"), WorkStoppedError, "usage.cluster_stranger"),
        (AttributeError("Seen"), WorkStoppedError, "usage.cluster_stranger"),
        (UsageError("usage.cluster_code"), UsageError, "usage.cluster_code"),
        (ClosedError(), WorkStoppedError, "usage.cluster_lost"),
        (OSError("of the work"), OSError, "of the work"),
    ],
)
def test_an_error_of_the_library_is_one_of_any_executor(error: Exception, raised: type[Exception], said: str) -> None:
    future, inner = submit()
    inner.set_exception(error)
    with pytest.raises(raised, match=said):
        future.result()


def test_a_call_that_the_library_has_lost_is_told_from_one_that_failed() -> None:
    def unpack(result: tuple[int, ...]) -> None:
        _, _, _ = result

    def work() -> None:
        int("x")

    for raising, raised in ((partial(unpack, (1,)), WorkStoppedError), (work, ValueError)):
        future, inner = submit()
        try:
            raising()
        except ValueError as error:
            trace = error.__traceback__
            assert trace is not None
            kept = trace.tb_next if raised is WorkStoppedError else trace
            inner.set_exception(error.with_traceback(kept))
        with pytest.raises(raised):
            future.result()


def test_calls_that_the_library_gives_up_are_lost_with_the_scheduler() -> None:
    future, inner = submit()
    assert inner.cancel()
    with pytest.raises(WorkStoppedError, match="cluster_lost"):
        future.result()
    closed = Inner()
    closed.is_closed = True
    with pytest.raises(WorkStoppedError, match="cluster_lost"):
        ClusterExecutor(closed, LostWorkerError, "tcp://there:1", lambda: None).submit(len, "")


def test_a_wait_looks_at_the_cluster_and_ends_with_what_it_finds() -> None:
    looks = 0

    def watch() -> None:
        nonlocal looks
        looks += 1
        if looks == 3:
            raise UsageError("usage.cluster_empty")

    future: ClusterFuture[int] = ClusterFuture(watch, pause=0.001)
    with pytest.raises(UsageError, match="cluster_empty"):
        future.result()
    assert looks == 3
    own: ClusterFuture[int] = ClusterFuture(watch, pause=0.001)
    own.set_exception(TimeoutError("of the work itself"))
    with pytest.raises(TimeoutError, match="itself"):
        own.result()
    with pytest.raises((TimeoutError, CancelledError)):
        ClusterFuture[int](watch).result(timeout=0.001)


def test_a_cluster_that_gives_nothing_for_long_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time runs from the last call that was handed over, and from the last result."""
    now = 1000.0
    monkeypatch.setattr("maturity.batch.cluster.executor.monotonic", lambda: now)
    monkeypatch.setattr(ClusterFuture.__init__, "__defaults__", (0.001,))
    looks = 0

    def watch() -> None:
        nonlocal looks, now
        looks += 1
        now += 600

    inner = Inner()
    executor = ClusterExecutor(inner, LostWorkerError, "tcp://there:1", watch)
    now += 5000
    first, second = executor.submit(len, ""), executor.submit(len, "")
    with pytest.raises(WorkStoppedError, match="cluster_silent"):
        first.result()
    assert looks == 3
    inner.futures[0].set_result(0)
    with pytest.raises(WorkStoppedError, match="cluster_silent"):
        second.result()
    assert looks == 6


def test_a_call_has_an_end() -> None:
    assert call_within(60, lambda: 7) == 7
    with pytest.raises(KeyError):
        call_within(60, lambda: {}["x"])
    going_on = Event()
    with pytest.raises(TimeoutError):
        call_within(0.01, going_on.wait)
    going_on.set()


def test_a_cluster_that_never_answers_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maturity.batch.cluster.connection._MOST_LATER", 0.01)
    going_on = Event()

    class Mute(Client):
        def nthreads(self) -> dict[str, int]:
            going_on.wait()
            return {}

        def run(self, *_: Any, **__: Any) -> dict[str, object]:
            going_on.wait()
            return {}

    with pytest.raises(WorkStoppedError, match="cluster_lost"):
        open_cluster(Mute(1)).watch()
    mute = Mute(1)
    mute.nthreads = lambda: {"tcp://w:1": 1}  # type: ignore[method-assign]
    with pytest.raises(UsageError, match="cluster_mute"):
        open_cluster(mute).check()
    going_on.set()


@pytest.mark.parametrize(
    "address",
    ["", " ", "there", "there:x", "http://there:1", "inproc://there:1", "tcp://there", "a b:1", "threads", "//x:1"],
)
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(UsageError, match="cluster_address"):
        check_address(address)


@pytest.mark.parametrize("address", ["there:8786", "tcp://10.0.0.1:8786", "tls://x.example:1", "tcp://[::1]:8786"])
def test_without_the_library_it_is_said_how_to_install_it(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("maturity.batch.cluster.connection.find_spec", lambda _: None)
    with pytest.raises(UsageError, match="cluster_needs"):
        check_address(address)


def test_what_is_under_way_is_given_up_with_the_executor() -> None:
    inner = Inner()
    client = Client(1)
    client.get_executor = lambda pure: inner  # type: ignore[attr-defined]  # noqa: ARG005
    with suppress(KeyboardInterrupt), open_cluster(client).open_executor(1) as executor:
        executor.submit(len, "")
        raise KeyboardInterrupt
    assert inner.is_closed


class Client:
    """Says what a client of the library would."""

    def __init__(self, workers: int, answers: dict[str, object] | None = None) -> None:
        self.workers, self.answers, self.scheduler_comm = workers, answers or {}, object()

    def nthreads(self) -> dict[str, int]:
        if self.workers < 0:
            raise ClosedError
        return dict.fromkeys(map(str, range(self.workers)), 1)

    def wait_for_workers(self, _: int, timeout: float) -> None:
        raise TimeoutError(timeout)

    def run(self, question: Any, *_: str, on_error: str) -> dict[str, object]:
        assert on_error == "return"
        return {"tcp://w:1": self.answers.get(question.__name__, KeyError())}


def open_cluster(client: Client) -> Cluster:
    return Cluster(client, "tcp://there:1", LostWorkerError)


def test_a_cluster_may_be_without_workers_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr("maturity.batch.cluster.connection.monotonic", lambda: now)
    client = Client(0)
    cluster = open_cluster(client)
    cluster.watch()
    now += 59
    cluster.watch()
    client.workers = 1
    cluster.watch()
    client.workers = 0
    now += 30
    cluster.watch()
    now += 59
    cluster.watch()
    now += 1
    with pytest.raises(WorkStoppedError, match="cluster_empty"):
        cluster.watch()


def test_a_scheduler_that_is_gone_or_another_one_has_lost_the_work() -> None:
    client = Client(2)
    cluster = open_cluster(client)
    cluster.watch()
    client.scheduler_comm = object()  # the library has connected anew, and forgotten all calls
    with pytest.raises(WorkStoppedError, match="cluster_lost"):
        cluster.watch()
    with pytest.raises(WorkStoppedError, match="cluster_lost"):
        open_cluster(Client(-1)).watch()


@pytest.mark.parametrize(
    ("workers", "answers", "said"),
    [
        (0, {}, "cluster_empty"),
        (1, {"locate": "9.9"}, "cluster_version"),
        (1, {"locate": None}, "cluster_version"),
        (1, {"locate": __version__}, "cluster_code"),
        (1, {"locate": __version__, "describe_installation": Installation(__version__, "other")}, "cluster_code"),
    ],
)
def test_every_worker_is_asked_what_it_has(workers: int, answers: dict[str, object], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        open_cluster(Client(workers, answers)).check()


def test_a_cluster_of_the_same_program_is_taken() -> None:
    answers = {"locate": __version__, "describe_installation": describe_installation()}
    cluster = open_cluster(Client(20, answers))
    cluster.check()
    assert (cluster.jobs, open_cluster(Client(1)).jobs) == (20, 8)


def choose_first(languages: tuple[str, ...]) -> str:
    return languages[0]


def name(outcome: Outcome) -> str:
    return f"{outcome.path} {outcome.status}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three answers files, seen by their relative paths from the folder `there`; this process is elsewhere."""
    there = tmp_path / "there"
    there.mkdir()
    (there / "bank.yaml").write_text(BANK, "utf-8")
    for each in "abc":
        (there / f"{each}.yaml").write_text("bank: bank.yaml\nanswers: {q: 5}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return there


def make_work(folder: Path, bank: tuple[str, str] | None = None) -> ClusterWork[str]:
    return ClusterWork(ScorerSettings(None, choose_first), name, str(folder), bank)


def chunk(*names: str) -> Chunk:
    return Chunk(0, tuple(FileInput(f"{each}.yaml") for each in names))


def test_a_worker_works_where_the_command_was_typed_and_goes_back(folder: Path) -> None:
    work = make_work(folder)
    seen, *made = work(chunk("a", "b"))
    assert made == ["a.yaml scored", "b.yaml scored"]
    assert isinstance(seen, Seen)
    assert (seen.sample, seen.unopened) == (("a.yaml", seen.sample[1] if seen.sample else ""), ())
    assert Path.cwd() == folder.parent
    assert work(chunk("c")) == ("c.yaml scored",), "a worker is looked at once in a run"


def test_a_worker_knows_the_run_that_it_has_worked_for_last_alone(folder: Path) -> None:
    """What a worker keeps does not grow with the runs it works for; one that comes again is looked at again."""
    first = make_work(folder)
    seen = [isinstance(work(chunk("a"))[0], Seen) for work in (first, first, make_work(folder), first)]
    assert seen == [True, False, True, True]


def test_a_worker_looks_for_garbage_as_often_as_before_once_a_call_is_over(folder: Path) -> None:
    kept = gc.get_threshold()
    gc.set_threshold(701, 11, 9)
    gc.disable()
    seen = []
    try:
        work = replace(make_work(folder), record=lambda _: seen.append((gc.get_threshold()[0], gc.isenabled())))
        work(chunk("a"))
        assert (gc.get_threshold(), gc.isenabled()) == ((701, 11, 9), False)
    finally:
        gc.set_threshold(*kept)
        gc.enable()
    assert seen == [(50_000, True)]


def test_a_chunk_may_be_some_times_as_large() -> None:
    files = [FileInput(f"{number}.yaml") for number in range(700)]
    split = list(split_into_chunks(files, times=BRIEF_TIMES))
    assert [len(each.inputs) for each in split] == [256, 256, 188]
    assert [one for each in split for one in each.inputs] == files
    assert [each.index for each in split] == [0, 1, 2]


def test_a_folder_that_is_not_there_is_told(folder: Path) -> None:
    with pytest.raises(UsageError, match="cluster_path"):
        make_work(folder / "not")(chunk("a"))
    assert Path.cwd() == folder.parent


def test_another_program_is_told(folder: Path) -> None:
    own = describe_installation()
    for other, said in ((replace(own, version="9"), "cluster_version"), (replace(own, digest="0"), "cluster_code")):
        with pytest.raises(UsageError, match=said):
            replace(make_work(folder), installation=other)(chunk("a"))


def test_another_bank_at_the_path_of_the_one_that_was_given_is_told(folder: Path) -> None:
    digest = BankCache().load(str(folder / "bank.yaml")).bank
    assert digest is not None
    assert make_work(folder, ("bank.yaml", digest.sha256))(chunk("a"))[-1] == "a.yaml scored"
    for bank in (("bank.yaml", "0" * 64), ("none.yaml", digest.sha256)):
        with pytest.raises(UsageError, match="cluster_bank"):
            make_work(folder, bank)(chunk("a"))


def compare(folder: Path, seen: Seen, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compare what a worker has seen with the folder as it is now."""
    monkeypatch.chdir(folder)
    Comparison(ScorerSettings(None, choose_first)).compare(seen)


def look(folder: Path, *names: str) -> Seen:
    seen, *_ = make_work(folder)(chunk(*names))
    assert isinstance(seen, Seen)
    return seen


def test_a_worker_that_reads_another_file_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = look(folder, "a")
    compare(folder, seen, monkeypatch)
    (folder / "a.yaml").write_text("bank: bank.yaml\nanswers: {q: 6}\n", "utf-8")
    with pytest.raises(UsageError, match="cluster_path"):
        compare(folder, seen, monkeypatch)


@pytest.mark.parametrize("hidden", ["b.yaml", "bank.yaml"])
def test_a_file_that_a_worker_cannot_open_is_tried_here(
    folder: Path, monkeypatch: pytest.MonkeyPatch, hidden: str
) -> None:
    away = folder / hidden
    kept = away.read_text("utf-8")
    away.unlink()
    seen = look(folder, "a", "b")
    assert seen.unopened
    compare(folder, seen, monkeypatch)  # it is not here either
    away.write_text(kept, "utf-8")
    with pytest.raises(UsageError, match="cluster_path"):
        compare(folder, seen, monkeypatch)


def test_a_bank_of_other_content_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    comparison = Comparison(ScorerSettings(None, choose_first))
    bank = comparison.banks.load("bank.yaml").bank
    assert bank is not None
    comparison.compare_bank("bank.yaml", bank.sha256)
    for path in ("bank.yaml", "none.yaml"):
        with pytest.raises(UsageError, match="cluster_bank"):
            comparison.compare_bank(path, "0" * 64)


def test_an_installation_is_known_by_its_sources_and_its_questionnaires(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = describe_installation()
    monkeypatch.setattr("maturity.loading.shipped.find_folder", lambda: tmp_path)
    assert describe_installation.__wrapped__().digest != before.digest
    assert describe_installation.__wrapped__().version == before.version


def test_threads_of_a_worker_take_turns(folder: Path, tmp_path: Path) -> None:
    """The working folder is that of the whole process."""
    other = tmp_path / "other"
    shutil.copytree(folder, other)

    def tell_folder(_: Outcome) -> str:
        sleep(0.002)
        return str(Path.cwd())

    settings = ScorerSettings(None, choose_first)
    works = [ClusterWork(settings, tell_folder, str(each), None) for each in (folder, other)] * 4
    with ThreadPoolExecutor(4) as executor:
        told = [set(each) for each in executor.map(lambda work: work(chunk("a", "b", "c"))[-3:], works)]
    assert told == [{str(folder)}, {str(other)}] * 4
