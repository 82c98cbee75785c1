"""Help pages: reached in three ways, in one language from end to end, with examples that work."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from maturity.cli.app import COMMANDS
from maturity.text.catalogue import LANGUAGES, load_catalogue
from scripts.fictitious_cohort import main as write_cohort
from tests.cli.command import Maturity, run_on_one_stream

TREE = Path(__file__).parents[2]
PAGES = [(), *((name,) for name in COMMANDS)]
TYPED = {
    "maturity quiz": ["1", "Ville de Rivemont", "", "1", "/q"],
    "maturity quiz NAME": ["1", "/q"],
}
"""What a person types in a quiz that an example starts."""
FOREIGN = re.compile(
    r"\b(?:usage|show|this|message|exit|install|completion|the|shell|default|required|error|try|for|missing|argument|"
    r"option|path|file|bank|axis|text|directory|integer|float|boolean|command|arguments?|range)\b",
    re.IGNORECASE,
)
"""The English of typer's own pages, and of our own words for values."""
SAME_IN_FRENCH = {"Options", "OPTIONS", "Arguments", "FORMAT", "option", "message", "text"}


def find_page(maturity: Maturity, *words: str, language: str = "fr") -> str:
    ran = maturity(*words, environment={"MATURITY_LANG": language})
    assert (ran.code, ran.err) == (0, "")
    return ran.out


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_three_names(maturity: Maturity, page: tuple[str, ...], language: str) -> None:
    long = find_page(maturity, *page, "--help", language=language)
    assert find_page(maturity, *page, "-h", language=language) == long
    assert find_page(maturity, "help", *page, language=language) == long
    assert find_page(maturity, "--lang", language, "help", *page, language="fr") == long


def test_help_of_a_command_that_does_not_exist_names_the_nearest(maturity: Maturity) -> None:
    ran = maturity("help", "scor")
    assert (ran.code, ran.out) == (2, "")
    assert "vouliez-vous écrire score" in ran.err


@pytest.mark.parametrize("page", PAGES, ids=" ".join)
def test_a_french_page_has_no_word_of_another_language(maturity: Maturity, page: tuple[str, ...]) -> None:
    shown = find_page(maturity, *page, "--help")
    shown = re.sub(r"(?m)^  (?:# .*\n  )?maturity .*$", "", shown)  # commands to copy
    shown = re.sub(r"(?m)^maturity .*$", "", shown)
    shown = re.sub(r"--?[a-z][a-z-]*|[A-Z]+_[A-Z_]+|fr\|en", "", shown)
    shown = re.sub(r"(?:text|json|jsonl|csv|markdown)(?:, (?:text|json|jsonl|csv|markdown))+|ou text", "", shown)
    shown = re.sub(r"\b(?:bank|answers|result|translation|mapping) \(", "(", shown)
    assert "Afficher cette aide" in shown
    assert sorted(set(FOREIGN.findall(shown)) - SAME_IN_FRENCH) == []


def test_no_line_of_a_page_is_the_same_in_both_languages(maturity: Maturity) -> None:
    for page in PAGES:
        french, english = ({*find_page(maturity, *page, "-h", language=each).splitlines()} for each in LANGUAGES)
        same = {line for line in french & english if re.search("[a-z]", line) and not re.match(" *maturity ", line)}
        assert not same


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_ends_with_two_or_three_examples(maturity: Maturity, command: str, language: str) -> None:
    shown = find_page(maturity, command, "-h", language=language)
    title = {"fr": "\nExemples\u00a0:\n", "en": "\nExamples:\n"}[language]
    lines = shown.rpartition(title)[2].splitlines()
    commands = [line for line in lines if line.startswith(f"  maturity {command}")]
    assert 2 <= len(commands) <= 3
    assert [line for line in lines if line not in commands and line and not line.startswith("  # ")] == []
    assert max(map(len, lines)) <= 80


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A copy of the tree's questionnaires for each language, from whose top the examples are typed."""
    folders = {language: tmp_path_factory.mktemp(language) for language in LANGUAGES}
    for folder in folders.values():
        shutil.copytree(TREE / "questionnaires", folder / "questionnaires")
        for name in ("reponses", "answers"):
            write_cohort([str(folder / name), "12"])
        for part in ("1", "2"):
            score = ("score", "questionnaires/examples", "--shard", f"{part}/2", "-o", f"scores-{part}.csv.part")
            assert run_on_one_stream(score, str(folder))[1] == 0
    return folders


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_examples_work_one_after_the_other(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, copies: dict[str, Path], command: str, language: str
) -> None:
    monkeypatch.chdir(copies[language])
    examples = str(load_catalogue(language, "help")[f"help.{command}.examples"])
    for line in examples.splitlines():
        if not line.startswith("maturity "):
            assert not line or line.startswith("# ")
            continue
        typed = TYPED["maturity quiz" if line == "maturity quiz" else "maturity quiz NAME"]
        ran = maturity(*shlex.split(line)[1:], environment={"MATURITY_LANG": language}, lines=typed)
        assert ran.code == 0, f"{line}\n{ran.err}"
        written = re.search(r"-o (\S+)", line)
        assert written is None or Path(written[1]).exists()
        assert ran.out or ran.err or written


def test_the_variables_that_the_page_explains_are_read(maturity: Maturity) -> None:
    assert "Usage: maturity" in find_page(maturity, "-h", language="en")
    ran = maturity("demo", environment={"FORCE_COLOR": "1"})
    assert "\x1b[" in ran.out
    assert "\x1b[" not in maturity("demo", environment={"NO_COLOR": "1"}).out
    read_aloud = maturity("demo", environment={"ACCESSIBLE": "1"}).out
    assert "█" in maturity("demo", environment={"ACCESSIBLE": "0"}).out
    assert "█" not in read_aloud


def test_the_page_on_a_terminal_of_one_column(maturity: Maturity) -> None:
    for page in PAGES:
        ran = maturity(*page, "-h", environment={"COLUMNS": "1"})
        assert (ran.code, ran.err) == (0, "")
