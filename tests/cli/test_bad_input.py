"""Every case of bad input through the real command: what it says, how it ends, what it costs.

Light cases share a command, eight at a time, all with the same exit code expected; those that aim at time, memory or
the file system have one of their own.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from typing import Any

import pytest

from tests.case_files import Case, cases_in

pytest.importorskip("resource", reason="limits are set the POSIX way")

CASES = cases_in("bad", "bad_content")
COMMAND = [sys.executable, "-m", "maturity"]
TOGETHER = 8
MOST_CPU = 2.0  # seconds of one processor, however busy the machine is
MOST_MEMORY = 200 * 1024 * 1024
MOST_OUTPUT = 300_000  # characters: a hundred findings with their lines, twice over
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Ran:
    """What came of one command."""

    code: int
    cpu: float
    memory: int
    out: str
    err: str


@dataclass(frozen=True)
class Job:
    """A command, and the cases that it is given."""

    verb: str
    cases: tuple[Case, ...]


def is_heavy(case: Case) -> bool:
    return case.special is not None or "repeat" in case.facts


def jobs() -> list[Job]:
    found = [Job(verb, (case,)) for verb in ("check", "score") for case in CASES if is_heavy(case)]
    for verb in ("check", "score"):
        by_code: dict[int, list[Case]] = {}
        for case in CASES:
            if not is_heavy(case):
                by_code.setdefault(case.check_exit if verb == "check" else case.score_exit, []).append(case)
        for cases in by_code.values():
            found += [Job(verb, tuple(cases[at : at + TOGETHER])) for at in range(0, len(cases), TOGETHER)]
    return found


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Case to the path of its file, each in a folder of its own."""
    return {case.name: case.write(tmp_path_factory.mktemp(case.name, numbered=False)) for case in CASES}


@pytest.fixture(scope="module")
def ran(paths: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Ran]:
    """(verb, case) to what came of the command that it was given to."""
    folder = tmp_path_factory.mktemp("output")
    helpers: Queue[Any] = Queue()
    started = [
        subprocess.Popen(
            [sys.executable, "-I", "-S", str(Path(__file__).with_name("limited.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    for helper in started:
        helpers.put(helper)

    def run(numbered: tuple[int, Job]) -> tuple[Job, Ran]:
        number, job = numbered
        given = [paths[c.name] if job.verb == "check" else c.to_score(paths[c.name]) for c in job.cases]
        style = "json" if job.verb == "check" else "jsonl"
        command = [*COMMAND, job.verb, *given, "--format", style, "--lang", "fr"]
        out, err = folder / f"{number}.out", folder / f"{number}.err"
        order = {"command": command, "folder": str(folder), "out": str(out), "err": str(err)}
        helper = helpers.get()
        try:
            helper.stdin.write(json.dumps(order) + "\n")
            helper.stdin.flush()
            cost = json.loads(helper.stdout.readline())
        finally:
            helpers.put(helper)
        return job, Ran(**cost, out=out.read_text(encoding="utf-8"), err=err.read_text(encoding="utf-8"))

    with ThreadPoolExecutor(len(started)) as pool:
        results = list(pool.map(run, enumerate(jobs())))
    for helper in started:
        helper.communicate()
    return {(job.verb, case.name): result for job, result in results for case in job.cases}


def test_there_are_cases() -> None:
    assert len(cases_in("bad_content")) >= 200


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
class TestCase:
    def test_check(self, case: Case, ran: dict[tuple[str, str], Ran], paths: dict[str, str]) -> None:
        result = ran["check", case.name]
        assert result.code == case.check_exit, result.err
        if case.special != "folder":
            found = [each for each in json.loads(result.out)["diagnostics"] if each["path"] == paths[case.name]]
            assert [(e["code"], e["line"], e["column"], e["severity"]) for e in found] == case.expected

    def test_score(self, case: Case, ran: dict[tuple[str, str], Ran], paths: dict[str, str]) -> None:
        result = ran["score", case.name]
        assert result.code == case.score_exit, result.err
        lines = [json.loads(line) for line in result.out.splitlines()]
        failed = [line["path"] for line in lines if "diagnostics" in line]
        if case.special != "folder":
            assert (case.to_score(paths[case.name]) in failed) == (case.score_exit == 2)

    def test_what_it_says_is_harmless(self, case: Case, ran: dict[tuple[str, str], Ran]) -> None:
        for verb in ("check", "score"):
            result = ran[verb, case.name]
            assert "Traceback" not in result.out + result.err
            assert "internal" not in result.err
            assert "interne" not in result.err
            assert not CONTROL.search(result.err)
            assert not any(line.lstrip().startswith("::") for line in result.err.splitlines())
            assert not case.has_errors or len(result.out + result.err) < MOST_OUTPUT * _together(case)

    def test_what_it_costs(self, case: Case, ran: dict[tuple[str, str], Ran]) -> None:
        for verb in ("check", "score"):
            result = ran[verb, case.name]
            assert result.cpu < MOST_CPU
            assert result.memory < MOST_MEMORY


def _together(case: Case) -> int:
    return 1 if is_heavy(case) else TOGETHER
