"""The same files give the same bytes, whatever the environment (scoring.md, point 11)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.cli.command import Maturity

ROOT = Path(__file__).parents[2]
FEW = [f"tests/golden/files/{name}.yaml" for name in ("ouvert", "reseaux_plein", "devoirs")]
"""Small answers with advice, goals and duties: enough for what a process of its own may change."""
EXAMPLES = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "questionnaires" / "examples").glob("*.yaml"))
EPOCH = "1795000000"
ENVIRONMENTS = [
    {"PYTHONHASHSEED": "1", "LC_ALL": "fr_FR.UTF-8", "TZ": "America/New_York"},
    {"PYTHONHASHSEED": "4242", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
]
RESULTS = ("data", "page", "table")
SCRIPT = """
import sys
from maturity.cli.start import run
folder, *paths = sys.argv[1:]
sys.exit(max(
    run(["score", *scored, "--format", form, "--lang", "fr", "-o", f"{folder}/{name}", "-q"])
    for name, form, scored in (("data", "json", paths), ("page", "text", paths[:1]), ("table", "text", paths[:2]))
))
"""
"""Scores files as JSON, one of them as a page and two as a table, each into a file of a folder."""


def write_results(folder: Path, environment: dict[str, str]) -> list[bytes]:
    """Score a few answers in a process of its own, where hashes, locale and time zone are others."""
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(folder), *FEW],
        cwd=ROOT,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "COLUMNS": "80", **environment},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    return [(folder / name).read_bytes() for name in RESULTS]


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 2


def test_bytes_do_not_depend_on_the_environment(tmp_path: Path) -> None:
    first, second = (write_results(tmp_path / str(at), environment) for at, environment in enumerate(ENVIRONMENTS))
    for name, one, other in zip(RESULTS, first, second, strict=True):
        assert len(one) > 200, name
        assert one == other, name


def read_results(maturity: Maturity, paths: list[str]) -> list[Any]:
    ran = maturity("score", *(str(ROOT / path) for path in paths), "--format", "json", environment={"TZ": "Asia/Tokyo"})
    assert ran.code == 0, ran.err
    results: list[Any] = json.loads(ran.out)["results"]
    return results


def test_the_date_of_a_result_is_the_one_of_the_environment(maturity: Maturity) -> None:
    results = read_results(maturity, EXAMPLES)
    assert [result["generated"] for result in results] == ["2026-11-18T11:06:40Z"] * len(EXAMPLES)


def test_the_order_of_files_changes_no_result(maturity: Maturity) -> None:
    forth, back = (
        {(one["organisation"], one["bank"]["id"]): one for one in read_results(maturity, paths)}
        for paths in (EXAMPLES, EXAMPLES[::-1])
    )
    assert len(forth) == len(EXAMPLES)
    assert forth == back
