"""The formats of `check` that other programs read, held against what those programs publish."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
import xmlschema

from tests.outside.programs import TREE, maturity, run

FILES = TREE / "tests" / "golden" / "files"
HOSTILE = "x::error::y%0A]]><b>&amp;|`\u202e\uffff##[error]"
CODE_QUALITY = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "array",
    "uniqueItems": True,
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?![./]*/).+$"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""Written from GitLab's documentation of the report, because GitLab publishes no schema of it."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Files with every sort of finding: errors and warnings, about lines and whole files, with hostile texts."""
    home = tmp_path_factory.mktemp("reports")
    for name in ("faux", "deux_temps", "bank", "petite", "complet"):
        (home / f"{name}.yaml").write_bytes((FILES / f"{name}.yaml").read_bytes())
    (home / "un-peu-é #%25:x.yaml").write_text("bank: bank.yaml\nanswers: {strategi: souvent}\n", "utf-8")
    (home / f"hostile {HOSTILE.replace('/', '')}.yaml").write_text(
        json.dumps({"bank": "bank.yaml", "answers": {HOSTILE: 1, "x\x00\x1b": 2}}, ensure_ascii=False), "utf-8"
    )
    (home / "empty.yaml").touch()
    (home / "sub").mkdir()
    (home / "sub" / "latin.yaml").write_bytes("bank: é\n".encode("latin-1"))
    (home / "surrogate-\udce9.yaml").write_text("bank: bank.yaml\nanswers: {strategi: souvent}\n", "utf-8")
    return home


def report(folder: Path, name: str, *words: str, code: int = 1) -> Path:
    """What `check` writes about the whole folder, in one format."""
    path = folder.parent / f"{folder.name}.{name}"
    path.write_text(maturity("check", *(words or (".",)), "--format", name, cwd=folder, code=code).stdout, "utf-8")
    return path


@pytest.mark.parametrize("words", [(), ("complet.yaml",), ("absent.yaml", "sub")], ids=str)
def test_sarif_is_what_its_schema_asks_for(folder: Path, sarif_schema: Path, words: tuple[str, ...]) -> None:
    code = 0 if words == ("complet.yaml",) else 2 if words else 1
    path = report(folder, "sarif", *words, code=code)
    assert bool(json.loads(path.read_text("utf-8"))["runs"][0]["results"]) == (code > 0)
    # one pattern of the schema is none for a strict reader of JavaScript's patterns
    validate = [sys.executable, "-m", "check_jsonschema", "--regex-variant", "python", "--schemafile", sarif_schema]
    run([*validate, path], folder)
    path.write_text(path.read_text("utf-8").replace('"version": "2.1.0"', '"version": "2.1"'), "utf-8")
    run([*validate, path], folder, 1)


@pytest.mark.parametrize("words", [(), ("complet.yaml",), (".", "--strict")], ids=str)
def test_junit_is_what_jenkins_asks_for(folder: Path, junit_schema: Path, words: tuple[str, ...]) -> None:
    path = report(folder, "junit", *words, code=0 if words == ("complet.yaml",) else 1)
    schema = xmlschema.XMLSchema(junit_schema)
    schema.validate(path)
    path.write_text(path.read_text("utf-8").replace(" errors=", " mistakes="), "utf-8")
    assert not schema.is_valid(path)


@pytest.mark.parametrize("words", [(), ("complet.yaml",)], ids=str)
def test_code_quality_is_what_gitlab_asks_for(folder: Path, tmp_path: Path, words: tuple[str, ...]) -> None:
    path = report(folder, "gitlab", *words, code=0 if words else 1)
    (tmp_path / "schema.json").write_text(json.dumps(CODE_QUALITY), "utf-8")
    run([sys.executable, "-m", "check_jsonschema", "--schemafile", "schema.json", path], tmp_path)
    marks = [each["fingerprint"] for each in json.loads(path.read_text("utf-8"))]
    assert len(set(marks)) == len(marks)
    assert bool(marks) == (not words)
