"""What a shell is told when Tab is pressed, and what installing completion writes; real shells: tests/outside."""

from __future__ import annotations

import shutil
import stat
from pathlib import Path

import pytest

from maturity.cli import app
from maturity.cli.app import COMMANDS
from maturity.cli.completion.scripts import SCRIPTS
from maturity.loading.bank import load_bank
from maturity.loading.shipped import list_bank_ids
from maturity.quiz.parts import find_part
from tests.cli.command import Maturity

RESULTS = ["text", "json", "jsonl", "csv", "markdown", "xlsx", "parquet"]
FINDINGS = ["auto", "text", "concise", "json", "github", "gitlab", "junit", "sarif"]
GOLDEN = Path(__file__).parents[1] / "golden" / "files"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a bank and answers to it."""
    for name in ("bank.yaml", "petite.yaml", "obligations.yaml"):
        shutil.copy(GOLDEN / name, tmp_path)
    (tmp_path / "casse.yaml").write_text("bank: [", "utf-8")
    (tmp_path / "faux.yaml").write_text(
        "axes: [1, {id: 2}, {id: a, axes: 3}]\nquestions: [2, {id: 3}, {id: q}]\nduties: 4\n", "utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ask(maturity: Maturity, *words: str, of: str = "fish") -> tuple[str, list[str]]:
    """Whether a file may stand under the cursor, and the values that may."""
    ran = maturity("__complete", of, *words)
    assert (ran.code, ran.err) == (0, "")
    kind, *lines = ran.out.splitlines()
    return kind, [line.split("\t")[0] for line in lines]


BANKS = list(list_bank_ids())
QUESTIONS = ["strategie", "roles", "part", "repartition", "avis", "consultation", "remarque"]
AXES = ["cap", "pourquoi", "moyens", "ecoute"]
LINES = [
    ("", "none", list(COMMANDS)),
    ("sc", "none", ["score", "schema"]),
    ("zzz", "none", []),
    ("--l", "none", ["--lang"]),
    ("--lang ", "none", ["fr", "en"]),
    ("--lang=", "none", ["--lang=fr", "--lang=en"]),
    ("--lang en sc", "none", ["score", "schema"]),
    ("--show-completion ", "none", list(SCRIPTS)),
    ("--install-completion z", "none", ["zsh"]),
    ("help q", "none", ["quiz"]),
    ("help quiz ", "none", []),
    ("score ", "files", []),
    ("score a.yaml b", "files", []),
    ("score --form", "none", ["--format"]),
    ("score --format ", "none", RESULTS),
    ("score --format js", "none", ["json", "jsonl"]),
    ("score --format=m", "none", ["--format=markdown"]),
    ("score -f ", "none", RESULTS),
    ("score -f", "none", ["-f"]),
    ("score -af ", "none", RESULTS),
    ("score -fcsv --form", "none", []),
    ("score --format csv --form", "none", []),
    ("score --fail-under 3 --fail", "none", ["--fail-under"]),
    ("score --color ", "none", ["auto", "always", "never"]),
    ("score --bank ", "files", BANKS),
    ("score --bank pre", "files", ["prerequis"]),
    ("score -o ", "files", []),
    ("score --output=", "files", []),
    ("score -- -", "files", []),
    ("score petite.yaml --fail-under ", "none", ["cap=", "pourquoi=", "moyens=", "ecoute="]),
    ("score --bank bank.yaml --fail-under e", "none", ["ecoute="]),
    ("score --fail-under ", "none", []),
    ("score casse.yaml --fail-under ", "none", []),
    ("score faux.yaml --fail-under ", "none", ["a="]),
    ("score absent.yaml --fail-under ", "none", []),
    ("check --format ", "none", FINDINGS),
    ("form ", "files", BANKS),
    ("form prerequis ", "none", []),
    ("form prerequis --from ", "files", []),
    ("banks me", "files", ["medias_sociaux"]),
    ("quiz ", "files", BANKS),
    ("quiz bank.yaml --only e", "none", ["ecoute"]),
    ("quiz -o petite.yaml --only ", "none", [*AXES, *QUESTIONS]),
    ("quiz obligations.yaml --only o", "none", ["obligations"]),
    ("quiz obligations.yaml --lang en --only d", "none", ["declaration", "donnees", "delegue", "duties"]),
    ("quiz faux.yaml --only ", "none", ["a", "q"]),
    ("quiz --role ", "none", []),
    ("schema ", "none", ["bank", "answers", "result", "translation", "mapping", "peers"]),
    ("schema bank ", "none", []),
    ("demo --zzz --a", "none", ["--all"]),
]


@pytest.mark.parametrize(("typed", "kind", "values"), LINES, ids=[typed or "nothing" for typed, _, _ in LINES])
def test_a_line_goes_on(maturity: Maturity, typed: str, kind: str, values: list[str]) -> None:
    assert ask(maturity, *typed.split(" ")) == (kind, values)


def test_what_a_quiz_is_limited_to_is_shown_with_its_title_and_accepted(maturity: Maturity) -> None:
    lines = maturity("__complete", "zsh", "quiz", "obligations.yaml", "--only", "").out.splitlines()[1:]
    titles = dict(line.split("\t") for line in lines)
    assert titles["clair"] == "Les pages sont-elles relues ?"
    assert titles["contact"] == "Le site dit comment écrire à la collectivité"
    assert titles["obligations"] == "Ce que la loi demande – hors score"
    bank = load_bank("obligations.yaml").bank
    assert bank is not None
    named = {*bank.axis_by_id, *bank.question_by_id, *bank.duty_by_id, "obligations"}
    assert titles.keys() == named
    assert all(find_part(bank, each) for each in titles)


def test_every_option_of_every_command_is_completed(maturity: Maturity) -> None:
    group = app.build_command(None)
    for name, command in group.commands.items():
        options = [each for each in command.params if each.param_type_name == "option"]
        assert set(ask(maturity, name, "--")[1]) == {max(each.opts, key=len) for each in options} | {"--help"}


def test_shells_cut_words_in_their_own_ways(maturity: Maturity) -> None:
    assert ask(maturity, "score", "--format", "=", of="bash") == ("none", RESULTS)
    assert ask(maturity, "score", "--format", "=", "m", of="bash") == ("none", ["markdown"])
    assert ask(maturity, "score", "--format", "=", "csv", "--forc", of="bash") == ("none", ["--force"])
    assert ask(maturity, "sc.", of="powershell") == ("none", ["score", "schema"])
    assert ask(maturity, "score", "--format", ".", of="powershell") == ("none", RESULTS)


def test_meanings_are_in_the_language_asked_for_and_harmless(maturity: Maturity, folder: Path) -> None:
    french = maturity("__complete", "zsh", "sc").out
    assert "score\tCalculer le score de fichiers de réponses.\n" in french
    assert "score\tWork out" in maturity("__complete", "zsh", "--lang", "en", "sc").out
    (folder / "sale.yaml").write_text('axes: [{id: a, title: "x\\n\\ty \\u202e$(id) `id`"}]\n', "utf-8")
    dirty = maturity("__complete", "zsh", "quiz", "sale.yaml", "--only", "").out
    assert len(dirty.splitlines()) == 2
    assert dirty.count("\t") == 1
    assert "\u202e" not in dirty


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("bash",),
        ("zzz", "score"),
        ("bash", "--", "-"),
        ("bash", "\udcff"),
        ("fish", "score", "\0", "--fail-under", ""),
    ],
)
def test_nothing_makes_it_fail(maturity: Maturity, words: tuple[str, ...]) -> None:
    for environment in ({}, {"MATURITY_LANG": "zz", "SOURCE_DATE_EPOCH": "x", "COLUMNS": "0", "HOME": ""}):
        ran = maturity("__complete", *words, environment=environment)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.splitlines()[0] in ("none", "files")


def test_a_failure_is_silent(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "COMMANDS", None)
    ran = maturity("__complete", "bash", "sc")
    assert (ran.code, ran.out, ran.err) == (0, "none\n", "")


# --- installing


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with nothing in it."""
    home = tmp_path / "maison d'ici"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "ZDOTDIR"):
        monkeypatch.delenv(name, raising=False)
    return home


