"""Whatever happens to a sitting, an answer that the screen calls saved is in the file; what is not is said."""

from __future__ import annotations

import os
import random
import re
import shlex
import shutil
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pexpect
import pytest
from pexpect.fdpexpect import fdspawn

from tests.outside.many_sittings import Starter, start_many
from tests.outside.programs import TREE
from tests.outside.sittings import QUIZ, Script, acknowledged, begun, held, sat
from tests.outside.tmux import MATURITY, Tmux
from tests.support import flat

BANK = TREE / "tests" / "golden" / "files" / "bank.yaml"
KILLS = 300
KILLS_OF_PANELS = 30
NOT_SAVED = "Cette réponse n'a PAS pu être enregistrée"
RESUME = "maturity quiz a.yaml"
TEAM, TYPE = ("profile", "equipe"), ("profile", "type")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(BANK, tmp_path)
    return tmp_path


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# --- killed


def killed_sitting(starter: Starter, folder: Path, chance: random.Random) -> int:
    """A sitting ended by SIGKILL at any moment; how many answers it had acknowledged, all of which are in the file."""
    script = Script(chance, held(folder / "a.yaml"))
    with starter.begin(folder) as sitting:
        sitting.typed.write("".join(script.typed(400)).encode())
        sitting.typed.flush()
        shown = sitting.shown.read(chance.randrange(1, 20_000))  # some way on, whatever the speed of the machine
        time.sleep(chance.uniform(0, 0.005))
        sitting.kill()
        shown += sitting.shown.read()
    count = acknowledged(shown.decode())
    found = held(folder / "a.yaml")
    assert found in (script.after(count), script.after(count + 1)), f"{count} answers were acknowledged"
    return count


def many_kills(folder: Path, seed: int, times: int) -> list[int]:
    folder.mkdir()
    shutil.copy(BANK, folder)
    chance = random.Random(seed)
    with start_many() as starter:
        counts = [killed_sitting(starter, folder, chance) for _ in range(times)]
    assert sat(folder, "/q\n").returncode == 0
    assert names(folder) == ["a.yaml", "bank.yaml"]  # nothing is left behind
    return counts


