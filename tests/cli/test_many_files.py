"""`maturity score` on many files: in several processes, some of them, in another order, cut short."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
import polars as pl
import pytest

from maturity.batch import chunks
from maturity.cli import spool
from maturity.saving import durable
from tests.cli.command import UNSET, Maturity
from tests.support import plain
from tests.workbooks import PAYLOADS, check_harmless

FULL = Path("/dev/full")
BANK = """\
format: 1
id: petite
version: 1.0.0
language: fr
title: "Petite"
scale: {min: 0, max: 100, decimals: 1}
levels: [{id: bas, title: "Débuts", from: 0}, {id: haut, title: "Pilotage", from: 60}]
profile:
  - {id: type, kind: single, text: "Type ?", options: [{id: commune, text: "Commune"}, {id: region, text: "Région"}]}
  - {id: agents, kind: number, text: "Agents ?", min: 0, max: 9999}
  - {id: roles, kind: multiple, text: "Rôles ?", options: [{id: elu, text: "Élu"}, {id: agent, text: "Agent"}]}
duties: [{id: mentions, text: "Le site a ses mentions légales"}]
axes: [{id: a, title: "Axe A"}]
questions: [{id: q, axis: a, kind: number, text: "Q ?", min: 0, max: 10000}]
"""
OTHER = BANK.replace("id: petite", "id: autre").replace("id: a, title", "id: b, title").replace("axis: a", "axis: b")


def answer(folder: Path, name: str, q: object, bank: str = "bank.yaml", **head: object) -> None:
    data = {"bank": bank, "organisation": name, **head, "answers": {"q": q}}
    (folder / f"{name}.yaml").write_text(json.dumps(data), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Five organisations, one of them with a mistake in line 1, beside their bank."""
    there = tmp_path / "in"
    there.mkdir()
    (there / "bank.yaml").write_text(BANK, encoding="utf-8")
    answer(there, "a", 7000, profile={"type": "commune", "agents": 12.5, "roles": ["elu", "agent"]}, date="2026-11-23")
    answer(there, "b", 5996, profile={"type": "region", "agents": "unknown"}, duties={"mentions": "met"})
    answer(there, "c", 1000, profile={"type": "commune", "agents": 3})
    answer(there, "d", "unknown")
    answer(there, "e", 20000)
    return there


@pytest.mark.parametrize("format_", ["text", "json", "jsonl", "csv"])
def test_it_is_the_same_in_one_process_and_in_three(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, folder: Path, format_: str
) -> None:
    monkeypatch.setattr(chunks.split_into_chunks, "__defaults__", (2,))
    for number in range(9):
        answer(folder, f"f{number}", 100 * number)
    one, three = (maturity("score", str(folder), "-f", format_, "--jobs", jobs) for jobs in ("1", "3"))
    assert one == three
    assert (one.code, one.out.count("f8") > 0) == (2, True)
    assert one.err.count("MB406") == 1


def read(text: str, **options: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text), **options))  # type: ignore[arg-type]


def test_a_bad_file_is_a_row_in_its_place(maturity: Maturity, folder: Path) -> None:
    answer(folder, "f", 1)
    rows = read(maturity("score", str(folder), "-f", "csv").out)
    assert [Path(row["path"]).stem for row in rows] == ["a", "b", "c", "d", "e", "f"]
    bad = rows[4]
    assert (bad["status"], bad["code"], bad["line"], bad["score"]) == ("error", "MB406", "1", "")
    assert "20" in bad["message"]


def test_rows_have_the_facts_of_the_profile(maturity: Maturity, folder: Path) -> None:
    first, second, *_ = read(maturity("score", str(folder), "-f", "csv").out)
    assert {key: first[key] for key in first if key.startswith("profile.")} == {
        "profile.type": "commune",
        "profile.agents": "12.5",
        "profile.roles": "elu|agent",
    }
    assert (second["profile.agents"], second["profile.roles"], second["duty.mentions"]) == ("unknown", "", "met")
    assert (second["score"], second["level"]) == ("59.96", "bas")


