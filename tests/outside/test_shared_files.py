"""Files of a team: whoever answers, owner, group, permissions, lists and attributes stay as they were.

A second user is made with `setpriv`, which wants root (or sudo); access control lists with `setfacl`.
"""

from __future__ import annotations

import fcntl
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.outside.many_sittings import Starter, start_many
from tests.outside.programs import TREE, run
from tests.outside.sittings import ENVIRONMENT, QUIZ, Script, acknowledged, held
from tests.outside.tmux import MATURITY

OWNER, COLLEAGUE, TEAM = 5, 54321, 100
ROOT = () if os.geteuid() == 0 else ("sudo", "-n")
AS_COLLEAGUE = (*ROOT, "setpriv", f"--reuid={COLLEAGUE}", f"--regid={COLLEAGUE}", f"--groups={TEAM}")
BANK = TREE / "tests" / "golden" / "files" / "bank.yaml"
ANSWERS = "bank: bank.yaml\nbank_version: 2.1.0\n"
ONE_ANSWER = "/l 1\n7\n/q\n"
WRITTEN = ("profile", "equipe")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder of the team, to which every user can find the way, like the program itself."""
    with tempfile.TemporaryDirectory() as made, one_at_a_time():
        folder = Path(made)
        ways = {*folder.parents, *TREE.parents, *Path(sys.prefix).parents, TREE, folder}
        closed = {way: way.stat().st_mode for way in ways if not way.stat().st_mode & 0o001}
        for way, mode in closed.items():
            way.chmod(mode | 0o005)
        shutil.copy(BANK, folder)
        as_root("chown", f":{TEAM}", folder)
        as_root("chmod", "775", folder)
        yield folder
        for way, mode in closed.items():
            way.chmod(mode)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Wait for the same test in another process, which would close the way that both have opened."""
    tree = os.open(TREE, os.O_RDONLY)
    try:
        fcntl.flock(tree, fcntl.LOCK_EX)
        yield
    finally:
        os.close(tree)


def as_root(*words: str | Path) -> None:
    run([*ROOT, *words], Path("/"))


def make_file(path: Path, text: str, mode: str, owner: int = OWNER) -> None:
    path.write_text(text, "utf-8")
    as_root("chown", f"{owner}:{TEAM}", path)
    as_root("chmod", mode, path)


def look(path: Path) -> tuple[int, int, int, dict[str, bytes]]:
    status = path.stat()
    attributes = {name: os.getxattr(path, name) for name in os.listxattr(path)}
    return status.st_uid, status.st_gid, status.st_mode & 0o7777, attributes


