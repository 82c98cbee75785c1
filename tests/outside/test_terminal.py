"""The scorecard in a real terminal (tmux), and on the streams that real life provides."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.outside.programs import TREE, maturity

EXAMPLE = "questionnaires/examples/agglomeration.yaml"
COMMAND = f"{shlex.quote(sys.executable)} -m maturity"
ESCAPE = "\x1b["
NOT_OURS = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "MATURITY_LANG", "PYTHONUNBUFFERED", "CI")
Terminal = Callable[..., str]


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """Run a command line in a terminal of a width and 24 rows; everything it left there, scrollback included."""
    folder = tempfile.mkdtemp(dir="/tmp")  # a socket's path must be short
    tmux = ["tmux", "-u", "-f", "/dev/null", "-S", f"{folder}/socket"]

    def run(command: str, width: int, *capture: str, **environment: str) -> str:
        unset = " ".join(
            f"-u {name}" for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "MATURITY_LANG", "CI")
        )
        given = shlex.join(f"{name}={value}" for name, value in {"LANG": "C.UTF-8", **environment}.items())
        script = f"env {unset} {given} {command}; tmux wait-for -S done; sleep 600"
        size = ["-x", str(width), "-y", "24"]
        subprocess.run([*tmux, "new-session", "-d", *size, "sh", "-c", script], cwd=TREE, env=os.environ, check=True)
        subprocess.run([*tmux, "wait-for", "done"], check=True, timeout=60)
        # -J joins what the terminal had to break: a line that was too long shows
        words = [*tmux, "capture-pane", "-p", "-J", "-S", "-", *capture]
        return subprocess.run(words, check=True, capture_output=True, encoding="utf-8").stdout

    yield run
    subprocess.run([*tmux, "kill-server"], check=False)
    shutil.rmtree(folder)


def is_command(line: str) -> bool:
    """Whether a line is a command to copy, which is never broken."""
    return line.startswith("  maturity ")


def assert_readable(shown: str, width: int) -> None:
    lines = shown.rstrip().split("\n")
    assert len(lines) > 24  # there was something to scroll
    assert [line for line in lines if len(line.rstrip()) > width and not is_command(line)] == []
    # Who answered takes three lines at 60 columns, and what the law demands comes before the position.
    assert any("Votre position : « Pilotage »" in line.replace("\u00a0", " ") for line in lines[:8])
    assert "Traceback" not in shown


@pytest.mark.parametrize("width", [80, 60])
@pytest.mark.parametrize("environment", [{}, {"NO_COLOR": "1"}, {"LC_ALL": "C"}], ids=str)
def test_the_scorecard_fits_the_terminal(terminal: Terminal, width: int, environment: dict[str, str]) -> None:
    assert_readable(terminal(f"{COMMAND} score {EXAMPLE}", width, **environment), width)


@pytest.mark.parametrize("width", [1, 2])
def test_one_column_is_no_error(terminal: Terminal, width: int) -> None:
    commands = (f"score {EXAMPLE}", "banks", "check questionnaires/prerequis.yaml", "-h", "score -h", "score nope.yaml")
    script = "; ".join(f"{COMMAND} {command}" for command in commands)
    shown = "".join(terminal(f"sh -c {shlex.quote(script)}", width).split())
    assert "Traceback" not in shown
    assert "erreurinterne" not in shown
    assert "MB100" in shown


def test_colour_only_where_it_is_welcome(terminal: Terminal) -> None:
    assert ESCAPE in terminal(f"{COMMAND} score {EXAMPLE}", 80, "-e")


def test_no_colour_where_it_is_not(terminal: Terminal) -> None:
    assert ESCAPE not in terminal(f"{COMMAND} score {EXAMPLE}", 80, "-e", NO_COLOR="1")


def test_a_screen_reader_or_a_dumb_terminal_gets_plain_lines(terminal: Terminal) -> None:
    assert ESCAPE not in terminal(f"{COMMAND} score {EXAMPLE}", 80, "-e", TERM="dumb")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "latin-1", "cp437", "ascii:strict"])
def test_any_encoding_of_the_output_will_do(tmp_path: Path, encoding: str) -> None:
    done = maturity("score", TREE / EXAMPLE, cwd=tmp_path, PYTHONIOENCODING=encoding)
    assert "Votre position" in done.stdout
    assert "####" in done.stdout or encoding == "cp437"  # which has the blocks of bars
    assert done.stderr == ""


@pytest.mark.parametrize("locale", ["C", "POSIX", "fr_FR.ISO-8859-1"])
@pytest.mark.parametrize("utf8", ["0", "1"])
def test_any_locale_will_do(tmp_path: Path, locale: str, utf8: str) -> None:
    done = maturity("score", TREE / EXAMPLE, cwd=tmp_path, LC_ALL=locale, PYTHONUTF8=utf8, PYTHONCOERCECLOCALE="0")
    assert "Votre position" in done.stdout
    assert maturity("form", "communication_numerique", cwd=tmp_path, LC_ALL=locale, PYTHONUTF8=utf8).stdout


def shell(script: str, unbuffered: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LANG": "C.UTF-8", "MATURITY_LANG": "fr", "PYTHONUNBUFFERED": unbuffered}
    words = ["bash", "-c", script]
    return subprocess.run(words, env=environment, cwd=TREE, capture_output=True, encoding="utf-8", check=False)


BUFFERING = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])


@BUFFERING
@pytest.mark.parametrize("command", ["--version", "--help", f"score {EXAMPLE}", "form communication_numerique"])
def test_a_full_disk_is_told_and_is_no_success(command: str, unbuffered: str) -> None:
    done = shell(f"{COMMAND} {command} > /dev/full", unbuffered)
    assert done.returncode == 2
    assert "impossible d'écrire sur la sortie standard" in done.stderr
    assert len(done.stderr.splitlines()) == 1


FORMATS = ["text", "json", "jsonl", "csv", "markdown"]


@BUFFERING
@pytest.mark.parametrize(
    "command",
    [
        "--help",
        "banks communication_numerique",
        "schema bank",
        "check questionnaires --quiet --format json",
        f"score {EXAMPLE} --quiet --all",
        *(f"score questionnaires/examples --quiet --all --format {each}" for each in FORMATS),
    ],
)
def test_a_reader_who_leaves_early_sees_whole_lines_and_no_failure(command: str, unbuffered: str) -> None:
    done = shell(f"set -o pipefail; {COMMAND} {command} | head -3", unbuffered)
    assert (done.returncode, done.stderr) == (0, "")
    assert 1 <= len(done.stdout.splitlines()) <= 3
    assert done.stdout.endswith("\n")
    gone = shell(f"set -o pipefail; {COMMAND} {command} 2>&1 | true", unbuffered)
    assert (gone.returncode, gone.stderr) == (0, "")


def test_a_reader_who_leaves_early_does_not_open_a_gate() -> None:
    done = shell(f"set -o pipefail; {COMMAND} score {EXAMPLE} --fail-under 99 | head -1")
    assert done.returncode == 1


@pytest.mark.parametrize("command", ["--version", f"score {EXAMPLE}"])
def test_a_closed_output_is_no_success(command: str) -> None:
    done = shell(f"{COMMAND} {command} >&-")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_closed_error_stream_changes_nothing() -> None:
    assert shell(f"{COMMAND} check questionnaires 2>&-").returncode == 0
