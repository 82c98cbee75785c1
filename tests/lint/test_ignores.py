"""Comments that tell what not to mention: what they are about, where they are comments at all, and their mistakes."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import HEADER, diagnose_file

EMPTY = "MB701"
LOOKED_AT = {EMPTY, "MB201", "MB299", "MB880", "MB881", "MB882", "MB883"}
QUESTIONS = """\
questions:
  - {id: q, axis: a, kind: single, text: "Q ?", options: [{id: n, text: "Non"}, {id: o, text: "Oui"}]}
"""


def find(folder: Path, axes: str) -> list[tuple[str, int]]:
    """Code and line of what is told of axes and of comments in a bank with these axes; the line of `axes:` is 0."""
    path = folder / "b.yaml"
    path.write_text(f"{HEADER}axes:\n  - {{id: a, title: A}}\n{axes}\n{QUESTIONS}", "utf-8")
    told = [(each.code, each.span.line) for each in diagnose_file(path, hints=True) if each.span]
    return [(code, line - HEADER.count("\n") - 1) for code, line in told if code in LOOKED_AT]


@pytest.mark.parametrize(
    ("axes", "told"),
    [
        ('  - {id: v, title: "V"}', [(EMPTY, 2)]),
        ('  - {id: v, title: "V"} # maturity: ignore MB701 on verra', []),
        ('  - {id: v, title: "V"} #maturity:ignore axis-without-questions on verra', []),
        ("  - id: v # maturity: ignore MB701 on verra\n    title: V", []),
        ("  - id: v\n    title: V # maturity: ignore MB701 on verra", [(EMPTY, 2), ("MB880", 3)]),
        ('  # maturity: ignore MB701 on verra\n\n  # plus tard\n  - {id: v, title: "V"}', []),
        ('  # maturity: ignore MB701 a\n  - {id: v, title: "V"}\n  - {id: w, title: "W"}', [(EMPTY, 4)]),
        ('  - {id: v, title: "V"} # maturity: ignore MB701, MB705 on verra', [("MB880", 2)]),
        ('  - {id: v, title: "V"} # maturity: ignore MB701', [("MB882", 2)]),
        ('  - {id: v, title: "V"} # maturity: ignore MB701:', [("MB882", 2)]),
        ('  - {id: v, title: "V"} # maturity: ignore', [(EMPTY, 2), ("MB881", 2)]),
        ('  - {id: v, title: "V"} # maturity: ignore MB7O1 on verra', [(EMPTY, 2), ("MB881", 2)]),
        ('  - {id: v, title: "V"} # maturity: ignore MB7 on verra', [(EMPTY, 2), ("MB881", 2)]),
        ('  - {id: v, title: "V"} # maturity: ignore MB202, MB701 on verra', [("MB883", 2)]),
        ('  - {id: v, title: "V # maturity: ignore MB701 x"}', [(EMPTY, 2)]),
        ("  - id: v\n    title: 'V # maturity: ignore MB701 x'", [(EMPTY, 2)]),
        ("  - id: v\n    title: |\n      V\n      # maturity: ignore MB705 x\n", [(EMPTY, 2)]),
        ("  - id: v\n    title: V#maturity:ignore MB705 x", [(EMPTY, 2)]),
        ('  - {id: v, title: "V"} # maturity: ignores MB701 x', [(EMPTY, 2)]),
        ('  - {id: v, title: "V"} # maturity: ignore MB701 a\n  # maturity: ignore MB880, MB703 b', [("MB880", 3)] * 2),
    ],
)
def test_a_comment_is_about_its_line(tmp_path: Path, axes: str, told: list[tuple[str, int]]) -> None:
    assert find(tmp_path, axes) == told


def test_a_needless_one_may_be_ignored_itself(tmp_path: Path) -> None:
    line = "  - {id: v, title: V} # maturity: ignore MB701, MB705, MB880 kept for later"
    assert find(tmp_path, line) == []


def test_what_is_ignored_crowds_out_nothing(tmp_path: Path) -> None:
    ignored = "\n".join(f"  - {{id: v{n}, title: V{n}}} # maturity: ignore MB701 x" for n in range(150))
    told = find(tmp_path, f'{ignored}\n  - {{id: w, title: "W"}}')
    assert told == [(EMPTY, 152)]


def test_comments_of_a_file_with_errors_are_not_judged(tmp_path: Path) -> None:
    told = find(tmp_path, '  - {id: v, titel: "V"} # maturity: ignore MB701 on verra')
    assert [code for code, _ in told] == ["MB201"]


def test_many_needless_ones_are_counted(tmp_path: Path) -> None:
    axes = "\n".join("  # maturity: ignore MB705 x" for _ in range(120)) + "\n  - {id: a2, title: A, axes: []}"
    told = find(tmp_path, axes)
    assert len(told) >= 90
    assert [code for code, _ in told].count("MB299") == 1


def test_answers_and_translations_have_them_too(tmp_path: Path) -> None:
    find(tmp_path, '  - {id: v, title: "V"}')
    path = tmp_path / "r.yaml"
    path.write_text("bank: b.yaml\nbank_version: 0.9.0 # maturity: ignore MB420 gardées telles quelles\n", "utf-8")
    assert diagnose_file(path) == []
    path.write_text("bank: b.yaml\nbank_version: 0.9.0\n", "utf-8")
    assert [each.code for each in diagnose_file(path)] == ["MB420"]
    translation = tmp_path / "case.en.yaml"
    (tmp_path / "b.yaml").rename(tmp_path / "case.yaml")
    translation.write_text('translates: case\nlanguage: en # maturity: ignore MB703 x\ntitle: "B"\n', "utf-8")
    assert [each.code for each in diagnose_file(translation) if each.code == "MB880"] == ["MB880"]


def test_json_has_none(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text('{"bank": "b.yaml", "bank_version": "# maturity: ignore MB701 x"}', "utf-8")
    assert "MB880" not in {each.code for each in diagnose_file(path)}
