"""`score --cluster` on a real cluster of two workers of this machine, of which some are killed."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import distributed
import pytest
from distributed.diagnostics.plugin import WorkerPlugin

from maturity import __version__
from maturity.batch import chunks
from maturity.batch.chunks import FileInput, split_into_chunks
from maturity.batch.cluster import connection
from maturity.batch.cluster.comparing import Comparison
from maturity.batch.cluster.connection import connect
from maturity.batch.cluster.installation import Installation
from maturity.batch.cluster.work import ClusterWork, Seen
from maturity.batch.outcomes import Outcome
from maturity.batch.running import ChunkRunner
from maturity.batch.scoring import ScorerSettings
from maturity.cli.batch import clustering
from maturity.cli.batch.run_log import RunLog
from tests.cli.command import Maturity
from tests.cli.test_many_files import BANK, answer
from tests.support import plain

FILES = 60
pytestmark = [
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # the library leaves sockets to the collector of garbage
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with open_cluster(2) as opened:
        yield opened


def open_cluster(workers: int) -> Any:
    """Open a cluster of so many processes, to be closed."""
    return distributed.LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=workers, threads_per_worker=1, processes=True, dashboard_address="127.0.0.1:0", silence_logs=50
    )


@pytest.fixture
def maturity(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Maturity:
    return Maturity(capsys, monkeypatch)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Many answers files, two of them with mistakes, seen by relative paths; chunks are small."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(chunks.split_into_chunks, "__defaults__", (2,))
    monkeypatch.setattr(clustering, "BRIEF_TIMES", 1)
    there = tmp_path / "in"
    there.mkdir()
    (there / "bank.yaml").write_text(BANK, "utf-8")
    for number in range(FILES):
        answer(there, f"f{number:02}", 100 * number, profile={"type": "commune" if number % 3 else "region"})
    answer(there, "f30x", 20000)
    (there / "f31x.yaml").write_text("bank: none.yaml\nanswers: {}\n", "utf-8")
    return there


@pytest.mark.parametrize("words", [("-f", "csv"), ("-f", "jsonl", "--fail-under", "30"), ("--sort", "-score")])
def test_it_is_the_same_on_a_cluster_and_on_one_machine(
    maturity: Maturity, cluster: Any, words: tuple[str, ...]
) -> None:
    wishes = ("--where", 'profile.type == "commune"', "--bank", "in/bank.yaml")
    for more in ((), wishes):
        one = maturity("score", "in", *words, *more)
        assert maturity("score", "in", *words, *more, "--cluster", cluster.scheduler_address) == one
        assert (one.code, "f59" in one.out) == (2, True)


def test_parts_and_tables_go_to_a_cluster_too(maturity: Maturity, cluster: Any) -> None:
    Path("t.csv").write_text("organisation;q\n" + "".join(f"o{n};{n * 100}\n" for n in range(9)) + "x;y\n", "utf-8")
    columns = "columns: [{column: organisation, to: organisation}, {column: q, to: answers.q}]\n"
    Path("m.yaml").write_text(f"maps: in/bank.yaml\n{columns}", "utf-8")
    score = ("score", "t.csv", "--mapping", "m.yaml", "-f", "csv")
    one = maturity(*score)
    assert (one.code, one.out.count("\n")) == (2, 11)
    there = ("--cluster", cluster.scheduler_address)
    assert maturity(*score, *there) == one
    for part in ("1/2", "2/2"):
        maturity(*score, *there, "--shard", part, "-o", f"{part[0]}.part")
    assert maturity("merge", "1.part", "2.part") == one


def test_a_cohort_is_the_same_on_a_cluster_and_on_one_machine(maturity: Maturity, cluster: Any) -> None:
    there = ("--cluster", cluster.scheduler_address)
    chosen = ("--where", 'profile.type == "commune"', "--bank", "in/bank.yaml")
    for words in (("-f", "json", "--by", "type", "--percentiles"), ("-f", "csv", *chosen)):
        one = maturity("cohort", "in", *words)
        assert (one.code, "commune" in one.out) == (2, True)
        assert maturity("cohort", "in", *words, *there) == one
    assert maturity("cohort", "in", "--jobs", "2", *there).code == 2


def test_a_cohort_is_of_one_questionnaire_wherever_it_is_read(
    maturity: Maturity, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker that reads another questionnaire at the same path ends the run."""
    monkeypatch.setattr(Comparison, "compare_bank", make_other(Comparison.compare_bank))
    ran = maturity("cohort", "in", "-f", "json", "--cluster", cluster.scheduler_address)
    assert (ran.code, ran.out) == (2, "")
    assert "in/bank.yaml n'est pas le même" in plain(ran.err)


def make_other(compare: Any) -> Any:
    """Return what compares a bank as if the worker had read another content."""
    return lambda comparison, path, _: compare(comparison, path, "0" * 64)


class KillOnce(WorkerPlugin):  # type: ignore[misc]
    """Kills the first worker that comes to its third call, while it works on it, as the system does."""

    def __init__(self, mark: str) -> None:
        self.mark, self.calls = mark, 0

    def transition(self, key: Any, start: str, finish: str, **_: Any) -> None:  # noqa: ARG002 - theirs
        self.calls += finish == "executing"
        if self.calls == 3:
            try:
                os.close(os.open(self.mark, os.O_CREAT | os.O_EXCL))
            except FileExistsError:
                return
            os.kill(os.getpid(), signal.SIGKILL)


