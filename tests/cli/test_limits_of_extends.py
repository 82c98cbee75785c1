"""What hostile templates cost: bases that are missing, go in circles, are huge, strange or shared by many files."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.measuring import assert_within_limits, limited, measure

__all__ = ["limited"]

pytest.importorskip("resource", reason="limits are set the POSIX way")
pytestmark = [pytest.mark.slow, pytest.mark.limits]

SHARED = (Path(__file__).parents[1] / "cases" / "bases" / "shared.yaml").read_text("utf-8")
"""A small bank, `partage` 1.2.0, that others extend."""
SHIPPED = "communication_numerique"


def write_extending(folder: Path, name: str, base: str, version: str = "1.2.0", more: str = "") -> None:
    bank = name.removesuffix(".yaml").replace("-", "_")
    text = f"format: 1\nid: {bank}\nversion: 1.2.0\nextends: {base}\nbase_version: {version}\n{more}"
    (folder / name).write_text(text, "utf-8")


def _write_circle(folder: Path) -> None:
    write_extending(folder, "a.yaml", "b.yaml")
    write_extending(folder, "b.yaml", "a.yaml")


def _write_deep(folder: Path) -> None:
    (folder / "b0.yaml").write_text(SHARED, "utf-8")
    for number in range(1, 400):
        write_extending(folder, f"b{number}.yaml", f"b{number - 1}.yaml")
    write_extending(folder, "a.yaml", "b399.yaml")


def _write_missing(folder: Path) -> None:
    write_extending(folder, "a.yaml", "nulle-part.yaml")


def _write_other_version(folder: Path) -> None:
    (folder / "b.yaml").write_text(SHARED, "utf-8")
    write_extending(folder, "a.yaml", "b.yaml", "7.0.0")


def _write_broken(folder: Path) -> None:
    (folder / "b.yaml").write_text(SHARED.replace("questions:", "questions: [", 1), "utf-8")
    write_extending(folder, "a.yaml", "b.yaml")


def _write_pipe(folder: Path) -> None:
    os.mkfifo(folder / "b.yaml")
    write_extending(folder, "a.yaml", "b.yaml")


def _write_device(folder: Path) -> None:
    (folder / "b.yaml").symlink_to("/dev/zero")
    write_extending(folder, "a.yaml", "b.yaml")


def _write_binary(folder: Path) -> None:
    (folder / "b.yaml").write_bytes(bytes(range(256)) * 400)
    write_extending(folder, "a.yaml", "b.yaml")


def _write_huge(folder: Path) -> None:
    (folder / "b.yaml").write_text(SHARED + "# " + "x" * 3_000_000 + "\n", "utf-8")
    write_extending(folder, "a.yaml", "b.yaml")


def _write_many_drops(folder: Path) -> None:
    (folder / "b.yaml").write_text(SHARED, "utf-8")
    drops = ", ".join(f"d{number}" for number in range(30_000))
    write_extending(folder, "a.yaml", "b.yaml", more=f"drop: [{drops}]\n")


def _write_long_version(folder: Path) -> None:
    (folder / "b.yaml").write_text(SHARED, "utf-8")
    write_extending(folder, "a.yaml", "b.yaml", version="1." + "0" * 1_000_000)


def _write_itself(folder: Path) -> None:
    write_extending(folder, "a.yaml", "a.yaml")


HOSTILE: list[Callable[[Path], None]] = [
    _write_circle,
    _write_deep,
    _write_missing,
    _write_other_version,
    _write_broken,
    _write_pipe,
    _write_device,
    _write_binary,
    _write_huge,
    _write_many_drops,
    _write_long_version,
    _write_itself,
]


@pytest.mark.parametrize("write", HOSTILE, ids=lambda write: write.__name__.removeprefix("_write_"))
def test_a_hostile_base_is_told_at_little_cost(write: Callable[[Path], None], limited: Any, tmp_path: Path) -> None:
    """Each is an error with a place and a next step, in seconds and without the memory of what is behind it."""
    write(tmp_path)
    cost = measure(limited, tmp_path, "check", ["a.yaml"])
    assert cost.code == 1
    assert_within_limits(cost, most_cpu=8)
    told = json.loads((tmp_path / "run.out").read_text("utf-8"))["diagnostics"]
    assert 1 <= len(told) <= 101  # a hundred, and how many more
    assert all(each["line"] >= 1 and each["message"] for each in told)
    assert all(each["help"] for each in told if each["severity"] == "error")
    assert any(each["severity"] == "error" for each in told)


def test_many_templates_on_one_base(limited: Any, tmp_path: Path) -> None:
    """Memory does not grow with the number of files."""
    (tmp_path / "b.yaml").write_text(SHARED, "utf-8")
    for number in range(60):
        write_extending(tmp_path, f"a{number}.yaml", "b.yaml")
    cost = measure(limited, tmp_path, "check", ["."])
    assert cost.code == 0
    assert_within_limits(cost, most_cpu=40)


def test_templates_on_a_large_bank(limited: Any, tmp_path: Path) -> None:
    """What a bank that ships costs as a base is what it costs itself, and a little."""
    for number in range(2):
        write_extending(tmp_path, f"a{number}.yaml", SHIPPED, version="0.3.0")
    cost = measure(limited, tmp_path, "check", ["."])
    assert cost.code == 0
    assert_within_limits(cost, most_cpu=40)