def answer(folder: Path, who: Sequence[str] = AS_COLLEAGUE, typed: str = ONE_ANSWER) -> None:
    done = subprocess.run(
        [*who, *QUIZ], cwd=folder, env=ENVIRONMENT, input=typed.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    assert acknowledged(done.stdout.decode()) == 1


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("mode", ["660", "664", "666", "2660"])
def test_the_file_of_a_team_stays_its_owners(folder: Path, mode: str) -> None:
    make_file(folder / "a.yaml", ANSWERS, mode)
    before = look(folder / "a.yaml")
    answer(folder)
    assert held(folder / "a.yaml")[WRITTEN] == 7
    assert look(folder / "a.yaml") == before
    assert names(folder) == ["a.yaml", "bank.yaml"]


def test_ones_own_file_keeps_the_group_of_the_team(folder: Path) -> None:
    make_file(folder / "a.yaml", ANSWERS, "640", COLLEAGUE)
    answer(folder)
    assert held(folder / "a.yaml")[WRITTEN] == 7
    assert look(folder / "a.yaml") == (COLLEAGUE, TEAM, 0o640, {})


@pytest.mark.parametrize("who", [AS_COLLEAGUE, ROOT], ids=["colleague", "root"])
@pytest.mark.parametrize("entries", [f"u:{COLLEAGUE}:rw", f"u:{COLLEAGUE}:rw,u:33:r", f"g:{COLLEAGUE}:rw,m:rw"])
def test_a_list_of_who_may_read_is_kept_and_opens_the_file_to_nobody(
    folder: Path, entries: str, who: Sequence[str]
) -> None:
    make_file(folder / "a.yaml", ANSWERS, "600")
    as_root("setfacl", "-m", entries, folder / "a.yaml")
    before = look(folder / "a.yaml")
    assert before[3]
    answer(folder, who)
    assert held(folder / "a.yaml")[WRITTEN] == 7
    assert look(folder / "a.yaml") == before


@pytest.mark.parametrize("who", [AS_COLLEAGUE, ROOT], ids=["colleague", "root"])
def test_extended_attributes_are_kept(folder: Path, who: Sequence[str]) -> None:
    make_file(folder / "a.yaml", ANSWERS, "660")
    as_root(sys.executable, "-c", f"import os; os.setxattr({str(folder / 'a.yaml')!r}, 'user.note', b'x')")
    answer(folder, who)
    assert look(folder / "a.yaml") == (OWNER, TEAM, 0o660, {"user.note": b"x"})


def test_the_list_of_a_folder_is_for_new_files_alone(folder: Path) -> None:
    as_root("setfacl", "-d", "-m", "u:33:rwx,g::rwx,o::rwx", folder)
    make_file(folder / "old.yaml", ANSWERS, "600", 0)
    as_root("setfacl", "-b", folder / "old.yaml")
    (folder / "old.yaml").rename(folder / "a.yaml")
    answer(folder, ROOT)
    assert look(folder / "a.yaml") == (0, TEAM, 0o600, {})
    (folder / "a.yaml").unlink()
    answer(folder, ROOT)
    (folder / "plain").touch()
    assert look(folder / "a.yaml")[2:] == look(folder / "plain")[2:]


def test_a_result_of_a_team_stays_its_owners(folder: Path) -> None:
    make_file(folder / "a.yaml", ANSWERS, "664")
    run([*MATURITY, "score", "a.yaml", "-o", "result.json", "-q"], folder)
    as_root("chown", f"{OWNER}:{TEAM}", folder / "result.json")
    as_root("chmod", "660", folder / "result.json")
    answer(folder)
    run([*AS_COLLEAGUE, *MATURITY, "score", "a.yaml", "-o", "result.json", "-q"], folder)
    assert '"equipe": 7' in (folder / "result.json").read_text("utf-8")
    assert look(folder / "result.json") == (OWNER, TEAM, 0o660, {})
    assert names(folder) == ["a.yaml", "bank.yaml", "result.json"]


def test_a_lock_that_a_crash_of_another_user_left_is_no_hindrance(folder: Path) -> None:
    make_file(folder / "a.yaml", ANSWERS, "660")
    (folder / ".a.yaml.lock").touch(0o644)
    answer(folder)
    assert names(folder) == ["a.yaml", "bank.yaml"]


def kill_sitting(starter: Starter, folder: Path, chance: random.Random, script: Script) -> int:
    """End a sitting at any moment as a power cut would; return how many answers it had acknowledged."""
    with starter.begin(folder) as sitting:
        sitting.typed.write("".join(script.typed(200)).encode())
        sitting.typed.flush()
        shown = sitting.shown.read(chance.randrange(1, 8_000))
        time.sleep(chance.uniform(0, 0.005))
        as_root("kill", "-9", str(sitting.pid))
        shown += sitting.shown.read()
    return acknowledged(shown.decode())


def test_a_colleague_who_is_killed_loses_no_acknowledged_answer(folder: Path) -> None:
    make_file(folder / "a.yaml", f"{ANSWERS}profile:\n  equipe: 3\n", "660")
    before, chance, counts = look(folder / "a.yaml"), random.Random(3), []
    with start_many(AS_COLLEAGUE) as starter:
        for _ in range(40):
            script = Script(chance, held(folder / "a.yaml"))
            counts.append(kill_sitting(starter, folder, chance, script))
            with starter.begin(folder) as sitting:
                sitting.typed.write(b"/q\n")
                sitting.typed.flush()
                sitting.shown.read()
            assert held(folder / "a.yaml") in (script.after(counts[-1]), script.after(counts[-1] + 1))
            assert names(folder) == ["a.yaml", "bank.yaml"]
    assert sum(counts) > 100
    assert look(folder / "a.yaml") == before
