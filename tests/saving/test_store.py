"""An answers file while somebody fills it in: whole, durable, and of one writer at a time."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from pathlib import Path
from tempfile import mkstemp

import pytest

from maturity.errors import UsageError
from maturity.saving.durable import write_atomic
from maturity.saving.in_place import make_prefix
from maturity.saving.locking import lock_file
from maturity.saving.store import AnswersStore, make_value_edit
from maturity.syntax.document import Document, open_document

HEAD = {"bank": "petit", "date": "2026-11-23"}
HOLDER = """\
import sys, time
from maturity.saving.locking import lock_file
with lock_file(sys.argv[1]):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "réponses.yaml"


def names(path: Path) -> list[str]:
    return sorted(each.name for each in path.parent.iterdir())


def test_each_change_is_in_the_file_once_the_call_returns(path: Path) -> None:
    store = AnswersStore(str(path), HEAD)
    assert names(path) == []
    store.change(make_value_edit(("answers", "a"), "un"))
    assert path.read_text("utf-8") == 'bank: petit\ndate: "2026-11-23"\nanswers:\n  a: un\n'
    store.change(make_value_edit(("answers", "a"), ["un", "deux"]))
    store.change(make_value_edit(("scope",), "full"))
    assert path.read_text("utf-8") == 'bank: petit\ndate: "2026-11-23"\nanswers:\n  a: [un, deux]\nscope: full\n'
    assert names(path) == [path.name]


def test_what_another_hand_writes_meanwhile_is_kept(path: Path) -> None:
    store = AnswersStore(str(path), HEAD)
    store.change(make_value_edit(("answers", "a"), 1))
    path.write_text(path.read_text("utf-8") + "  b: 2  # à la main\n", "utf-8")
    store.change(make_value_edit(("answers", "c"), 3))
    assert path.read_text("utf-8").endswith("answers:\n  a: 1\n  b: 2  # à la main\n  c: 3\n")


def test_a_file_broken_meanwhile_is_left_alone(path: Path) -> None:
    store = AnswersStore(str(path), HEAD)
    store.change(make_value_edit(("answers", "a"), 1))
    path.write_text("answers: [", "utf-8")
    with pytest.raises(UsageError) as caught:
        store.change(make_value_edit(("answers", "c"), 3))
    assert caught.value.key == "usage.store_broken"
    assert path.read_text("utf-8") == "answers: ["


def test_a_file_that_has_gone_comes_back_with_all_its_answers(path: Path) -> None:
    store = AnswersStore(str(path), HEAD)
    store.change(make_value_edit(("answers", "a"), 1))
    path.unlink()
    store.change(make_value_edit(("answers", "b"), 2))
    assert path.read_text("utf-8").endswith("answers:\n  a: 1\n  b: 2\n")


def test_a_folder_that_has_gone_is_said(tmp_path: Path) -> None:
    folder = tmp_path / "dossier"
    folder.mkdir()
    store = AnswersStore(str(folder / "a.yaml"), HEAD)
    store.change(make_value_edit(("answers", "a"), 1))
    (folder / "a.yaml").unlink()
    folder.rmdir()
    with pytest.raises(UsageError) as caught:
        store.change(make_value_edit(("answers", "b"), 2))
    assert caught.value.key == "usage.not_written"


def test_json_is_rewritten_in_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text('{"bank": "petit", "answers": {"a": 12.50}}', "utf-8")
    document = open_document(str(path))
    assert isinstance(document, Document)
    AnswersStore(str(path), document).change(make_value_edit(("answers", "b"), None))
    assert path.read_text("utf-8") == "bank: petit\nanswers:\n  a: 12.5\n  b: null\n"


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    store = AnswersStore(str(path), HEAD)
    store.change(make_value_edit(("answers", "a"), 1))
    before = path.read_text("utf-8")

    def fails(*_: object) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(*((os, "fsync") if call == "fsync" else (Path, "replace")), fails)
    with pytest.raises(UsageError) as caught:
        store.change(make_value_edit(("answers", "b"), 2))
    assert caught.value.key == "usage.not_written"
    assert path.read_text("utf-8") == before
    assert names(path) == [path.name]


@pytest.mark.parametrize("raw", [b"a: 1\r\nb: 2\r\n", b"\xef\xbb\xbfa: 1\n", b"\xef\xbb\xbfa: 1\r\n", b"a: 1\n"])
def test_line_ends_and_byte_order_mark_are_kept(path: Path, raw: bytes) -> None:
    path.write_bytes(raw)
    write_atomic(str(path), "a: 1\nc: 3\n")
    written = path.read_bytes()
    assert written.startswith(b"\xef\xbb\xbf") == raw.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\r\n") == (2 if b"\r" in raw else 0)
    assert written.count(b"\n") == 2


