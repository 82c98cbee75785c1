"""The tests' own house: a folder for each room, no test that is not collected, no case file that no test reads."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

TESTS = Path(__file__).parents[1]
PACKAGE = TESTS.parent / "maturity"
ROOMS = sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))
FORMER_SCORER = TESTS / "engine" / "former_scorer"
"""What tests of the engine compare it with; it holds no tests."""
FOLDERS = sorted({path.parent for path in TESTS.rglob("*.py")} - {TESTS, FORMER_SCORER})
KINDS_OF_CASES = {
    "against",
    "bad",
    "bad_content",
    "bases",
    "compare",
    "covering",
    "earlier",
    "edits",
    "fixes",
    "foreign",
    "payloads",
    "rules",
    "scoring",
    "simple",
    "slips",
    "tables",
    "terminals",
    "typed",
    "version_1",
    "versions",
}


def test_every_room_has_tests() -> None:
    assert len(ROOMS) >= 12
    assert [room for room in ROOMS if not list((TESTS / room).glob("test_*.py"))] == []


def test_no_folder_is_without_tests() -> None:
    assert len(FOLDERS) >= 14
    assert [str(folder) for folder in FOLDERS if not list(folder.glob("test_*.py"))] == []
    assert [path.name for path in TESTS.glob("test_*.py")] == [], "tests are in the folder of a room"


def test_every_kind_of_case_is_described_and_read() -> None:
    assert {path.name for path in (TESTS / "cases").iterdir() if path.is_dir()} == KINDS_OF_CASES
    page = (TESTS / "README.md").read_text("utf-8")
    assert [kind for kind in sorted(KINDS_OF_CASES) if f"cases/{kind}/" not in page] == []


def test_every_package_is_installed() -> None:
    """An editable install finds a package that pyproject.toml leaves out, and any other install does not."""
    listed = tomllib.loads((TESTS.parent / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    there = {".".join(path.parent.relative_to(PACKAGE.parent).parts) for path in PACKAGE.rglob("__init__.py")}
    assert len(there) >= 15
    assert {each for each in listed if each.partition(".")[0] == "maturity"} == there


def find_marks(path: Path) -> set[str]:
    """The marks of pytest that a file names."""
    return {
        node.attr
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute) and node.value.attr == "mark"
    }


def test_the_tests_of_limits_are_in_the_files_that_are_run_alone() -> None:
    """`.ci/run` collects nothing else for them, and runs them nowhere else."""
    found = {path for path in TESTS.rglob("*.py") if "limits" in find_marks(path)}
    assert found
    assert found == set((TESTS / "cli").glob("test_limits*.py"))
    assert "-m limits tests/cli/test_limits*.py\n" in (TESTS.parent / ".ci" / "run").read_text("utf-8")


def test_every_mark_is_one_that_is_registered() -> None:
    """`--strict-markers` refuses the others when a test has them; this finds marks that nothing uses."""
    text = (TESTS.parent / "pyproject.toml").read_text("utf-8")
    registered = set(re.findall(r'^    "(\w+): ', text.partition("markers = [")[2].partition("]")[0], re.MULTILINE))
    used = {mark for path in TESTS.rglob("*.py") for mark in find_marks(path)}
    assert registered == {"slow", "limits"}
    assert registered <= used