def test_two_banks_share_a_table(maturity: Maturity, folder: Path) -> None:
    (folder / "other.yaml").write_text(OTHER, encoding="utf-8")
    answer(folder, "f", 1000, bank="other.yaml", profile={"agents": 4})
    rows = read(maturity("score", str(folder), "-f", "csv").out)
    assert (rows[0]["a.score"], rows[0]["b.score"]) == ("70", "")
    assert (rows[-1]["a.score"], rows[-1]["b.score"], rows[-1]["profile.agents"]) == ("", "10", "4")


def test_a_french_excel_reads_words_commas_and_days(maturity: Maturity, folder: Path) -> None:
    ran = maturity("score", str(folder), "-f", "csv", "--dialect", "excel-fr")
    assert ran.out.startswith("\ufeffFichier;État;Organisation")
    rows = read(ran.out.removeprefix("\ufeff"), delimiter=";")
    assert (rows[0]["Date"], rows[0]["Agents ?"], rows[0]["Rôles ?"]) == ("23/11/2026", "12,5", "Élu, Agent")
    assert (rows[1]["Score"], rows[1]["Niveau assuré"], rows[1]["Type ?"]) == ("59,96", "Débuts", "Région"), "not 60"
    assert (rows[1]["Provisoire"], rows[1]["Agents ?"]) == ("non", "ne sait pas")
    assert rows[4]["État"] == "erreur"
    levels = [
        [row[f"{axis}Niveau {sure}"] for axis in ("", "Axe A - ") for sure in ("assuré", "possible")] for row in rows
    ]
    assert levels[:2] == [["Pilotage"] * 4, ["Débuts"] * 4]
    assert (levels[3], rows[3]["Axe A - Provisoire"]) == (["Débuts", "Pilotage"] * 2, "oui")
    assert levels[4] == [""] * 4


def test_the_exact_rows_have_one_level_the_assured_one(maturity: Maturity, folder: Path) -> None:
    rows = read(maturity("score", str(folder), "-f", "csv").out)
    assert [key for key in rows[0] if "level" in key or "possible" in key] == ["level", "a.level"]
    assert (rows[3]["a.level"], rows[3]["a.score"], rows[3]["a.provisional"]) == ("bas", "", "true")


def test_a_workbook_has_numbers_days_and_texts_that_are_no_formulas(
    maturity: Maturity, folder: Path, tmp_path: Path
) -> None:
    for number, text in enumerate(PAYLOADS):
        answer(folder, f"f{number:02}", 1, organisation=text)
    target = tmp_path / "out.xlsx"
    for _ in range(2):  # the second time, it replaces its own
        assert maturity("score", str(folder), "-o", str(target), "--allow-failures").code == 0
    check_harmless(target)
    sheet = openpyxl.load_workbook(target)["Résultats"]
    heading, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    first, second = (dict(zip(heading, row, strict=True)) for row in rows[:2])
    assert [row[2] for row in rows[:6]] == ["a", "b", "c", "d", None, PAYLOADS[0]]
    assert (first["Date"].date().isoformat(), first["Agents ?"], first["Type ?"]) == ("2026-11-23", 12.5, "Commune")
    assert (second["Score"], second["Niveau assuré"], rows[4][1]) == (59.96, "Débuts", "erreur")


