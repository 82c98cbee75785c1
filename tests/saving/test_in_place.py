"""A file written in its own place: it stays the same file, and a crash in the middle loses nothing."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from maturity.errors import UsageError
from maturity.saving import in_place
from maturity.saving.durable import write_atomic
from maturity.saving.in_place import finish_overwriting, overwrite
from maturity.saving.locking import lock_file

OLD, NEW = "a: 1\nb: 2\n", "a: 1\nb: 2 # vu avec Léa\nc: 3\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "réponses.yaml"
    path.write_text(OLD, "utf-8")
    return path


class Crash(BaseException):
    """The end of the program, as `kill -9` makes it: nothing is tidied."""


def crash(path: Path, raw: bytes, *, after: int) -> None:
    """Write `raw` over the file at `path`, and stop after so many bytes."""

    def write_over(target: Path, raw: bytes) -> None:
        with target.open("r+b") as file:
            file.write(raw[:after])
        raise Crash

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(in_place, "_write_over", write_over)
        with pytest.raises(Crash):
            overwrite(path, raw)


def names(path: Path) -> list[str]:
    return [each.name for each in path.parent.iterdir()]


def test_a_file_whose_rights_a_new_one_cannot_have_is_written_in_place(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("maturity.saving.durable.give_permissions", lambda *_: False)
    before = path.stat().st_ino
    write_atomic(str(path), NEW)
    assert (path.read_text("utf-8"), path.stat().st_ino, names(path)) == (NEW, before, [path.name])
    write_atomic(str(path), OLD)
    assert (path.read_text("utf-8"), path.stat().st_ino, names(path)) == (OLD, before, [path.name])


def test_a_file_with_two_names_keeps_both(path: Path) -> None:
    other = path.with_name("autre.yaml")
    other.hardlink_to(path)
    write_atomic(str(path), NEW)
    assert other.read_text("utf-8") == path.read_text("utf-8") == NEW
    assert sorted(names(path)) == sorted([path.name, other.name])


@pytest.mark.parametrize(("old", "new"), [(OLD, NEW), (NEW, OLD), (OLD, ""), ("", NEW)])
@pytest.mark.parametrize("count", [0, 1, 7, 12, 25, 100])
def test_what_a_crash_interrupts_is_completed_at_the_next_opening(path: Path, count: int, old: str, new: str) -> None:
    path.write_text(old, "utf-8")
    crash(path, new.encode(), after=count)
    assert len(names(path)) == 2
    is_untouched = path.read_text("utf-8") == old
    with lock_file(str(path)):
        assert path.read_text("utf-8") in ((old, new) if is_untouched else (new,))
    assert names(path) == [path.name]


def test_places_of_which_nothing_was_on_disk_are_completed_too(path: Path) -> None:
    crash(path, NEW.encode(), after=3)
    path.write_bytes(OLD.encode() + bytes(5))
    finish_overwriting(path)
    assert path.read_text("utf-8") == NEW


def test_what_somebody_has_saved_since_a_crash_stays(path: Path) -> None:
    crash(path, NEW.encode(), after=14)
    path.write_text("a: 1\nb: 22\n", "utf-8")
    finish_overwriting(path)
    assert (path.read_text("utf-8"), names(path)) == ("a: 1\nb: 22\n", [path.name])


@pytest.mark.parametrize("kept", [0, 5, 20, 50, -1])
def test_a_safety_copy_that_is_not_whole_is_removed(path: Path, kept: int) -> None:
    crash(path, NEW.encode(), after=0)
    [copy] = path.parent.glob("*.copy.maturity")
    copy.write_bytes(copy.read_bytes()[:kept])
    finish_overwriting(path)
    assert (path.read_text("utf-8"), names(path)) == (OLD, [path.name])


def test_a_full_disk_leaves_the_old_text(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[int] = []

    def is_full(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 3:  # the safety copy and its folder are on disk, the file is not
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("maturity.saving.durable.give_permissions", lambda *_: False)
    path.with_name("autre.yaml").hardlink_to(path)
    monkeypatch.setattr(os, "fsync", is_full)
    with pytest.raises(UsageError) as caught:
        write_atomic(str(path), NEW)
    assert caught.value.key == "usage.not_written"
    assert path.read_text("utf-8") == OLD
    assert len(names(path)) == 2


def test_a_safety_copy_that_cannot_be_read_keeps_the_file_closed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    crash(path, NEW.encode(), after=3)
    read = Path.read_bytes

    def refuse(self: Path) -> bytes:
        if self.name.endswith(".copy.maturity"):
            raise PermissionError(errno.EACCES, "no")
        return read(self)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(UsageError), lock_file(str(path)):
        pass
