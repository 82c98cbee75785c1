"""`maturity score TABLE`: the rows of a table are scored as files are."""

from __future__ import annotations

import csv
import io
import json
import signal
from pathlib import Path

import pytest

from maturity.batch import chunks
from maturity.tables.reading import RowReader
from maturity.tables.source import Row
from tests.case_files import BASES
from tests.cli.command import Maturity

TABLE = "organisation;Q1;budget\nA;En cours d'écriture;20\nB;Ouii;3\nC;Ne sait pas;0\nD;Non, aucune;0\n"
MAPPING = """maps: tables.yaml
words: {unknown: ["Ne sait pas"]}
columns:
  - {column: organisation, to: organisation}
  - {column: Q1, to: answers.strategie}
  - {column: budget, to: answers.budget}
"""
SCORE = ("score", "t.csv", "--mapping", "m.yaml")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tables.yaml").write_bytes((BASES / "tables.yaml").read_bytes())
    (tmp_path / "t.csv").write_text(TABLE, "utf-8")
    (tmp_path / "m.yaml").write_text(MAPPING, "utf-8")
    return tmp_path


def test_each_row_scores_as_the_file_that_import_writes_of_it(maturity: Maturity) -> None:
    ran = maturity(*SCORE, "--format", "csv")
    assert ran.code == 2
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    assert [(row["path"], row["status"]) for row in rows] == [
        ("t.csv:2", "ok"),
        ("t.csv:3", "error"),
        ("t.csv:4", "ok"),
        ("t.csv:5", "ok"),
    ]
    assert "MB203" in ran.err
    assert "1 ligne n'a pas pu être lue" in ran.err
    assert maturity("import", "t.csv", "--mapping", "m.yaml", "-o", "out").code == 2
    files = list(csv.DictReader(io.StringIO(maturity("score", "out", "--format", "csv").out)))
    scores = [{key: row[key] for key in ("organisation", "score", "low", "high", "unknown")} for row in rows]
    assert [each for each in scores if each["organisation"] != ""] == [
        {key: row[key] for key in ("organisation", "score", "low", "high", "unknown")} for row in files
    ]


@pytest.mark.parametrize("format_", ["csv", "jsonl", "json"])
def test_parts_of_a_table_make_the_bytes_of_one_run(maturity: Maturity, format_: str) -> None:
    whole = maturity(*SCORE, "-f", format_, "--fail-under", "99")
    for part in ("1/3", "2/3", "3/3"):
        maturity(*SCORE, "-f", format_, "--fail-under", "99", "--shard", part, "-o", f"{part[0]}.part")
    assert maturity("merge", "3.part", "1.part", "2.part") == whole
    Path("t.csv").write_text(TABLE.replace("A;", "E;"), "utf-8")
    maturity(*SCORE, "-f", format_, "--fail-under", "99", "--shard", "2/3", "-o", "2.part")
    changed = maturity("merge", "3.part", "1.part", "2.part")
    assert (changed.code, "pas le même tableau" in changed.err) == (2, True)
    Path("m.yaml").write_text(MAPPING.replace('["Ne sait pas"]', '["Ne sait pas", "?"]'), "utf-8")
    Path("t.csv").write_text(TABLE, "utf-8")
    maturity(*SCORE, "-f", format_, "--fail-under", "99", "--shard", "2/3", "-o", "2.part")
    assert "pas le même tableau" in maturity("merge", "3.part", "1.part", "2.part").err


