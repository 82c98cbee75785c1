"""`maturity form`: a blank questionnaire that is valid as it stands, and asks everything."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from maturity.loading.bank_cache import BankCache
from maturity.loading.shipped import find_bank_path, get_example_path, list_bank_ids
from maturity.syntax.document import Document, open_document
from tests.cli.command import Maturity

BANK = "communication_numerique"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("bank", list_bank_ids())
def test_a_form_is_valid_as_it_stands(maturity: Maturity, tmp_path: Path, bank: str, language: str) -> None:
    path = tmp_path / "form.yaml"
    assert maturity("form", bank, "-o", str(path), "--lang", language).code == 0
    assert maturity("check", str(path)).code == 0
    result = json.loads(maturity("score", str(path), "--format", "json").out)
    for axis in [result["overall"] or {}, *result["axes"]]:
        assert not axis or axis["coverage"]["answered"] == 0
        assert not axis or (axis["score"], axis["low"], axis["high"]) == (None, 0, 100)


def test_a_form_asks_every_question_with_its_options(maturity: Maturity) -> None:
    bank = BankCache().load(str(find_bank_path(BANK))).bank
    assert bank is not None
    text = maturity("form", BANK, "-o", "-").out
    words = " ".join(text.replace("#", " ").split())
    for item in (*bank.profile, *bank.questions):
        assert f"\n  {item.id}:\n" in text
        for prose in (item.text, item.help or "", *(option.text for option in bank.get_options(item))):
            assert " ".join(prose.split()) in words
        for option in bank.get_options(item):
            assert f"# {option.id}" in text


def test_what_is_filled_in_is_scored(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / "form.yaml"
    maturity("form", BANK, "-o", str(path))
    filled = path.read_text(encoding="utf-8").replace(
        "\n  strategie_numerique:\n", "\n  strategie_numerique: validee\n"
    )
    path.write_text(filled, encoding="utf-8")
    result = json.loads(maturity("score", str(path), "--format", "json").out)
    assert result["overall"]["coverage"]["answered"] == 1


def test_an_existing_file_is_kept(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / "form.yaml"
    path.write_text("answers I gave", encoding="utf-8")
    ran = maturity("form", BANK, "-o", str(path))
    assert ran.code == 2
    assert "--force" in ran.err
    assert path.read_text(encoding="utf-8") == "answers I gave"
    assert maturity("form", BANK, "-o", str(path), "--force").code == 0
    assert path.read_text(encoding="utf-8") != "answers I gave"


def test_a_form_names_its_bank_from_where_it_stands(maturity: Maturity, tmp_path: Path) -> None:
    (tmp_path / "banks").mkdir()
    (tmp_path / "clients").mkdir()
    (tmp_path / "banks" / "mine.yaml").write_text(
        Path(str(find_bank_path(BANK))).read_text(encoding="utf-8"), encoding="utf-8"
    )
    form = tmp_path / "clients" / "form.yaml"
    assert maturity("form", str(tmp_path / "banks" / "mine.yaml"), "-o", str(form)).code == 0
    assert 'bank: "../banks/mine.yaml"' in form.read_text(encoding="utf-8")
    assert maturity("check", str(form)).code == 0


def test_a_short_form_asks_the_short_questions_only(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / "court.yaml"
    assert maturity("form", BANK, "--express", "-o", str(path)).code == 0
    assert maturity("check", str(path)).code == 0
    result = json.loads(maturity("score", str(path), "--format", "json").out)
    assert (result["scope"], result["overall"]["coverage"]["applicable"]) == ("express", 12)
    bank = BankCache().load(str(find_bank_path(BANK))).bank
    assert bank is not None
    text = path.read_text(encoding="utf-8")
    asked = text[text.index("\nanswers:\n") :]
    assert {question.id for question in bank.questions if f"\n  {question.id}:\n" in asked} == {
        question.id for question in bank.questions if question.express
    }


def test_a_questionnaire_without_a_short_version_says_so(maturity: Maturity, tmp_path: Path) -> None:
    ran = maturity("form", "prerequis", "--express", "-o", str(tmp_path / "court.yaml"), "--lang", "en")
    assert ran.code == 2
    assert "has no short version" in ran.err
    assert not (tmp_path / "court.yaml").exists()


def test_a_long_shared_list_is_written_out_once(maturity: Maturity) -> None:
    text = maturity("form", "medias_sociaux", "-o", "-", "--lang", "fr").out
    assert text.count(": TikTok") == 1
    assert text.count("(mêmes réponses que plus haut) site, infolettre") == 6
    assert text.count("Aucune : ce n'est pas un de nos buts".replace(" :", "\u00a0:")) == 6


def test_a_form_carries_over_what_another_file_says(maturity: Maturity, tmp_path: Path) -> None:
    town = get_example_path("petite_ville")
    again = tmp_path / "again.yaml"
    ran = maturity("form", BANK, "--from", str(town), "-o", str(again), "--lang", "fr")
    assert "56 réponses reprises" in ran.err
    before, after = (json.loads(maturity("score", str(path), "--format", "json").out) for path in (town, again))
    for key in ("organisation", "profile", "overall", "axes", "advice"):
        assert after[key] == before[key], key
    assert after["date"] is None
    comments = [line for line in again.read_text("utf-8").splitlines() if "Un audit aurait été fait" in line]
    assert len(comments) == 1


def test_another_questionnaire_takes_the_facts_only(maturity: Maturity, tmp_path: Path) -> None:
    path = tmp_path / "prerequis.yaml"
    maturity("form", "prerequis", "--from", str(get_example_path("petite_ville")), "-o", str(path))
    result = json.loads(maturity("score", str(path), "--format", "json").out)
    assert (result["organisation"], result["profile"]["population"]) == ("Ville de Brévigny", 8000)
    assert result["overall"]["coverage"]["answered"] == 0


@pytest.mark.parametrize("text", ["bank: [", "title: x\n"])
def test_what_holds_no_answers_carries_nothing(maturity: Maturity, tmp_path: Path, text: str) -> None:
    (tmp_path / "x.yaml").write_text(text, "utf-8")
    assert maturity("form", BANK, "--from", str(tmp_path / "x.yaml"), "-o", str(tmp_path / "new.yaml")).code == 2
    assert not (tmp_path / "new.yaml").exists()


def test_answers_to_another_questionnaire_stay_behind_even_under_the_same_name(
    maturity: Maturity, tmp_path: Path
) -> None:
    golden = Path(__file__).parents[1] / "golden" / "files"
    for name in ("bank.yaml", "ouvert.yaml"):
        (tmp_path / name).write_text((golden / name).read_text("utf-8"), "utf-8")
    other = (golden / "bank.yaml").read_text("utf-8").replace("id: golden", "id: other")
    (tmp_path / "other.yaml").write_text(other, "utf-8")
    for bank, answered in (("bank.yaml", 3), ("other.yaml", 0)):
        new = tmp_path / f"new_{bank}"
        words = ["form", str(tmp_path / bank), "--from", str(tmp_path / "ouvert.yaml"), "-o", str(new)]
        assert maturity(*words).code == 0
        result = json.loads(maturity("score", str(new), "--format", "json").out)
        assert result["overall"]["coverage"]["answered"] == answered
        assert result["profile"]["type"] == "commune"


def test_what_is_carried_over_reads_back_the_same(maturity: Maturity, tmp_path: Path) -> None:
    golden = Path(__file__).parents[1] / "golden" / "files"
    (tmp_path / "bank.yaml").write_text((golden / "bank.yaml").read_text("utf-8"), "utf-8")
    answers = """bank: bank.yaml
organisation: "true"
respondent: {role: "a: b # c\\"d"}
answers:
  part: {value: 12.345678901234567890123, comment: "null", evidence: ["[x]", "{y}"]}
  remarque: "- 12"
"""
    (tmp_path / "old.yaml").write_text(answers, "utf-8")
    words = ["form", str(tmp_path / "bank.yaml"), "--from", str(tmp_path / "old.yaml")]
    assert maturity(*words, "-o", str(tmp_path / "new.yaml")).code == 0
    old, new = (open_document(str(tmp_path / f"{name}.yaml")) for name in ("old", "new"))
    assert isinstance(old, Document)
    assert isinstance(new, Document)
    assert (new.data["organisation"], new.data["respondent"]) == (old.data["organisation"], old.data["respondent"])
    for name in ("part", "remarque"):
        assert new.data["answers"][name] == old.data["answers"][name]  # type: ignore[index, call-overload]
    assert maturity(*words, "-o", str(tmp_path / "old.yaml"), "--force").code == 2
    assert (tmp_path / "old.yaml").read_text("utf-8") == answers
