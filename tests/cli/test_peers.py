"""`score --peers`: the place of a result among the peers of a pack, and every pack that is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import docx
import pytest
from jsonschema import Draft202012Validator
from pypdf import PdfReader

from scripts.fictitious_cohort import main as write_cohort
from tests.cli.command import Maturity
from tests.presentations import check_presentation, outline
from tests.support import plain
from tests.workbooks import list_cells, list_rows, read

EXAMPLE = "questionnaires/examples/petite_ville_prerequis.yaml"
HOW = "[bold]volontaires[/] \x1b[31m<b>"


@pytest.fixture
def pack(maturity: Maturity, tmp_path: Path) -> Path:
    write_cohort([str(tmp_path / "reponses"), "14", "7", "prerequis"])
    path = tmp_path / "peers.json"
    ran = maturity("cohort", str(tmp_path / "reponses"), "--export-peers", str(path), "--how", HOW)
    assert ran.code == 0, ran.err
    return path


def change(path: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    data = json.loads(path.read_text("utf-8"))
    edit(data)
    path.write_text(json.dumps(data), "utf-8")


def test_a_pack_is_as_its_schema_says_and_names_nobody(maturity: Maturity, pack: Path) -> None:
    text = pack.read_text("utf-8")
    schema = json.loads(maturity("schema", "peers").out)
    Draft202012Validator(schema).validate(json.loads(text))
    assert "fictive" not in text


def test_each_top_axis_has_its_place(maturity: Maturity, pack: Path) -> None:
    ran = maturity("score", EXAMPLE, "--peers", str(pack))
    assert ran.code == 0, ran.err
    told = " ".join(ran.out.replace("\u00a0", " ").split())
    assert "13 organisations" in told
    assert "non représentatives" in told
    assert "[bold]volontaires[/]" in told
    assert "\x1b" not in ran.out
    assert "médiane" in told.rpartition("PAIRS")[2]


def test_representative_peers_say_why(maturity: Maturity, pack: Path) -> None:
    change(pack, lambda data: data.update(representative={"is_so": True, "why": "tirage au sort"}))
    told = " ".join(maturity("score", EXAMPLE, "--peers", str(pack)).out.replace("\u00a0", " ").split())
    assert "représentatives : tirage au sort" in told


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda data: data.pop("peers"), "MB940"),
        (lambda data: data["bank"].update(sha256="0" * 64), "MB941"),
        (lambda data: data["tables"][0]["counts"].update(scored=3), "MB942"),
        (lambda data: data["axes"][0].update(n=2, n_at_least=2), "MB942"),
        (lambda data: data["axes"][0].update(q1="999/1"), "MB943"),
        (lambda data: data["axes"][0].update(axis="nope"), "MB943"),
        (lambda data: data["tables"][0].update(of=5), "MB943"),
        (lambda data: data.update(representative={"is_so": True}), "MB944"),
        (lambda data: data.update(how="x" * 501), "MB925"),
        (lambda data: data["axes"].append(data["axes"][0]), "MB943"),
        (lambda data: data["axes"][0].update(n=99), "MB943"),
        (lambda data: data["tables"].append(data["tables"][0]), "MB943"),
        (lambda data: data["tables"][0].update(of=99), "MB943"),
        (lambda data: data["axes"][0].update(median="1/0"), "MB2"),
        (lambda data: data.update(n=4), "MB2"),
        (lambda data: data.update(more=1), "MB201"),
    ],
)
def test_a_pack_that_cannot_be_used(
    maturity: Maturity, pack: Path, edit: Callable[[dict[str, Any]], object], code: str
) -> None:
    change(pack, edit)
    ran = maturity("score", EXAMPLE, "--peers", str(pack))
    assert (ran.code, ran.out) == (2, "")
    assert code in ran.err


@pytest.mark.parametrize(
    ("edit", "said"),
    [
        (lambda data: data["axes"][0].update(median="1/0"), "un nombre, ou une fraction entre guillemets, est attendu"),
        (
            lambda data: data["axes"][0].update(q1="haut"),
            "un nombre, ou une fraction entre guillemets, est attendu",
        ),
        (lambda data: data.update(n=4), "un nombre à partir de 5 est attendu"),
        (lambda data: data.update(min_group=1), "un nombre à partir de 5 est attendu"),
        (lambda data: data.update(peers=2), "seul le format 1 l'est"),
    ],
)
def test_what_is_wrong_in_a_pack_is_said_of_what_it_is(
    maturity: Maturity, pack: Path, edit: Callable[[dict[str, Any]], object], said: str
) -> None:
    """Not of a weight or of decimals, which a bank has."""
    change(pack, edit)
    ran = maturity("score", EXAMPLE, "--peers", str(pack))
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(plain(ran.err).split())


def test_peers_stand_beside_one_result_in_words(maturity: Maturity, pack: Path) -> None:
    assert maturity("score", EXAMPLE, EXAMPLE.replace("_prerequis", ""), "--peers", str(pack)).code == 2
    assert maturity("score", EXAMPLE, "--peers", str(pack), "--format", "csv").code == 2
    assert "non représentatives" in maturity("score", EXAMPLE, "--peers", str(pack), "--format", "markdown").out


def test_data_carry_the_peers_as_the_schema_says(maturity: Maturity, pack: Path) -> None:
    ran = maturity("score", EXAMPLE, "--peers", str(pack), "--format", "json")
    assert ran.code == 0, ran.err
    result, given = json.loads(ran.out), json.loads(pack.read_text("utf-8"))
    Draft202012Validator(json.loads(maturity("schema", "result").out)).validate(result)
    peers = result["peers"]
    assert (peers["n"], peers["date"], peers["how"], peers["representative"]) == (
        13,
        given["date"],
        given["how"],
        False,
    )
    assert [axis["axis"] for axis in peers["axes"]] == [axis["axis"] for axis in given["axes"]]
    scores = {"overall": result["overall"]["score"]} | {axis["id"]: axis["score"] for axis in result["axes"]}
    own = {axis["id"]: axis for axis in [result["overall"], *result["axes"]]}
    for axis in peers["axes"]:
        mine = own[axis["axis"]]
        assert (axis["low"], axis["high"]) == (mine["low"], mine["high"])
        if axis["place"] is None:
            assert mine["provisional"] or mine["score"] is None
        else:
            assert (axis["place"] in ("lower", "below")) == (scores[axis["axis"]] < axis["median"])
    assert {axis["axis"] for axis in peers["axes"] if axis["place"] is None} == {"services"}
    assert {axis["axis"] for axis in peers["axes"] if not axis["certain"]} == {"services", "pratiques"}
    alone = json.loads(maturity("score", EXAMPLE, "--format", "json").out)
    assert {name: value for name, value in result.items() if name != "peers"} == alone


def test_a_place_that_open_questions_can_change_is_to_be_confirmed(
    maturity: Maturity, pack: Path, tmp_path: Path
) -> None:
    """The example has 23 (21 to 29) as a whole, and answers 3 questions out of 5 about services."""
    change(pack, lambda data: data["axes"][0].update(axis="overall", q1=10, median=25, q3=90))
    told = " ".join(maturity("score", EXAMPLE, "--peers", str(pack)).out.replace("\u00a0", " ").split())
    told = told.rpartition("PAIRS")[2]
    assert "Ensemble : 23 ; autour de la médiane (à confirmer : 21–29). Médiane 25" in told
    assert "autour de la médiane (à confirmer : 21–29)" in told
    assert "pas de place : 3 réponses sur 5" in told
    english = maturity("score", EXAMPLE, "--peers", str(pack), "--lang", "en").out
    assert "around the median (to be confirmed: 21–29)" in " ".join(english.split())
    report = tmp_path / "rapport.md"
    maturity("report", EXAMPLE, "--peers", str(pack), "-o", str(report))
    assert "autour de la médiane (à confirmer : 21–29)" in plain(report.read_text("utf-8")).replace("\u00a0", " ")


@pytest.mark.parametrize("ending", ["html", "md"])
def test_a_report_shows_the_peers(maturity: Maturity, pack: Path, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"rapport.{ending}"
    ran = maturity("report", EXAMPLE, "--peers", str(pack), "-o", str(path))
    assert ran.code == 0, ran.err
    text = plain(unescape(path.read_text("utf-8")))
    _, _, told = text.partition("À côté de vos pairs" if ending == "md" else '-peers">À côté de vos pairs')
    assert "13 organisations" in told
    assert "non représentatives" in told
    assert "sous la médiane" in told or "au-dessus de la médiane" in told
    assert "<b>" not in path.read_text("utf-8")
    assert "\x1b" not in text
    maturity("report", EXAMPLE, "-o", str(path))
    assert "vos pairs" not in plain(path.read_text("utf-8"))


@pytest.mark.parametrize("ending", ["html", "pdf"])
def test_one_sheet_says_the_place_among_the_peers(maturity: Maturity, pack: Path, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"feuille.{ending}"
    assert maturity("report", EXAMPLE, "--page", "--peers", str(pack), "-o", str(path)).code == 0
    text = (
        " ".join(page.extract_text() for page in PdfReader(path).pages) if ending == "pdf" else path.read_text("utf-8")
    )
    told = " ".join(plain(unescape(text)).split()).partition("À côté de vos pairs – Ensemble : 23 (21–29) ; ")[2]
    assert "Ces pairs : 13 organisations" in told
    assert "non représentatives" in told


def test_slides_show_the_peers(maturity: Maturity, pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.pptx"
    assert maturity("report", EXAMPLE, "--peers", str(pack), "-o", str(path)).code == 0
    check_presentation(path.read_bytes(), "fr")
    told = plain(outline(path.read_bytes()))
    assert "Ensemble | 23 | 21–29 |" in told
    assert "13 organisations" in told.partition("Ensemble | 23 | 21–29 |")[2]


def test_a_workbook_has_the_peers_as_numbers(maturity: Maturity, pack: Path, tmp_path: Path) -> None:
    change(pack, lambda data: data["axes"][0].update(axis="overall", q1=10, median=25, q3=90))
    path = tmp_path / "r.xlsx"
    assert maturity("report", EXAMPLE, "--peers", str(pack), "-o", str(path)).code == 0
    row = list_rows(read(path)["Pairs"])[0]
    assert (row["Axe"], row["Vous"], row["Au plus bas"], row["Au plus haut"]) == ("Ensemble", 23, 21, 29)
    assert (row["Leur premier quartile"], row["Médiane des pairs"], row["Leur troisième quartile"]) == (10, 25, 90)
    assert "non représentatives" in str([cell.value for cell in list_cells(read(path))])


def test_a_text_for_a_word_processor_has_the_table_of_peers(maturity: Maturity, pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.docx"
    assert maturity("report", EXAMPLE, "--peers", str(pack), "-o", str(path)).code == 0
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in docx.Document(str(path)).tables]
    [shown] = [table for table in tables if "Médiane" in table[0]]
    assert shown[1][:3] == ["Ensemble", "23", "21–29"]


def test_each_report_of_a_folder_has_the_peers_of_its_questionnaire(
    maturity: Maturity, pack: Path, tmp_path: Path
) -> None:
    town = [EXAMPLE, EXAMPLE.replace("_prerequis", "")]
    ran = maturity("report", *town, "--peers", str(pack), "-o", f"{tmp_path}/rapports/")
    assert ran.code == 0, ran.err
    [path] = (tmp_path / "rapports").iterdir()
    assert plain(path.read_text("utf-8")).count('-peers">À côté de vos pairs') == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((EXAMPLE.replace("_prerequis", ""), "-o", "r.html"), "MB941"),
        (("questionnaires/examples", "-o", "r.html"), "--peers"),
    ],
)
def test_a_report_that_has_no_place_for_the_peers(
    maturity: Maturity, pack: Path, words: tuple[str, ...], said: str
) -> None:
    target = pack.parent / words[2]
    ran = maturity("report", words[0], "-o", str(target), *words[3:], "--peers", str(pack))
    assert (ran.code, target.exists()) == (2, False)
    assert said in ran.err


def test_peers_that_were_chosen_say_by_what(maturity: Maturity, pack: Path, tmp_path: Path) -> None:
    where = 'profile.population > 0 or profile.type == "commune"'
    path = tmp_path / "chosen.json"
    words = ("cohort", str(pack.parent / "reponses"), "--export-peers", str(path), "--how", "volontaires")
    assert maturity(*words, "--where", where).code == 0
    assert json.loads(path.read_text("utf-8"))["where"] == where
    Draft202012Validator(json.loads(maturity("schema", "peers").out)).validate(json.loads(path.read_text("utf-8")))
    assert f"Seulement : {where}." in tell(maturity, path)
    assert f"Only: {where}." in tell(maturity, path, "--lang", "en")
    assert (
        json.loads(maturity("score", EXAMPLE, "--peers", str(path), "--format", "json").out)["peers"]["where"] == where
    )
    maturity("report", EXAMPLE, "--peers", str(path), "-o", str(tmp_path / "r.html"))
    assert where in plain(unescape((tmp_path / "r.html").read_text("utf-8")))
    assert "Seulement" not in tell(maturity, pack)
    assert "version courte" not in tell(maturity, path)
    change(path, lambda data: data.update(scope="express"))
    assert "Réponses à la version courte. Seulement" in tell(maturity, path)
    result = json.loads(maturity("score", EXAMPLE, "--peers", str(path), "--format", "json").out)
    assert result["peers"]["scope"] == "express"
    change(path, lambda data: data.update(where="[bold]<b>"))
    assert "Seulement : [bold]<b>." in tell(maturity, path)
    long = " or ".join(["profile.population > 0"] * 30)
    assert maturity(*words, "--where", long, "--force").code == 2
    change(path, lambda data: data.update(where=long))
    assert "MB925" in maturity("score", EXAMPLE, "--peers", str(path)).err


def tell(maturity: Maturity, path: Path, *words: str) -> str:
    """What the command says of the peers, in lines of any length."""
    out = maturity("score", EXAMPLE, "--peers", str(path), *words).out
    return " ".join(out.replace("\u00a0", " ").split())


def test_how_they_came_together_is_said_shortly(maturity: Maturity, pack: Path) -> None:
    ran = maturity("cohort", str(pack.parent / "reponses"), "--export-peers", str(pack), "--how", "x" * 501)
    assert ran.code == 2
    assert "501" in ran.err
