"""What each command loads: a start is fast because of what is left out, so names are asserted, never seconds."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest

FILES = Path(__file__).parents[1] / "golden" / "files"
EXAMPLE, BANK = str(FILES / "ouvert.yaml"), str(FILES / "bank.yaml")
SCORE = ("score", EXAMPLE)
FORM = ("form", BANK)
ROOMS = ("engine", "syntax", "loading", "saving", "insight", "lint", "batch", "render")
LIBRARIES = ("typer", "pydantic", "pydantic_core", "rich", "yaml", "jsonschema")

NOT_LOADED: list[tuple[tuple[str, ...], tuple[str, ...]]] = [
    (("--version",), (*LIBRARIES, "json", "importlib.metadata", *(f"maturity.{room}" for room in (*ROOMS, "model")))),
    (("--help",), ("pydantic", "rich", "yaml", "jsonschema", "importlib.metadata", *(f"maturity.{r}" for r in ROOMS))),
    (("__complete", "bash", "sc"), ("pydantic", "rich", "yaml", *(f"maturity.{room}" for room in (*ROOMS, "model")))),
    (
        ("__complete", "bash", "quiz", "prerequis", "--only", ""),
        ("pydantic", "rich", "maturity.model.bank", "maturity.engine"),
    ),
    (("score", "--help"), ("rich", "yaml", "jsonschema", *(f"maturity.{room}" for room in ROOMS if room != "render"))),
    (
        SCORE,
        ("jsonschema", "maturity.lint", "maturity.saving.form", "maturity.saving.durable", "maturity.render.schema"),
    ),
    (SCORE, ("maturity.render.markdown", "maturity.render.documents.bank", "maturity.render.diagnostics")),
    (SCORE, ("maturity.render.data", "maturity.render.spreadsheet", "maturity.render.documents.journey")),
    (SCORE, ("rich", "wcwidth", "maturity.loading.translation", "maturity.render.documents.results_table")),
    (FORM, ("rich", "jsonschema", "maturity.lint", "maturity.batch", "maturity.engine", "maturity.render")),
    (SCORE, ("maturity.insight.comparison", "maturity.render.compared", "maturity.render.documents.comparison")),
    (SCORE, ("prompt_toolkit", "filelock", "maturity.quiz")),
    (SCORE, ("jinja2", "markupsafe", "maturity.render.report", "maturity.cli.report", "maturity.insight.dossiers")),
    (SCORE, ("xlsxwriter", "maturity.render.report.workbook")),
    (
        SCORE,
        ("distributed", "dask", "maturity.batch.cluster", "maturity.cli.batch.parts", "maturity.cli.batch.clustering"),
    ),
    (("merge", "--help"), ("rich", "yaml", "maturity.batch", "maturity.cli.batch.parts")),
    (SCORE, ("docx", "maturity.render.report.word")),
    (SCORE, ("typst", "maturity.render.report.pdf")),
    (("report", "--help"), ("typst", "maturity.render.report.pdf")),
    (("report", "--help"), ("pptx", "xlsxwriter", "jinja2", "rich", "yaml", "maturity.render.report")),
    (("report", "--help"), ("maturity.engine",)),
    (SCORE, ("pptx", "lxml", "xlsxwriter", "maturity.render.report.slides")),
    (("report", EXAMPLE, "-o", "-"), ("pptx", "lxml", "xlsxwriter", "maturity.render.report.slides")),
    (FORM, ("prompt_toolkit", "filelock", "maturity.quiz")),
    (("check", EXAMPLE), ("prompt_toolkit", "filelock", "maturity.quiz")),
    (("quiz", "--help"), ("rich", "yaml", "prompt_toolkit", "filelock", *(f"maturity.{room}" for room in ROOMS))),
    (("schema", "bank"), ("rich", "yaml", "jsonschema", "maturity.lint", "maturity.batch", "maturity.engine")),
    (("schema", "bank"), ("maturity.loading", "maturity.render.terminal", "maturity.render.documents")),
    (("banks",), ("jsonschema", "maturity.lint", "maturity.batch", "maturity.engine.assess", "rich.console")),
    (
        ("check", EXAMPLE),
        ("rich", "jsonschema", "maturity.batch", "maturity.render.terminal", "maturity.render.documents"),
    ),
]


OF_CLUSTERS = {"distributed", "dask"}
"""What comes with the tools for development alone; the tests of a real cluster in tests/outside import it."""


@cache
def _loaded(*words: str, typed: str = "") -> frozenset[str]:
    """The modules that `python -X importtime` names during a run."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "LANG": "C.UTF-8", "NO_COLOR": "1"}
    command = [sys.executable, "-X", "importtime", *(words or ("-c", "pass"))]
    done = subprocess.run(command, input=typed, capture_output=True, encoding="utf-8", env=environment, check=True)
    lines = [line for line in done.stderr.splitlines() if line.startswith("import time:")]
    assert len(lines) > 10
    return frozenset(line.rpartition("|")[2].strip() for line in lines)


def loaded(words: tuple[str, ...]) -> frozenset[str]:
    """The modules that a `maturity` command loads."""
    return _loaded("-m", "maturity", *words) - _loaded()


def below(module: str, names: frozenset[str]) -> list[str]:
    """`module` and what is inside it, among `names`."""
    return sorted(name for name in names if name == module or name.startswith(f"{module}."))


def test_what_must_not_load_exists() -> None:
    assert len(NOT_LOADED) >= 15
    named = {module for _, modules in NOT_LOADED for module in modules} - OF_CLUSTERS
    assert [module for module in sorted(named) if find_spec(module) is None] == []


@pytest.mark.parametrize(
    ("words", "absent"),
    NOT_LOADED,
    ids=lambda value: " ".join(value).replace(EXAMPLE, "EXAMPLE").replace(BANK, "BANK")[-60:],
)
def test_nothing_loads_without_need(words: tuple[str, ...], absent: tuple[str, ...]) -> None:
    names = loaded(words)
    assert "maturity.cli.start" in names
    found = {module: below(module, names) for module in absent}
    assert {module: names for module, names in found.items() if names} == {}


def test_the_help_of_a_command_names_the_formats_and_loads_none() -> None:
    every = loaded(("score", "--help"))
    names = set(below("maturity.render", every)) - set(below("maturity.render.signatures", every))
    assert names == {"maturity.render", "maturity.render.formats"}


def test_plain_lines_load_no_panels(tmp_path: Path) -> None:
    command = ["quiz", BANK, "-o", str(tmp_path / "a.yaml")]
    names = _loaded("-m", "maturity", *command, typed="/q\n") - _loaded()
    assert "maturity.quiz.plain" in names
    assert not below("prompt_toolkit", names) + below("rich", names) + below("maturity.engine.assess", names)


def test_the_list_is_not_vacuous() -> None:
    names = loaded(SCORE)
    assert {"maturity.engine.assess", "maturity.syntax.document", "pydantic", "yaml"} <= names
    assert "rich.console" in loaded((*SCORE, "--color", "always"))
