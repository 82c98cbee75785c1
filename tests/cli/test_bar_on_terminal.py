"""The bar of progress and the results on one terminal: the bar is gone before anything else is shown."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from maturity.cli.start import run
from scripts.fictitious_cohort import main as write_cohort
from tests.cli.command import Maturity

BAR = "sur 6 fichiers"
GONE = "\x1b[1A\x1b[2K"
"""One line up, and nothing is left there."""


class Screen(io.TextIOWrapper):
    """A terminal that keeps what is written to it."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def work(maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be in a folder with six files of answers, where a bar is shown from two on."""
    del maturity  # its environment is what is wanted
    write_cohort([str(tmp_path / "in"), "6", "7", "prerequis"])
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("maturity.cli.batch.progress.LEAST", 2)
    for name, value in {"TERM": "xterm", "MATURITY_LANG": "fr", "NO_COLOR": "1"}.items():
        monkeypatch.setenv(name, value)


def run_on_terminal(monkeypatch: pytest.MonkeyPatch, *words: str) -> tuple[str, int]:
    """Run a command with both streams on one terminal; return all that was written there, and the exit code."""
    screen = Screen(io.BytesIO(), encoding="utf-8", write_through=True)
    for name in ("sys.stdout", "sys.stderr"):
        monkeypatch.setattr(name, screen)
    code = run(words)
    screen.seek(0)
    return screen.read().replace("\u00a0", " "), code


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("score", "in"), "Organisation"),
        (("score", "in", "--sort", "-score"), "Organisation"),
        (("score", "in", "-f", "markdown"), "| Organisation"),
        (("cohort", "in"), "Ensemble d'organisations"),
    ],
)
def test_the_bar_is_gone_before_results_are_shown(
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], first: str
) -> None:
    told, code = run_on_terminal(monkeypatch, *words)
    before, _, after = told.partition(first)
    assert code == 0
    assert BAR in before
    assert before.removesuffix("\x1b[1m").endswith(GONE)
    assert after
    assert BAR not in after


@pytest.mark.parametrize("command", ["score", "cohort"])
def test_a_condition_that_means_nothing_is_told_without_a_bar(monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    told, code = run_on_terminal(monkeypatch, command, "in", "--where", 'profile.type = "commune"')
    assert code == 2
    assert told.startswith("erreur[MB301]")
    assert BAR not in told


@pytest.mark.parametrize(("language", "percentage"), [("fr", "0 %"), ("en", "0%")])
def test_the_bar_writes_percentages_as_the_language_does(
    monkeypatch: pytest.MonkeyPatch, language: str, percentage: str
) -> None:
    monkeypatch.setenv("MATURITY_LANG", language)
    told, _ = run_on_terminal(monkeypatch, "score", "in")
    assert f" {percentage} " in told