def test_every_format_and_gate_takes_rows(maturity: Maturity) -> None:
    shown = maturity(*SCORE, "--allow-failures")
    assert (shown.code, "C " in shown.out, "score t.csv:" in shown.err) == (0, True, False)
    found = json.loads(maturity(*SCORE, "--format", "json").out)
    assert [each["path"] for each in found["results"]] == ["t.csv:2", "t.csv:4", "t.csv:5"]
    assert [each["path"] for each in found["failures"]] == ["t.csv:3"]
    chosen = maturity(*SCORE, "--format", "jsonl", "--where", 'answers.strategie == "aucune"', "--allow-failures")
    assert [json.loads(line)["path"] for line in chosen.out.splitlines()] == ["t.csv:3", "t.csv:5"]
    assert maturity(*SCORE, "--fail-under", "99", "--allow-failures").code == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("score", "t.csv"), "à quel questionnaire"),
        (("score", "t.csv", "m.yaml", "--bank", "tables.yaml"), "se donne seul"),
        (("score", "t.csv", "--mapping", "tables.yaml"), "MB919"),
        (("score", "t.csv", "--mapping", "m.yaml", "--bank", "medias_sociaux"), "MB947"),
        (("score", "t.csv", "--mapping", "m.yaml", "-o", "t.csv"), "t.csv"),
        (("score", "t.csv", "--mapping", "m.yaml", "-o", "m.yaml"), "m.yaml"),
    ],
)
def test_what_cannot_be_is_said_before_any_work(
    maturity: Maturity, folder: Path, words: tuple[str, ...], said: str
) -> None:
    ran = maturity(*words)
    assert (ran.code, said in ran.err) == (2, True), ran.err
    assert ((folder / "t.csv").read_text("utf-8"), (folder / "m.yaml").read_text("utf-8")) == (TABLE, MAPPING)


def test_a_result_of_ours_is_no_table(maturity: Maturity) -> None:
    assert maturity(*SCORE, "-o", "scores.csv").code == 2
    ran = maturity("score", "scores.csv", "--bank", "tables.yaml")
    assert (ran.code, "MB912" in ran.err) == (2, False)


@pytest.mark.parametrize(
    ("end", "said"),
    [
        ("C;Non", "la dernière ligne n'a que 2 cellules sur 3"),
        ('C;"Non', "un guillemet s'ouvre dans cette ligne et ne se ferme pas avant la fin"),
        ("C;É", "au milieu d'une lettre"),
    ],
)
def test_a_table_that_was_cut_off_gives_the_rows_before_and_says_so(
    maturity: Maturity, folder: Path, end: str, said: str
) -> None:
    content = f"organisation;strategie;budget\nÉvry;aucune;1\nB;aucune;2\n{end}".encode()
    (folder / "t.csv").write_bytes(content[:-1] if end.endswith("É") else content)
    ran = maturity("score", "t.csv", "--bank", "tables.yaml", "--format", "csv")
    rows = [row["organisation"] for row in csv.DictReader(io.StringIO(ran.out)) if row["status"] == "ok"]
    assert (ran.code, rows, said in " ".join(ran.err.split())) == (2, ["Évry", "B"], True), ran.err
    ran = maturity("import", "t.csv", "--bank", "tables.yaml", "-o", "out")
    assert (ran.code, said in " ".join(ran.err.split())) == (2, True)
    assert sorted(path.name for path in (folder / "out").iterdir()) == ["b.yaml", "evry.yaml"]


def test_rows_are_shared_out_to_processes_with_the_same_result(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chunks.split_into_chunks, "__defaults__", (2,))
    (folder / "t.csv").write_text(TABLE + "".join(f"F{n};Non, aucune;{n}\n" for n in range(9)) + "G;Ouii\n", "utf-8")
    one, three = (maturity(*SCORE, "--format", "jsonl", "--jobs", jobs) for jobs in ("1", "3"))
    assert one == three
    assert (one.code, one.out.count("\n"), one.err.count("MB203"), one.err.count("MB914")) == (2, 14, 1, 1)