def test_killed_at_random_moments_no_acknowledged_answer_is_lost(tmp_path: Path) -> None:
    with ThreadPoolExecutor(2) as pool:
        halves = pool.map(many_kills, (tmp_path / "one", tmp_path / "two"), (1, 2), (KILLS // 2, KILLS - KILLS // 2))
        counts = [count for half in halves for count in half]
    assert len(counts) == KILLS
    assert sum(counts) > 10 * KILLS  # they were killed while answers were being typed
    assert len(set(counts)) > 20


def type_team(window: fdspawn, before: int | None, team: int) -> None:
    """Answer the question on the team, or answer it anew."""
    window.expect("Le nom de votre organisation")
    window.send("\r")
    window.expect(r"Question \d")
    if before is not None:
        window.send("l")
        window.expect("Aller à quelle question")
        window.send("1\r")
        window.expect("Entrée pour la garder")
        window.send("\x7f" * 3)
    window.send(f"{team}\r")


def test_killed_in_panels_no_acknowledged_answer_is_lost(folder: Path) -> None:
    chance, saved = random.Random(3), 0
    with start_many() as starter:
        for _ in range(KILLS_OF_PANELS):
            before = held(folder / "a.yaml").get(TEAM)
            team = int(before or 2) + 1
            with starter.begin_in_panels(folder) as (pid, window):
                type_team(window, before, team)
                wait = chance.uniform(0, 0.08)
                shown = window.expect([rf"Effectif du service > {team}", pexpect.TIMEOUT], timeout=wait)
                os.kill(pid, signal.SIGKILL)
            saved += shown == 0
            now = held(folder / "a.yaml").get(TEAM)
            assert now == team or (shown == 1 and now == before)
    assert 0 < saved < KILLS_OF_PANELS


# --- stopped


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
def test_a_signal_stops_with_a_word_on_where_the_answers_are(folder: Path, number: signal.Signals) -> None:
    ignored = f"{number.name} is ignored here, so the quiz ignores it too: start pytest in the foreground of a shell"
    assert signal.getsignal(number) is not signal.SIG_IGN, ignored
    with begun(folder) as sitting:
        assert sitting.stderr
        sitting.send_signal(number)
        told = flat(sitting.stderr.read())
    assert sitting.returncode == 130
    assert "Interrompu. Vos réponses sont enregistrées dans a.yaml." in told
    assert f"Pour reprendre, dans le dossier {folder} : {RESUME}" in told
    assert names(folder) == ["a.yaml", "bank.yaml"]


def test_a_terminal_that_is_closed_ends_the_quiz_and_loses_nothing(folder: Path) -> None:
    window = Tmux([*MATURITY, "quiz", "bank.yaml", "-o", "a.yaml"], folder, (80, 24), {})
    try:
        window.until("Le nom de votre organisation")
        window.keys("Enter")
        window.until("Effectif du service")
        window.keys("3", "Enter")
        window.until("Type de collectivité")
    finally:
        window.close()
    end = time.monotonic() + 20
    while (folder / ".a.yaml.lock").exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert held(folder / "a.yaml") == {TEAM: 3}
    assert names(folder) == ["a.yaml", "bank.yaml"]


def test_a_signal_that_is_ignored_stays_ignored(folder: Path) -> None:
    with begun(folder, ["sh", "-c", f"trap '' HUP; exec {shlex.join(QUIZ)}"]) as sitting:
        sitting.send_signal(signal.SIGHUP)
        _, told = sitting.communicate("1\n/q\n")
    assert sitting.returncode == 0
    assert "Interrompu" not in told
    assert held(folder / "a.yaml") == {TEAM: 3, TYPE: "commune"}


# --- two at once


def test_a_second_quiz_is_refused_and_the_first_goes_on(folder: Path) -> None:
    with begun(folder) as first:
        second = sat(folder, "9\n/q\n")
        assert second.returncode == 2
        assert "a.yaml est déjà ouvert dans un autre quiz" in flat(second.stderr)
        first.communicate("1\n/q\n")
    assert held(folder / "a.yaml") == {TEAM: 3, TYPE: "commune"}


# --- a disk that refuses


def assert_told(
    done: subprocess.CompletedProcess[str], question: str, answer: str, why: str, next_step: str = RESUME
) -> None:
    told = flat(done.stderr)
    assert done.returncode == 2, done.stderr
    assert NOT_SAVED in told
    assert why in told
    assert f"Question : {question}" in told
    assert f"Votre réponse, à redonner : {answer}" in told
    assert next_step in told
    assert "Traceback" not in done.stderr


def in_namespace(folder: Path, before: str, after: str = "") -> list[str]:
    """The quiz with file systems of its own, made by the commands `before`; `after` runs there at the end."""
    own = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-Urm"]
    here = shlex.quote(str(folder))
    return [
        *own,
        "sh",
        "-c",
        f"cd / && {before} && cd {here} && {shlex.join(QUIZ)}; code=$?; {after or ':'}; exit $code",
    ]


def test_a_full_disk(folder: Path) -> None:
    disk, keep = folder / "disque", folder / "copie.yaml"
    disk.mkdir()
    here, bank = shlex.quote(str(disk)), shlex.quote(str(BANK))
    # the pages of the bank, one for the answers and one for what replaces them: a longer text has no room
    pages = -(-BANK.stat().st_size // 4096) + 2
    mounted = f"mount -t tmpfs -o size={pages * 4}k none {here} && cp {bank} {here}"
    text = "é" * 3000
    done = sat(folder, f"3\n1\n/l 11\n{text}\n/l 2\n2\n/q\n", in_namespace(disk, mounted, f"cp a.yaml {keep}; ls -A"))
    assert_told(done, "Une remarque ?", text[:50], "il n'y a plus de place sur le disque")
    assert acknowledged(done.stdout) == 2
    assert done.stdout.endswith("a.yaml\nbank.yaml\n")
    assert held(keep) == {TEAM: 3, TYPE: "commune"}


def test_a_file_that_may_not_grow(folder: Path) -> None:
    limited = ["sh", "-c", f"ulimit -f 1; exec {shlex.join(QUIZ)}"]  # in blocks of 512 bytes
    done = sat(folder, f"3\n1\n/l 11\n{'x' * 1200}\n/l 2\n2\n/q\n", limited)
    assert_told(done, "Une remarque ?", "xxx", "le fichier dépasserait la taille permise")
    assert held(folder / "a.yaml") == {TEAM: 3, TYPE: "commune"}
    assert names(folder) == ["a.yaml", "bank.yaml"]


@pytest.mark.parametrize(
    ("call", "when", "may_be_there"),
    [("fsync", 3, False), ("fsync", 4, True), ("rename,renameat,renameat2", 2, False)],
    ids=["the file", "the folder", "the renaming"],
)
def test_a_disk_that_fails(folder: Path, call: str, when: int, may_be_there: bool) -> None:
    """Each answer takes an fsync of the file, a renaming, and an fsync of the folder."""
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:error=EIO:when={when}"]
    done = sat(folder, "3\n1\n3\n/q\n", [*strace, *QUIZ])
    assert_told(done, "Type de collectivité", "Commune", "le disque signale une erreur")
    assert acknowledged(done.stdout) == 1
    before, after = {TEAM: 3}, {TEAM: 3, TYPE: "commune"}
    assert held(folder / "a.yaml") in ([before, after] if may_be_there else [before])
    assert names(folder) == ["a.yaml", "bank.yaml"]
    resumed = sat(folder, "/l 2\n1\n/q\n")
    assert (resumed.returncode, held(folder / "a.yaml")) == (0, after)


def test_a_folder_that_is_read_only(folder: Path) -> None:
    here = shlex.quote(str(folder))
    mounted = f"mount --bind {here} {here} && mount -o remount,ro,bind {here}"
    done = sat(folder, "3\n/q\n", in_namespace(folder, mounted))
    assert done.returncode == 2
    assert "impossible d'écrire a.yaml : ce disque est en lecture seule" in flat(done.stderr)
    assert acknowledged(done.stdout) == 0


def test_a_folder_that_goes_away_in_the_middle(folder: Path) -> None:
    place = folder / "dossier"
    place.mkdir()
    shutil.copy(BANK, place)
    with begun(place) as sitting:
        shutil.rmtree(place)
        out, err = sitting.communicate("1\n3\n/q\n")
    done = subprocess.CompletedProcess(QUIZ, sitting.returncode, out, err)
    assert_told(done, "Type de collectivité", "Commune", "le dossier où vous êtes n'existe plus", "a.yaml a disparu")
    kept = "\n".join(line for line in err.split("\n") if re.match(r" *[a-z_]+:", line))
    (folder / "a.yaml").write_text(f"{kept}\n", "utf-8")
    assert held(folder / "a.yaml") == {TEAM: 3}


def test_a_folder_that_changes_its_name_in_the_middle(folder: Path) -> None:
    place = folder / "dossier"
    place.mkdir()
    shutil.copy(BANK, place)
    with begun(place) as sitting:
        place.rename(folder / "ailleurs")
        _, err = sitting.communicate("1\n/q\n")
    assert sitting.returncode == 0
    assert f"dans le dossier {folder / 'ailleurs'}" in flat(err)
    assert held(folder / "ailleurs" / "a.yaml") == {TEAM: 3, TYPE: "commune"}


def test_a_link_stays_a_link(folder: Path) -> None:
    target = folder / "vrai.yaml"
    target.write_text("bank: bank.yaml\n", "utf-8")
    (folder / "a.yaml").symlink_to(target)
    assert sat(folder, "3\n/q\n").returncode == 0
    assert (folder / "a.yaml").is_symlink()
    assert held(target) == {TEAM: 3}
