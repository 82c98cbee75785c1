"""Calls that operating systems do not share: what they do here, and what is done where they do not exist."""

from __future__ import annotations

import ast
import os
import stat
from pathlib import Path

import pytest

from maturity.syntax import system_calls
from maturity.syntax.system_calls import copy_permissions, flush_folder, open_to_read
from tests.sources import PACKAGE, list_nodes

ROOMS = ("text", "model", "engine", "syntax", "loading", "saving", "insight", "lint")
NOT_EVERYWHERE = {
    "chown",
    "umask",
    "getuid",
    "getgid",
    "fchmod",
    "mkfifo",
    "fork",
    "O_NONBLOCK",
    "O_NOCTTY",
    "O_BINARY",
}


def test_such_calls_are_in_one_module() -> None:
    sources = [path for room in ROOMS for path in (PACKAGE / room).rglob("*.py")]
    assert len(sources) > 50
    used = {
        path.name
        for path in sources
        for node in list_nodes(path)
        if (isinstance(node, ast.Attribute) and node.attr in NOT_EVERYWHERE)
        or (isinstance(node, ast.Constant) and node.value in NOT_EVERYWHERE)
        or (isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.name", "sys.platform"})
    }
    assert used == {"system_calls.py"}


@pytest.mark.parametrize("known", [True, False])
def test_a_file_is_opened_with_the_flags_that_the_system_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, known: bool
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(b"a: 1\r\n")
    if not known:
        for name in ("O_NONBLOCK", "O_CLOEXEC", "O_BINARY", "O_NOCTTY"):
            monkeypatch.delattr(os, name, raising=False)
    descriptor = open_to_read(str(path))
    try:
        assert os.read(descriptor, 100) == b"a: 1\r\n"
    finally:
        os.close(descriptor)


def test_windows_has_no_folders_to_flush(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flushed: list[int] = []
    monkeypatch.setattr(os, "fsync", flushed.append)
    flush_folder(tmp_path)
    assert len(flushed) == 1
    monkeypatch.setattr(system_calls, "IS_WINDOWS", True)
    flush_folder(tmp_path)
    assert len(flushed) == 1


def test_a_disk_that_fails_to_flush_a_folder_is_no_success(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: int) -> None:
        raise OSError(5, "")

    monkeypatch.setattr(os, "fsync", fails)
    with pytest.raises(OSError, match="5"):
        flush_folder(tmp_path)


@pytest.mark.parametrize("has_owners", [True, False])
def test_permissions_are_those_of_the_file_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_owners: bool
) -> None:
    path, model = tmp_path / "new", tmp_path / "old"
    path.touch(0o600)
    model.touch()
    model.chmod(0o640)
    changed: list[tuple[object, ...]] = []
    if has_owners:
        monkeypatch.setattr(os, "getuid", lambda: model.stat().st_uid + 1)
        monkeypatch.setattr(os, "chown", lambda *arguments: changed.append(arguments))
    else:
        monkeypatch.delattr(os, "chown")
    copy_permissions(path, model)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert changed == ([(path, model.stat().st_uid, model.stat().st_gid)] if has_owners else [])


def test_a_new_file_has_the_permissions_of_any_other(tmp_path: Path) -> None:
    path = tmp_path / "new"
    path.touch(0o600)
    mask = os.umask(0o027)
    try:
        copy_permissions(path, tmp_path / "missing")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        assert os.umask(0o027) == 0o027, "the mask is what it was"
    finally:
        os.umask(mask)
