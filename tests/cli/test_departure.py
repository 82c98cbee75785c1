"""A reader who leaves before the end of the output: no failure, no word; a result that nobody could read stays one."""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import pytest

from maturity.batch.outcomes import Scorer
from maturity.cli import departure
from maturity.cli.departure import has_reader, let_readers_leave
from tests.cli.command import EXAMPLES, Maturity

TOWN = EXAMPLES / "petite_ville.yaml"


@contextmanager
def leave_early(monkeypatch: pytest.MonkeyPatch) -> Iterator[TextIO]:
    """Make the standard output a pipe whose reader has gone."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w", encoding="utf-8") as stream, Path(os.devnull).open("w", encoding="utf-8") as error:
        monkeypatch.setattr(sys, "stdout", stream)
        monkeypatch.setattr(sys, "stderr", error)
        let_readers_leave()
        yield sys.stdout
        sys.stdout.flush()  # what is left is dropped as well


def test_what_nobody_reads_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    with leave_early(monkeypatch) as left:
        assert has_reader(left)
        for _ in range(3):
            left.write("ligne\n" * 100_000)
        left.flush()
        assert not has_reader(left)


@pytest.mark.parametrize("format_", ["text", "json", "jsonl", "csv", "markdown"])
def test_the_exit_code_is_that_of_the_result(maturity: Maturity, monkeypatch: pytest.MonkeyPatch, format_: str) -> None:
    with leave_early(monkeypatch) as left:
        assert maturity("score", str(TOWN), "--format", format_).code == 0
        assert maturity("score", str(TOWN), "--format", format_, "--fail-under", "99").code == 1
        left.flush()
        assert not has_reader(left)


@pytest.mark.parametrize(("gate", "scored"), [((), 1), (("--fail-under", "1"), 3)])
def test_a_stream_ends_where_nobody_reads_it_unless_a_gate_has_to_see_the_rest(
    maturity: Maturity,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    gate: tuple[str, ...],
    scored: int,
) -> None:
    for name in "abc":
        shutil.copy(TOWN, tmp_path / f"{name}.yaml")
    seen: list[str] = []
    score_file = Scorer.score_file

    def count(self: Scorer, path: str, *, in_folder: bool) -> object:
        seen.append(path)
        return score_file(self, path, in_folder=in_folder)

    monkeypatch.setattr(Scorer, "score_file", count)
    with leave_early(monkeypatch):
        assert maturity("score", str(tmp_path), "--format", "jsonl", *gate).code == 0
    assert len(seen) == scored


def test_other_streams_stay_as_they_are(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with (tmp_path / "out").open("w", encoding="utf-8") as file:
        for stream in (file, io.StringIO()):
            monkeypatch.setattr(sys, "stdout", stream)
            let_readers_leave()
            assert sys.stdout is stream
            assert has_reader(stream)


def test_the_encoding_and_the_way_of_errors_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as reader:
        with os.fdopen(writing, "w", encoding="ascii", errors="replace") as stream:
            monkeypatch.setattr(sys, "stdout", stream)
            departure.let_readers_leave()
            sys.stdout.write("é\n")
            sys.stdout.flush()
        assert reader.read() == b"?\n"