def list_files(home: Path) -> dict[str, bytes]:
    return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}


@pytest.mark.parametrize("shell", SCRIPTS)
def test_a_script_is_shown(maturity: Maturity, shell: str) -> None:
    for words in (
        ("--show-completion", shell),
        (f"--show-completion={shell}",),
        ("--show-completion", shell, "--lang=en"),
        ("--lang", "en", "--show-completion", shell),
    ):
        ran = maturity(*words)
        assert (ran.code, ran.out, ran.err) == (0, SCRIPTS[shell], "")
    assert SCRIPTS[shell].isascii()
    assert "eval" not in SCRIPTS[shell]


@pytest.mark.parametrize(
    ("shell", "profile", "script"),
    [
        ("bash", ".bashrc", ".local/share/maturity/completion.bash"),
        ("zsh", ".zshrc", ".local/share/maturity/completion.zsh"),
        ("fish", None, ".config/fish/completions/maturity.fish"),
    ],
)
@pytest.mark.parametrize("before", [b"", b"export A=1\n", b"export A=\xe9", b"export A=1\r\n"])
def test_it_writes_its_script_and_one_line(
    maturity: Maturity, home: Path, shell: str, profile: str | None, script: str, before: bytes
) -> None:
    if profile and before:
        (home / profile).write_bytes(before)
    ran = maturity("--install-completion", shell)
    assert (ran.code, ran.err) == (0, "")
    written = list_files(home)
    assert set(written) == {script, *([profile] if profile else [])}
    assert written[script].decode() == SCRIPTS[shell]
    assert all(str(home / name) in ran.out for name in written)
    if profile:
        assert written[profile].startswith(before)
        added = written[profile].removeprefix(before).decode()
        assert added.count("\n") == (2 if before and not before.endswith(b"\n") else 1)
        assert "completion." in added
    again = maturity("--install-completion", shell)
    assert again.code == 0
    assert list_files(home) == written
    assert profile is None or "la charge déjà" in again.out


