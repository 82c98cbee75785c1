"""`maturity quiz --from`: a new file from the answers of an earlier year, each of them to be confirmed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from maturity.syntax.document import Document, open_document
from tests.cli.command import Maturity
from tests.support import flat

EARLIER = """\
# l'an dernier
bank: bank.yaml
bank_version: 2.1.0
date: "2025-11-12"
organisation: "Ville d'Exemple"
respondent: {id: d1, role: dircom}
profile: {equipe: 4, type: commune}
targets: {cap: forte, ecoute: moyenne}
answers:
  strategie: {value: souvent, comment: "vue", evidence: ["note.pdf"]}
  roles: [public]
  part: 30
  repartition: unknown
  avis: parfois
  consultation: jamais
  remarque: "Rien"
"""


@pytest.fixture(autouse=True)
def earlier(folder: Path) -> Path:
    """The answers of last year, which nothing may change."""
    path = folder / "ville-2025.yaml"
    path.write_text(EARLIER, "utf-8")
    return path


@pytest.fixture(autouse=True)
def _unchanged(earlier: Path) -> Any:
    yield
    assert earlier.read_text("utf-8") == EARLIER


def read(path: str) -> Any:
    document = open_document(path)
    assert isinstance(document, Document)
    return document.data


def score(maturity: Maturity, path: str) -> Any:
    ran = maturity("score", path, "--format", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def renew(maturity: Maturity, *lines: str, words: tuple[str, ...] = ("-o", "a.yaml")) -> Any:
    return maturity("quiz", "--from", "ville-2025.yaml", *words, lines=list(lines))


def test_each_answer_of_then_is_in_the_new_file_and_none_counts(maturity: Maturity) -> None:
    ran = renew(maturity, "t", "t", "q")
    shown = flat(ran.out)
    assert "D'après ville-2025.yaml (12 novembre 2025) : 11 réponses à confirmer une à une." in shown
    assert "Touche t si la réponse d'alors est toujours vraie" in shown
    assert "À confirmer. La dernière fois (12 novembre 2025) : (ne sait pas)" in shown
    data = read("a.yaml")
    assert (data["date"], data["organisation"], data["bank_version"]) == ("2026-11-18", "Ville d'Exemple", "2.1.0")
    assert "respondent" not in data
    assert data["answers"]["strategie"] == {
        "value": "souvent",
        "comment": "vue",
        "evidence": ["note.pdf"],
        "confirm": "2025-11-12",
    }
    assert data["targets"] == {
        "cap": {"value": "forte", "confirm": "2025-11-12"},
        "ecoute": {"value": "moyenne", "confirm": "2025-11-12"},
    }
    assert data["answers"]["repartition"] == "unknown"
    result = score(maturity, "a.yaml")
    assert (result["overall"]["score"], result["overall"]["coverage"]["answered"]) == (None, 0)
    assert result["profile"] == {"equipe": 4, "type": "to_confirm"}
    assert [(each["code"], flat(each["message"])) for each in result["warnings"] if each["code"] == "MB422"] == [
        (
            "MB422",
            "9 réponses du 12 novembre 2025 sont à confirmer et ne comptent pas : type, cap, ecoute, …",
        )
    ]
    ran = maturity("check", "a.yaml")
    assert "maturity quiz a.yaml" in ran.out
    assert "MB422" in ran.out


def test_confirming_everything_gives_the_same_score(maturity: Maturity) -> None:
    ran = renew(maturity, *"t" * 10, "/t")
    shown = flat(ran.out)
    assert ran.code == 0
    assert "Dans cette séance : 11 réponses confirmées, 0 changée." in shown
    before, after = score(maturity, "ville-2025.yaml"), score(maturity, "a.yaml")
    for key in ("overall", "axes", "answers", "profile", "advice"):
        assert after[key] == before[key]
    assert read("a.yaml")["answers"] == read("ville-2025.yaml")["answers"]
    assert "confirm" not in Path("a.yaml").read_text("utf-8")
    ran = maturity("check", "a.yaml")
    assert (ran.code, ran.out) == (0, "")


def test_the_file_itself_says_what_is_left_so_that_the_quiz_goes_on(maturity: Maturity) -> None:
    renew(maturity, "t", "q")
    ran = maturity("quiz", "a.yaml", lines=["t", "q"])
    shown = flat(ran.out)
    assert "10 à confirmer" in shown
    assert "10 réponses d'un questionnaire précédent sont à confirmer ; d'ici là, elles ne comptent pas." in shown
    assert "MB422" not in ran.err  # the greeting says it
    assert "encore 10 à confirmer ou à compléter" in shown
    assert "1 réponse confirmée, 0 changée ; 9 encore à confirmer." in flat(ran.err)
    ran = maturity("quiz", "a.yaml", "--review", lines=["2", *"t" * 8, "/t"])
    assert ran.code == 0
    assert "confirm" not in Path("a.yaml").read_text("utf-8")


def test_enter_alone_confirms_nothing(maturity: Maturity) -> None:
    ran = renew(maturity, "", "", "q", words=("-o", "a.yaml", "--keep-going"))
    assert flat(ran.out).count("Entrée ne confirme rien : t si c'est toujours vrai") == 2
    assert not Path("a.yaml").exists()
    assert "maturity quiz --from ville-2025.yaml -o a.yaml" in flat(ran.err + ran.out)
    ran = renew(maturity, "", "q", words=("-o", "a.yaml"))
    assert ran.code == 2


def test_the_name_proposed_is_that_of_no_file(maturity: Maturity, folder: Path) -> None:
    (folder / "ville-d-exemple-2026.yaml").write_text("# autre\nbank: bank.yaml\nanswers: {part: 1}\n", "utf-8")
    ran = renew(maturity, "", "t", "q", words=())
    assert "[ville-d-exemple-2026-2.yaml]" in ran.out
    assert Path("ville-d-exemple-2026-2.yaml").exists()
    ran = renew(maturity, "ville-2025.yaml", words=())
    assert ran.code == 2
    assert "ville-2025.yaml existe déjà, et --from commence un nouveau fichier" in flat(ran.out + ran.err)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--from", "rien.yaml"], "rien.yaml"),
        (["--from", "bank.yaml"], "bank.yaml"),
        (["--from", "ville-2025.yaml", "-o", "ville-2025.yaml"], "ville-2025.yaml existe déjà"),
        (["--from", "ville-2025.yaml", "-o", "a.yaml", "--review"], "--from demande tout à nouveau"),
        (
            ["--from", "ville-2025.yaml", "communication_numerique", "-o", "a.yaml"],
            "répond au questionnaire « golden »",
        ),
        (["--from", "ville-2025.yaml", "ville-2025.yaml"], "est un fichier de réponses"),
        (["--from", "vide.yaml", "-o", "a.yaml"], "vide.yaml ne contient aucune réponse à reprendre"),
        (["--from", "faux.yaml", "-o", "a.yaml"], "MB203"),
        (["--from", "sans.yaml", "-o", "a.yaml"], "MB"),
    ],
)
def test_what_cannot_be_renewed_is_refused(maturity: Maturity, folder: Path, words: list[str], said: str) -> None:
    (folder / "vide.yaml").write_text("bank: bank.yaml\nanswers: {part: null}\n", "utf-8")
    (folder / "faux.yaml").write_text("bank: bank.yaml\nanswers: {avis: jadis}\n", "utf-8")
    (folder / "sans.yaml").write_text("bank: absent.yaml\nanswers: {avis: jadis}\n", "utf-8")
    ran = maturity("quiz", *words, lines=["t"])
    assert ran.code == 2
    assert said in flat(ran.out + ran.err)
    assert not Path("a.yaml").exists()


def test_answers_to_an_earlier_version_are_carried_over(maturity: Maturity, folder: Path) -> None:
    with (folder / "bank.yaml").open("a", encoding="utf-8") as bank:
        bank.write('renamed: {ancienne: avis}\nremoved: [fax]\nrecheck: {part: "2.0.0"}\n')
    text = 'bank: bank.yaml\nbank_version: "1.0.0"\ndate: "2025-11-12"\n'
    (folder / "v1.yaml").write_text(
        f"{text}answers: {{ancienne: parfois, fax: oui, part: 30, consultation: jadis}}\n", "utf-8"
    )
    ran = maturity("quiz", "--from", "v1.yaml", "-o", "a.yaml", "--only", "part", lines=["t"])
    shown = flat(ran.out)
    assert "À confirmer, et la question a changé depuis. La dernière fois (12 novembre 2025) : 30 %" in shown
    assert "Non reprise, car la question a changé" in shown
    data = read("a.yaml")
    assert data["bank_version"] == "2.1.0"
    assert data["answers"] == {"part": 30, "avis": {"value": "parfois", "confirm": "2025-11-12"}}


def test_a_planned_duty_whose_day_is_over_is_told(maturity: Maturity, folder: Path) -> None:
    golden = Path(__file__).parents[2] / "golden" / "files"
    (folder / "obligations.yaml").write_text((golden / "obligations.yaml").read_text("utf-8"), "utf-8")
    (folder / "d.yaml").write_text(
        'bank: obligations.yaml\nduties: {delegue: {state: planned, owner: "service juridique", due: "2026-03-31"}}\n',
        "utf-8",
    )
    ran = maturity("quiz", "--from", "d.yaml", "-o", "a.yaml", "--only", "delegue", lines=["t"])
    shown = flat(ran.out)
    assert "La dernière fois : Pas encore, mais c'est programmé (service juridique, 31 mars 2026)." in shown
    assert "Cette date est passée." in shown
    assert "Attention, cette date est déjà passée : 31 mars 2026" in shown
    planned = {"state": "planned", "owner": "service juridique", "due": "2026-03-31"}
    assert read("a.yaml")["duties"] == {"delegue": planned}


def test_what_is_no_longer_asked_becomes_a_comment(maturity: Maturity, folder: Path) -> None:
    (folder / "petit.yaml").write_text(
        "format: 1\nid: petit\nversion: 1.0.0\nlanguage: fr\ntitle: P\naxes: [{id: x, title: X}]\nquestions:\n"
        "  - {id: q, axis: x, kind: single, text: Q, options: [{id: non, text: Non}, {id: oui, text: Oui}]}\n"
        "  - {id: r, axis: x, kind: single, text: R, when: 'answers.q == \"oui\"',"
        " options: [{id: a, text: A}, {id: b, text: B}]}\n",
        "utf-8",
    )
    (folder / "p.yaml").write_text('bank: petit.yaml\ndate: "2025-11-12"\nanswers: {q: oui, r: a}\n', "utf-8")
    ran = maturity("quiz", "--from", "p.yaml", "-o", "a.yaml", lines=["1"])
    assert "Une réponse d'alors, dont la question ne se pose plus, devient un commentaire du fichier." in flat(ran.out)
    assert '#   r: {value: a, confirm: "2025-11-12"}' in Path("a.yaml").read_text("utf-8")
    assert read("a.yaml")["answers"] == {"q": "non"}
