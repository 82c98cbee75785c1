"""A model that changes between two years: every command reads last year's answers alike, and says so once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from maturity.syntax.document import Document, open_document
from tests.case_files import CASES
from tests.cli.command import Maturity, Ran

MODELS = CASES / "versions"
REMARK = "answers given to version 1.0.0 of the questionnaire, which is now at version 2.0.0: "
RENAMED = (
    "2 answers carried over, 2 names changed (measured > bias_measured, spotted > bias_spotted), "
    "1 answer left out that the questionnaire no longer knows (reviewed)"
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with the models and the answers."""
    for path in MODELS.glob("*.yaml"):
        shutil.copy(path, tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("MATURITY_LANG", "en")
    return tmp_path


@pytest.fixture
def english(maturity: Maturity, monkeypatch: pytest.MonkeyPatch) -> Maturity:
    monkeypatch.setenv("MATURITY_LANG", "en")
    return maturity


def plain(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace(" | ", " ").split())


def read(path: str) -> Any:
    document = open_document(path)
    assert isinstance(document, Document)
    return document.data


def score(maturity: Maturity, *words: str) -> Any:
    ran = maturity("score", *words, "--format", "json")
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def by_question(result: Any) -> dict[str, Any]:
    return {each["question"]: (each["state"], each["value"]) for each in result["answers"]}


def score_alone(maturity: Maturity) -> Any:
    return score(maturity, "answers_1.yaml")


def score_stdin(maturity: Maturity) -> Any:
    lines = Path("answers_1.yaml").read_text("utf-8").splitlines()
    ran = maturity("score", "-", "--format", "json", lines=lines)
    return json.loads(ran.out)


def score_folder(maturity: Maturity) -> Any:
    Path("sub").mkdir()
    shutil.copy("answers_1.yaml", "sub")
    shutil.copy("model_2.yaml", "sub")
    return json.loads(maturity("score", "sub", "--format", "jsonl").out)


def score_named_bank(maturity: Maturity) -> Any:
    text = Path("answers_1.yaml").read_text("utf-8").replace("model_2.yaml", "model_1.yaml")
    Path("a.yaml").write_text(text, "utf-8")
    return score(maturity, "a.yaml", "--bank", "model_2.yaml")


def score_form(maturity: Maturity) -> Any:
    assert maturity("form", "model_2.yaml", "--from", "answers_1.yaml", "-o", "new.yaml").code == 0
    return score(maturity, "new.yaml")


def score_form_elsewhere(maturity: Maturity) -> Any:
    """The answers name last year's file, which is another file of the same model."""
    text = Path("answers_1.yaml").read_text("utf-8").replace("model_2.yaml", "model_1.yaml")
    Path("a.yaml").write_text(text, "utf-8")
    Path("sub").mkdir()
    assert maturity("form", "./model_2.yaml", "--from", "a.yaml", "-o", "sub/new.yaml").code == 0
    return score(maturity, "sub/new.yaml")


def score_quiz(maturity: Maturity) -> Any:
    assert maturity("quiz", "answers_1.yaml", lines=["/q"]).code == 0
    assert maturity("quiz", "answers_1.yaml", lines=["1", "1"]).code == 0
    data = read("answers_1.yaml")
    assert (data["bank_version"], data["answers"]["gathered"]) == ("2.0.0", "s0")
    text = Path("answers_1.yaml").read_text("utf-8").replace("gathered: s0", "gathered:")
    Path("answers_1.yaml").write_text(text, "utf-8")
    return score(maturity, "answers_1.yaml")


@pytest.mark.parametrize(
    "way",
    [score_alone, score_stdin, score_folder, score_named_bank, score_form, score_form_elsewhere, score_quiz],
    ids=lambda way: way.__name__,
)
def test_every_command_carries_the_same_answers(english: Maturity, way: Callable[[Maturity], Any]) -> None:
    result = way(english)
    assert by_question(result) == {
        "bias_spotted": ("answered", "s3"),
        "bias_measured": ("answered", "s2"),
        "gathered": ("absent", None),
    }
    assert result["overall"]["exact"] == "5/6"


def run_each(maturity: Maturity, answers: str, model: str) -> Iterator[tuple[str, Ran]]:
    """Run every command that reads answers; none of them changes the file."""
    for words in (
        ("check", answers),
        ("check", answers, "--format", "json"),
        ("score", answers),
        ("score", answers, "--format", "markdown"),
        ("score", answers, "--format", "json"),
        ("score", answers, answers, "--format", "jsonl"),
        ("score", answers, answers),
        ("form", model, "--from", answers),
    ):
        yield " ".join(words), maturity(*words)
    yield f"quiz {answers}", maturity("quiz", answers, lines=["/q"])


@pytest.mark.parametrize(
    ("model", "account"), [("model_2.yaml", RENAMED), ("model_2_silent.yaml", "3 answers carried over")]
)
def test_every_command_says_so_in_one_remark(english: Maturity, model: str, account: str) -> None:
    text = Path("answers_1.yaml").read_text("utf-8").replace("model_2.yaml", model)
    Path("a.yaml").write_text(text, "utf-8")
    for words, ran in run_each(english, "a.yaml", model):
        assert ran.code == 0, words
        said = plain(ran.out + ran.err).replace("> ", ">").replace("\\", "").replace("&gt;", ">")
        remark = (REMARK + account).replace("> ", ">")
        assert remark.lower() in said.lower(), words
        for stream in (ran.out, ran.err):
            assert plain(stream).lower().count("answers given to version 1.0.0") <= (
                2 if "a.yaml a.yaml" in words else 1
            )
    assert [each["code"] for each in score(english, "a.yaml")["warnings"]] == ["MB420"]
    assert Path("a.yaml").read_text("utf-8") == text


def test_the_help_of_the_remark_ends_it(english: Maturity) -> None:
    text = Path("answers_1.yaml").read_text("utf-8").replace("model_2.yaml", "model_2_silent.yaml")
    Path("a.yaml").write_text(text, "utf-8")
    assert "write “bank_version: 2.0.0”" in plain(english("check", "a.yaml").out)
    Path("a.yaml").write_text(text.replace("bank_version: 1.0.0", "bank_version: 2.0.0"), "utf-8")
    ran = english("check", "a.yaml")
    assert (ran.code, ran.out) == (0, "")


def test_two_questions_made_one_are_refused_until_one_is_removed(english: Maturity) -> None:
    ran = english("check", "model_2_merged.yaml")
    assert ran.code == 1
    advice = "keep “measured: bias_measured”, remove “reviewed: bias_measured” and write “removed: [reviewed]”"
    assert advice in plain(ran.out)
    text = Path("model_2_merged.yaml").read_text("utf-8").replace(", reviewed: bias_measured", "")
    Path("model_2.yaml").write_text(f"{text}removed: [reviewed]\n", "utf-8")
    assert english("check", "model_2.yaml").code == 0
    assert score_alone(english)["overall"]["exact"] == "5/6"


def test_a_form_refuses_what_score_refuses(english: Maturity) -> None:
    text = Path("answers_1.yaml").read_text("utf-8").replace("{spotted: s3", "{bias_spotted: s0, spotted: s3")
    Path("a.yaml").write_text(text, "utf-8")
    for words in (("score", "a.yaml"), ("form", "model_2.yaml", "--from", "a.yaml"), ("quiz", "a.yaml")):
        ran = english(*words, lines=["/q"])
        assert ran.code == 2
        assert "“spotted” is now called “bias_spotted”, which already has an answer" in plain(ran.err)
    assert Path("a.yaml").read_text("utf-8") == text


# --- answers to be confirmed


def test_what_has_changed_its_meaning_counts_as_unanswered_and_is_told(english: Maturity) -> None:
    result = score(english, "answers_to_grown.yaml")
    assert by_question(result) == {
        "plan": ("to_confirm", None),
        "tools": ("to_confirm", None),
        "share": ("to_confirm", None),
        "word": ("answered", "hello"),
    }
    assert (result["overall"]["score"], result["overall"]["coverage"]["answered"]) == (None, 0)
    assert result["profile"] == {"size": "small"}
    shown = plain(english("score", "answers_to_grown.yaml", "--all").out)
    assert "5 names changed (project > plan, plan.voted > plan.adopted, width > size, …)" in shown
    assert "Scored questions answered: 0 of 3 (0%). Open: 3 to confirm." in shown
    assert "Is there a plan? (to confirm; at version 1.9.0: Adopted) Remark: seen Evidence: minutes.pdf" in shown
    assert "3 answers to confirm because their questions have changed (plan, share, tools)" in shown


def test_the_quiz_asks_again_and_what_is_confirmed_is_not_asked_twice(english: Maturity) -> None:
    ran = english("quiz", "answers_to_grown.yaml", lines=["t", "/e still so", "/q"])
    shown = plain(ran.out)
    assert "Is there a plan?" in shown
    assert "Answer to version 1.9.0: Adopted Your remark: seen" in shown
    assert "Which tools?" in shown
    assert "Answer to version 1.9.0: Web; fax" in shown
    assert Path("answers_to_grown.yaml").read_text("utf-8") == (
        "# last year's answers\n"
        "bank: model_3.yaml\n"
        'bank_version: "3.0.0"\n'
        "profile: {size: small}\n"
        "answers:\n"
        "  # what the council said\n"
        '  plan: {value: adopted, comment: seen, evidence: ["minutes.pdf"]}  # in the margin\n'
        '  tools: {value: [web, fax], comment: "still so", bank_version: "1.9.0"}  # the old one\n'
        '  share: {value: 4, bank_version: "1.9.0"}\n'
        '  word: "hello"\n'
        "#   gone: yes\n"
        'date: "2026-11-18"\n'
    )
    result = score(english, "answers_to_grown.yaml")
    assert by_question(result)["plan"] == ("answered", "adopted")
    assert [(each["code"], each["message"]) for each in result["warnings"]] == [
        ("MB421", "2 answers, given to an earlier version of the questionnaire, are to be confirmed: share, tools")
    ]
    ran = english("quiz", "answers_to_grown.yaml", lines=["1", "t", "1"])
    assert "2 answers are to be confirmed because their questions have changed: they are asked again." in plain(ran.out)
    assert "MB421" not in ran.err
    assert "Is there a plan?" not in ran.out.split("Your answers")[0]
    data = read("answers_to_grown.yaml")
    assert data["answers"]["tools"] == {"value": ["web"], "comment": "still so"}
    assert data["answers"]["share"] == 4
    ran = english("check", "answers_to_grown.yaml")
    assert (ran.code, ran.out) == (0, "")


def test_what_is_to_be_confirmed_is_confirmed_by_hand_too(english: Maturity) -> None:
    english("form", "model_3.yaml", "--from", "answers_to_grown.yaml", "-o", "new.yaml")
    assert "by hand: correct the answer and remove the “bank_version” beside it" in plain(
        english("check", "new.yaml").out
    )
    text = Path("new.yaml").read_text("utf-8").replace(', bank_version: "1.9.0"', "").replace("[web, fax]", "[web]")
    Path("new.yaml").write_text(text, "utf-8")
    ran = english("check", "new.yaml")
    assert (ran.code, ran.out) == (0, "")


def test_options_of_a_question_are_renamed_by_the_id_that_the_question_has_today(english: Maturity) -> None:
    text = Path("model_3.yaml").read_text("utf-8")
    Path("model_3.yaml").write_text(text.replace("plan.voted: plan.adopted", "scheme.voted: scheme.adopted"), "utf-8")
    ran = english("check", "model_3.yaml")
    assert (ran.code, "write “plan.voted: plan.adopted”" in plain(ran.out)) == (1, True)


def test_an_older_copy_put_back_meanwhile_is_brought_up_again(
    english: Maturity, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = Path("answers_to_grown.yaml").read_text("utf-8")
    typed = iter(["t", "1", "/q"])

    def line() -> str:
        text = next(typed)
        if text == "1":
            Path("answers_to_grown.yaml").write_text(before, "utf-8")
        return f"{text}\n"

    monkeypatch.setattr("maturity.cli.quiz.prompts._read_line", line)
    assert english("quiz", "answers_to_grown.yaml", "--plain").code == 0
    data = read("answers_to_grown.yaml")
    assert (data["bank_version"], data["answers"]["tools"]) == ("3.0.0", ["web"])
    assert data["answers"]["plan"] == {"value": "adopted", "comment": "seen", "evidence": ["minutes.pdf"]}


def test_a_form_keeps_what_is_to_be_confirmed_as_such(english: Maturity) -> None:
    ran = english("form", "model_3.yaml", "--from", "answers_to_grown.yaml", "-o", "new.yaml")
    assert "5 answers carried over" in ran.err
    before, after = (score(english, name) for name in ("answers_to_grown.yaml", "new.yaml"))
    assert by_question(after) == by_question(before)
    assert read("new.yaml")["answers"]["plan"] == {
        "value": "adopted",
        "comment": "seen",
        "evidence": ["minutes.pdf"],
        "bank_version": "1.9.0",
    }
    assert "# To confirm, because the question has changed since version 1.9.0" in Path("new.yaml").read_text("utf-8")


def test_nothing_is_written_before_the_first_answer(english: Maturity) -> None:
    text = Path("answers_to_grown.yaml").read_text("utf-8")
    assert english("quiz", "answers_to_grown.yaml", lines=["/p", "/p", "/q"]).code == 0
    assert Path("answers_to_grown.yaml").read_text("utf-8") == text


def test_a_later_version_is_told_too(english: Maturity) -> None:
    text = Path("answers_to_grown.yaml").read_text("utf-8").replace("1.9.0", "3.1.0")
    Path("a.yaml").write_text(text.replace("    - fax  # the old one\n", ""), "utf-8")
    ran = english("check", "a.yaml")
    remark = "answers given to version 3.1.0, which is newer than version 3.0.0 used here: 5 answers carried over"
    assert (ran.code, remark in plain(ran.out)) == (0, True)
    assert score(english, "a.yaml")["overall"]["coverage"]["answered"] == 3
