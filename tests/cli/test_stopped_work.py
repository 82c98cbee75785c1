"""Work on many files that cannot go on, as the workers are gone: what is done is kept, and one sentence says so."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from maturity.cli.batch.sharing import Sharing
from maturity.errors import UsageError, WorkStoppedError
from tests.cli.command import Maturity
from tests.cli.test_many_files import BANK, answer
from tests.support import plain

FILES = 8
WHY = "les processus s'arrêtent dès qu'ils commencent"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files of answers, read from the folder that holds theirs."""
    monkeypatch.chdir(tmp_path)
    there = tmp_path / "in"
    there.mkdir()
    (tmp_path / "bank.yaml").write_text(BANK, "utf-8")
    for number in range(FILES):
        answer(there, f"f{number}", 100 * number, "../bank.yaml")
    return there


def stop_after(monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    """Have no worker left once so many inputs have been shared out and scored."""
    score = Sharing.score

    def score_some(self: Sharing, maker: Any, inputs: Any) -> Any:
        for done, entry in enumerate(score(self, maker, inputs)):
            if done == number:
                raise WorkStoppedError("usage.no_workers")
            yield entry

    monkeypatch.setattr(Sharing, "score", score_some)


@pytest.mark.parametrize("words", [("-f", "csv"), ("-f", "jsonl"), ("--sort", "path"), ("-o", "out.csv")])
def test_what_is_done_is_kept_as_if_there_were_no_more_files(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, folder: Path, words: tuple[str, ...]
) -> None:
    stop_after(monkeypatch, 3)
    ran = maturity("score", "in", *words)
    written = Path("out.csv").read_bytes() if "-o" in words else b""
    assert ran.code == 2
    told = [line for line in plain(ran.err).splitlines() if line.startswith("erreur : ")]
    assert len(told) == 1
    assert WHY in told[0]
    assert f"3 fichiers sur {FILES} sont traités ; ce qui est fait est gardé" in plain(" ".join(ran.err.split()))
    for number in range(3, FILES):
        (folder / f"f{number}.yaml").unlink()
    few = maturity("score", "in", *words)
    assert (few.code, few.out) == (0, ran.out)
    assert "-o" not in words or Path("out.csv").read_bytes() == written != b""


def test_the_rows_of_a_table_are_kept_too(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("t.csv").write_text("organisation;q\n" + "".join(f"o{n};{n * 100}\n" for n in range(9)), "utf-8")
    columns = "columns: [{column: organisation, to: organisation}, {column: q, to: answers.q}]\n"
    Path("m.yaml").write_text(f"maps: bank.yaml\n{columns}", "utf-8")
    stop_after(monkeypatch, 4)
    ran = maturity("score", "t.csv", "--mapping", "m.yaml", "-f", "csv")
    assert (ran.code, ran.out.count("\n")) == (2, 5)
    assert "4 lignes sont traitées" in plain(ran.err)


@pytest.mark.parametrize(
    "words",
    [
        ("score", "in", "-o", "out.csv.part", "--shard", "1/1"),
        ("cohort", "in", "-o", "out.json"),
        ("score", "in", "-o", "out.csv"),
    ],
)
def test_nothing_is_written_where_a_part_is_of_no_use_or_nothing_is_done(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    stop_after(monkeypatch, 6 if words[0] == "cohort" or "--shard" in words else 0)
    before = sorted(Path().iterdir())
    ran = maturity(*words)
    assert (ran.code, ran.out, sorted(Path().iterdir())) == (2, "", before)
    assert WHY in plain(ran.err)
    assert "gardé" not in ran.err


@pytest.mark.parametrize("kind", [UsageError, WorkStoppedError])
def test_an_error_of_a_worker_is_the_same_once_it_was_sent(kind: type[UsageError]) -> None:
    sent = pickle.loads(pickle.dumps(kind("usage.cluster_lost", address="tcp://there:1")))  # noqa: S301 - our own
    assert (type(sent), sent.key, sent.params) == (kind, "usage.cluster_lost", {"address": "tcp://there:1"})
