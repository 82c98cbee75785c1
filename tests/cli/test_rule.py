"""`maturity rule`: every code has a page, in both languages and three formats, and the list fits 60 columns."""

from __future__ import annotations

import json

import pytest

from maturity.lint.manuals import list_families
from maturity.model.codes import CODES, list_live_codes
from maturity.text.catalogue import has_message
from tests.cli.command import Maturity
from tests.support import flat, plain


@pytest.mark.parametrize("row", list_live_codes(), ids=lambda row: row.code)
def test_each_code_has_a_page(maturity: Maturity, row) -> None:  # type: ignore[no-untyped-def]
    for word in (row.code, row.code.lower(), row.name):
        ran = maturity("rule", word)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(f"{row.code}  {row.name}\n")
        assert "\nPOURQUOI\n" in ran.out
        assert "\nQUE FAIRE\n" in ran.out


def test_the_list_has_each_code_once_in_60_columns(maturity: Maturity) -> None:
    for lang in ("fr", "en"):
        ran = maturity("rule", "--lang", lang, environment={"COLUMNS": "60"})
        assert max(map(len, ran.out.splitlines())) <= 60
        listed = [line.split()[0] for line in ran.out.splitlines() if line.startswith("  MB")]
        assert sorted(listed) == [row.code for row in list_live_codes()]
        assert not [line for line in ran.out.splitlines() if line.isupper() and " " not in line and "_" in line]


def test_each_family_has_a_title(maturity: Maturity) -> None:
    families = {list_families()[row.code] for row in list_live_codes()}
    assert {family for family in families if not has_message(f"manual.family.{family}")} == set()
    assert maturity("rule").code == 0


def test_a_family_is_listed(maturity: Maturity) -> None:
    families = list_families()
    assert {row.name for row in list_live_codes()}.isdisjoint(families.values())
    listed = json.loads(maturity("rule", "Wording", "--format", "json").out)
    assert {each["code"] for each in listed} == {
        row.code for row in list_live_codes() if families[row.code] == "wording"
    }
    shown = maturity("rule", "wording").out
    assert [line.split()[0] for line in shown.splitlines() if line.startswith("  MB")] == [e["code"] for e in listed]
    assert maturity("rule", "wording", "--format", "markdown").out.count("| MB") == len(listed)
    assert "vouliez-vous écrire wording" in flat(maturity("rule", "wordin").err)


def test_a_page_is_data_and_markdown_too(maturity: Maturity) -> None:
    page = json.loads(maturity("rule", "MB703", "--format", "json", "--lang", "en").out)
    assert list(page) == ["code", "name", "severity", "family", "what", "why", "bad", "good", "remedy"]
    assert (page["code"], page["severity"], page["family"]) == ("MB703", CODES["MB703"].severity, "conditions")
    listed = json.loads(maturity("rule", "--format", "json").out)
    assert {each["code"] for each in listed} == {row.code for row in list_live_codes()}
    markdown = maturity("rule", "MB703", "--format", "markdown", "--lang", "en").out
    assert markdown.startswith("# MB703 condition-never-true\n")
    assert f"\n```yaml\n{page['bad']}\n```\n" in markdown


@pytest.mark.parametrize(("word", "near"), [("MB7O3", ""), ("conditon-never-true", "condition-never-true"), ("", "")])
def test_an_unknown_code_is_refused_with_the_nearest(maturity: Maturity, word: str, near: str) -> None:
    ran = maturity("rule", word)
    assert (ran.code, ran.out) == (2, "")
    assert f"« {word} »" in plain(ran.err) or not word
    assert near in flat(ran.err)
