"""README.md and README.fr.md hold: commands print what is shown, excerpts are in their files, links lead somewhere.

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
PAGES = ("README.md", "README.fr.md")
TEXTS = {page: (TREE / page).read_text("utf-8") for page in PAGES}
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = {page: [(match[1], match[2], match[3]) for match in BLOCK.finditer(text)] for page, text in TEXTS.items()}
EXCERPTS = [(page, name, text) for page in PAGES for _, name, text in BLOCKS[page] if name and "/" in name]
PLACES = [(page, place) for page in PAGES for place in range(TEXTS[page].count("\n$ "))]
SCORED = ".venv/bin/maturity score questionnaires/examples/petite_ville.yaml"
SETUP = [
    f"python3 -m venv .venv && .venv/bin/pip install . && {SCORED}",
    "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest",
]
PICTURE = "docs/terminal.svg"
OTHER = {"README.md": "[En français](README.fr.md)", "README.fr.md": "[In English](README.md)"}


@dataclass(frozen=True)
class Step:
    """What the reader of a page does: write `text` into the file `name`, or type `text` where there is no `name`."""

    name: str | None
    text: str


def read_steps(page: str) -> list[tuple[Step, str]]:
    """What a page tells to do, in its order, each with what it says is then printed."""
    told: list[tuple[Step, str]] = []
    for kind, name, text in BLOCKS[page]:
        if kind == "yaml" and "/" not in name:  # whatever the reader has written into the repository
            told.append((Step(name, text), ""))
        for step in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:] if kind == "console" else []:
            command, _, expected = step.partition("\n")
            told.append((Step(None, command), expected))
    return told


@cache
def play(told: tuple[Step, ...]) -> tuple[str, ...]:
    """What each step prints, in a folder that holds the questionnaires; two pages that tell the same are one run."""
    printed: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(TREE / "questionnaires", Path(folder) / "questionnaires")
        code = 0
        for step in told:
            shown = ""
            if step.name:
                (Path(folder) / step.name).write_text(step.text, "utf-8")
            elif step.text == "echo $?":
                shown, code = f"{code}\n", 0
            else:
                shown, code = run(step.text, folder)
            printed.append(shown)
    return tuple(printed)


def play_page(page: str) -> list[tuple[str, str, str]]:
    """Every command of a page, what the page says it prints, and what it printed."""
    told = read_steps(page)
    printed = play(tuple(step for step, _ in told))
    return [
        (step.text, expected, shown) for (step, expected), shown in zip(told, printed, strict=True) if not step.name
    ]


def matches(shown: str, real: str) -> bool:
    """Whether `real` is `shown`, where `[...]` stands for any lines."""
    parts = [re.escape(line + "\n") if line != "[...]" else r"(?:.*\n)*?" for line in plain(shown).splitlines()]
    return re.fullmatch("".join(parts), plain(real)) is not None


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def run(command: str, folder: str) -> tuple[str, int]:
    """What a `maturity` command prints on both streams, as on a terminal of 80 columns, and its exit code."""
    program, *words = shlex.split(command)
    assert program == "maturity", f"the README's sessions show only our own command, not {program}"
    return run_on_one_stream(words, folder)


@pytest.mark.parametrize(("page", "place"), PLACES)
def test_commands_print_what_the_page_shows(page: str, place: int) -> None:
    command, expected, printed = play_page(page)[place]
    assert matches(expected, printed), f"{command}\nnow prints:\n{printed}"


@pytest.mark.parametrize(("page", "name", "text"), EXCERPTS)
def test_excerpts_are_in_their_file(page: str, name: str, text: str) -> None:
    assert matches(f"[...]\n{text}[...]\n", (TREE / name).read_text("utf-8")), page


@pytest.mark.parametrize("page", PAGES)
def test_there_is_something_to_check(page: str) -> None:
    assert len(play_page(page)) == TEXTS[page].count("\n$ ") >= 5
    assert [name for told, name, _ in EXCERPTS if told == page]
    assert not matches("a\n[...]\nc\n", "a\nb\n")


@pytest.mark.parametrize("page", PAGES)
def test_the_two_setup_commands_stand_as_they_are(page: str) -> None:
    assert [text.strip() for kind, _, text in BLOCKS[page] if kind == "sh"] == SETUP


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_on_the_other_then_on_the_commands_and_the_picture(page: str) -> None:
    text = TEXTS[page]
    assert text.splitlines()[:3] == ["# maturity", "", OTHER[page]]
    before_first_heading = text.partition("\n## ")[0]
    assert all(command in before_first_heading for command in SETUP)
    assert re.search(rf"!\[.{{20,}}\]\({PICTURE}\)", before_first_heading)


def test_the_two_pages_tell_the_same() -> None:
    english, french = (
        (
            [(kind, name, plain(text)) for kind, name, text in BLOCKS[page]],
            {re.sub(r"\.(?:en|fr)\.png$", ".png", link) for link in find_links(page) if link not in PAGES},
            {re.sub("FICHIER|FILE", "-", re.sub("AXE|AXIS", "-", span)) for span in find_spans(page)},
        )
        for page in PAGES
    )
    assert english == french


def find_links(page: str) -> list[str]:
    """Where the links of a page lead, in this repository."""
    return re.findall(r"\]\((?!https?:)([^)#]+)", (TREE / page).read_text("utf-8"))


def find_spans(page: str) -> set[str]:
    """The commands and options that a page names in its sentences."""
    prose = BLOCK.sub("", TEXTS[page])
    return {span for span in re.findall(r"`([^`]+)`", prose) if span.startswith(("maturity ", "-", "pipx", "uv"))}


def test_french_typography() -> None:
    prose = re.sub(r"`[^`]*`|!\[|\]\([^)]*\)", "", BLOCK.sub("", TEXTS["README.fr.md"]))
    assert "«" in prose
    assert re.findall(r".{0,20}[^\u00a0][;:!?%»]|.{0,20}«[^\u00a0]", prose) == []


@pytest.mark.parametrize("page", [*PAGES, "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_lead_somewhere(page: str) -> None:
    assert [link for link in find_links(page) if not (TREE / link).exists()] == []
