"""Whatever goes wrong with one file of many, even a mistake of the program, is that file's; the others go on."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from maturity.batch import outcomes
from maturity.engine.assess import assess
from maturity.engine.outline import make_outline
from maturity.engine.verdict import Verdict, judge
from maturity.lint import judged_examples
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.outline import Outline
from maturity.model.scorecard import Scorecard
from maturity.render.formats import RESULT_FORMATS, list_names
from tests.cli.command import Maturity
from tests.support import HEADER

BANK = HEADER + "axes: [{id: x, title: X}]\nquestions: [{id: q, axis: x, kind: number, text: Q, min: 0, max: 10}]\n"
NAMES = ("Avant", "Boum", "Après")
FORMATS = list_names(each for each in RESULT_FORMATS if not each.is_binary)


def break_scoring(bank: Bank, sheet: Sheet) -> Scorecard:
    """Score all but one organisation."""
    if sheet.organisation == "Boum":
        raise RecursionError(sheet.organisation)
    return assess(bank, sheet)


def break_showing(bank: Bank, sheet: Sheet) -> Scorecard:
    """Score all, and give one organisation a scorecard that nothing can show."""
    card = assess(bank, sheet)
    broken: Any = None
    return replace(card, coverage=broken, overall=broken, axes=broken) if sheet.organisation == "Boum" else card


def break_both(monkeypatch: pytest.MonkeyPatch, break_one: Callable[[Bank, Sheet], Scorecard]) -> None:
    """Break scorecards, and the outlines that some formats take in their place."""

    def break_outline(bank: Bank, sheet: Sheet) -> Outline:
        card: Any = break_one(bank, sheet)
        return replace(make_outline(bank, sheet), coverage=card.coverage, overall=card.overall, axes=card.axes)

    monkeypatch.setattr(outcomes, "assess", break_one)
    monkeypatch.setattr(outcomes, "make_outline", break_outline)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bank.yaml").write_text(BANK, encoding="utf-8")
    for index, name in enumerate(NAMES):
        text = f"bank: bank.yaml\norganisation: {name}\nanswers: {{q: 5}}\n"
        (tmp_path / f"{index}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def list_names_shown(style: str, out: str) -> list[str]:
    """The organisations whose results are in an output, after a look at what it says of the one that failed."""
    if style == "json":
        data = json.loads(out)
        assert [each["path"].endswith("1.yaml") for each in data["failures"]] == [True]
        assert data["failures"][0]["diagnostics"][0]["code"] == "MB901"
        return [each["organisation"] for each in data["results"]]
    if style == "jsonl":
        lines = [json.loads(line) for line in out.splitlines()]
        assert lines[1]["diagnostics"][0]["code"] == "MB901"
        return [each["organisation"] for each in lines if "organisation" in each]
    if style == "csv":
        rows = list(csv.DictReader(io.StringIO(out)))
        assert (rows[1]["status"], rows[1]["code"]) == ("error", "MB901")
        return [row["organisation"] for row in rows if row["status"] == "ok"]
    return [name for name in NAMES if name in out]


@pytest.mark.parametrize("style", FORMATS)
@pytest.mark.parametrize("break_one", [break_scoring, break_showing])
def test_an_exception_on_one_file_is_its_finding(
    maturity: Maturity,
    monkeypatch: pytest.MonkeyPatch,
    folder: Path,
    break_one: Callable[[Bank, Sheet], Scorecard],
    style: str,
) -> None:
    break_both(monkeypatch, break_one)
    ran = maturity("score", str(folder), "-f", style)
    assert ran.code == 2
    assert list_names_shown(style, ran.out) == ["Avant", "Après"]
    assert "MB901" in ran.err
    assert str(folder / "1.yaml") in ran.err
    assert "Traceback" not in ran.err
    assert "1 fichier n'a pas pu être évalué" in ran.err.replace("\u00a0", " ")


@pytest.mark.parametrize("style", FORMATS)
def test_a_single_file_is_no_exception(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, folder: Path, style: str
) -> None:
    break_both(monkeypatch, break_showing)
    ran = maturity("score", str(folder / "1.yaml"), "-f", style)
    assert (ran.code, "MB901" in ran.err) == (2, True)


@pytest.mark.parametrize("break_one", [break_scoring, break_showing])
def test_debug_shows_where_it_came_from(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, folder: Path, break_one: Callable[[Bank, Sheet], Scorecard]
) -> None:
    monkeypatch.setattr(outcomes, "assess", break_one)
    ran = maturity("score", str(folder), "--debug")
    assert (ran.code, "Traceback" in ran.err, "MB901" in ran.err) == (2, True, True)
    assert "Traceback" not in maturity("score", str(folder)).err


def test_check_goes_on_after_an_exception_on_a_file(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    def refuse(*_: object) -> None:
        raise OverflowError

    (folder / "3.yaml").write_text("bank: bank.yaml\nanswers: {q: 11}\n", encoding="utf-8")
    monkeypatch.setattr("maturity.lint.runner._check_bank", refuse)
    ran = maturity("check", str(folder), "-f", "json")
    found = [(Path(each["path"]).name, each["code"]) for each in json.loads(ran.out)["diagnostics"]]
    assert (ran.code, found) == (2, [("3.yaml", "MB406"), ("bank.yaml", "MB901")])
    assert "Traceback" in maturity("check", str(folder), "--debug").err


def test_check_goes_on_after_an_exception_on_an_example(
    maturity: Maturity, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    def break_five(bank: Bank, sheet: Sheet) -> Verdict:
        if sheet.get_answer("q").value == 5:
            raise ZeroDivisionError
        return judge(bank, sheet)

    lines = "".join(f"  - {{name: E, answers: {{q: {n}}}, expect: {{scores: {{x: 99}}}}}}\n" for n in (4, 5, 6))
    bank = folder / "bank.yaml"
    bank.write_text(f"{BANK}examples:\n{lines}", encoding="utf-8")
    monkeypatch.setattr(judged_examples, "judge", break_five)
    ran = maturity("check", str(bank), "-f", "json")
    diagnostics = json.loads(ran.out)["diagnostics"]
    found = [(each["code"], each["pointer"]) for each in diagnostics if each["severity"] != "hint"]
    assert ran.code == 2
    assert found == [
        ("MB501", "/examples/0/expect/scores/x"),
        ("MB901", "/examples/1"),
        ("MB501", "/examples/2/expect/scores/x"),
    ]
