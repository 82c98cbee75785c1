"""Calls that operating systems do not share: what they do here, and what is done where they do not exist."""

from __future__ import annotations

import ast
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from maturity.syntax import system_calls
from maturity.syntax.system_calls import (
    Permissions,
    create_file,
    flush_folder,
    give_permissions,
    lock_descriptor,
    open_to_read,
    open_to_write,
    read_permissions,
)
from tests.sources import PACKAGE, list_nodes

ROOMS = ("text", "model", "engine", "syntax", "loading", "saving", "insight", "lint")
NOT_EVERYWHERE = {
    "chown",
    "umask",
    "getuid",
    "getgid",
    "geteuid",
    "fchmod",
    "fcntl",
    "listxattr",
    "getxattr",
    "setxattr",
    "removexattr",
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
    assert used == {"system_calls.py", "shell.py"}  # each system has a shell of its own, which quotes in its own way


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


class Attributes:
    """Extended attributes of files, as Linux has them, on any system."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, refused: tuple[str, ...] = ()) -> None:
        self.by_path: dict[Path, dict[str, bytes]] = {}
        self.refused = refused
        for name in ("listxattr", "getxattr", "setxattr", "removexattr"):
            monkeypatch.setattr(os, name, getattr(self, name), raising=False)

    def listxattr(self, path: Path) -> list[str]:
        return list(self.by_path.setdefault(path, {}))

    def getxattr(self, path: Path, name: str) -> bytes:
        try:
            return self.by_path.setdefault(path, {})[name]
        except KeyError:
            raise OSError(61, "no data") from None

    def setxattr(self, path: Path, name: str, value: bytes) -> None:
        if name in self.refused:
            raise PermissionError(1, "no")
        self.by_path.setdefault(path, {})[name] = value

    def removexattr(self, path: Path, name: str) -> None:
        del self.by_path[path][name]


@pytest.fixture
def private(tmp_path: Path) -> Path:
    path = tmp_path / "new"
    path.touch(0o600)
    return path


def wanted(path: Path, **changes: Any) -> Permissions:
    return replace(Permissions(path.stat().st_uid, path.stat().st_gid, 0o640, {}), **changes)


def get_mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_permissions_are_given_and_read_again(private: Path) -> None:
    assert give_permissions(private, wanted(private))
    assert read_permissions(private) == wanted(private)


def test_attributes_are_those_wanted_and_no_other(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    attributes = Attributes(monkeypatch)
    attributes.by_path[private] = {"system.posix_acl_access": b"of the folder"}
    assert give_permissions(private, wanted(private, attributes={"user.note": b"x"}))
    assert attributes.by_path[private] == {"user.note": b"x"}


def test_an_attribute_that_is_refused_or_unknown_opens_nothing(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Attributes(monkeypatch, refused=("system.posix_acl_access",))
    for value in (b"only one", None):
        assert not give_permissions(private, wanted(private, attributes={"system.posix_acl_access": value}))
        assert get_mode(private) == 0o600


def test_group_and_owner_are_given_separately(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(os, "chown", lambda *arguments: asked.append(arguments))
    owner, group = private.stat().st_uid + 1, private.stat().st_gid + 1
    assert not give_permissions(private, wanted(private, owner=owner, group=group))
    assert asked == [(private, -1, group), (private, owner, -1)]


def test_a_group_that_cannot_be_given_opens_nothing(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(1, "no")

    monkeypatch.setattr(os, "chown", refuse)
    assert not give_permissions(private, wanted(private, group=private.stat().st_gid + 1, mode=0o664))
    assert get_mode(private) == 0o600


def test_an_owner_that_cannot_be_given_is_told(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "chown", lambda *_: None)
    assert not give_permissions(private, wanted(private, owner=private.stat().st_uid + 1, mode=0o660))
    assert get_mode(private) == 0o660


def test_windows_has_a_mark_for_read_only_and_no_more(private: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system_calls, "IS_WINDOWS", True)
    monkeypatch.setattr(os, "chown", None)
    assert give_permissions(private, wanted(private, owner=12345))
    assert get_mode(private) == 0o640


@pytest.mark.parametrize(("private", "mode"), [(True, 0o600), (False, 0o640)])
def test_a_new_file_is_private_or_like_any_other(tmp_path: Path, mode: int, *, private: bool) -> None:
    mask = os.umask(0o027)
    try:
        os.close(create_file(tmp_path / "new", private=private))
    finally:
        os.umask(mask)
    assert get_mode(tmp_path / "new") == mode
    with pytest.raises(FileExistsError):
        create_file(tmp_path / "new", private=private)


def test_a_file_is_locked_whatever_its_name(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    (tmp_path / "b").hardlink_to(tmp_path / "a")
    first, second = open_to_write(tmp_path / "a"), open_to_write(tmp_path / "b")
    assert lock_descriptor(first)
    assert not lock_descriptor(second)
    os.close(first)
    assert lock_descriptor(second)
    os.close(second)


def test_a_system_without_such_locks_is_no_hindrance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").touch()
    descriptor = open_to_write(tmp_path / "a")
    monkeypatch.setitem(sys.modules, "fcntl", None)
    assert lock_descriptor(descriptor)
    os.close(descriptor)
