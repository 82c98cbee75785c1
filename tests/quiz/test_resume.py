"""Answers given to another version of a questionnaire: which hold, which are to be looked at again."""

from __future__ import annotations

from pathlib import Path

import pytest

from maturity.loading.answers import read_answers
from maturity.loading.bank import load_bank
from maturity.model.answers import Answer, State
from maturity.model.carrying import Renaming
from maturity.quiz.resume import Migration, collect_answers, make_session, migrate_document, plan_migration
from maturity.quiz.steps import plan_steps
from maturity.saving.store import AnswersStore
from maturity.syntax.document import Document, open_document
from tests.quiz.sessions import FILES, answers, profile, small_bank, targets

BANK = small_bank()
LOADED = load_bank(str(FILES / "petit.yaml"))
OLD = """\
bank: petit.yaml
bank_version: "1.0.0"
profile: {type: commune, equipe: 3}
answers:
  projet: ecrit  # voté en mars
  relu: peut_etre
  fax: 12
  outils: [o1]
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "petit.yaml").write_text((FILES / "petit.yaml").read_text("utf-8"), "utf-8")
    return tmp_path / "a.yaml"


def read(path: Path) -> Document:
    document = open_document(str(path))
    assert isinstance(document, Document)
    return document


def change_of(path: Path, text: str) -> Migration | None:
    path.write_text(text, "utf-8")
    document = read(path)
    return plan_migration(read_answers(document, lambda _: LOADED))


def test_what_has_changed_is_named(path: Path) -> None:
    change = change_of(path, OLD)
    assert change
    assert change.carried.version == "1.0.0"
    assert change.carried.renamed == (Renaming("projet", "plan"),)
    assert change.carried.left == ("fax",)
    assert change.refused == ((answers("relu"), "peut_etre"),)


def test_the_file_becomes_one_of_this_version_and_loses_nothing(path: Path) -> None:
    change = change_of(path, OLD)
    assert change
    AnswersStore(str(path), read(path)).change(lambda document: migrate_document(document, change, BANK))
    assert path.read_text("utf-8") == (
        'bank: petit.yaml\nbank_version: "2.0.0"\nprofile: {type: commune, equipe: 3}\nanswers:\n'
        "  plan: ecrit  # voté en mars\n#   relu: peut_etre\n#   fax: 12\n  outils: [o1]\n"
    )
    loaded = read_answers(read(path), lambda _: LOADED)
    assert loaded.sheet
    assert [each.severity for each in loaded.diagnostics] == []
    assert collect_answers(loaded.sheet, read(path).data) == {
        profile("type"): Answer(State.ANSWERED, "commune"),
        profile("equipe"): Answer(State.ANSWERED, 3),
        answers("plan"): Answer(State.ANSWERED, "ecrit"),
        answers("outils"): Answer(State.ANSWERED, ("o1",)),
    }


@pytest.mark.parametrize(
    "text",
    [
        OLD.replace("1.0.0", "2.0.0"),
        'bank: petit.yaml\nbank_version: "2.0.0"\nanswers:\n  plan: ecrit\n',
        OLD.replace('bank_version: "1.0.0"\n', ""),
        OLD.replace("outils: [o1]", "outils: [o1]\n  martien: 1"),
        OLD.replace("bank: petit.yaml", "bank: petit.yaml\ncouleur: bleu"),
    ],
    ids=["same version", "same version and sound", "no version", "a question of no version", "a mistake elsewhere"],
)
def test_nothing_is_changed_for_any_other_reason(path: Path, text: str) -> None:
    assert change_of(path, text) is None


def test_an_answer_that_is_renamed_and_refused_has_its_new_name(path: Path) -> None:
    change = change_of(path, OLD.replace("projet: ecrit", "projet: jadis"))
    assert change
    assert change.refused == ((answers("plan"), "jadis"), (answers("relu"), "peut_etre"))


@pytest.mark.parametrize(
    ("scope", "express", "is_short"), [("express", False, True), ("full", True, True), ("full", False, False)]
)
def test_a_file_of_the_short_version_is_asked_as_one(path: Path, scope: str, express: bool, is_short: bool) -> None:
    path.write_text(f"bank: petit.yaml\nscope: {scope}\nprofile: {{equipe: 3}}\n", "utf-8")
    sheet = read_answers(read(path), lambda _: LOADED).sheet
    assert sheet
    session = make_session(BANK, sheet, {}, express=express)
    assert session.plan == plan_steps(BANK, express=is_short)
    assert (session.scope, session.step) == (scope, None)
    assert session.answers == {profile("equipe"): Answer(State.ANSWERED, 3)}
    assert make_session(BANK, sheet, {}, "dire").plan == plan_steps(BANK, "dire", express=scope == "express")


def test_a_version_without_changes_only_says_so(path: Path) -> None:
    change = change_of(path, 'bank: petit.yaml\nbank_version: "1.0.0"\nanswers:\n  plan: ecrit\n')
    assert change
    assert (change.carried.kept, change.carried.renamed, change.carried.left, change.refused) == (1, (), (), ())


def test_an_ambition_that_is_not_known_is_held_too(path: Path) -> None:
    path.write_text("bank: petit.yaml\ntargets: {dire: unknown}\n", "utf-8")
    loaded = read_answers(read(path), lambda _: LOADED)
    assert loaded.sheet
    assert collect_answers(loaded.sheet, read(path).data) == {targets("dire"): Answer(State.UNKNOWN)}