def test_parquet_has_typed_columns(maturity: Maturity, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.parquet"
    (folder / "other.yaml").write_text(OTHER, encoding="utf-8")
    answer(folder, "f", 1000, bank="other.yaml")
    for _ in range(2):
        assert maturity("score", str(folder), "-o", str(target), "--allow-failures").code == 0
    frame = pl.read_parquet(target)
    assert frame["organisation"].to_list() == ["a", "b", "c", "d", None, "f"]
    assert frame["score"].to_list() == [70.0, 59.96, 10.0, None, None, 10.0]
    assert frame["profile.agents"].to_list() == [12.5, None, 3.0, None, None, None]
    assert (frame["b.score"].to_list(), frame["line"].to_list()[4]) == ([None] * 5 + [10.0], 1)
    assert frame.schema["provisional"] == pl.Boolean


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-f", "json", "--dialect", "excel-fr"), "--dialect n'a de sens qu'avec le format csv"),
        (("-f", "csv", "--dialect", "excel"), "choisissez parmi exact, excel-fr"),
        (("-f", "csv", "--sort", "score"), "l'ordre reste celui des fichiers"),
        (("--jobs", "0"), "il faut un nombre à partir de 1"),
        (("--sort", "scor"), "« scor » n'est pas possible"),
    ],
)
def test_what_means_nothing_is_refused(maturity: Maturity, folder: Path, words: tuple[str, ...], said: str) -> None:
    ran = maturity("score", str(folder), *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in plain(ran.err)


@pytest.mark.parametrize(
    ("field", "order"),
    [
        ("score", "cbad"),
        ("-score", "abcd"),
        ("a", "cbad"),
        ("organisation", "abcd"),
        ("-organisation", "dcba"),
        ("profile.agents", "cabd"),
        ("-profile.type", "bacd"),
        ("date", "abcd"),
    ],
)
def test_the_table_can_be_sorted(maturity: Maturity, folder: Path, field: str, order: str) -> None:
    ran = maturity("score", str(folder), "--sort", field)
    assert "".join(line[0] for line in ran.out.splitlines()[1:5]) == order


@pytest.mark.parametrize(
    ("condition", "kept"),
    [
        ('profile.type == "commune"', "ac"),
        ("score.overall < 60", "bc"),
        ('profile.agents > 5 or profile.type == "region"', "ab"),
        ("answers.q >= 7000", "a"),
        ("not known(profile.agents)", "bd"),
    ],
)
def test_some_results_can_be_chosen(maturity: Maturity, folder: Path, condition: str, kept: str) -> None:
    ran = maturity("score", str(folder), "--where", condition, "-f", "jsonl")
    results = [json.loads(line) for line in ran.out.splitlines()]
    assert "".join(each["organisation"] for each in results if "organisation" in each) == kept
    assert f"{len(kept)} résultat" in plain(ran.err)


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ('profile.tipe == "commune"', ["MB206", "--> --where:1:9", "vouliez-vous écrire « type »"]),
        ('profile.type == "comune"', ["MB203", "--> --where:1:17", "vouliez-vous écrire « commune »"]),
        ("profile.type == commune", ["MB302", 'profile.type == "commune"']),
        ("profile.agents >", ["MB301"]),
    ],
)
@pytest.mark.parametrize("is_bank_given", [False, True])
def test_a_condition_that_chooses_nothing_is_told_with_its_place(
    maturity: Maturity, folder: Path, condition: str, said: list[str], is_bank_given: bool
) -> None:
    more = ("--bank", str(folder / "bank.yaml")) if is_bank_given else ()
    ran = maturity("score", str(folder / "a.yaml"), str(folder / "b.yaml"), "--where", condition, *more)
    assert (ran.code, ran.out) == (2, "")
    assert [each for each in said if each not in plain(ran.err)] == []
    assert ran.err.count(said[0]) == 1


@pytest.mark.parametrize(("more", "named"), [(0, "d.yaml"), (4, "d, g0, g1, g2, g3"), (9, "d, g0, g1, g2, g3, …")])
def test_results_for_which_a_condition_stays_open_are_named(
    maturity: Maturity, folder: Path, more: int, named: str
) -> None:
    for number in range(more):
        answer(folder, f"g{number}", "unknown")
    ran = maturity("score", str(folder), "--where", "score.overall < 40", "-f", "jsonl")
    told = plain(ran.err).replace("\n", " ")
    assert f"Pour {more + 1} autre" in told
    assert f"({named})" in told.replace(".yaml", "" if more else ".yaml")
    assert "un score compte de son plus bas à son plus haut" in told
    english = maturity("score", str(folder), "--where", "score.overall < 40", "-f", "jsonl", "--lang", "en")
    assert "a score counts from its least to its most" in english.err.replace("\n", " ")


def test_a_bank_without_what_a_condition_names_has_its_results_left_out(maturity: Maturity, folder: Path) -> None:
    (folder / "other.yaml").write_text(OTHER, encoding="utf-8")
    answer(folder, "f", 1000, bank="other.yaml")
    ran = maturity("score", str(folder), "--where", "score.b < 50", "-f", "jsonl", "--allow-failures")
    assert ran.code == 0
    assert [json.loads(line).get("organisation") for line in ran.out.splitlines()] == [None, "f"]


def test_failures_can_be_accepted(maturity: Maturity, folder: Path) -> None:
    words = ("score", str(folder), "-f", "csv")
    assert maturity(*words).code == 2
    assert maturity(*words, "--allow-failures").code == 0
    assert maturity(*words, "--allow-failures", "--fail-under", "50").code == 1