def test_a_worker_that_is_killed_in_the_middle_costs_nothing(maturity: Maturity, cluster: Any, tmp_path: Path) -> None:
    one = maturity("score", "in", "-f", "csv")
    mark = tmp_path / "killed"
    with distributed.Client(cluster, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        before = set(client.run(os.getpid).values())
        client.register_plugin(KillOnce(str(mark)), name="kill")
        try:
            ran = maturity("score", "in", "-f", "csv", "--cluster", cluster.scheduler_address)
        finally:
            client.unregister_worker_plugin("kill")
        client.wait_for_workers(2, timeout=30)
        assert mark.exists()
        assert len(before & set(client.run(os.getpid).values())) == 1, "one of the two is another process"
    assert ran == one
    rows = ran.out.splitlines()[1:]
    assert len(rows) == len({row.partition(",")[0] for row in rows}) == FILES + 2


@dataclass(frozen=True)
class NameOrDie:
    """Names each file that was scored; a process that comes to `deadly` is killed each time."""

    deadly: str

    def __call__(self, outcome: Outcome) -> str:
        if outcome.path.endswith(self.deadly) and outcome.status == "scored":
            os.kill(os.getpid(), signal.SIGKILL)
        return f"{Path(outcome.path).name} {outcome.status}"


def choose_first(languages: tuple[str, ...]) -> str:
    return languages[0]


def test_a_file_of_which_workers_die_again_and_again_is_given_up_alone(
    cluster: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = ClusterWork(ScorerSettings(None, choose_first), NameOrDie("f05.yaml"), str(tmp_path), None)
    names = [f"f{number:02}.yaml" for number in range(12)]
    files = [FileInput(f"in/{name}") for name in names]
    monkeypatch.setattr(cluster.scheduler, "allowed_failures", 0)  # or it would kill each worker some times
    with connect(cluster.scheduler_address) as opened:
        runner: ChunkRunner[str | Seen] = ChunkRunner(
            work, work.give_up, opened.open_executor, opened.jobs, most_breaks=1, most_tries=1
        )
        made = [each for some in runner.run(split_into_chunks(files, 3)) for each in some if isinstance(each, str)]
    assert made == [f"{name} {'failed' if name == 'f05.yaml' else 'scored'}" for name in names]


def test_what_is_done_is_kept_when_it_is_interrupted(
    maturity: Maturity, cluster: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_until(monkeypatch, 20, partial(os.kill, os.getpid(), signal.SIGINT))
    before = signal.getsignal(signal.SIGINT)
    ran = maturity("score", "in", "-f", "csv", "--cluster", cluster.scheduler_address)
    signal.signal(signal.SIGINT, before)
    assert (ran.code, ran.out.count("\n")) == (130, 20), "one of the twenty is the bank"
    assert "20 fichiers sur 63" in plain(ran.err)


def take_until(monkeypatch: pytest.MonkeyPatch, number: int, act: Any) -> None:
    """Call `act` once so many files are done."""
    take = RunLog.take

    def take_and_act(self: RunLog, entry: Any) -> None:
        take(self, entry)
        if self.done == number:
            act()

    monkeypatch.setattr(RunLog, "take", take_and_act)


def refuse(maturity: Maturity, address: str, said: str, *words: str) -> None:
    """Score the folder, or what `words` say: nothing is written, and one sentence says why."""
    ran = maturity("score", *(words or ("in",)), "-o", "out.csv", "--cluster", address)
    assert (ran.code, ran.out, Path("out.csv").exists()) == (2, "", False)
    told = [line for line in plain(ran.err).splitlines() if line.startswith("erreur : ")]
    assert len(told) == 1
    assert said in told[0]
    assert "Traceback" not in ran.err


def test_another_version_on_a_worker_is_told(maturity: Maturity, cluster: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    address = cluster.scheduler_address
    with monkeypatch.context() as patch:
        patch.setattr(connection, "__version__", "9.9.9")
        refuse(maturity, address, "il faut celle d'ici, 9.9.9")
    monkeypatch.setattr(connection, "describe_installation", lambda: Installation(__version__, str(os.getpid())))
    refuse(maturity, address, "pas le même contenu")


def test_a_path_that_a_worker_does_not_see_is_told(maturity: Maturity, cluster: Any, folder: Path) -> None:
    """`/proc/self/fd` leads elsewhere in every process."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        there = f"/proc/self/fd/{opened}"
        refuse(maturity, cluster.scheduler_address, f"ne voit pas à {there}/", f"{there}/")
        bank = f"{there}/bank.yaml"
        refuse(maturity, cluster.scheduler_address, f"{bank} n'est pas le même", "in", "--bank", bank)
    finally:
        os.close(opened)


def test_nobody_answers(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "_MOST_AT_FIRST", 0.3)
    refuse(maturity, "tcp://127.0.0.1:1", "aucun ordonnanceur n'a répondu à tcp://127.0.0.1:1")
    refuse(maturity, "tls://127.0.0.1:1", "tls://127.0.0.1:1 demande des certificats")
    with open_cluster(0) as empty:
        refuse(maturity, empty.scheduler_address, "n'a aucun processus de calcul")


def test_a_cluster_that_is_closed_in_the_middle_is_told_and_what_is_done_is_kept(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(connection, "_MOST_AT_FIRST", 1.0)
    own = open_cluster(1)
    for number in range(300):
        answer(folder, f"g{number:03}", number)
    take_until(monkeypatch, 5, own.close)
    ran = maturity("score", "in", "-f", "csv", "--cluster", own.scheduler_address)
    assert (ran.code, ran.out.count("\n") >= 5) == (2, True)
    assert "ne répond plus" in plain(ran.err)
