"""The rules: each objects to what it is against, at its line, and to nothing else; one file of cases a rule."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from maturity.lint import rules
from maturity.model.codes import CODES
from maturity.model.diagnostic import has_errors
from maturity.text.catalogue import Message, say
from tests.case_files import CASES, read_yaml
from tests.lint.rule_cases import write_case
from tests.support import diagnose_file, told

FOLDER = CASES / "rules"
PATHS = {path.stem: path for path in sorted(FOLDER.glob("*/*.yaml")) if path.parent.name != "together"}
PACKAGE = Path(rules.__file__).parent
MODULES = {path.stem: path for path in PACKAGE.glob("*/*.py") if path.stem != "__init__"}
NAMES = sorted(PATHS)


def list_banks(key: str) -> Iterator[Any]:
    for name in NAMES:
        facts = read_yaml(PATHS[name])
        for each in facts[key]:
            yield pytest.param(facts["code"], each, id=f"{name}-{each['about']}".replace(" ", "_"))


def test_each_rule_has_a_file_a_row_and_cases() -> None:
    by_name = {code.name.replace("-", "_"): code.code for code in CODES.values() if code.subject == "rule"}
    assert set(MODULES) == set(by_name) == set(NAMES)
    assert sorted(rule.code for rule in rules.RULES) == sorted(by_name.values())
    assert [name for name in NAMES if MODULES[name].parent.name != PATHS[name].parent.name] == []
    for name, code in by_name.items():
        facts = read_yaml(PATHS[name])
        assert (facts["code"], bool(facts["bad"]), bool(facts["good"])) == (code, True, True)


@pytest.mark.parametrize("name", NAMES)
def test_each_manual_says_why_and_shows_bad_and_good(name: str) -> None:
    manual = import_module(f"maturity.lint.rules.{MODULES[name].parent.name}.{name}").__doc__ or ""
    positions = [manual.find(f"\n{word}") for word in ("Why: ", "Bad:\n", "Good:", "What to do: ")]
    assert positions == sorted(positions)
    assert positions[0] > 0


@pytest.mark.parametrize(("code", "case"), [*list_banks("bad")])
def test_it_objects_at_the_line(code: str, case: dict[str, Any], tmp_path: Path) -> None:
    path, before = write_case(case, tmp_path)
    found = [each for each in diagnose_file(path, hints=True) if each.code == code]
    places = [(each.span.line - before, each.span.column) for each in found]
    assert places == [tuple(case["at"])], told(diagnose_file(path, hints=True))
    assert {each.severity for each in found} == {CODES[code].severity}
    if "advised" in case:
        assert case["advised"] in say_of(found[0].help).replace("\u00a0", " ")


def say_of(message: Message | None) -> str:
    """The sentence of an advice in French; "" for none."""
    return say(message.key, "fr", **message.params) if message else ""


@pytest.mark.parametrize(("code", "case"), [*list_banks("good")])
def test_it_does_not_object(code: str, case: dict[str, Any], tmp_path: Path) -> None:
    path, _ = write_case(case, tmp_path)
    found = diagnose_file(path, hints=True)
    assert not has_errors(found), told(found)
    assert [each for each in found if each.code == code] == [], told(found)


def test_all_are_said_of_one_bank_in_its_order() -> None:
    found = diagnose_file(FOLDER / "together" / "nine_mistakes.yaml")
    assert [(each.code, each.span.line) for each in found] == [
        ("MB701", 12),
        ("MB702", 21),
        ("MB703", 26),
        ("MB704", 32),
        ("MB705", 33),
        ("MB706", 38),
        ("MB707", 41),
        ("MB708", 43),
        ("MB709", 44),
    ]


def test_a_condition_on_very_many_answers_is_decided_by_a_search(tmp_path: Path) -> None:
    boxes = ", ".join(f'{{id: o{number}, text: "O{number}"}}' for number in range(11))
    text = f"""\
format: 1
id: b
version: 1.0.0
language: en
title: "B"
axes: [{{id: x, title: "X"}}]
questions:
  - {{id: p, axis: x, kind: multiple, text: "P?", options: [{boxes}]}}
  - id: q
    axis: x
    kind: single
    text: "Q?"
    when: 'count(answers.p) > 20'
    options: [{{id: no, text: "No"}}, {{id: yes, text: "Yes"}}]
"""
    path = tmp_path / "b.yaml"
    path.write_text(text, "utf-8")
    assert [each.code for each in diagnose_file(path)] == ["MB781"]
    path.write_text(text.replace(', {id: o10, text: "O10"}', ""), "utf-8")
    assert [each.code for each in diagnose_file(path)] == ["MB703"]


def test_many_warnings_are_no_error(tmp_path: Path) -> None:
    head = 'format: 1\nid: b\nversion: 1.0.0\nlanguage: en\ntitle: "B"\naxes: [{id: x, title: "X"}]\nquestions:\n'
    options = 'options: [{id: no, text: "No"}, {id: yes, text: "Yes"}]'
    lines = [f'  - {{id: q{n}, axis: x, kind: single, text: "Q?", {options}}}\n' for n in range(120)]
    path = tmp_path / "b.yaml"
    path.write_text(head + "".join(lines), "utf-8")
    found = diagnose_file(path)
    assert [each.code for each in found] == ["MB711"] * 100 + ["MB299"]
    assert {each.severity for each in found} == {"warning"}