def test_powershell_is_asked_for_its_profile(
    maturity: Maturity, home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs = folder / "bin"
    programs.mkdir()
    monkeypatch.setenv("PATH", str(programs))
    refused = maturity("--install-completion", "pwsh")
    assert (refused.code, refused.out) == (2, "")
    assert "maturity --show-completion powershell >> $PROFILE" in refused.err
    assert list_files(home) == {}
    fake = programs / "pwsh"
    fake.write_text(f'#!/bin/sh\necho "{home}/Profil.ps1"\n', "utf-8")
    fake.chmod(fake.stat().st_mode | stat.S_IXUSR)
    for _ in range(2):
        assert maturity("--install-completion", "powershell").code == 0
    quoted = str(home / ".local/share/maturity/completion.ps1").replace("'", "''")
    assert (home / "Profil.ps1").read_text("utf-8") == f"if (Test-Path '{quoted}') {{ . '{quoted}' }}\n"


def test_the_shell_is_found_out(maturity: Maturity, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("zsh", "/bin/zsh"))
    assert maturity("--show-completion").out == SCRIPTS["zsh"]
    monkeypatch.setattr("shellingham.detect_shell", lambda: ("nu", "/bin/nu"))
    ran = maturity("--install-completion")
    assert (ran.code, list_files(home)) == (2, {})
    assert "bash, zsh, fish, powershell" in ran.err


@pytest.mark.parametrize("words", [["--show-completion", "nu"], ["--install-completion", "bash", "zsh"]])
def test_what_cannot_be_is_refused(maturity: Maturity, home: Path, words: list[str]) -> None:
    assert maturity(*words).code == 2
    assert list_files(home) == {}


def test_a_profile_that_cannot_be_written_is_said(maturity: Maturity, home: Path) -> None:
    (home / ".bashrc").mkdir()
    ran = maturity("--install-completion", "bash")
    assert (ran.code, ran.out) == (2, "")
    assert "impossible d'écrire" in ran.err
    assert ".bashrc" in ran.err


def test_a_link_to_a_profile_is_followed(maturity: Maturity, home: Path, folder: Path) -> None:
    (folder / "dotfiles").write_text("A=1\n", "utf-8")
    (home / ".bashrc").symlink_to(folder / "dotfiles")
    assert maturity("--install-completion", "bash").code == 0
    assert (home / ".bashrc").is_symlink()
    assert (folder / "dotfiles").read_text("utf-8").startswith("A=1\n[ -r ")


def test_folders_of_the_environment_count_if_they_are_absolute(
    maturity: Maturity, home: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(folder / "data"))
    monkeypatch.setenv("ZDOTDIR", "relative")
    assert maturity("--install-completion", "zsh").code == 0
    assert (folder / "data" / "maturity" / "completion.zsh").is_file()
    assert (home / ".zshrc").is_file()