def test_a_text_that_has_a_byte_order_mark_gets_no_second_one(path: Path) -> None:
    for _ in range(2):
        write_atomic(str(path), "\ufeffFichier;Date\n")
        assert path.read_bytes() == "\ufeffFichier;Date\n".encode()


@pytest.mark.parametrize("before", [None, b"a: 1\r\n", b"\xef\xbb\xbfa: 1\n"])
def test_bytes_are_written_as_they_are(path: Path, before: bytes | None) -> None:
    path.unlink(missing_ok=True)
    if before is not None:
        path.write_bytes(before)
    write_atomic(str(path), b"%PDF\n\xff\r\n")
    assert path.read_bytes() == b"%PDF\n\xff\r\n"


@pytest.mark.parametrize("text", ['{"a": 1}\n', "[1]\n"])
def test_json_has_no_byte_order_mark_whatever_was_there(path: Path, text: str) -> None:
    path.write_bytes(b"\xef\xbb\xbf{}\n")
    write_atomic(str(path), text)
    assert path.read_bytes() == text.encode()


def test_a_folder_that_its_file_system_does_not_flush_is_no_failure(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def only_files(handle: int) -> None:
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        flush(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    write_atomic(str(path), "a: 1\n")
    assert path.read_text("utf-8") == "a: 1\n"


def test_a_file_held_for_a_moment_is_tried_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows does while a virus scanner reads it."""
    replace, tries = Path.replace, []

    def held(self: Path, target: Path) -> Path:
        tries.append(self)
        if len(tries) < 3:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr("maturity.saving.durable.RENAME_PAUSES", (0.0, 0.0))
    write_atomic(str(path), "a: 1\n")
    assert (path.read_text("utf-8"), len(tries)) == ("a: 1\n", 3)


def test_a_new_file_can_be_read_as_others_are(path: Path) -> None:
    write_atomic(str(path), "a: 1\n")
    plain = path.with_name("b")
    plain.touch()
    assert path.stat().st_mode == plain.stat().st_mode


def test_a_file_that_may_not_be_written_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.touch()
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(UsageError) as caught, lock_file(str(path)):
        pass
    assert caught.value.key == "usage.not_written"


def test_the_rights_of_a_file_are_kept(path: Path) -> None:
    path.write_text("x", "utf-8")
    path.chmod(0o640)
    write_atomic(str(path), "y")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_lock_leaves_nothing_behind_and_can_be_taken_again(path: Path) -> None:
    for _ in range(2):
        with lock_file(str(path)):
            assert len(names(path)) == 1
        assert names(path) == []


def test_a_second_program_is_refused_until_the_first_is_gone_however_it_goes(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE) as holder:
        assert holder.stdout
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(UsageError) as caught, lock_file(str(path)):
            pass
        assert caught.value.key == "usage.locked"
        holder.kill()
        holder.wait()
    with lock_file(str(path)):
        pass
    assert names(path) == []


def test_what_a_crash_left_is_cleared_and_nothing_else(path: Path) -> None:
    ours = (path, path.with_name(f"{path.name}.copie.yaml"))
    names_left = [Path(mkstemp(prefix=make_prefix(each), suffix=".maturity", dir=path.parent)[1]).name for each in ours]
    left, other, mine = (path.parent / name for name in (*names_left, "a"))
    for each in (left, other, mine):
        each.write_text("", "utf-8")
    with lock_file(str(path)):
        assert not left.exists()
    assert other.exists()
    assert mine.exists()


def test_a_preview_of_a_document_reads_no_file(path: Path) -> None:
    store = AnswersStore(str(path), HEAD)
    store.change(make_value_edit(("answers", "a"), 1))
    document = open_document(str(path))
    assert isinstance(document, Document)
    path.write_text("answers: [", "utf-8")
    previewed = store.preview(make_value_edit(("answers", "b"), 2), document=document)
    assert previewed.data["answers"] == {"a": 1, "b": 2}
    assert path.read_text("utf-8") == "answers: ["


def test_a_folder_that_cannot_be_listed_is_no_reason_not_to_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: object) -> list[str]:
        raise PermissionError(errno.EACCES, "no", str(path))

    monkeypatch.setattr(os, "listdir", refuse)
    with lock_file(str(tmp_path / "a.yaml")):
        pass


def test_a_file_system_without_locks_is_a_refusal_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def acquire(_: object) -> None:
        raise NotImplementedError("no locks here")

    monkeypatch.setattr("filelock.FileLock.acquire", acquire)
    with pytest.raises(UsageError) as refused, lock_file(str(tmp_path / "answers.yaml")):
        pass
    assert refused.value.key == "usage.not_written"
