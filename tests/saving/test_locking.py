"""The lock by other names, and what is said where it cannot be taken. More of the lock is in test_store.py."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from maturity.errors import UsageError
from maturity.saving.durable import write_atomic
from maturity.saving.locking import lock_file
from maturity.text.catalogue import Message


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "réponses.yaml"
    path.write_text("a: 1\n", "utf-8")
    return path


def refused(path: Path | str) -> tuple[str, str]:
    """Return the key of the refusal, and that of its reason."""
    with pytest.raises(UsageError) as caught, lock_file(str(path)):
        pass
    reason = caught.value.params.get("reason")
    return caught.value.key, reason.key if isinstance(reason, Message) else ""


@pytest.mark.parametrize("make", [Path.symlink_to, Path.hardlink_to], ids=["link", "hard link"])
def test_a_second_quiz_by_another_name_is_refused(path: Path, make: object) -> None:
    other = path.parent / "dossier" / "autre.yaml"
    other.parent.mkdir()
    make(other, path)  # type: ignore[operator]
    with lock_file(str(path)):
        write_atomic(str(path), "a: 2\n")
        assert refused(other) == ("usage.locked", "")
    with lock_file(str(other)):
        assert refused(path) == ("usage.locked", "")


def test_a_lock_that_is_a_link_is_named(path: Path) -> None:
    victim = path.with_name("victime")
    victim.write_text("x", "utf-8")
    path.with_name(f".{path.name}.lock").symlink_to(victim)
    assert refused(path)[0] == "usage.lock_is_link"
    assert victim.read_text("utf-8") == "x"


@pytest.mark.parametrize("is_held", [True, False])
def test_a_lock_of_another_account_is_removed_unless_it_is_held(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, is_held: bool
) -> None:
    lock = path.with_name(f".{path.name}.lock")
    access = os.access
    monkeypatch.setattr(os, "access", lambda place, mode: Path(place) != lock and access(place, mode))
    if is_held:
        with lock_file(str(path)):
            before = lock.stat().st_ino
            assert refused(path)[0] == "usage.locked"
            assert lock.stat().st_ino == before
    else:
        lock.touch()
        with lock_file(str(path)):
            pass
        assert not lock.exists()


def test_a_folder_that_may_not_be_written_to_is_blamed_and_not_the_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "no")

    access = os.access
    monkeypatch.setattr("filelock.FileLock.acquire", refuse)
    monkeypatch.setattr(os, "access", lambda place, mode: Path(place) != path.parent and access(place, mode))
    assert refused(path) == ("usage.not_written", "system.closed_folder")


def test_a_working_folder_that_has_gone_is_blamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert refused("a.yaml") == ("usage.not_written", "system.no_working_folder")
    with pytest.raises(UsageError) as caught:
        write_atomic("a.yaml", "a: 1\n")
    assert caught.value.params["reason"] == Message("system.no_working_folder", {})
    monkeypatch.chdir(tmp_path)
