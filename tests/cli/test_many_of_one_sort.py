"""What is of one sort many times is said once with its number, by `score` and `check`; `--all` and data have each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from maturity.render.grouping import MOST_ALIKE, group_alike
from tests.cli.command import Maturity
from tests.support import HEADER, flat

MANY = 20
OPTIONS = '[{id: non, text: "Non"}, {id: oui, text: "Oui"}]'
QUESTIONS = "".join(
    f'  - {{id: q{number}, axis: a, kind: single, text: "Q{number}", options: {OPTIONS}, when: "count(profile.x)>0"}}\n'
    for number in range(MANY)
)
BANK = f"""\
{HEADER}profile: [{{id: x, kind: multiple, text: "X", options: {OPTIONS}}}]
axes: [{{id: a, title: "A"}}]
questions:
  - {{id: z, axis: a, kind: single, text: "Z", options: {OPTIONS}}}
{QUESTIONS}"""


@pytest.fixture
def ignored(tmp_path: Path) -> str:
    """Answers to twenty questions that are not asked any more."""
    (tmp_path / "bank.yaml").write_text(BANK, "utf-8")
    path = tmp_path / "answers.yaml"
    answers = "".join(f"  q{number}: oui\n" for number in range(MANY))
    path.write_text(f"bank: bank.yaml\nprofile: {{x: []}}\nanswers:\n  z: oui\n{answers}", "utf-8")
    return str(path)


@pytest.mark.parametrize(("lang", "sentence"), [("fr", "20 réponses ignorées"), ("en", "20 answers ignored")])
def test_many_answers_ignored_are_one_line(ignored: str, maturity: Maturity, lang: str, sentence: str) -> None:
    shown = maturity("score", ignored, "--lang", lang).out
    assert sentence in shown
    note = maturity("score", ignored, "--lang", lang, "--format", "markdown").out
    assert all("q0, q1, q2," in flat(each) for each in (shown, note))
    assert "q3" not in shown
    assert "--all" in shown.partition(sentence)[2].partition("\n\n")[0]
    everything = maturity("score", ignored, "--lang", lang, "--all").out
    assert sentence not in everything
    assert all(f": Q{number}" in everything for number in range(MANY))


def test_data_have_each(ignored: str, maturity: Maturity) -> None:
    found = json.loads(maturity("score", ignored, "--format", "json").out)["warnings"]
    assert [each["code"] for each in found] == ["MB601"] * MANY


@pytest.fixture
def untranslated(tmp_path: Path) -> str:
    """A translation in which each of twenty questions is named and left without its text."""
    (tmp_path / "case.yaml").write_text(BANK, "utf-8")
    path = tmp_path / "case.en.yaml"
    names = "".join(f"  q{number}: {{}}\n" for number in range(MANY))
    path.write_text(f"translates: case\nlanguage: en\ntitle: One and another\nquestions:\n{names}", "utf-8")
    return str(path)


def test_many_warnings_of_one_sort_are_one_with_the_lines_of_the_others(untranslated: str, maturity: Maturity) -> None:
    grouped = maturity("check", untranslated, "--lang", "en")
    each = maturity("check", untranslated, "--lang", "en", "--all")
    assert grouped.out.count("MB244") == 1
    assert "more of this sort, lines" in grouped.out
    assert "--all" in grouped.out
    assert each.out.count("MB244") == 1 + int(grouped.out.partition("= and ")[2].split()[0]) > MANY
    assert grouped.err == each.err


def test_a_line_with_many_of_one_sort_is_named_once(tmp_path: Path, maturity: Maturity) -> None:
    shared = BANK.replace(OPTIONS, "essai").replace("options: essai", "answer_set: essai")
    old = shared.replace("axes:", f"answer_sets: {{essai: {OPTIONS}}}\naxes:", 1)
    (tmp_path / "old.yaml").write_text(old, "utf-8")
    (tmp_path / "bank.yaml").write_text(old.replace('text: "Non"', 'text: "Jamais"'), "utf-8")
    line = 1 + old.partition("answer_sets")[0].count("\n")
    told = maturity("check", str(tmp_path / "bank.yaml"), "--against", str(tmp_path / "old.yaml"), "--lang", "en").out
    assert f"and {MANY} more of this sort, line {line} (to see each: --all)" in flat(told)


def test_errors_are_always_shown_one_by_one(tmp_path: Path, maturity: Maturity) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text(BANK.replace("axis: a", "axis: b"), "utf-8")
    assert maturity("check", str(path)).out.count("MB205") == MANY + 1


def test_a_few_of_one_sort_stand_alone_and_a_group_stands_where_it_begins() -> None:
    few, many = "a" * MOST_ALIKE, "b" * (MOST_ALIKE + 1)
    assert group_alike(f"{many[0]}{few}?{many[1:]}?", lambda each: each if each != "?" else None, everything=False) == [
        list(many),
        *([each] for each in f"{few}??"),
    ]
    assert group_alike(many, str, everything=True) == [[each] for each in many]
