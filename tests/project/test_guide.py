"""docs/guide.fr.md holds: whoever follows it from top to bottom sees what it shows.

A block is one of these:

- ```yaml NAME, ```toml NAME or ```csv NAME: the reader writes it into that file; with `, section KEY`, it takes the
  place of that section of the file, or is put at its end;
- ```diff NAME: in that file, the lines without a `+` become those without a `-`;
- ```console: commands, each with what it prints. `[...]` alone on a line stands for lines left out.

`UPDATE_GOLDEN=1` writes what commands print now into the page; read the difference before it is committed.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.cli.command import run_on_one_stream
from tests.project.test_readme import matches

TREE = Path(__file__).parents[2]
PAGE = TREE / "docs" / "guide.fr.md"
BLOCK = re.compile(r"^```(\w+)(?: ([\w.]+)(?:, section (\w+))?)?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TEXT = PAGE.read_text("utf-8")


@dataclass(frozen=True)
class Shown:
    """A command of the page, what the page says that it prints, and what it prints."""

    command: str
    expected: str
    printed: str


def split_session(text: str) -> list[tuple[str, str]]:
    """The commands of a block, each with what stands below it."""
    steps = re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]
    return [(command, below) for command, _, below in (step.partition("\n") for step in steps)]


@cache
def follow() -> tuple[Shown, ...]:
    """Do what the page says, in an empty folder."""
    shown: list[Shown] = []
    with tempfile.TemporaryDirectory() as folder:
        for kind, name, section, text in BLOCK.findall(TEXT):
            if kind == "console":
                shown += [Shown(each, below, run(each, folder)) for each, below in split_session(text)]
            else:
                write(kind, Path(folder) / name, section, text)
    return tuple(shown)


def write(kind: str, path: Path, section: str, text: str) -> None:
    """Do what a block that is no session says."""
    if kind == "diff":
        old, new = ("".join(line[1:] for line in text.splitlines(True) if line[0] in signs) for signs in (" -", " +"))
        before = path.read_text("utf-8")
        assert before.count(old) == 1, f"found {before.count(old)} times:\n{old}"
        path.write_text(before.replace(old, new), "utf-8")
    elif section:
        path.write_text(put_section(path.read_text("utf-8"), section, text), "utf-8")
    else:
        assert kind in ("yaml", "toml", "csv"), kind
        path.write_text(text, "utf-8")


def put_section(before: str, key: str, text: str) -> str:
    """The text of a file with the section `key` replaced by `text`, or with `text` at its end."""
    assert text.startswith(f"{key}:\n")
    found = re.search(rf"^{key}:\n(?:(?:[ \-#].*)?\n)*", before, re.MULTILINE)
    return before[: found.start()] + text + before[found.end() :] if found else f"{before}\n{text}"


def run(command: str, folder: str) -> str:
    """What a command prints, for a reader whose language is French."""
    program, *words = shlex.split(command)
    if program == "cp":
        (Path(folder) / words[1]).parent.mkdir(exist_ok=True)
        shutil.copy(Path(folder) / words[0], Path(folder) / words[1])
        return ""
    assert program == "maturity"
    return run_on_one_stream([*words, "--lang", "fr"], folder)[0]


@pytest.mark.parametrize("place", range(TEXT.count("\n$ ")))
def test_commands_print_what_the_page_shows(place: int) -> None:
    shown = follow()[place]
    if os.environ.get("UPDATE_GOLDEN"):
        rewrite(shown)
    else:
        assert matches(shown.expected, shown.printed), f"{shown.command}\nnow prints:\n{shown.printed}"


def rewrite(shown: Shown) -> None:
    """Write what a command prints into the page, unless that is there already; the whole of it."""
    if not matches(shown.expected, shown.printed):
        before = f"\n$ {shown.command}\n{shown.expected}```"
        text = PAGE.read_text("utf-8")
        assert before in text
        PAGE.write_text(text.replace(before, f"\n$ {shown.command}\n{shown.printed}```", 1), "utf-8")


def test_there_is_something_to_check() -> None:
    assert len(follow()) == TEXT.count("\n$ ") >= 10
    assert len(BLOCK.findall(TEXT)) == TEXT.count("\n```") // 2


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", TEXT)
    assert links
    assert [link for link in links if not (PAGE.parent / link).exists()] == []


def test_the_contents_name_the_headings() -> None:
    headings = re.findall(r"^## (.+)$", TEXT, re.MULTILINE)
    assert re.findall(r"^- \[(.+)\]\(#", TEXT, re.MULTILINE) == headings
