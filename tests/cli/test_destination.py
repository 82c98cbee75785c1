"""What `-o` may write to: every command onto every kind of place, with and without `--force`."""

from __future__ import annotations

import errno
import io
import os
import shutil
import stat
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from maturity.engine.assess import assess
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.scorecard import Scorecard
from maturity.render.formats import ALL_FORMATS, find_writer
from maturity.render.signatures.ends import FileEnds
from maturity.saving.in_place import make_prefix
from tests.cli.command import Maturity, run_on_one_stream

FILES = Path(__file__).parents[1] / "golden" / "files"
COMMANDS: dict[str, tuple[str, ...]] = {
    "scorecard.txt": ("score", "ouvert.yaml"),
    "scorecard.md": ("score", "ouvert.yaml", "--all"),
    "scorecard.json": ("score", "ouvert.yaml"),
    "blank.txt": ("score", "vide.yaml"),
    "table.txt": ("score", "ouvert.yaml", "complet.yaml", "grille.yaml"),
    "narrow.txt": ("score", "ouvert.yaml", "complet.yaml"),
    "table.md": ("score", "ouvert.yaml", "complet.yaml"),
    "table.json": ("score", "ouvert.yaml", "faux.yaml"),
    "table.jsonl": ("score", "faux.yaml", "ouvert.yaml"),
    "table.csv": ("score", "ouvert.yaml", "faux.yaml"),
    "profile.md": ("score", "grille.yaml"),
    "journey.txt": ("score", "ouvert.yaml", "reseaux_plein.yaml"),
    "journey.md": ("score", "ouvert.yaml", "reseaux_plein.yaml"),
    "findings.txt": ("check", "faux.yaml"),
    "clean.txt": ("check", "complet.yaml"),
    "findings.json": ("check", "faux.yaml"),
    "clean.json": ("check", "complet.yaml"),
    "lines.txt": ("check", "faux.yaml", "--format", "concise"),
    "clean_lines.txt": ("check", "complet.yaml", "--format", "concise"),
    "commands.txt": ("check", "faux.yaml", "--format", "github"),
    "quality.json": ("check", "faux.yaml", "--format", "gitlab"),
    "clean_quality.json": ("check", "complet.yaml", "--format", "gitlab"),
    "junit.xml": ("check", "faux.yaml"),
    "clean.xml": ("check", "complet.yaml"),
    "findings.sarif": ("check", "faux.yaml"),
    "sarif.json": ("check", "complet.yaml", "--format", "sarif"),
    "explained.txt": ("explain", "ouvert.yaml"),
    "explained.md": ("explain", "grille.yaml"),
    "certificate.json": ("explain", "ouvert.yaml"),
    "comparison.txt": ("compare", "suivi_2025.yaml", "suivi_2026.yaml"),
    "comparison.md": ("compare", "suivi_2024.yaml", "suivi_2025.yaml", "suivi_2026.yaml"),
    "comparison.json": ("compare", "suivi_2025.yaml", "suivi_2026.yaml"),
    "comparison.csv": ("compare", "suivi_2025.yaml", "suivi_2026.yaml"),
    "demo.txt": ("demo",),
    "banks.txt": ("banks",),
    "bank.txt": ("banks", "bank.yaml"),
    "figures.txt": ("banks", "bank.yaml", "--benchmark"),
    "schema_bank.json": ("schema", "bank"),
    "form.yaml": ("form", "bank.yaml"),
}
"""The name of the file to write, to the command that writes it; some end with 1 or 2, because a file is at fault."""
PLACES = (
    "scorecard.txt",
    "scorecard.md",
    "scorecard.json",
    "table.jsonl",
    "table.csv",
    "findings.txt",
    "findings.json",
)
PLACES += ("lines.txt", "commands.txt", "quality.json", "junit.xml", "findings.sarif")
PLACES += ("bank.txt", "schema_bank.json", "form.yaml", "certificate.json")
PLACES += ("comparison.txt", "comparison.md", "comparison.json", "comparison.csv")
"""One command for each format: those that are tried onto every place."""
ANSWERS = "bank: ./bank.yaml\nanswers:\n  ecoute: souvent\n"
OTHERS = {
    "answers": ANSWERS,
    "answers in JSON": '{\n  "bank": "./bank.yaml",\n  "answers": {"a": 1}\n}\n',
    "broken answers": "bank: [\nanswers: {",
    "notes": "# Notes\n\nMéthode : autodéclaré, dit-on.\n",
    "a program": "#!/bin/sh\necho x\n",
    "no text": "\x00\x01",
}
KEPT = {
    "bank": (FILES / "bank.yaml").read_text("utf-8"),
    "bank with a base": "format: 1\nextends: prerequis\n",
    "broken bank": "id: x\nquestions:\n  - [",
    "bank in JSON": '{"id": "x",\n  "questions": []}',
    "translation": "translates: golden\nlanguage: en\n",
}


