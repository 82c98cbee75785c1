"""README.md holds: its commands print what it shows, its excerpts are in their files, its links lead somewhere.

A fenced block whose first line is ```console is a session; ```yaml PATH or ```text PATH is an excerpt of a file of this
repository or, where there is no such file, one that the reader is told to write, before the commands that follow.
`[...]` alone on a line stands for lines left out; a no-break space may be written as a plain one.
"""

from __future__ import annotations

import re
import shlex
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.cli.command import run_on_one_stream

TREE = Path(__file__).parents[2]
README = (TREE / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [(match[1], match[2], match[3]) for match in BLOCK.finditer(README)]
EXCERPTS = {name: text for _, name, text in BLOCKS if name and (TREE / name).is_file()}
SCORED = ".venv/bin/maturity score questionnaires/examples/petite_ville.yaml"
SETUP = [
    f"python3 -m venv .venv && .venv/bin/pip install . && {SCORED}",
    "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
]


@dataclass(frozen=True)
class Exchange:
    """A command, what the README says it prints, and what it printed."""

    command: str
    expected: str
    printed: str


def matches(shown: str, real: str) -> bool:
    """Whether `real` is `shown`, where `[...]` stands for any lines."""
    parts = [re.escape(line + "\n") if line != "[...]" else r"(?:.*\n)*?" for line in plain(shown).splitlines()]
    return re.fullmatch("".join(parts), plain(real)) is not None


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@cache
def sessions() -> tuple[Exchange, ...]:
    """Every command of the README, run in the order of the page in a folder that holds the questionnaires."""
    done: list[Exchange] = []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(TREE / "questionnaires", Path(folder) / "questionnaires")
        code = 0
        for kind, name, text in BLOCKS:
            if kind == "yaml" and name not in EXCERPTS:
                (Path(folder) / name).write_text(text, "utf-8")
            for step in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:] if kind == "console" else []:
                command, _, expected = step.partition("\n")
                printed, code = (f"{code}\n", 0) if command == "echo $?" else run(command, folder)
                done.append(Exchange(command, expected, printed))
    return tuple(done)


def run(command: str, folder: str) -> tuple[str, int]:
    """What a `maturity` command prints on both streams, as on a terminal of 80 columns, and its exit code."""
    program, *words = shlex.split(command)
    assert program == "maturity", f"the README's sessions show only our own command, not {program}"
    return run_on_one_stream(words, folder)


@pytest.mark.parametrize("place", range(README.count("\n$ ")))
def test_commands_print_what_the_page_shows(place: int) -> None:
    exchange = sessions()[place]
    assert matches(exchange.expected, exchange.printed), f"{exchange.command}\nnow prints:\n{exchange.printed}"


@pytest.mark.parametrize("name", EXCERPTS)
def test_excerpts_are_in_their_file(name: str) -> None:
    assert matches(f"[...]\n{EXCERPTS[name]}[...]\n", (TREE / name).read_text("utf-8"))


def test_there_is_something_to_check() -> None:
    assert len(sessions()) == README.count("\n$ ") >= 5
    assert EXCERPTS
    assert not matches("a\n[...]\nc\n", "a\nb\n")


def test_the_two_setup_commands_stand_as_they_are() -> None:
    assert [text.strip() for kind, _, text in BLOCKS if kind == "sh"] == SETUP


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(page: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (TREE / page).read_text("utf-8"))
    assert [link for link in links if not (TREE / link).exists()] == []
