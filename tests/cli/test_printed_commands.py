"""Every command that the program prints is found, on a line of its own, and typed: it ends well, or as it says.

A sentence of the catalogue that holds a command names in `HOLDERS` what prints it: a command line of this file, or the
test elsewhere that types it. Commands in the documents are typed too. The examples of help pages have a test of their
own (test_help.py); the hint to a help page is a short one at the end of its line.
"""

from __future__ import annotations

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from maturity.cli.app import COMMANDS
from maturity.text.catalogue import LANGUAGES, TOPICS, load_catalogue
from maturity.text.shell import quote_argument
from scripts.fictitious_cohort import main as write_cohort
from tests.cli.command import Maturity, Ran

TREE = Path(__file__).parents[2]
FILES = TREE / "tests" / "golden" / "files"
NAMES = "|".join(COMMANDS)
COMMAND = re.compile(rf"^(?:#|//)?\s*(maturity (?:{NAMES})(?: .*)?|{{command}})$", re.MULTILINE)
MENTION = re.compile(rf"maturity (?:{NAMES})\b|{{command}}")
PLACEHOLDER = re.compile(r"\b(?:ID|FILE|FICHIER|BANK|QUESTIONNAIRE|ANSWERS|PATH|CHEMIN|TABLE)\b|[<\[]|\.\.\.|…")
PAGES = ("README.md", "README.fr.md", "CONTRIBUTING.md", "docs/format.md", "docs/scoring.md", "docs/decisions.md")
CODE = re.compile(rf"`(maturity (?:{NAMES})[^`]*)`|^(?:\$ )?(maturity (?:{NAMES})[^#\n]*)", re.MULTILINE)