def test_interrupted_between_rows_what_is_done_is_kept(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = RowReader.read

    def interrupt(reader: RowReader, row: Row) -> object:
        if row.number == 4:
            raise KeyboardInterrupt
        return real(reader, row)

    monkeypatch.setattr(RowReader, "read", interrupt)
    before = signal.getsignal(signal.SIGINT)
    ran = maturity(*SCORE, "--format", "csv", "-o", "scores.csv")
    signal.signal(signal.SIGINT, before)  # the end of an interrupted program ignores a second Ctrl-C
    assert (ran.code, "2 lignes sont traitées" in ran.err) == (130, True), ran.err
    kept = [row["path"] for row in csv.DictReader(io.StringIO((folder / "scores.csv").read_text("utf-8")))]
    assert kept == ["t.csv:2", "t.csv:3"]


def test_a_table_comes_on_the_standard_input_too(maturity: Maturity, folder: Path) -> None:
    named = maturity(*SCORE, "--format", "csv")
    piped = maturity("score", "-", *SCORE[2:], "--format", "csv", lines=TABLE.splitlines())
    assert piped.code == named.code
    assert piped.out.replace("<stdin>", "t.csv") == named.out
    assert "<stdin>:3:2" in piped.err
    assert (
        maturity("import", "-", "--bank", "tables.yaml", "--plan", "-o", "p.yaml", lines=TABLE.splitlines()).code == 0
    )
    ran = maturity("import", "-", "--mapping", "p.yaml", "-o", "out", lines=TABLE.splitlines())
    assert (ran.code, sorted(path.name for path in (folder / "out").iterdir())) == (0, [f"{x}.yaml" for x in "abcd"])
    assert "Importé de <stdin>, ligne 2." in (folder / "out" / "a.yaml").read_text("utf-8")


def test_what_a_table_on_the_standard_input_needs_is_said(maturity: Maturity) -> None:
    ran = maturity("score", "-", "--bank", "tables.yaml", lines=TABLE.splitlines())
    assert (ran.code, "--mapping FICHIER" in ran.err) == (2, True)
    ran = maturity("score", "-", *SCORE[2:], lines=["PAR1"])
    assert (ran.code, "MB910" in ran.err, "donnez son chemin" in ran.err) == (2, True, True)
    ran = maturity("score", "-", *SCORE[2:], lines=[])
    assert (ran.code, "ce tableau est vide" in ran.err) == (2, True)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_word_that_comes_again_and_again_is_told_a_few_times(
    maturity: Maturity, folder: Path, monkeypatch: pytest.MonkeyPatch, jobs: str
) -> None:
    monkeypatch.setattr(chunks.split_into_chunks, "__defaults__", (4,))
    rows = [f"V{n};{'Ne sait pas' if n % 2 else 'aucune'};{n}" for n in range(24)]
    (folder / "t.csv").write_text("organisation;strategie;budget\n" + "\n".join(rows) + "\n", "utf-8")
    words = ("score", "t.csv", "--bank", "tables.yaml", "-f", "csv", "--jobs", jobs)
    ran = maturity(*words)
    told = " ".join(ran.err.replace("\xa0", " ").split())
    assert (ran.out.count("error"), ran.err.count("MB203")) == (12, 3)
    assert 'words: {unknown: ["Ne sait pas"]}' in told
    assert "9 autres lignes ont les mêmes fautes" in told
    assert "B « Ne sait pas » (12)" in told
    assert maturity(*words, "--all").err.count("MB203") == 12
    imported = maturity("import", "t.csv", "--bank", "tables.yaml", "-o", "out")
    assert (imported.err.count("MB203"), "9 autres lignes" in imported.err) == (3, True)
    assert "maturity score out" in imported.err


def test_other_mistakes_of_a_column_are_told_too_but_not_without_end(maturity: Maturity, folder: Path) -> None:
    rows = ["W;aucune;3", *[f"V{n};aucune;{n} k€" for n in range(30)]]
    (folder / "t.csv").write_text("organisation;strategie;budget\n" + "\n".join(rows) + "\n", "utf-8")
    ran = maturity("score", "t.csv", "--bank", "tables.yaml")
    assert (ran.err.count("MB946"), "10 autres lignes" in ran.err.replace("\xa0", " ")) == (20, True)
    assert "30 lignes sans résultat" in (ran.out + ran.err).replace("\xa0", " ")


def test_a_share_that_is_not_clear_is_asked_about_in_french_figures(maturity: Maturity, folder: Path) -> None:
    (folder / "t.csv").write_text("organisation;budget\nA;0,125\n", "utf-8")
    ran = maturity("score", "t.csv", "--bank", "tables.yaml")
    told = " ".join(ran.err.replace("\xa0", " ").split())
    assert "0,125 peut vouloir dire 0,125 %, ou 12,5 %" in told
    assert "« by: fraction » (12,5 %) ou « by: percent » (0,125 %)" in told
