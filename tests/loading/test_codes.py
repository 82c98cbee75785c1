"""The table of codes, the catalogue and the sources speak of the same codes, with the same severity."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import get_args

from maturity.loading.problem import Problem
from maturity.model.code import Code, Severity, Status, Subject
from maturity.model.codes import CODES, get_severity
from maturity.text.catalogue import TOPICS, load_catalogue
from tests.sources import PACKAGE, list_nodes

TABLES = {PACKAGE / "model" / f"{name}.py" for name in ("codes", "file_codes", "check_codes")}
CATALOGUE = PACKAGE / "text"
SOURCES = [path for path in sorted(PACKAGE.rglob("*.py")) if path not in TABLES and CATALOGUE not in path.parents[1:]]
CODE = re.compile(r"MB[0-9]{3}")
ROOM_BY_SUBJECT: Mapping[Subject, tuple[str, ...]] = {
    "opening": ("syntax",),
    "syntax": ("syntax",),
    "shape": ("loading",),
    "bank": ("loading/soundness",),
    "base": ("loading/extending",),
    "translation": ("loading", "lint"),
    "condition": ("model",),
    "answers": ("loading",),
    "file_kind": ("loading",),
    "example": ("lint",),
    "result": ("engine",),
    "rule": ("lint/rules",),
    "check": ("lint", "syntax"),
    "version": ("lint/against",),
    "table": ("tables",),
    "peers": ("loading",),
    "program": ("loading",),
}


def codes_of_status(status: Status) -> set[str]:
    return {code.code for code in CODES.values() if code.status == status}


def each_constant(path: Path) -> Iterator[str]:
    for node in list_nodes(path):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@cache
def files_by_code() -> dict[str, set[str]]:
    """Code to the sources that have it as a text, alone or with a variant."""
    found: dict[str, set[str]] = {}
    for path in SOURCES:
        for text in each_constant(path):
            if (match := CODE.match(text)) and re.fullmatch(r"MB[0-9]{3}(\.[a-z_.]+)?", text):
                found.setdefault(match[0], set()).add(path.relative_to(PACKAGE).as_posix())
    return found


def test_sources_report_the_live_codes_and_no_others() -> None:
    used = set(files_by_code())
    assert len(used) > 80
    assert used == codes_of_status("live")


def test_the_catalogue_has_sentences_for_the_live_codes_and_no_others() -> None:
    keys = {key for topic in TOPICS for key in load_catalogue("fr", topic)}
    said = {key.partition(".")[0] for key in keys if CODE.match(key) and not key.endswith(".help")}
    assert said == codes_of_status("live")


def test_retired_codes_are_nowhere() -> None:
    retired = codes_of_status("retired")
    assert not retired & set(files_by_code())
    assert retired | codes_of_status("live") == set(CODES)


def test_each_code_is_reported_where_its_subject_says() -> None:
    assert set(ROOM_BY_SUBJECT) == set(get_args(Subject))
    files = files_by_code()
    misplaced = {
        code.code: sorted(files[code.code])
        for code in CODES.values()
        if code.status == "live"
        and not any(each.startswith(ROOM_BY_SUBJECT[code.subject]) for each in files[code.code])
    }
    assert misplaced == {}


def test_names_are_short_and_unlike() -> None:
    assert list(CODES) == sorted(CODES)
    names = [code.name for code in CODES.values()]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) or len(name) > 35] == []


def each_call(path: Path) -> Iterator[ast.Call]:
    for node in list_nodes(path):
        if isinstance(node, ast.Call):
            yield node


def test_a_severity_unlike_the_tables_is_said_where_it_is_reported() -> None:
    """`other_severity` is given where a variant needs it, and only there; nobody else names a severity."""
    others: set[tuple[str, str]] = set()
    named: set[str] = set()
    for path in SOURCES:
        for call in each_call(path):
            for keyword in call.keywords:
                severities = {node.value for node in ast.walk(keyword.value) if isinstance(node, ast.Constant)}
                if keyword.arg == "other_severity" and severities & set(get_args(Severity)):
                    assert isinstance(call.args[0], ast.Constant)
                    others |= {(str(call.args[0].value), str(each)) for each in severities & set(get_args(Severity))}
                elif keyword.arg == "severity" and severities & set(get_args(Severity)):
                    named.add(path.name)
    assert others == set()
    assert all(get_severity(code) != severity for code, severity in others)
    assert named == set()


def test_a_problem_has_the_severity_of_its_code() -> None:
    assert Problem("MB244", ()).severity == "warning"
    assert Problem("MB201", ()).severity == "error"
    assert Problem("MB244", (), other_severity="error").severity == "error"


def test_a_code_has_a_status() -> None:
    assert Code("MB999", "example", "bank").status == "live"


def test_the_table_is_the_one_that_was_published() -> None:
    """A code and its name are cited in logs and pages: whoever changes one changes codes.txt too, knowingly."""
    published = (Path(__file__).parent / "codes.txt").read_text("utf-8").splitlines()
    assert [
        f"{each.code} {each.name} {each.subject} {each.severity} {each.status}" for each in CODES.values()
    ] == published
