"""`maturity check` in a CI service: which format is chosen, the summary of a step, and what makes the step fail."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.command import Maturity

WRONG = "bank: prerequis\nanswers: {nowhere: 1}\n"
WARNED = "bank: prerequis\nbank_version: 99.0.0\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wrong.yaml").write_text(WRONG, "utf-8")
    (tmp_path / "warned.yaml").write_text(WARNED, "utf-8")
    return tmp_path


ON_GITHUB = {"GITHUB_ACTIONS": "true"}


@pytest.mark.parametrize("words", [(), ("--format", "auto"), ("-o", "-"), ("--format", "auto", "-o", "-")])
def test_auto_is_github_in_a_workflow_and_text_elsewhere(maturity: Maturity, words: tuple[str, ...]) -> None:
    elsewhere = maturity("check", "wrong.yaml", *words)
    assert elsewhere.out == maturity("check", "wrong.yaml", "--format", "text").out
    on_github = maturity("check", "wrong.yaml", *words, environment=ON_GITHUB)
    assert on_github.out == maturity("check", "wrong.yaml", "--format", "github").out
    assert on_github.out.startswith("::error file=wrong.yaml,line=2,")
    assert on_github.code == elsewhere.code == 1
    assert on_github.err == elsewhere.err


def test_what_is_asked_for_counts_in_a_workflow_too(maturity: Maturity, folder: Path) -> None:
    asked = maturity("check", "wrong.yaml", "--format", "text", environment=ON_GITHUB).out
    assert asked.startswith("erreur[MB204]")
    for name, start in (("r.json", "{"), ("r.xml", "<?xml"), ("r.txt", "erreur["), ("r.sarif", "{")):
        maturity("check", "wrong.yaml", "-o", name)
        assert (folder / name).read_text("utf-8").startswith(start)
        maturity("check", "wrong.yaml", "-o", name, "--format", "auto")
    assert maturity("check", "wrong.yaml", environment={"GITHUB_ACTIONS": "1"}).out.startswith("erreur[MB204]")


def test_the_summary_of_a_step_is_appended(maturity: Maturity, folder: Path) -> None:
    path = folder / "summary.md"
    path.write_text("# Before\n\n", "utf-8")
    environment = {**ON_GITHUB, "GITHUB_STEP_SUMMARY": str(path)}
    maturity("check", "wrong.yaml", "warned.yaml", "--lang", "en", environment=environment)
    maturity("check", "warned.yaml", "--format", "text")  # no format for GitHub
    text = path.read_text("utf-8")
    assert text.startswith(
        "# Before\n\n# maturity check\n\nChecked 2 files: 1 error, 1 warning.\n\n"
        "| Where | Severity | Finding |\n| --- | --- | --- |\n"
        "| wrong.yaml:2:11 | error MB204 | question “nowhere” does not exist |\n"
        "| warned.yaml:2:15 | warning MB407 | "
    )
    assert text.endswith(" |\n\n")
    assert text.count("\n| ") == 4


@pytest.mark.parametrize("place", ["folder", "fifo", "absent/x", "x\x00"])
def test_a_summary_that_cannot_be_written_is_said_and_changes_nothing(
    maturity: Maturity, folder: Path, place: str
) -> None:
    (folder / "folder").mkdir()
    os.mkfifo(folder / "fifo")
    plain = maturity("check", "wrong.yaml", "--format", "github", "--lang", "en")
    with_summary = {"GITHUB_STEP_SUMMARY": place}
    if "\x00" in place:
        with_summary = {"GITHUB_STEP_SUMMARY": "x" * 5000}
    ran = maturity("check", "wrong.yaml", "--format", "github", "--lang", "en", environment=with_summary)
    assert (ran.code, ran.out) == (plain.code, plain.out)
    assert "summary of the step" in ran.err
    assert "could not be written" in ran.err


@pytest.mark.parametrize(
    ("path", "words", "code"),
    [
        ("wrong.yaml", (), 1),
        ("warned.yaml", (), 0),
        ("warned.yaml", ("--strict",), 1),
        ("wrong.yaml", ("--exit-zero",), 0),
        ("warned.yaml", ("--strict", "--exit-zero"), 0),
        ("absent.yaml", ("--exit-zero",), 2),
        ("absent.yaml", (), 2),
    ],
)
def test_the_exit_code(maturity: Maturity, path: str, words: tuple[str, ...], code: int) -> None:
    assert maturity("check", path, *words).code == code


@pytest.mark.parametrize("variable", ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
def test_paths_are_those_of_the_project_that_the_service_names(
    maturity: Maturity, folder: Path, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "banks").mkdir()
    (folder / "banks" / "wrong.yaml").write_text(WRONG, "utf-8")
    monkeypatch.chdir(folder / "banks")

    def path(typed: str, **environment: str) -> str:
        ran = maturity("check", typed, "--format", "gitlab", environment=environment)
        return str(json.loads(ran.out)[0]["location"]["path"])

    assert path("wrong.yaml") == path(str(folder / "banks" / "wrong.yaml")) == "wrong.yaml"
    assert path("wrong.yaml", **{variable: str(folder)}) == "banks/wrong.yaml"
    assert path("../wrong.yaml") == "wrong.yaml"
    assert path("wrong.yaml", **{variable: str(folder / "elsewhere")}) == "wrong.yaml"
