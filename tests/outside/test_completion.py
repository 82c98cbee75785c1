"""Completion in real shells: installed as a user would, words typed, Tab pressed, and the screen read."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outside.programs import TREE
from tests.outside.tmux import Tmux

PROGRAM = Path(sys.executable).parent / "maturity"
SHELLS = {
    "bash": ("bash", "-i"),
    "zsh": ("zsh", "-i"),
    "fish": ("fish", "-i"),
}
PROMPT = "PRET> "
PROFILES = {
    "bash": (".bashrc", f"PS1='{PROMPT}'\n"),
    "zsh": (".zshrc", f"PS1='{PROMPT}'\n"),
    "fish": (".config/fish/config.fish", f"function fish_prompt; echo -n '{PROMPT}'; end\nset fish_greeting\n"),
}


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    assert shutil.which(name), f"{name} is not installed"
    return name


@pytest.fixture
def window(shell: str, tmp_path: Path) -> Iterator[Tmux]:
    """A shell at work in a folder with two files, with the completion that it was told to install."""
    home, folder = tmp_path / "home", tmp_path / "dossier"
    name, text = PROFILES[shell]
    (home / name).parent.mkdir(parents=True)
    (home / name).write_text(text, "utf-8")
    folder.mkdir()
    shutil.copy(TREE / "questionnaires" / "examples" / "petite_ville.yaml", folder / "ma ville.yaml")
    shutil.copy(TREE / "questionnaires" / "examples" / "agglomeration.yaml", folder)
    environment = {
        "HOME": str(home),
        "XDG_DATA_HOME": "",
        "XDG_CONFIG_HOME": "",
        "ZDOTDIR": "",
        "PATH": f"{PROGRAM.parent}:/usr/bin:/bin",
        "MATURITY_LANG": "fr",
        "TERM": "xterm-256color",
    }
    words = [str(PROGRAM), "--install-completion", shell]
    for _ in range(2):  # a second time changes nothing
        subprocess.run(words, env=environment, check=True, capture_output=True, cwd=folder)
    assert (home / name).read_text("utf-8").startswith(text)
    given = {key: value for key, value in environment.items() if value}
    window = Tmux(SHELLS[shell], folder, (100, 30), given)
    window.until(PROMPT.strip())
    yield window
    window.close()


def press_tab(window: Tmux, typed: str, *expected: str) -> str:
    """Type words on an empty line and press Tab (twice, for a list); wait for texts on the screen."""
    window.keys("C-u", "C-l")
    window.until(lambda screen: screen.strip() == PROMPT.strip())
    window.text(typed)
    window.until(typed.strip())
    window.keys("Tab")
    if len(expected) > 1:
        window.keys("Tab")
    shown = window.until(lambda screen: all(text in " ".join(screen.split()) for text in expected))
    assert "Traceback" not in shown
    return shown


def test_tab_completes(window: Tmux) -> None:
    press_tab(window, "maturity sco", "maturity score")
    press_tab(window, "maturity sc", "score", "schema")
    press_tab(window, "maturity score --form", "maturity score --format")
    press_tab(window, "maturity score --format ", "jsonl", "markdown")
    press_tab(window, "maturity score --format=mark", "maturity score --format=markdown")
    press_tab(window, "maturity check --format js", "maturity check --format json")
    press_tab(window, "maturity form com", "maturity form communication_numerique")
    press_tab(window, "maturity quiz communication_numerique --only tac", "--only taches")
    press_tab(window, "maturity score agglomeration.yaml --fail-under cult", "--fail-under culture=")
    press_tab(window, "maturity schema tra", "maturity schema translation")
    press_tab(window, "maturity help ban", "maturity help banks")
    press_tab(window, "maturity --lang e", "maturity --lang en")
    press_tab(window, "maturity score agg", "maturity score agglomeration.yaml")
    press_tab(window, "maturity score ma", r"maturity score ma\ ville.yaml")
    press_tab(window, "maturity banks agg", "maturity banks agglomeration.yaml")


def test_tab_offers_no_lock_of_a_quiz(window: Tmux, tmp_path: Path) -> None:
    (tmp_path / "dossier" / ".agglomeration.yaml.lock").touch()
    window.text("maturity score .agg")
    window.until("score .agg")
    window.keys("Tab")
    window.text("x")
    assert ".lock" not in window.until(lambda screen: ".aggx" in screen or ".lock" in screen)
