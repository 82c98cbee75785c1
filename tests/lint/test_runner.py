"""What `check` runs on a file: the checks of its kind, whatever it is called, told in the order of the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from maturity.engine.assess import assess
from maturity.lint.size import MOST_PARTS
from maturity.render.data import Stamp, build_result
from tests.case_files import BASES
from tests.support import bank_from, diagnose_file, sheet_from

BANK = (BASES / "minimal.yaml").read_text("utf-8")


def codes(path: Path) -> list[tuple[str, int | None]]:
    """Code and line of each diagnostic."""
    return [(found.code, found.span.line if found.span else None) for found in diagnose_file(path)]


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_a_sound_bank_and_sound_answers_say_nothing(tmp_path: Path) -> None:
    assert codes(write(tmp_path, "bank.yaml", BANK)) == []
    assert codes(write(tmp_path, "answers.yaml", "bank: bank.yaml\nanswers: {definie: aucune}\n")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bank: bank.yaml\nanswers:\n  definie: rien\n  zzz: 1\n", [("MB203", 3), ("MB204", 4)]),
        ("bank: nulle_part.yaml\nanswers: {}\n", [("MB401", 1)]),
        ("answers: {definie: aucune}\n", [("MB411", 1)]),
        ("bank: [\n", [("MB105", 1)]),
        ("- 1\n", [("MB117", 1)]),
    ],
    ids=["answers", "no such bank", "no bank named", "no YAML", "no mapping"],
)
def test_each_kind_has_its_checks(tmp_path: Path, text: str, found: list[tuple[str, int | None]]) -> None:
    write(tmp_path, "bank.yaml", BANK)
    assert codes(write(tmp_path, "any.yaml", text)) == found


def test_a_bank_with_an_error_is_told_of_by_its_answers_too(tmp_path: Path) -> None:
    before, axis, after = BANK.partition("    axis: strategie\n")
    assert axis
    bank = write(tmp_path, "bank.yaml", f"{before}    axis: zzz\n{after}")
    assert codes(bank) == [("MB205", before.count("\n") + 1)]
    [found] = diagnose_file(write(tmp_path, "answers.yaml", "bank: bank.yaml\nanswers: {}\n"))
    assert found.span is not None
    assert found.span.line == 1


def test_a_translation_is_held_against_the_bank_beside_it_else_the_one_that_ships(tmp_path: Path) -> None:
    text = "translates: communication_numerique\nlanguage: en\nquestions: {definie: {text: Defined}}\n"
    translation = write(tmp_path, "communication_numerique.en.yaml", text)
    assert ("MB204", 3) in codes(translation), "the bank that ships has no such question"
    write(tmp_path, "communication_numerique.yaml", BANK.replace("id: bank\n", "id: communication_numerique\n"))
    assert ("MB204", 3) not in codes(translation)
    unknown = write(tmp_path, "nulle.en.yaml", "translates: nulle_part\nlanguage: en\ntitle: x\n")
    assert codes(unknown) == [("MB248", 1)]


def test_a_result_is_held_against_its_shape(tmp_path: Path) -> None:
    bank = bank_from(BANK)
    result = build_result(assess(bank, sheet_from("answers: {}", bank)), Stamp("2026-11-23T00:00:00Z", "fr"))
    assert codes(write(tmp_path, "result.json", json.dumps(result))) == []
    broken = json.dumps({**result, "axes": 3}, indent=1)
    [(_, line)] = codes(write(tmp_path, "result.json", broken))
    assert line is not None
    assert '"axes"' in broken.splitlines()[line - 1]


def test_diagnostics_are_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = BANK.replace("removed: [disparue]", "removed: [definie]").replace("overall: 0}", "overall: 50}")
    lines = [line for _, line in codes(write(tmp_path, "bank.yaml", text.replace("from: 60", "from: 160")))]
    assert len(lines) >= 2
    assert lines == sorted(lines, key=lambda line: line or 0)


def test_a_bank_of_very_many_parts_is_not_judged_and_it_is_said(tmp_path: Path) -> None:
    """Its errors are found as ever; opinions on each of its parts would take many seconds."""
    path = tmp_path / "large.yaml"
    head = 'format: 1\nid: large\nversion: 1.0.0\nlanguage: en\ntitle: "B"\naxes: [{id: x, title: "X"}]\nquestions:\n'
    lines = [f'  - {{id: q{n}, axis: x, kind: number, text: "Q", min: 0, max: 9}}\n' for n in range(MOST_PARTS)]
    path.write_text(head + "".join(lines), "utf-8")
    (found,) = diagnose_file(path, hints=True)
    assert (found.code, found.message.key, found.severity) == ("MB780", "MB780.size", "hint")
    assert found.message.params["n"] == MOST_PARTS + 1
    path.write_text(head + "".join(lines[:3]), "utf-8")
    assert "MB780" not in {each.code for each in diagnose_file(path, hints=True)}
