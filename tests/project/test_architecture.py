"""docs/architecture.md holds: the files and rooms that it names are there, and every room has its folder of tests."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TREE = Path(__file__).parents[2]
PAGE = (TREE / "docs" / "architecture.md").read_text("utf-8")
ROOMS = sorted(path.parent.name for path in (TREE / "maturity").glob("*/__init__.py"))
PATHS = sorted(set(re.findall(r"`((?:[a-z_]+/)+[a-z_]*(?:\.py|\.yaml)?)`", PAGE)))
MODULES = sorted(set(re.findall(rf"`((?:{'|'.join(ROOMS)})(?:\.[a-z_]+)+)", PAGE)))


def test_it_names_something() -> None:
    assert len(ROOMS) >= 12
    assert len(PATHS) >= 20
    assert len(MODULES) >= 20


@pytest.mark.parametrize("path", PATHS)
def test_a_path_that_it_names_is_there(path: str) -> None:
    assert any((home / path).exists() for home in (TREE, TREE / "maturity"))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_that_it_names_is_there(module: str) -> None:
    path = TREE / "maturity" / module.replace(".", "/")
    assert path.is_dir() or path.with_suffix(".py").is_file() or path.parent.with_suffix(".py").is_file()


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_drawn_and_has_tests(room: str) -> None:
    assert f"\n      {room}/ " in PAGE
    assert list((TREE / "tests" / room).glob("test_*.py"))
