"""`maturity explain`: what it explains, what it refuses, and the certificate that another program does again."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from maturity.loading.shipped import find_folder, get_example_path
from tests.cli.command import EXAMPLES, Maturity
from tests.insight.derivations import TOOL, check, sign
from tests.support import flat, plain

GOLDEN = Path(__file__).parents[1] / "golden" / "files"
SHIPPED = sorted(EXAMPLES.glob("*.yaml"))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with banks and answers to them."""
    for path in GOLDEN.iterdir():
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run_tool(*words: str) -> subprocess.CompletedProcess[str]:
    """The program that checks certificates, without anything that is installed."""
    return subprocess.run([sys.executable, "-I", "-S", str(TOOL), *words], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_certificate_of_what_ships_is_accepted(path: Path, maturity: Maturity, folder: Path) -> None:
    card = json.loads(maturity("score", str(path), "--format", "json").out)
    advised = [each["id"] for each in card["advice"]][:3]
    ran = maturity("explain", str(path), *(f"recommendation:{each}" for each in advised), "-o", "preuve.json")
    assert ran.code == 0
    certificate = json.loads((folder / "preuve.json").read_text("utf-8"))
    check(certificate)
    bank = find_folder() / f"{certificate['about']['bank']['id']}.yaml"
    done = run_tool("preuve.json", "--bank", str(bank), "--answers", str(path))
    assert (done.returncode, done.stderr) == (0, "")
    found = {(each["node"], each["figure"]): each["value"] for each in certificate["results"]}
    for axis in (*card["axes"], *([card["overall"]] if card["overall"] else [])):
        top, bottom = found[f"axis:{axis['id']}", "score"].split("/")
        assert int(top) / int(bottom) == axis["score"]


def test_a_certificate_is_about_its_files_alone(maturity: Maturity, folder: Path) -> None:
    maturity("explain", "ouvert.yaml", "-o", "preuve.json")
    (folder / "bank.yaml").write_bytes((folder / "bank.yaml").read_bytes() + b"# \n")
    assert run_tool("preuve.json", "--answers", "ouvert.yaml").returncode == 0
    for words in (("--bank", "bank.yaml"), ("--answers", "petite.yaml"), ("--bank", "absente.yaml")):
        done = run_tool("preuve.json", *words)
        assert done.returncode == 1
        assert done.stderr.startswith("refused: ")
        assert len(done.stderr.splitlines()) == 1


def test_a_bank_with_a_base_has_two_files(maturity: Maturity, folder: Path) -> None:
    text = 'format: 1\nid: locale\nversion: 1.0.0\nlanguage: fr\ntitle: "Locale"\nextends: ./bank.yaml\n'
    text += 'base_version: 2.1.0\nlevels:\n  - {id: milieu, from: 30, title: "Structuration"}\n'
    (folder / "locale.yaml").write_text(text, "utf-8")
    (folder / "ville.yaml").write_text("bank: ./locale.yaml\nanswers: {strategie: souvent, roles: [public]}\n", "utf-8")
    ran = maturity("explain", "ville.yaml", "-o", "preuve.json")
    assert ran.code == 0, ran.err
    for bank in ("locale.yaml", "bank.yaml"):
        assert run_tool("preuve.json", "--bank", bank).returncode == 0
    shown = plain(maturity("explain", "ville.yaml", "level:milieu", "strategie").out)
    assert "questionnaire:9" in shown
    assert "bank.yaml:34" in shown


@pytest.mark.parametrize(
    "damage",
    ["", "[]", "{}", '{"digest": 1}', '{"steps": 3, "digest": "x"}', "[" * 100_000, '{"digest": "\\ud800"}'],
    ids=range(7),
)
def test_what_is_no_certificate_is_refused_in_one_line(damage: str, folder: Path) -> None:
    (folder / "preuve.json").write_text(damage, "utf-8")
    done = run_tool("preuve.json")
    assert done.returncode == 1
    assert done.stderr.startswith("refused: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_level_or_a_step_that_is_forged_is_refused(maturity: Maturity) -> None:
    certificate = json.loads(maturity("explain", "devoirs.yaml", "--format", "json").out)
    reached = [each for each in certificate["levels"] if each["node"] == "axis:overall"]
    assert {each["reading"]: each["reached"] for each in reached} == {"low": "suite", "high": "suite"}
    for change in ("reached", "holds", "given", "twice"):
        forged = json.loads(json.dumps(certificate))
        level = next(each for each in forged["levels"] if each["node"] == "axis:overall")
        if change == "reached":
            level["reached"] = "haut"
        elif change == "holds":
            level["levels"][-1]["holds"] = True
        elif change == "given":
            forged["steps"].append({"id": "more", "op": "given", "of": [], "value": "1/1"})
        else:
            forged["steps"].append(forged["steps"][0])
        with pytest.raises(ValueError, match=r"is at|hold|no step uses|twice"):
            check(sign(forged))


def test_every_figure_of_a_coverage_that_is_forged_is_refused(maturity: Maturity) -> None:
    path = get_example_path("petite_ville")
    certificate = json.loads(maturity("explain", str(path), "--format", "json").out)
    ours = re.compile(r"coverage\.|counted$|questions\.\w+\.(answered|weight_in_whole|answered_weight)$")
    places = [place for place, step in enumerate(certificate["steps"]) if ours.match(step["id"])]
    assert len(places) > 3 * 38
    for place in places:
        step = certificate["steps"][place]
        true = step["value"]
        step["value"] = "1/1" if true == "0/1" else "0/1"
        with pytest.raises((ValueError, ArithmeticError)):
            check(sign(certificate))
        step["value"] = true
    check(certificate)
    found = {(each["node"], each["figure"]): each["value"] for each in certificate["results"]}
    card = json.loads(maturity("score", str(path), "--format", "json").out)
    top, bottom = map(int, found["axis:overall", "by_weight"].split("/"))
    assert top / bottom == card["overall"]["coverage"]["by_weight"]
    assert found["axis:overall", "answered"] == f"{card['overall']['coverage']['answered']}/1"


def test_the_line_of_each_figure_is_where_it_is_written(maturity: Maturity, folder: Path) -> None:
    certificate = json.loads(maturity("explain", "ouvert.yaml", "ecrire", "--format", "json").out)
    lines = {name: (folder / name).read_text("utf-8").split("\n") for name in ("bank.yaml", "ouvert.yaml")}
    places = {step["id"]: (step["source"], step["value"]) for step in certificate["steps"] if "source" in step}
    expected = {
        "axes.cap.weight": "weight: 2",
        "levels.haut.from": "from: 70",
        "questions.part.answer": "part: 12.5",
        "questions.part.curve.1.percent": "curve: [[0, 0], [50, 80], [100, 100]]",
        "questions.strategie.raw": "strategie: {value: parfois",
        "questions.part.answered": "part: 12.5",
        "recommendations.ecrire.effort": "effort: 2",
        "after.ecrire.questions.strategie.raw": "moves: {strategie: toujours}",
    }
    for step, text in expected.items():
        source, _ = places[step]
        assert text in lines[source["file"]][source["line"] - 1], step
    assert places["scale.max"] == (
        {"from": "bank", "file": "bank.yaml", "line": None, "pointer": "/scale/max", "default": True},
        "100/1",
    )
    assert places["questions.roles.lowest"][0] == {"rule": "docs/scoring.md", "point": 1}


def test_an_id_of_several_things_is_asked_for_by_its_kind(maturity: Maturity, folder: Path) -> None:
    bank = (folder / "bank.yaml").read_text("utf-8").replace("id: ecouter\n", "id: ecoute\n")
    (folder / "bank.yaml").write_text(bank, "utf-8")
    ran = maturity("explain", "ouvert.yaml", "ecoute")
    assert (ran.code, ran.out) == (2, "")
    assert "axis:ecoute, recommendation:ecoute" in ran.err
    for word in ("axis:ecoute", "recommendation:ecoute"):
        assert maturity("explain", "ouvert.yaml", word).code == 0
    assert maturity("explain", "ouvert.yaml", "level:ecoute").code == 2


def test_what_cannot_be_explained_is_refused(maturity: Maturity, folder: Path) -> None:
    assert maturity("explain", ".").code == 2
    assert maturity("explain", "absente.yaml").code == 2
    assert maturity("explain", "faux.yaml").code == 2
    assert maturity("explain", "bank.yaml").code == 2
    ran = maturity("explain", "grille.yaml", "overall")
    assert ran.code == 2
    assert "institution, dialogue, service" in ran.err
    assert "Traceback" not in maturity("explain", "ouvert.yaml", "\x1b[31m").err
    (folder / "vide.yaml").write_text("bank: ./bank.yaml\nanswers: {}\n", "utf-8")
    assert maturity("explain", "vide.yaml").code == 0
    assert maturity("explain", "vide.yaml", "--format", "csv").code == 2


def test_a_second_file_is_told_to_be_explained_by_itself(maturity: Maturity, folder: Path) -> None:
    (folder / "copie.yaml").write_bytes((folder / "ouvert.yaml").read_bytes())
    for words in (("ouvert.yaml", "copie.yaml"), ("ouvert.yaml", "ecrire", "absente.yaml"), ("ouvert.yaml", ".")):
        ran = maturity("explain", *words, "--lang", "fr")
        assert (ran.code, ran.out) == (2, "")
        assert "explain prend un seul fichier de réponses" in flat(ran.err)
        assert ran.err.splitlines()[-1] == f"  maturity explain {words[-1]}" or words[-1] == "."


def test_renamed_answers_lead_to_the_lines_of_the_file(maturity: Maturity, folder: Path) -> None:
    bank = (folder / "bank.yaml").read_text("utf-8") + "renamed: {plan: strategie}\n"
    (folder / "bank.yaml").write_text(bank, "utf-8")
    (folder / "ancien.yaml").write_text("bank: ./bank.yaml\nbank_version: 2.0.0\nanswers:\n  plan: souvent\n", "utf-8")
    shown = flat(maturity("explain", "ancien.yaml", "strategie", "--quiet").out)
    assert "Réponse donnée : Souvent réponses:4" in shown


def test_answers_from_a_pipe_are_explained(maturity: Maturity, folder: Path) -> None:
    lines = (folder / "ouvert.yaml").read_text("utf-8").splitlines()
    ran = maturity("explain", "-", "strategie", lines=lines)
    assert ran.code == 0
    assert "Réponse donnée : Parfois" in plain(ran.out)
    assert "maturity explain" not in ran.out


def test_points_of_all_questions_add_up_to_the_score(maturity: Maturity) -> None:
    """What each answer brings to the whole, as the screen says it, makes the overall score together."""
    names = ("strategie", "roles", "part")
    found = []
    for name in names:
        out = flat(maturity("explain", "ouvert.yaml", name, "--lang", "en").out)
        found.append(float(out.partition("All in all: ")[2].split()[0]))
    assert sum(found) == pytest.approx(30.83, abs=0.01)