@pytest.mark.parametrize("format_", ["json", "jsonl", "csv", "text", "xlsx", "parquet"])
def test_a_disk_that_is_full_leaves_no_file_and_keeps_an_older_one(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: Path, format_: str
) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "full")

    target = tmp_path / "out.bin"
    words = ("score", str(folder), "-f", format_, "-o", str(target), "--quiet", "--allow-failures")
    with monkeypatch.context() as full:
        full.setattr(durable.os, "fsync", refuse)
        ran = maturity(*words)
    assert (ran.code, [each.name for each in tmp_path.iterdir()]) == (2, ["in"])
    assert ran.err.count("il n'y a plus de place sur le disque") == 1
    assert maturity(*words).code == 0
    older = target.read_bytes()
    monkeypatch.setattr(durable.os, "fsync", refuse)
    assert maturity(*words).code == 2
    assert (target.read_bytes(), sorted(each.name for each in tmp_path.iterdir())) == (older, ["in", "out.bin"])


@pytest.mark.skipif(not FULL.exists(), reason="a device that is always full")
@pytest.mark.parametrize(("format_", "name"), [("xlsx", "plain"), ("xlsx", "sealed"), ("parquet", "results")])
def test_a_full_folder_for_temporary_files_costs_no_older_file(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, folder: Path, format_: str, name: str
) -> None:
    """A file that is put together before it is written stands beside others, on a disk that may be full as well."""
    target = tmp_path / f"out.{format_}"
    words = ("score", str(folder), "-o", str(target), "--allow-failures")
    assert maturity(*words).code == 0
    older = target.read_bytes()
    make = tempfile.TemporaryDirectory

    def make_full(**more: str) -> tempfile.TemporaryDirectory[str]:
        made = make(**more)
        (Path(made.name) / f"{name}.{format_}").symlink_to(FULL)
        return made

    monkeypatch.setattr(tempfile, "TemporaryDirectory", make_full)
    ran = maturity(*words, "--quiet")
    assert (ran.code, ran.out) == (2, "")
    assert plain(ran.err).count(f"{tempfile.gettempdir()} : il n'y a plus de place sur le disque") == 1
    assert (target.read_bytes(), sorted(each.name for each in tmp_path.iterdir())) == (older, ["in", target.name])


@pytest.mark.skipif(not FULL.exists(), reason="a device that is always full")
def test_a_full_place_for_temporary_files_is_told(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    monkeypatch.setattr(spool.tempfile, "TemporaryFile", lambda **_: FULL.open("r+b", buffering=0))
    ran = maturity("score", str(folder), "-f", "csv", "--allow-failures")
    assert (ran.code, ran.out) == (2, "")
    assert f"{tempfile.gettempdir()} : il n'y a plus de place sur le disque" in plain(ran.err)


@pytest.mark.skipif(os.name != "posix", reason="a signal is sent to one process")
@pytest.mark.parametrize("format_", ["json", "csv"])
def test_what_is_done_when_it_is_interrupted_is_a_whole_file(tmp_path: Path, folder: Path, format_: str) -> None:
    """The last input is the standard input, on which nothing comes."""
    target = tmp_path / f"out.{format_}"
    words = [sys.executable, "-m", "maturity", "score", str(folder / "e.yaml"), str(folder / "a.yaml"), "-"]
    environment = {name: value for name, value in os.environ.items() if name not in UNSET} | {"LC_ALL": "C.UTF-8"}
    with subprocess.Popen(
        [*words, "-o", str(target)], env=environment, stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stderr
        for line in iter(process.stderr.readline, b"\n"):  # what is wrong in the first file: the second is next
            assert line
        os.kill(process.pid, signal.SIGINT)
        _, err = process.communicate(timeout=20)
    text = target.read_text("utf-8")
    names = [each["organisation"] for each in (json.loads(text)["results"] if format_ == "json" else read(text))]
    done = len([name for name in names if name]) + 1
    assert process.returncode == 130
    assert names in ([], ["a"]) if format_ == "json" else names in ([""], ["", "a"])
    assert f"{done} fichier" in err.decode()
    assert "sur 3" in err.decode()
