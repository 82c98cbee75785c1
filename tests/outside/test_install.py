"""From a fresh copy of the tree: plain, editable, and as a wheel made from the source archive; used from elsewhere."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

import pytest

from tests.outside.programs import UNCOMPILED, copy_of_tree, run

WAYS = ("plain", "editable", "wheel")
NAMED_BY_ID = "bank: communication_numerique\nanswers:\n  strategie_numerique: ancienne\n"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source archive: nothing that it needs is missing there."""
    tree = copy_of_tree(tmp_path_factory.mktemp("built"))
    done = run([sys.executable, "-m", "build", "--outdir", tree / "dist", tree], tree, **UNCOMPILED)
    said = done.stdout + done.stderr
    assert "warning" not in said.lower(), said
    assert len(list((tree / "dist").glob("*.tar.gz"))) == 1
    (wheel,) = (tree / "dist").glob("*.whl")
    return wheel


@pytest.fixture(scope="module", params=WAYS)
def installed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, Path]:
    """How it was installed, the `bin` folder of a new environment, and the copy of the tree, empty with a wheel."""
    way: str = request.param
    tree, home = tmp_path_factory.mktemp("tree"), tmp_path_factory.mktemp("environment")
    if way != "wheel":
        copy_of_tree(tree)
    run([sys.executable, "-m", "venv", "--without-pip", home], home)  # that of this environment installs into it
    what = {"plain": ["."], "editable": ["-e", "."], "wheel": []}[way] or [request.getfixturevalue("built")]
    pip = [sys.executable, "-m", "pip", "--python", home / "bin" / "python", "--disable-pip-version-check"]
    run([*pip, "install", *what], tree, **UNCOMPILED)
    return way, home / "bin", tree


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    (tmp_path / "named.yaml").write_text(NAMED_BY_ID, "utf-8")
    return tmp_path


def test_every_command_works_from_an_unrelated_folder(installed: tuple[str, Path, Path], elsewhere: Path) -> None:
    way, programs, tree = installed
    maturity = programs / "maturity"
    assert "communication_numerique" in run([maturity, "banks"], elsewhere).stdout
    assert "Ville de Brévigny" in run([maturity, "demo"], elsewhere).stdout
    run([maturity, "form", "communication_numerique", "-o", "x.yaml"], elsewhere)
    run([maturity, "check", "x.yaml", "named.yaml"], elsewhere)
    run([maturity, "score", "x.yaml"], elsewhere)
    assert "Votre position" in run([maturity, "score", "named.yaml"], elsewhere).stdout
    where = run(
        [programs / "python", "-c", "from maturity.loading import shipped; print(shipped.find_folder())"], elsewhere
    )
    shipped = Path(where.stdout.strip())
    assert shipped.is_relative_to(tree if way == "editable" else programs.parent)
    example = shipped / "examples" / "petite_ville.yaml"
    assert "Ville de Brévigny" in run([maturity, "score", example], elsewhere).stdout
    assert run([maturity, "score", example, "--lang", "en", "--format", "csv"], elsewhere).stdout
    run([maturity, "check", shipped], elsewhere)
    run([maturity, "schema", "bank", "-o", "bank.json"], elsewhere)


def test_it_is_a_module_and_says_its_version(installed: tuple[str, Path, Path], elsewhere: Path) -> None:
    _, programs, _ = installed
    expected = run([programs / "maturity", "--version"], elsewhere).stdout
    assert expected.startswith("maturity 0.")
    assert run([programs / "python", "-m", "maturity", "--version"], elsewhere).stdout == expected


def test_the_wheel_holds_the_questionnaires_and_the_licences_but_no_tests(built: Path) -> None:
    with zipfile.ZipFile(built) as archive:
        names = set(archive.namelist())
        (metadata,) = (archive.read(name).decode() for name in names if name.endswith(".dist-info/METADATA"))
    shipped = {f"maturity_questionnaires/{path.relative_to(QUESTIONNAIRES)}" for path in QUESTIONNAIRES.rglob("*.yaml")}
    assert len(shipped) >= 4
    assert shipped <= names
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"maturity", "maturity_questionnaires"}
    assert not [name for name in names if "test" in name]
    assert {"maturity/py.typed", "maturity_questionnaires/LICENSE"} <= names
    licences = {name.partition(".dist-info/licenses/")[2] for name in names if ".dist-info/licenses/" in name}
    assert licences == {"LICENSE", "questionnaires/LICENSE"}
    assert "License-Expression: MIT AND CC-BY-4.0\n" in metadata


QUESTIONNAIRES = Path(__file__).parents[2] / "questionnaires"