READ = ("bank", "ouvert", "complet", "grille", "profil", "faux", "petite", "reseaux", "reseaux_plein")
READ += ("suivi", "suivi_2024", "suivi_2025", "suivi_2026")
"""The files of `golden/files/` that the commands read."""


@cache
def read_golden(name: str) -> bytes:
    """The content of a file of `golden/files/`, which hundreds of tests copy."""
    return (FILES / f"{name}.yaml").read_bytes()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in READ:
        (tmp_path / f"{name}.yaml").write_bytes(read_golden(name))
    (tmp_path / "vide.yaml").write_text("bank: ./bank.yaml\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def refused(maturity: Maturity, name: str, *more: str, path: str = "") -> None:
    """Refused before any work: nothing on the output, one error, no file more or less, none changed."""
    before = {each.name: read(each) for each in Path().iterdir()}
    ran = maturity(*COMMANDS[name], "-o", path or name, *more)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("erreur\u00a0: ")
    assert ran.err.count("\n") < 6
    assert {each.name: read(each) for each in Path().iterdir()} == before


@cache
def produce(name: str) -> bytes:
    """Return what a command writes, run once for all tests."""
    with TemporaryDirectory() as folder:
        for each in FILES.glob("*.yaml"):
            shutil.copy(each, folder)
        run_on_one_stream([*COMMANDS[name], "-o", name], folder)
        return (Path(folder) / name).read_bytes()


def read(path: Path) -> object:
    mode = path.lstat().st_mode
    return path.read_bytes() if stat.S_ISREG(mode) else stat.S_IFMT(mode)


# --- nothing, its own result, another's


@pytest.mark.parametrize(
    ("name", "language"),
    [(name, "fr") for name in COMMANDS] + [(name, "en") for name in COMMANDS if name.endswith((".txt", ".md"))],
)
def test_a_result_is_made_and_replaces_itself_and_nothing_else_is_there(
    maturity: Maturity, folder: Path, name: str, language: str
) -> None:
    names = {each.name for each in folder.iterdir()}
    columns = {"COLUMNS": "40" if name == "narrow.txt" else "80"}
    first = maturity(*COMMANDS[name], "-o", name, "--lang", language, environment=columns)
    assert first.out == ""
    assert (folder / name).stat().st_size > 0
    assert {each.name for each in folder.iterdir()} == {*names, name}
    before = (folder / name).read_bytes()
    again = maturity(*COMMANDS[name], "-o", name, "--lang", language)
    assert again.code == (2 if name == "form.yaml" else first.code)
    assert maturity(*COMMANDS[name], "-o", name, "--lang", language, "--force", environment=columns).code == first.code
    assert (folder / name).read_bytes() == before


@pytest.mark.parametrize("name", PLACES)
def test_a_result_of_another_kind_is_kept(maturity: Maturity, folder: Path, name: str) -> None:
    for other in PLACES:
        if other != name:
            (folder / name).write_bytes(produce(other))
            refused(maturity, name)


@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_result_is_kept_without_force(maturity: Maturity, folder: Path, name: str) -> None:
    for other in OTHERS.values():
        (folder / name).write_text(other, "utf-8")
        refused(maturity, name)


@pytest.mark.parametrize("name", PLACES)
def test_force_replaces_what_is_no_result(maturity: Maturity, folder: Path, name: str) -> None:
    (folder / name).write_text(OTHERS["notes"], "utf-8")
    maturity(*COMMANDS[name], "-o", name, "--force")
    assert (folder / name).read_bytes() == produce(name)


@pytest.mark.parametrize("name", PLACES)
def test_a_bank_and_a_translation_are_kept_even_with_force(maturity: Maturity, folder: Path, name: str) -> None:
    for kept in KEPT.values():
        (folder / name).write_text(kept, "utf-8")
        refused(maturity, name)
        refused(maturity, name, "--force")


@pytest.mark.parametrize("name", PLACES)
def test_an_empty_file_has_nothing_to_lose(maturity: Maturity, folder: Path, name: str) -> None:
    (folder / name).touch()
    maturity(*COMMANDS[name], "-o", name)
    assert (folder / name).stat().st_size


@pytest.mark.parametrize("name", ["scorecard.txt", "scorecard.md", "journey.md", "findings.txt"])
def test_a_result_with_notes_before_or_after_it_is_kept(maturity: Maturity, folder: Path, name: str) -> None:
    text = produce(name).decode("utf-8")
    if name != "findings.txt":
        (folder / name).write_text(f"{text}\nVu avec Léa le 3 mai.\n", "utf-8")
        refused(maturity, name)
    (folder / name).write_text(f"Vu avec Léa le 3 mai.\n\n{text}", "utf-8")
    if name != "scorecard.txt":  # its first line is a name, whatever it is
        refused(maturity, name)


# --- what is no ordinary file


def make_folder(path: Path) -> None:
    path.mkdir()


def make_fifo(path: Path) -> None:
    os.mkfifo(path)


def make_dangling(path: Path) -> None:
    path.symlink_to("nulle-part")


def make_loop(path: Path) -> None:
    path.symlink_to(path.name)


def make_device(path: Path) -> None:
    path.symlink_to(os.devnull)


def make_link_to_answers(path: Path) -> None:
    path.symlink_to("ouvert.yaml")


def make_read_only(path: Path) -> None:
    path.touch(0o444)


@pytest.mark.parametrize(
    "make",
    [make_folder, make_fifo, make_dangling, make_loop, make_device, make_link_to_answers, make_read_only],
    ids=lambda make: make.__name__,
)
@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_file_to_write_is_refused_even_with_force(
    maturity: Maturity, folder: Path, name: str, make: Callable[[Path], None]
) -> None:
    make(folder / name)
    refused(maturity, name)
    if (name, make) != ("form.yaml", make_link_to_answers):  # a form may replace answers, if told to
        refused(maturity, name, "--force")


@pytest.mark.parametrize("name", PLACES)
def test_a_link_is_followed_and_the_file_it_leads_to_is_judged(maturity: Maturity, folder: Path, name: str) -> None:
    place = folder / "ailleurs"
    place.mkdir()
    (folder / name).symlink_to(place / name)
    (place / name).touch()
    maturity(*COMMANDS[name], "-o", name)
    assert (folder / name).is_symlink()
    assert (place / name).stat().st_size
    (place / name).write_text(OTHERS["notes"], "utf-8")
    refused(maturity, name)


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", PLACES)
def test_a_place_that_cannot_be_is_refused(maturity: Maturity, name: str) -> None:
    for path in ("absent/x", "ouvert.yaml/x", "*", "un\x00nul", "x" * 300):
        refused(maturity, name, path=f"{path}{Path(name).suffix}")


@pytest.mark.parametrize("name", PLACES)
def test_a_working_folder_that_has_gone_is_said(
    maturity: Maturity, folder: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = folder / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    words = [str(folder / word) if word.endswith(".yaml") else word for word in COMMANDS[name]]
    ran = maturity(*words, "-o", name, "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "the folder you are in no longer exists" in " ".join(ran.err.split())
    monkeypatch.chdir(folder)


@pytest.mark.parametrize("words", [("score", "a.yaml"), ("check", "a.yaml"), ("form", "bank.yaml")], ids=" ".join)
def test_a_working_folder_that_has_gone_is_no_fault_of_the_output(
    maturity: Maturity, folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = folder / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    told = " ".join(maturity(*words, "--lang", "en").err.split())
    monkeypatch.chdir(folder)
    assert told == "error: the folder you are in no longer exists; go to another one (cd), then try again"


# --- names


@pytest.mark.parametrize(
    ("words", "path"),
    [
        (COMMANDS["scorecard.txt"], "x.yaml"),
        (COMMANDS["scorecard.txt"], "x.YML"),
        ((*COMMANDS["scorecard.txt"], "--format", "json"), "x.md"),
        ((*COMMANDS["scorecard.txt"], "--format", "text"), "x.json"),
        ((*COMMANDS["scorecard.txt"], "--format", "jsonl"), "x.json"),
        ((*COMMANDS["scorecard.txt"], "--format", "csv"), "x.yaml"),
        (COMMANDS["findings.txt"], "x.yaml"),
        (COMMANDS["findings.txt"], "x.csv"),
        (COMMANDS["demo.txt"], "x.json"),
        (COMMANDS["bank.txt"], "x.yaml"),
        (COMMANDS["schema_bank.json"], "x.yaml"),
        (COMMANDS["schema_bank.json"], "x.md"),
        (COMMANDS["form.yaml"], "x.json"),
        (COMMANDS["form.yaml"], "x.txt"),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_a_name_that_promises_another_format_is_refused(
    maturity: Maturity, folder: Path, words: tuple[str, ...], path: str
) -> None:
    for more in ((), ("--force",)):
        assert maturity(*words, "-o", path, *more).code == 2
        assert not (folder / path).exists()


# --- the files that are read


@pytest.mark.parametrize(
    ("words", "fitting"),
    [
        (("banks", "-o", "banks.md"), "banks.txt"),
        (("banks", "bank.yaml", "-o", "bb.json"), "bb.txt"),
        (("demo", "-o", "x.md"), "x.txt"),
        (("schema", "bank", "-o", "s.md"), "s.json"),
        (("score", "complet.yaml", "-o", "x.xls"), "x.xlsx"),
        (("report", "complet.yaml", "-o", "x.ods"), "x.xlsx"),
        (("report", "complet.yaml", "-o", "x.odt"), "x.docx"),
        (("report", "complet.yaml", "-o", "x.odp"), "x.pptx"),
        (("report", "complet.yaml", "-o", "x.ppt"), "x.pptx"),
    ],
)
def test_a_command_of_one_format_advises_no_option_that_it_lacks(
    maturity: Maturity, folder: Path, words: tuple[str, ...], fitting: str
) -> None:
    ran = maturity(*words)
    assert ran.code == 2
    assert f"-o {fitting}" in ran.err
    assert "-o -" in ran.err
    assert "--format" not in ran.err
    assert maturity(*words[:-1], fitting).code == 0
    assert (folder / fitting).exists()


@pytest.mark.parametrize(
    "words",
    [
        ("score", "ouvert.yaml"),
        ("check", "ouvert.yaml"),
        ("demo",),
        ("banks",),
        ("form", "bank.yaml"),
        ("quiz", "bank.yaml"),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("name", ["", " "])
def test_an_empty_name_is_said_to_be_empty(maturity: Maturity, folder: Path, words: tuple[str, ...], name: str) -> None:
    before = sorted(folder.iterdir())
    ran = maturity(*words, "-o", name, "--lang", "fr")
    assert ran.code == 2
    assert " est vide" in ran.err
    assert sorted(folder.iterdir()) == before


@pytest.mark.parametrize(
    "words",
    [
        ("score", "a.json", "-o", "a.json"),
        ("score", "ouvert.yaml", "a.json", "-o", "lien.json"),
        ("score", "ouvert.yaml", "dur.json", "-o", "a.json"),
        ("score", "*.json", "-o", "a.json"),
        ("score", ".", "-o", "a.json"),
        ("score", "-", "-o", "a.json"),
        ("score", "ouvert.yaml", "--bank", "banque.json", "-o", "banque.json"),
        ("score", "ouvert.yaml", "-o", "banque.json"),
        ("check", "a.json", "-o", "dur.json"),
        ("check", ".", "-o", "banque.json"),
        ("banks", "./banque.json", "-o", "banque.json"),
        ("schema", "bank", "-o", "banque.json"),
        ("form", "bank.yaml", "-o", "bank.yaml"),
        ("form", "bank.yaml", "-o", "traduction.yaml"),
        ("form", "bank.yaml", "--from", "ouvert.yaml", "-o", "ouvert.yaml"),
        ("form", "bank.yaml", "--from", "ouvert.yaml", "-o", "autre_nom.yaml"),
    ],
    ids=" ".join,
)
def test_what_is_read_is_never_written_even_with_force(
    maturity: Maturity, folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.json").write_text('{"bank": "./bank.yaml", "answers": {}}', "utf-8")
    (folder / "banque.json").write_text('{"id": "x",\n"questions": []}', "utf-8")
    (folder / "traduction.yaml").write_text("translates: golden\n", "utf-8")
    (folder / "lien.json").symlink_to("a.json")
    (folder / "dur.json").hardlink_to("a.json")
    (folder / "autre_nom.yaml").hardlink_to("ouvert.yaml")
    before = {each.name: read(each) for each in folder.iterdir()}
    with (folder / "a.json").open("rb") as stream:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(stream))
        ran = maturity(*words, "--force")
    assert (ran.code, ran.out) == (2, "")
    assert {each.name: read(each) for each in folder.iterdir()} == before


@pytest.mark.parametrize("command", ["score", "check"])
def test_an_earlier_result_among_the_files_of_a_folder_is_replaced(
    maturity: Maturity, folder: Path, command: str
) -> None:
    codes = [maturity(command, ".", "-o", "ensemble.json").code for _ in range(2)]
    assert codes[0] == codes[1]
    assert (folder / "ensemble.json").stat().st_size
    assert "ensemble.json" not in maturity(command, ".", "-o", "ensemble.json").err or command == "score"


# --- when writing fails


@pytest.mark.parametrize("name", PLACES)
def test_a_full_disk_leaves_the_old_file_and_nothing_else(
    maturity: Maturity, folder: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / name).write_bytes(produce(name))
    before = {each.name: read(each) for each in folder.iterdir()}

    def is_full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", is_full)
    ran = maturity(*COMMANDS[name], "-o", name, "--force", "--lang", "en")
    assert ran.code == 2
    assert "no room left" in " ".join(ran.err.split())
    assert {each.name: read(each) for each in folder.iterdir()} == before


def test_a_file_that_appears_during_the_work_is_kept(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def appear(bank: Bank, sheet: Sheet) -> Scorecard:
        (folder / "x.txt").write_text("à moi", "utf-8")
        return assess(bank, sheet)

    monkeypatch.setattr("maturity.batch.outcomes.assess", appear)
    assert maturity("score", "ouvert.yaml", "-o", "x.txt").code == 2
    assert (folder / "x.txt").read_text("utf-8") == "à moi"


# --- the registry


def test_each_kind_of_result_is_known_as_itself_alone() -> None:
    assert produce("clean.txt") == produce("clean_lines.txt")  # the last line alone: the one text in two formats
    for name in COMMANDS.keys() - {"form.yaml", "blank.txt", "clean.txt", "clean_lines.txt"}:
        text = produce(name).decode("utf-8")
        known = [each for each in ALL_FORMATS if each.signature(FileEnds(text, text))]
        assert len(known) == 1, (name, [each.name for each in known])
        assert find_writer(FileEnds(text, text)) is known[0]


OF_EARLIER_VERSIONS = {
    "narrow.txt": "Ville d'Exemple\n  Score : 31 (17–67)\n  Niveau : au moins Premiers pas\n  Réponses : 3 sur 5\n",
    "table.txt": "Écrans\nOrganisation       Score  Niveau          Réponses\nX  31  -  3 sur 5\n",
    "findings.txt": "erreur[MB203] : rien\n--> a.yaml:1:1\n",
}
"""What files hold that this tool wrote before its sentences changed."""


@pytest.mark.parametrize("name", OF_EARLIER_VERSIONS)
def test_results_of_earlier_versions_are_replaced_too(maturity: Maturity, folder: Path, name: str) -> None:
    (folder / name).write_text(OF_EARLIER_VERSIONS[name], "utf-8")
    maturity(*COMMANDS[name], "-o", name)
    assert (folder / name).read_bytes() == produce(name)


@pytest.mark.parametrize("path", sorted(FILES.glob("*.yaml")), ids=lambda path: path.name)
def test_no_file_that_is_read_is_taken_for_a_result(path: Path) -> None:
    text = path.read_text("utf-8")
    assert find_writer(FileEnds(text, text)) is None


def test_what_a_crash_left_beside_a_result_goes_with_the_next_one(maturity: Maturity, folder: Path) -> None:
    names = {each.name for each in folder.iterdir()}
    old, fresh = (folder / f"{make_prefix(folder / 'x.txt')}{end}.maturity" for end in ("0123abcd", "4567abcd"))
    for each in (old, fresh):
        each.touch()
    os.utime(old, (0, 0))
    maturity("score", "ouvert.yaml", "-o", "x.txt")
    assert {each.name for each in folder.iterdir()} == {*names, "x.txt", fresh.name}


@pytest.mark.parametrize(
    "words",
    [
        ("score", "answers.yaml", "-o", "--help"),
        ("report", "answers.yaml", "--output", "-f"),
        ("import", "table.csv", "-o", "--help"),
        ("form", "medias_sociaux", "-o", "--force"),
        ("new", "-o", "--help"),
        ("quiz", "medias_sociaux", "-o", "--plain"),
    ],
)
def test_an_option_is_no_name_of_a_file(
    maturity: Maturity, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    said = maturity("--lang", "en", *words)
    assert said.code == 2
    assert f"{words[-1]} stands there" in said.err
    assert not list(tmp_path.iterdir())
