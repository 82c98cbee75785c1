"""`score --peers`: the place of a result among the peers of a pack, and every pack that is refused."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from scripts.fictitious_cohort import main as write_cohort
from tests.cli.command import Maturity

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


def test_peers_stand_beside_one_result_in_words(maturity: Maturity, pack: Path) -> None:
    assert maturity("score", EXAMPLE, EXAMPLE.replace("_prerequis", ""), "--peers", str(pack)).code == 2
    assert maturity("score", EXAMPLE, "--peers", str(pack), "--format", "json").code == 2
    assert "non représentatives" in maturity("score", EXAMPLE, "--peers", str(pack), "--format", "markdown").out
