"""The same file under several names counts once, and that is said."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.command import EXAMPLES, Maturity

TOWN = EXAMPLES / "petite_ville_prerequis.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "a.yaml").write_bytes(TOWN.read_bytes())
    (tmp_path / "b.yaml").write_bytes(TOWN.read_bytes())
    (tmp_path / "lien.yaml").symlink_to("a.yaml")
    (tmp_path / "dur.yaml").hardlink_to(tmp_path / "a.yaml")
    (tmp_path / "dossier").symlink_to(".")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("paths", "left_out"),
    [
        (("a.yaml", "lien.yaml"), "lien.yaml"),
        (("dur.yaml", "a.yaml"), "a.yaml"),
        (("a.yaml", "./a.yaml"), "./a.yaml"),
        (("lien.yaml", "dossier/b.yaml", "b.yaml", "dur.yaml"), "b.yaml, dur.yaml"),
        ((".",), "dur.yaml, lien.yaml"),
    ],
    ids=" ".join,
)
def test_a_file_counts_once_by_whatever_name(maturity: Maturity, paths: tuple[str, ...], left_out: str) -> None:
    ran = maturity("score", *paths, "--format", "jsonl")
    assert ran.code == 0
    assert len(ran.out.splitlines()) == (2 if any("b.yaml" in path or path == "." for path in paths) else 1)
    assert ran.err.splitlines()[0].endswith(f": {left_out}")
    assert ran.err.replace("\u00a0", " ").split(" laissé")[0] in ("1 nom", "2 noms")
    assert left_out in maturity("check", *paths).err


@pytest.mark.usefixtures("folder")
def test_equal_files_are_not_the_same_file(maturity: Maturity) -> None:
    ran = maturity("score", "a.yaml", "b.yaml", "--format", "json")
    assert (len(json.loads(ran.out)["results"]), ran.err) == (2, "")


@pytest.mark.usefixtures("folder")
def test_one_file_by_two_names_is_a_scorecard_of_its_own(maturity: Maturity) -> None:
    assert maturity("score", "a.yaml", "lien.yaml").out == maturity("score", "a.yaml").out
