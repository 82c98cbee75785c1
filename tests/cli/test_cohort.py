"""`maturity cohort`: what it prints and writes, what it refuses, and the peers that `score` shows beside a result."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from pathlib import Path

import pytest

from scripts.fictitious_cohort import main as write_cohort
from tests.cli.command import Maturity
from tests.harmless import is_harmful
from tests.support import plain

BANK = "prerequis"
NEXT = r"  maturity cohort .*\n"
EXAMPLES = Path(__file__).parents[2] / "questionnaires" / "examples"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fourteen files of thirteen organisations that do not exist: one of them has answered twice."""
    made = tmp_path_factory.mktemp("cohort") / "reponses"
    write_cohort([str(made), "14", "7", BANK])
    return made


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty files to the longest questionnaire, of organisations of every type."""
    made = tmp_path_factory.mktemp("many") / "reponses"
    write_cohort([str(made), "60", "7", "communication_numerique"])
    return made


def rewrite(folder: Path, target: Path, **changes: object) -> None:
    """Copy the files of a cohort with other values of their top keys."""
    target.mkdir()
    for path in sorted(folder.iterdir()):
        (target / path.name).write_text(json.dumps(json.loads(path.read_text()) | changes))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("words", [(), ("--by", "type")], ids=" ".join)
@pytest.mark.parametrize("size", ["few", "many"])
def test_the_first_screen_has_the_answer_in_forty_lines(
    maturity: Maturity, folder: Path, many: Path, size: str, words: tuple[str, ...], language: str
) -> None:
    place, said = (folder, "13 organisations.") if size == "few" else (many, "53 organisations.")
    for columns, most in (("80", 40), ("60", 60)):
        ran = maturity("cohort", str(place), *words, environment={"MATURITY_LANG": language, "COLUMNS": columns})
        assert (ran.code, ran.err) == (0, "")
        lines = ran.out.splitlines()
        commands = [line for line in lines if line.startswith("  maturity cohort ")]
        assert len(commands) == 2
        assert len(lines) <= most
        assert max(len(line) for line in lines if line not in commands) <= int(columns)
        assert said in lines
        assert {"fr": "moins de 5", "en": "fewer than 5"}[language] in ran.out.replace("\u00a0", " ").replace("\n", " ")


def test_what_is_to_be_typed_next_asks_the_same(maturity: Maturity, folder: Path, tmp_path: Path) -> None:
    words = ("--by", "type", "--where", "score.overall >= 0", "--min-group", "6", "--respondents", "each")
    shown = maturity("cohort", str(folder), "--bank", BANK, *words, environment={"MATURITY_LANG": "en"}).out
    command, page = (shlex.split(line)[1:] for line in shown.splitlines() if line.startswith("  maturity cohort "))
    assert maturity(*command).out == maturity("cohort", str(folder), "--bank", BANK, *words, "--all").out
    assert page == [*command[:-1], "-o", "cohort.html"]
    for others in (["-o", str(tmp_path / "x.txt")], [str(folder)] * 3):
        assert "What next:" not in maturity("cohort", str(folder), *others).out
    assert "What next:" not in (tmp_path / "x.txt").read_text("utf-8")


def test_a_screen_without_groups_says_how_many_have_reached_each_level(maturity: Maturity, many: Path) -> None:
    said = plain(" ".join(maturity("cohort", str(many)).out.split()))
    data = json.loads(maturity("cohort", str(many), "--format", "json").out)
    counts = next(table["counts"] for table in data["whole"]["tables"] if table["table"] == "levels")
    assert counts["experimentation"] >= 5
    assert counts["pilotage"] is None
    assert f"Niveaux assurés : Premiers pas, masqué ; Expérimentation, {counts['experimentation']} ;" in said
    assert "Pilotage, masqué" in said


def test_everything_is_hidden_or_about_five(maturity: Maturity, folder: Path) -> None:
    ran = maturity("cohort", str(folder), "--by", "type", "--format", "json")
    data = json.loads(ran.out)
    assert (ran.code, data["organisations"], data["min_group"], data["quantiles"]) == (0, 13, 5, "type 7")
    for part in (data["whole"], *data["groups"]):
        for table in part["tables"]:
            assert all(n is None or n == 0 or n >= 5 for n in table["counts"].values()), table
    raised = json.loads(maturity("cohort", str(folder), "--min-group", "7", "--format", "json").out)
    counts = [n for table in raised["whole"]["tables"] for n in table["counts"].values() if n]
    assert counts
    assert min(counts) >= 7


def test_each_form_says_the_same_median(maturity: Maturity, folder: Path, tmp_path: Path) -> None:
    data = json.loads(maturity("cohort", str(folder), "--format", "json").out)
    overall = data["whole"]["axes"][0]
    rows = list(csv.DictReader(io.StringIO(maturity("cohort", str(folder), "--format", "csv").out)))
    found = [
        row["value"] for row in rows if (row["table"], row["id"], row["cell"]) == ("axis", overall["axis"], "median")
    ]
    assert [float(value) for value in found] == [overall["median"]]
    for name in ("x.html", "x.xlsx", "x.md", "x.txt"):
        ran = maturity("cohort", str(folder), "-o", str(tmp_path / name))
        assert ran.code == 0, ran.err
        again = maturity("cohort", str(folder), "-o", str(tmp_path / name))
        assert again.code == 0, again.err
    for name in ("en.md", "en.txt"):
        for _ in ("new", "again"):
            ran = maturity("cohort", str(folder), "-o", str(tmp_path / name), "--lang", "en")
            assert ran.code == 0, ran.err
    page = (tmp_path / "x.html").read_text("utf-8")
    assert "<desc" in page
    assert "<script" not in page


def test_a_french_excel_reads_the_numbers(maturity: Maturity, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "ensemble.csv"
    words = ("cohort", str(folder), "--by", "type", "--dialect", "excel-fr", "-o", str(path))
    assert maturity(*words).code == 0
    assert maturity(*words).code == 0  # its own output may be replaced
    text = path.read_text("utf-8")
    assert text.startswith("\ufeff")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))
    assert {len(row) for row in rows} == {5}
    overall = json.loads(maturity("cohort", str(folder), "--format", "json").out)["whole"]["axes"][0]
    found = [row[4] for row in rows if row[0] == "Axe par axe" and row[2:4] == ["Ensemble", "Médiane"]]
    assert found == [str(round(overall["median"]))]
    shares = [row[4] for row in rows if row[3] == "Part" and row[4]]
    assert shares
    assert all(re.fullmatch(r"[0-9]+,[0-9]%", share) for share in shares)
    assert maturity("cohort", str(folder), "--dialect", "excel-fr").code == 2


def test_texts_of_files_stay_texts(maturity: Maturity, folder: Path, tmp_path: Path) -> None:
    for number, path in enumerate(sorted(folder.iterdir())):
        name = f"=1+1 <script>[bold] {number}"
        (tmp_path / path.name).write_text(json.dumps(json.loads(path.read_text()) | {"organisation": name}))
    for form in ("text", "json", "csv", "markdown", "html", "csv --dialect excel-fr"):
        ran = maturity("cohort", str(tmp_path), "--percentiles", "--format", *form.split())
        assert ran.code == 0, ran.err
        assert "[bold]" in ran.out.replace("\\", "")
        assert not any(map(is_harmful, ran.out.removeprefix("\ufeff").replace("\n", "")))
        assert form != "html" or "<script" not in ran.out
        assert "csv" not in form or not re.search(r"(^|[;,])\"?=1", ran.out)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--min-group", "4"), "--min-group"),
        (("--by", "taille"), "taille"),
        (("--by", "agents"), "agents=0-5,6+"),
        (("--respondents", "all"), "--respondents"),
        (("--how", "x"), "--export-peers"),
        (("--export-peers", "p.json"), "--how"),
        (("--min-group", "14"), "14"),
    ],
)
def test_what_cannot_be_done(maturity: Maturity, folder: Path, words: tuple[str, ...], said: str) -> None:
    ran = maturity("cohort", str(folder), *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_files_of_two_banks_are_no_cohort(maturity: Maturity, folder: Path, tmp_path: Path) -> None:
    write_cohort([str(tmp_path / "others"), "1", "1", "medias_sociaux"])
    ran = maturity("cohort", str(folder), str(tmp_path / "others"))
    assert (ran.code, ran.out) == (2, "")
    assert "medias_sociaux" in ran.err


def test_a_bank_is_chosen_among_those_that_a_folder_answers(maturity: Maturity, folder: Path, tmp_path: Path) -> None:
    """Answers that name another bank are left aside and counted, whatever they hold."""
    rewrite(folder, tmp_path / "mixed")
    others = ("petite_ville.yaml", "region.yaml")
    for name in others:
        (tmp_path / "mixed" / name).write_bytes((EXAMPLES / name).read_bytes())
    refused = plain(maturity("cohort", str(tmp_path / "mixed")).err)
    assert f"--bank {BANK}" in refused or "--bank communication_numerique" in refused
    ran = maturity("cohort", str(tmp_path / "mixed"), "--bank", BANK)
    alone = maturity("cohort", str(folder)).out
    assert (ran.code, re.sub(NEXT, "", ran.out)) == (0, re.sub(NEXT, "", alone))
    assert plain(ran.err) == "2 fichiers laissés de côté, car ils répondent à un autre questionnaire.\n"
    none = maturity("cohort", *(str(EXAMPLES / name) for name in others), "--bank", BANK)
    assert (none.code, none.out) == (2, "")
    assert "aucune réponse à ce questionnaire" in plain(none.err)


def test_answers_to_an_earlier_version_are_carried_over_and_counted(
    maturity: Maturity, folder: Path, tmp_path: Path
) -> None:
    rewrite(folder, tmp_path / "old", bank_version="0.1.0")
    ran = maturity("cohort", str(tmp_path / "old"))
    assert ran.code == 0, ran.err
    assert "reprises dans celle-ci" in " ".join(ran.out.split())


def test_a_bad_file_is_told_and_the_others_count(maturity: Maturity, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(f"bank: {BANK}\nanswers: {{nope: 1}}\n")
    ran = maturity("cohort", str(folder), str(tmp_path / "bad.yaml"))
    assert ran.code == 2
    assert "13 organisations." in ran.out
    assert "MB204" in ran.err
    words = ("cohort", str(folder), str(tmp_path / "bad.yaml"))
    assert "13 organisations ; 1 fichier n'a pas pu être lu, et ne compte pas." in " ".join(plain(ran.out).split())
    assert "pas pu être lu" not in plain(maturity("cohort", str(folder)).out)
    assert json.loads(maturity(*words, "--format", "json").out)["unread"] == 1
    assert ",all,,,unread,1," in maturity(*words, "--format", "csv").out.splitlines()
    french = maturity(*words, "--dialect", "excel-fr", "-o", str(tmp_path / "x.csv"))
    assert french.code == 2
    assert (tmp_path / "x.csv").read_text("utf-8").rstrip().endswith(";1")


def test_the_places_are_told_only_when_asked_for(maturity: Maturity, folder: Path, tmp_path: Path) -> None:
    assert "Organisation fictive 3" not in maturity("cohort", str(folder), "--all").out
    ran = maturity("cohort", str(folder), "--percentiles")
    shown = " ".join(plain(ran.out).split())
    assert "Organisation fictive 3" in shown
    assert "Rien n'est dit de moins de 5" not in shown
    assert shown.count("n'est pas à publier") == 2
    assert re.search(r"^Organisation fictive 3 +[\d-]+ +[\d-]+$", plain(ran.out), re.MULTILINE), "a line for each"
    everything = " ".join(plain(maturity("cohort", str(folder), "--percentiles", "--all").out).split())
    assert everything.count("Rang sur 100 :") > everything.count("Rang sur 100 : Ensemble") > 0
    csv_words = ("--percentiles", "--format", "csv", "--dialect", "excel-fr", "-o", str(tmp_path / "x.csv"))
    assert maturity("cohort", str(folder), *csv_words).code == 0
    rows = (tmp_path / "x.csv").read_text("utf-8").splitlines()
    ranks = [row.split(";")[4] for row in rows if "Rang sur 100" in row]
    assert ranks
    assert all(rank.isdigit() for rank in ranks)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("ending", ["html", "xlsx"])
def test_a_cohort_and_a_report_do_not_replace_each_other(
    maturity: Maturity, folder: Path, tmp_path: Path, ending: str, language: str
) -> None:
    """Neither does a cohort with the marks that the first ones had, which those of reports still are."""
    report, cohort = tmp_path / f"commune.{ending}", tmp_path / f"ensemble.{ending}"
    write_report = ("report", str(next(folder.iterdir())), "--lang", language, "-o")
    write_cohort_to = ("cohort", str(folder), "--lang", language, "-q", "-o")
    assert maturity(*write_report, str(report)).code == 0
    assert maturity(*write_cohort_to, str(cohort)).code == 0
    first = tmp_path / f"ancien.{ending}"
    content = cohort.read_bytes()
    for new, old in ((b' cohort">', b'">'), (b">maturity cohort<", b">maturity report<")):
        content = content.replace(new, old)
    assert content != cohort.read_bytes()
    first.write_bytes(content)
    for path in (report, cohort, first):
        own, other = (write_report, write_cohort_to) if path == report else (write_cohort_to, write_report)
        before = path.read_bytes()
        ran = maturity(*other, str(path))
        assert (ran.code, path.read_bytes()) == (2, before)
        assert maturity(*own, str(path)).code == 0
