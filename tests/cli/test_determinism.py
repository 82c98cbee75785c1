"""The same files give the same bytes, whatever the environment (scoring.md, point 11)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "questionnaires" / "examples").glob("*.yaml"))
EPOCH = "1795000000"
ENVIRONMENTS = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "fr_FR.UTF-8", "TZ": "America/New_York"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "C.UTF-8", "TZ": "Asia/Kathmandu"},
    {"PYTHONHASHSEED": "random", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
]


def printed(paths: list[str], format_: str, environment: dict[str, str]) -> bytes:
    done = subprocess.run(
        [sys.executable, "-m", "maturity", "score", *paths, "--format", format_, "--lang", "fr"],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 2


@pytest.mark.parametrize("format_", ["json", "text"])
def test_bytes_do_not_depend_on_the_environment(format_: str) -> None:
    first, *others = [printed(EXAMPLES, format_, environment) for environment in ENVIRONMENTS]
    assert first
    assert all(other == first for other in others)


def test_the_date_of_a_result_is_the_one_of_the_environment() -> None:
    results = json.loads(printed(EXAMPLES, "json", ENVIRONMENTS[0]))["results"]
    assert [result["generated"] for result in results] == ["2026-11-18T11:06:40Z"] * len(EXAMPLES)


def test_the_order_of_files_changes_no_result() -> None:
    forth, back = [
        {
            (one["organisation"], one["bank"]["id"]): one
            for one in json.loads(printed(paths, "json", ENVIRONMENTS[0]))["results"]
        }
        for paths in (EXAMPLES, EXAMPLES[::-1])
    ]
    assert forth == back