LINES: dict[str, tuple[str, ...]] = {
    "whole": ("score", "ouvert.yaml"),
    "everything": ("score", "ouvert.yaml", "--all"),
    "complete": ("score", "complet.yaml"),
    "two dates": ("compare", "suivi_2025.yaml", "suivi_2026.yaml"),
    "two dates, everything": ("compare", "suivi_2025.yaml", "suivi_2026.yaml", "--all"),
    "three dates": (
        "compare",
        "suivi_2024.yaml",
        "suivi_2025.yaml",
        "suivi_2026.yaml",
        "--old-bank",
        "suivi_1.yaml",
        "--all",
    ),
    "with a failure": ("score", "ouvert.yaml", "faux.yaml"),
    "form of answers": ("form", "ouvert.yaml"),
    "short": ("score", "express.yaml"),
    "blank": ("score", "vide.yaml"),
    "journey": ("score", "ouvert.yaml", "reseaux_plein.yaml"),
    "table": ("score", "ouvert.yaml", "complet.yaml", "petite.yaml"),
    "many organisations": ("cohort", "ensemble.csv", "--bank", "bank.yaml", "--by", "equipe=0-5,6+"),
    "other bank": ("score", "ailleurs.yaml", "--bank", "bank.yaml"),
    "check": ("check", "ouvert.yaml"),
    "check an older version": ("check", "ancien.yaml"),
    "check an older version in JSON": ("check", "donnees.json"),
    "check what is to confirm": ("check", "confirmer.yaml"),
    "check what is to renew": ("check", "renouveler.yaml"),
    "new file that exists": ("quiz", "--from", "complet.yaml", "-o", "ouvert.yaml"),
    "new file in the place of a bank": ("quiz", "--from", "complet.yaml", "ouvert.yaml"),
    "check a broken bank": ("check", "bank_faux.yaml"),
    "check a bank with a broken base": ("check", "agence.yaml"),
    "score a bank": ("score", "bank.yaml"),
    "form": ("form", "bank.yaml", "-o", "nouveau.yaml"),
    "form shown": ("form", "bank.yaml"),
    "new bank": ("new", "mon été"),
    "banks": ("banks",),
    "bank": ("banks", "prerequis"),
    "bank by path": ("banks", "bank.yaml"),
    "demo": ("demo",),
    "explanation": ("explain", "ouvert.yaml"),
    "explanation of two files": ("explain", "ouvert.yaml", "complet.yaml"),
    "explanation, bank given": ("explain", "ailleurs.yaml", "--bank", "bank.yaml", "level:haut"),
    "table without its bank": ("score", "tableau.csv"),
    "table among others": ("score", "tableau.csv", "ouvert.yaml", "--bank", "bank.yaml"),
    "table to nowhere": ("import", "tableau.csv", "--bank", "bank.yaml"),
    "mapping of a table": ("import", "tableau.csv", "--bank", "bank.yaml", "--plan", "-o", "m.yaml"),
    "mapping to complete": ("import", "tableau.csv", "--bank", "bank.yaml", "--plan"),
    "help": ("--help",),
    "list of codes": ("rule",),
    "code, unknown": ("rule", "MB7O1"),
    "code ignored, unknown": ("check", "bank.yaml", "--ignore", "MB7O1"),
    "code in a comment, unknown": ("check", "remarque.yaml", "--no-config"),
    "code in settings, unknown": ("check", "bank.yaml", "--config", "reglages.toml"),
    "report to nowhere": ("report", "ouvert.yaml"),
    "wrong ending": ("score", "ouvert.yaml", "-o", "x.pdf"),
    "bank for answers": ("score", "prerequis"),
    "bank, nearly": ("score", "prerequi"),
    "new quiz": ("quiz", "mon été.yaml"),
    "new quiz, nearly": ("quiz", "ouvertt.yaml"),
    "new quiz beside another": ("quiz", "bank.yaml", "-o", "ouvertt.yaml"),
}
"""A command line for each place that prints commands."""
HOLDERS = {
    "usage.table_bank": "table without its bank",
    "usage.import_output": "table to nowhere",
    "usage.one_table": "table among others",
    "import.plan.next": "mapping of a table",
    "import.plan.complete": "mapping to complete",
    "help.app": "help",
    "usage.no_file_bank": "bank, nearly",
    "usage.bank_is_no_file": "bank for answers",
    "usage.explain_second": "explanation of two files",
    "usage.quiz_no_file": "new quiz",
    "usage.quiz_no_file_near": "new quiz, nearly",
    "quiz.new_beside": "new quiz beside another",
    "score.next_all": "whole",
    "score.next_report": "everything",
    "compare.next_all": "two dates",
    "compare.next_score": "two dates, everything",
    "compare.next_note": "two dates, everything",
    "compare.next_table": "three dates",
    "score.next_bank": "test_after_answers_from_a_pipe",
    "score.next_quiz": "whole",
    "score.check_them": "with a failure",
    "usage.form_answers": "form of answers",
    "score.next_whole": "short",
    "score.next_one": "table",
    "cohort.next_all": "many organisations",
    "cohort.next_page": "many organisations",
    "score.next_cohort": "test_after_the_table_of_a_folder",
    "demo.next": "demo",
    "explain.next_part": "explanation",
    "explain.next_certificate": "explanation",
    "check.answered": "check",
    "form.written": "form",
    "new.written": "new bank",
    "form.head.7": "form shown",
    "banks.to_answer": "banks",
    "banks.to_fill": "banks",
    "banks.together": "banks",
    "MB411.help": "score a bank",
    "MB420.quiz": "check an older version",
    "MB420.form": "check an older version in JSON",
    "MB421.quiz": "check what is to confirm",
    "MB422.quiz": "check what is to renew",
    "usage.renew_exists": "new file that exists",
    "usage.renew_answers": "new file in the place of a bank",
    "MB401.invalid.help": "check a broken bank",
    "MB270.invalid.help": "check a bank with a broken base",
    "manual.next_command": "list of codes",
    "usage.no_code": "code, unknown",
    "settings.unknown_code": "code ignored, unknown",
    "MB881.help": "code in a comment, unknown",
    "MB888.help": "code in settings, unknown",
    "usage.not_that_file": "wrong ending",
    "usage.report_output": "report to nowhere",
    "usage.quiz_no_bank": "test_a_quiz_without_its_bank",
    "usage.new_exists": "test_a_new_questionnaire_whose_name_is_taken",
    "usage.bank_no_option": "test_a_questionnaire_needs_no_option",
    "usage.store_broken": "tests/quiz",
    "quiz.next_review": "test_after_a_quiz",
    "quiz.next_report": "test_after_a_quiz",
    "quiz.next_compare": "test_after_a_renewal",
    "quiz.next_full": "test_after_a_quiz",
}
NOT_HELD = (
    "MB420.help",
    "MB421.help",
    "MB422.help",
    "usage.hint",
    "usage.no_such_command",
    "usage.no_such_command_near",
)
"""Sentences with the name of a command in them, and nothing to type as it stands but a hint to its help."""
ALLOWED_CODES = {"MB401.invalid.help": (1,), "MB270.invalid.help": (1,), "score.check_them": (0, 1)}
"""The commands that are printed because they then say what is wrong."""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the banks and answers of the golden screens, with some more, as the working folder."""
    place = tmp_path / "dossier de travail"
    shutil.copytree(FILES, place)
    (place / "tableau.csv").write_text("organisation;avis\nA;parfois\n", "utf-8")
    (place / "vide.yaml").write_text("bank: ./bank.yaml\nanswers: {}\n", "utf-8")
    answers = re.sub(r"^bank: .*", "bank: zzz", (place / "ouvert.yaml").read_text("utf-8"))
    (place / "ailleurs.yaml").write_text(answers, "utf-8")
    bank = (place / "bank.yaml").read_text("utf-8")
    (place / "changee bank.yaml").write_text(f"{bank}renamed: {{vieux: avis}}\nrecheck: {{avis: 2.0.0}}\n", "utf-8")
    older = {"bank": "./changee bank.yaml", "bank_version": "1.0.0", "answers": {"vieux": "parfois"}}
    for name in ("donnees.json", "ancien.yaml"):
        (place / name).write_text(json.dumps(older), "utf-8")
    to_confirm = "bank: ./changee bank.yaml\nanswers: {avis: {value: parfois, bank_version: 1.0.0}}\n"
    (place / "confirmer.yaml").write_text(to_confirm, "utf-8")
    to_renew = 'bank: ./bank.yaml\nanswers: {avis: {value: parfois, confirm: "2025-11-12"}}\n'
    (place / "renouveler.yaml").write_text(to_renew, "utf-8")
    (place / "faux_bank.yaml").write_text(bank.replace("format: 1", "format: 7", 1), "utf-8")
    (place / "remarque.yaml").write_text(f"{bank}# maturity: ignore MB7O1 x\n", "utf-8")
    (place / "reglages.toml").write_text('ignore = ["MB7O1"]\n', "utf-8")
    own = "format: 1\nid: agence\nversion: 1.0.0\ntitle: A\nextends: ./faux_bank.yaml\nbase_version: 1.0.0\n"
    (place / "agence.yaml").write_text(own, "utf-8")
    (place / "bank_faux.yaml").write_text("bank: ./faux_bank.yaml\nanswers: {}\n", "utf-8")
    monkeypatch.chdir(place)
    return place


def find_commands(text: str) -> list[str]:
    """Find the commands in what was printed, each on its line."""
    return list(dict.fromkeys(COMMAND.findall(text.replace("\u00a0", " "))))


def type_each(maturity: Maturity, ran: Ran, *, allowed: tuple[int, ...] = (0,)) -> list[str]:
    """Type every command that a run has printed; each ends with one of the exit codes `allowed`."""
    commands = find_commands(ran.out + ran.err)
    for command in commands:
        if not PLACEHOLDER.search(command):
            typed = maturity(*shlex.split(command)[1:], lines=["q"])
            assert typed.code in allowed, f"{command}\n{typed.err}"
    return commands


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("name", LINES)
def test_what_is_printed_can_be_typed(name: str, lang: str, folder: Path, maturity: Maturity) -> None:
    words = LINES[name]
    ran = maturity(*words, "--lang", lang) if words != ("--help",) else maturity("--help", "--lang", lang)
    allowed = {code for key, codes in ALLOWED_CODES.items() if HOLDERS[key] == name for code in codes} or {0}
    if words == LINES["form shown"]:
        (folder / "reponses.yaml").write_text(ran.out, "utf-8")
    printed = ran.out + ran.err
    assert type_each(maturity, ran, allowed=tuple(allowed)), ran
    assert len(MENTION.findall(printed)) == len(COMMAND.findall(printed)), "one is inside a sentence"


def test_after_the_table_of_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, maturity: Maturity) -> None:
    """All together from five organisations on, in one folder, with answers to one bank."""
    monkeypatch.chdir(tmp_path)
    write_cohort(["mes réponses", "6", "7", "prerequis"])
    together = "maturity cohort 'mes réponses'"
    assert together in type_each(maturity, maturity("score", "mes réponses"))
    assert f"{together} --bank prerequis" in type_each(
        maturity, maturity("score", "mes réponses", "--bank", "prerequis")
    )
    files = [str(path) for path in sorted(Path("mes réponses").iterdir())]
    Path("ailleurs").mkdir()
    shutil.copy(files[0], "ailleurs")
    for words in (["mes réponses", "ailleurs"], files[:4]):
        assert "maturity cohort" not in maturity("score", *words).err
    for name in ("bank.yaml", "complet.yaml"):
        shutil.copy(FILES / name, "mes réponses")
    assert "maturity cohort" not in maturity("score", "mes réponses").err


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("quiz --bank x.yaml", "  maturity quiz QUESTIONNAIRE"),
        ("form --bank=x.yaml", "  maturity form QUESTIONNAIRE"),
        ("banks --bank x.yaml", "  maturity banks QUESTIONNAIRE"),
        ("check --bank x.yaml", "  maturity check PATH"),
    ],
)
def test_a_questionnaire_needs_no_option(maturity: Maturity, typed: str, instead: str) -> None:
    ran = maturity(*typed.split(), "--lang", "en")
    said, command, hint = ran.err.splitlines()
    assert (ran.code, ran.out, command) == (2, "", instead)
    assert "--bank exists for score alone" in said
    assert hint.startswith("Help: maturity")


@pytest.mark.parametrize("words", [("--help",), *((name, "--help") for name in COMMANDS)], ids=" ".join)
def test_help_breaks_no_command_on_a_narrow_terminal(words: tuple[str, ...], maturity: Maturity) -> None:
    narrow = maturity(*words, environment={"COLUMNS": "40"})
    assert find_commands(narrow.out) == find_commands(maturity(*words, environment={"COLUMNS": "100"}).out)


def test_every_sentence_with_a_command_has_what_prints_it() -> None:
    known = set(HOLDERS)
    for language in LANGUAGES:
        for topic in TOPICS:
            for key, template in load_catalogue(language, topic).items():
                text = template if isinstance(template, str) else template[-1]
                is_held = key in known or key.endswith(".examples") or key in NOT_HELD
                assert bool(MENTION.search(text)) <= is_held, key
    assert set(HOLDERS.values()) <= {*LINES, *globals(), "tests/quiz"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_in_a_sentence_has_a_line_of_its_own(language: str) -> None:
    """So it is never wrapped, and no full stop sticks to it."""
    for topic in TOPICS:
        for key, template in load_catalogue(language, topic).items():
            text = template if isinstance(template, str) else template[-1]
            for line in text.split("\n") if MENTION.search(text) and key not in NOT_HELD else []:
                assert not MENTION.search(line) or COMMAND.fullmatch(line), key


@pytest.mark.parametrize(
    "name",
    [
        "a b.yaml",
        "l'été.yaml",
        "-x.yaml",
        "~x.yaml",
        "a$b.yaml",
        "=x.yaml",
        'dit "oui".yaml',
        "日本.yaml",
        "a;b&c.yaml",
    ],
)
def test_odd_names_of_files_survive(name: str, folder: Path, maturity: Maturity) -> None:
    shutil.copy(folder / "express.yaml", folder / name)
    for words in (("score", f"./{name}"), ("check", f"./{name}")):
        commands = type_each(maturity, maturity(*words))
        assert any(quote_argument(f"./{name}") in command for command in commands), commands
    form = maturity("form", "bank.yaml", "-o", f"./neuf {name}")
    assert type_each(maturity, form) == [f"maturity score {quote_argument(f'./neuf {name}')}"]


def test_after_answers_from_a_pipe(folder: Path, maturity: Maturity) -> None:
    lines = (folder / "ouvert.yaml").read_text("utf-8").splitlines()
    commands = type_each(maturity, maturity("score", "-", lines=lines))
    assert commands == ["maturity banks bank.yaml"]


def test_taking_over_answers_in_json_advises_nothing_that_takes_none(folder: Path, maturity: Maturity) -> None:
    ran = maturity("form", "changee bank.yaml", "--from", "donnees.json", "-o", "neuf.yaml", "--lang", "fr")
    assert ran.code == 0
    assert "MB420" in ran.err
    assert "maturity quiz" not in ran.err
    (folder / "confirmer.json").write_text(
        json.dumps({"bank": "./changee bank.yaml", "answers": {"avis": {"value": "parfois", "bank_version": "1.0.0"}}}),
        "utf-8",
    )
    ran = maturity("check", "confirmer.json", "--lang", "fr")
    assert "MB421" in ran.out
    assert "maturity quiz" not in ran.out


def test_after_a_quiz(folder: Path, maturity: Maturity) -> None:
    for options in ((), ("--express",)):
        path = f"mes réponses{len(options)}.yaml"
        ran = maturity("quiz", "bank.yaml", "-o", path, *options, lines=["q"])
        commands = type_each(maturity, ran)
        assert any(quote_argument(path) in command for command in commands), ran
    assert folder.is_dir()


def test_after_a_renewal(folder: Path, maturity: Maturity) -> None:
    words = ("quiz", "--from", "petite.yaml", "-o", "an prochain.yaml", "--keep-going")
    commands = type_each(maturity, maturity(*words, lines=["t", "1"] * 40))
    assert "maturity compare petite.yaml 'an prochain.yaml'" in commands
    assert folder.is_dir()


def test_a_quiz_without_its_bank(folder: Path, maturity: Maturity) -> None:
    assert type_each(maturity, maturity("quiz", "ailleurs.yaml", lines=["q"]), allowed=(1,)) == [
        "maturity check ailleurs.yaml"
    ]
    assert folder.is_dir()


def test_a_new_questionnaire_whose_name_is_taken(folder: Path, maturity: Maturity) -> None:
    assert maturity("new", "essai").code == 0
    assert type_each(maturity, maturity("new", "essai")) == ["maturity check essai.yaml", "maturity new essai_2"]
    assert folder.is_dir()


def find_in_pages() -> list[str]:
    """Find the commands in the documents, each once."""
    found = [match for page in PAGES for match in CODE.finditer((TREE / page).read_text("utf-8"))]
    commands = [(match[1] or match[2]).replace("\\\n", " ").strip() for match in found]
    return [command for command in dict.fromkeys(commands) if not PLACEHOLDER.search(command)]


def test_commands_of_the_documents_can_be_typed(
    tmp_path: Path, maturity: Maturity, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(TREE / "questionnaires", tmp_path / "questionnaires")
    write_cohort([str(tmp_path / "reponses"), "6"])
    commands = find_in_pages()
    assert len(commands) > 5
    for command in commands:
        words = shlex.split(command)[1:]
        if len(words) == 1 and words[0] not in ("demo", "quiz", "banks", "help"):
            continue  # the name of a command, in a sentence
        is_checked_elsewhere = words[0] == "check" and words[-1] in ("questionnaires/", "essai.yaml")
        if is_checked_elsewhere or ("-o" in words and Path(words[words.index("-o") + 1]).exists()):
            continue
        gated = (1,) if "--fail-under" in words else ()
        assert maturity(*words, lines=["q"]).code in (0, *gated), command
