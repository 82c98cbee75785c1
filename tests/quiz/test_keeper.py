"""The keeper: each answer written at once, and merged with what another hand writes into the same file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from maturity.errors import UsageError
from maturity.model.answers import ABSENT, UNKNOWN, Answer, State
from maturity.quiz.keeper import Keeper, get_written
from maturity.quiz.snapshots import take_snapshot
from maturity.quiz.steps import Step
from maturity.saving.editing import rename_key, set_value
from maturity.saving.store import make_value_edit
from maturity.syntax.document import Document
from tests.quiz.sessions import answers, profile, targets

PLAN, READ, TYPE = answers("plan"), answers("relu"), profile("type")
HEAD = "bank: petit.yaml\n"
WRITTEN = Answer(State.ANSWERED, "ecrit")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.yaml"


def resumed(path: Path, text: str) -> Keeper:
    path.write_text(text, "utf-8")
    return Keeper(str(path), take_snapshot(str(path)))


def written(path: Path, step: Step = PLAN) -> Any:
    content = take_snapshot(str(path)).content
    assert isinstance(content, Document)
    return get_written(content, step)


def by_hand(path: Path, plan: str, more: str = "") -> None:
    path.write_text(f"{HEAD}answers:\n  plan: {plan}\n{more}", "utf-8")


# --- a new file, and one that is resumed


def test_a_new_file_is_there_with_the_first_answer(path: Path) -> None:
    keeper = Keeper(str(path), {"bank": "petit.yaml", "date": None})
    assert not keeper.has_file
    assert not path.exists()
    keeper.save_answer(PLAN, WRITTEN)
    assert keeper.has_file
    assert path.read_text("utf-8") == keeper.text == 'bank: "petit.yaml"\nanswers:\n  plan: ecrit\n'


@pytest.mark.parametrize(
    ("step", "answer", "raw"),
    [
        (PLAN, WRITTEN, "ecrit"),
        (PLAN, UNKNOWN, "unknown"),
        (PLAN, Answer(State.NOT_APPLICABLE, comment="petit"), {"value": "not_applicable", "comment": "petit"}),
        (PLAN, Answer(State.ABSENT, comment="à voir"), {"comment": "à voir"}),
        (PLAN, ABSENT, None),
        (answers("outils"), Answer(State.ANSWERED, ("o1", "o2")), ["o1", "o2"]),
        (answers("outils"), Answer(State.ANSWERED, ()), []),
        (targets("dire"), Answer(State.ANSWERED, "forte"), "forte"),
        (TYPE, Answer(State.ANSWERED, "region", None, ("note",)), {"value": "region", "evidence": ["note"]}),
    ],
    ids=str,
)
def test_every_answer_is_written_as_a_file_has_it(path: Path, step: Step, answer: Answer, raw: Any) -> None:
    Keeper(str(path), {"bank": "petit.yaml"}).save_answer(step, answer)
    assert written(path, step) == raw


def test_who_only_looks_writes_nothing(path: Path) -> None:
    text = f"{HEAD}answers: {{plan: ecrit}}  # vu\n"
    keeper = resumed(path, text)
    before = path.stat()
    keeper.plan_edit(make_value_edit(("date",), "2026-11-23"))
    keeper.write_planned()
    assert isinstance(keeper.read_current(), Document)
    assert (path.read_text("utf-8"), path.stat().st_mtime_ns) == (text, before.st_mtime_ns)
    assert keeper.has_file


# --- what goes with the first answer


def test_planned_edits_and_the_first_answer_are_one_write(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []
    monkeypatch.setattr("maturity.saving.store.write_atomic", lambda _, text: texts.append(text))
    keeper = resumed(path, f"{HEAD}answers:\n  plan: aucun\n")
    keeper.plan_edit(make_value_edit(("scope",), "full"), changes_answers=True)
    keeper.plan_edit(make_value_edit(("date",), "2026-11-23"))
    assert texts == []
    keeper.save_answer(PLAN, WRITTEN)
    assert texts == [f'{HEAD}answers:\n  plan: ecrit\nscope: full\ndate: "2026-11-23"\n']


def test_planned_edits_are_made_once(path: Path) -> None:
    keeper = resumed(path, HEAD)
    keeper.plan_edit(make_value_edit(("scope",), "full"), changes_answers=True)
    keeper.save_answer(PLAN, WRITTEN)
    path.write_text(path.read_text("utf-8").replace("full", "express"), "utf-8")
    keeper.save_answer(READ, UNKNOWN)
    keeper.write_planned()
    assert "scope: express" in path.read_text("utf-8")


def test_edits_that_change_the_answers_are_written_without_an_answer_too(path: Path) -> None:
    keeper = resumed(path, HEAD)
    keeper.plan_edit(make_value_edit(("date",), "2026-11-23"))
    keeper.plan_edit(make_value_edit(("scope",), "full"), changes_answers=True)
    keeper.plan_edit(make_value_edit(("organisation",), "Ville"))
    keeper.write_planned()
    assert path.read_text("utf-8") == f'{HEAD}date: "2026-11-23"\nscope: full\norganisation: "Ville"\n'


def test_a_migration_is_seen_at_once_and_written_with_the_first_answer(path: Path) -> None:
    text = f"{HEAD}answers:\n  projet: {{value: ecrit, comment: vu}}\n"
    keeper = resumed(path, text)
    migrated = keeper.plan_migration(lambda document: rename_key(document, "answers", "projet", "plan"))
    assert get_written(migrated, PLAN) == {"value": "ecrit", "comment": "vu"}
    assert path.read_text("utf-8") == text
    keeper.save_answer(PLAN, Answer(State.ANSWERED, "aucun"))  # the comment, known from the migrated file, is removed
    assert path.read_text("utf-8") == f"{HEAD}answers:\n  plan: aucun\n"


def test_a_migration_alone_is_written_at_the_end(path: Path) -> None:
    keeper = resumed(path, f"{HEAD}answers:\n  projet: ecrit\n")
    keeper.plan_migration(lambda document: rename_key(document, "answers", "projet", "plan"))
    keeper.write_planned()
    assert written(path) == "ecrit"


# --- another hand


MERGES: list[tuple[str, Answer, str, Any]] = [
    # what the quiz knows, what it writes, what another hand has written meanwhile, what stands in the file then
    ("aucun", WRITTEN, "aucun", "ecrit"),
    ("aucun", WRITTEN, "en_cours", "ecrit"),
    ("aucun", WRITTEN, "{value: aucun, comment: vu}", {"value": "ecrit", "comment": "vu"}),
    ("aucun", WRITTEN, "{value: aucun, evidence: [note]}", {"value": "ecrit", "evidence": ["note"]}),
    ("aucun", Answer(State.ANSWERED, "aucun", "vu"), "en_cours", {"value": "en_cours", "comment": "vu"}),
    ("{value: aucun, comment: vu}", Answer(State.ANSWERED, "aucun"), "{value: ecrit, comment: vu}", "ecrit"),
    ("{value: aucun, comment: vu}", Answer(State.ANSWERED, "ecrit", "vu"), "aucun", "ecrit"),
    (
        "{value: aucun, comment: vu}",
        Answer(State.ANSWERED, "ecrit", "revu"),
        "{value: aucun, comment: relu, evidence: [a]}",
        {"value": "ecrit", "comment": "revu", "evidence": ["a"]},
    ),
    ("aucun", UNKNOWN, "{value: aucun, comment: vu}", {"value": "unknown", "comment": "vu"}),
    ("", WRITTEN, "{comment: à voir}", {"value": "ecrit", "comment": "à voir"}),
    ("aucun", WRITTEN, "", "ecrit"),
]


@pytest.mark.parametrize(("known", "answer", "theirs", "merged"), MERGES, ids=range(len(MERGES)))
def test_only_what_the_respondent_has_changed_replaces_what_another_hand_wrote(
    path: Path, known: str, answer: Answer, theirs: str, merged: Any
) -> None:
    keeper = resumed(path, f"{HEAD}answers:\n  plan: {known}\n")
    by_hand(path, theirs)
    keeper.save_answer(PLAN, answer)
    assert written(path) == merged


def test_what_another_hand_writes_elsewhere_stays(path: Path) -> None:
    keeper = resumed(path, f"{HEAD}answers:\n  plan: aucun\n")
    by_hand(path, "aucun", "  relu: oui  # par Léa\norganisation: Ville\n")
    keeper.save_answer(PLAN, WRITTEN)
    assert path.read_text("utf-8") == f"{HEAD}answers:\n  plan: ecrit\n  relu: oui  # par Léa\norganisation: Ville\n"


def test_a_comment_of_another_hand_outlives_every_answer_that_follows(path: Path) -> None:
    keeper = resumed(path, f"{HEAD}answers:\n  plan: aucun\n")
    by_hand(path, "{value: aucun, comment: vu}")
    for value in ("ecrit", "en_cours", "aucun"):
        keeper.save_answer(PLAN, Answer(State.ANSWERED, value))
        assert written(path) == {"value": value, "comment": "vu"}


def test_a_comment_of_the_quiz_is_its_own_to_remove(path: Path) -> None:
    keeper = Keeper(str(path), {"bank": "petit.yaml"})
    keeper.save_answer(PLAN, replace(WRITTEN, comment="vu"))
    keeper.save_answer(PLAN, WRITTEN)
    assert written(path) == "ecrit"


def test_an_answer_of_a_file_that_has_gone_is_not_lost(path: Path) -> None:
    keeper = resumed(path, f"{HEAD}answers:\n  relu: oui\n")
    path.unlink()
    keeper.save_answer(PLAN, WRITTEN)
    assert path.read_text("utf-8") == f"{HEAD}answers:\n  relu: oui\n  plan: ecrit\n"


def test_a_file_broken_by_another_hand_is_left_alone(path: Path) -> None:
    keeper = resumed(path, HEAD)
    path.write_text("bank: [", "utf-8")
    with pytest.raises(UsageError):
        keeper.save_answer(PLAN, WRITTEN)
    assert path.read_text("utf-8") == "bank: ["


def test_comments_are_dropped_only_with_leave(path: Path) -> None:
    text = "{bank: petit.yaml}  # vu\n"
    with pytest.raises(UsageError):
        resumed(path, text).save_answer(PLAN, WRITTEN)
    assert path.read_text("utf-8") == text
    Keeper(str(path), take_snapshot(str(path)), may_drop_comments=True).save_answer(PLAN, WRITTEN)
    assert path.read_text("utf-8") == 'bank: "petit.yaml"\nanswers:\n  plan: ecrit\n'


# --- what the file says now


def content(keeper: Keeper) -> Mapping[str, Any]:
    document = keeper.read_current()
    assert isinstance(document, Document)
    return document.data


def test_what_was_written_is_not_read_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = resumed(path, HEAD)
    keeper.save_answer(PLAN, WRITTEN)
    keeper.write_value(("organisation",), "Ville")
    monkeypatch.setattr("maturity.quiz.keeper.take_snapshot", None)
    assert content(keeper) == {"bank": "petit.yaml", "answers": {"plan": "ecrit"}, "organisation": "Ville"}


def test_what_another_hand_has_changed_since_is_read_again(path: Path) -> None:
    keeper = resumed(path, HEAD)
    keeper.save_answer(PLAN, WRITTEN)
    by_hand(path, "en_cours")
    assert content(keeper)["answers"] == {"plan": "en_cours"}
    path.write_text("bank: [", "utf-8")
    assert isinstance(keeper.read_current(), list)
    path.unlink()
    assert isinstance(keeper.read_current(), list)


def test_a_file_of_the_same_size_is_told_by_its_time(path: Path) -> None:
    keeper = resumed(path, f"{HEAD}answers:\n  relu: oui\n")
    path.write_text(f"{HEAD}answers:\n  relu: non\n", "utf-8")
    os.utime(path, ns=(0, 0))
    assert content(keeper)["answers"] == {"relu": "non"}


def test_one_value_is_written_without_what_is_planned(path: Path) -> None:
    keeper = resumed(path, HEAD)
    keeper.plan_edit(lambda document: set_value(document, ("date",), "2026-11-23"))
    keeper.write_value(("respondent", "role"), "dircom")
    assert path.read_text("utf-8") == f"{HEAD}respondent:\n  role: dircom\n"


# --- an older copy saved over the answers


def given(keeper: Keeper, *values: str) -> None:
    for value in values:
        keeper.save_answer(PLAN, Answer(State.ANSWERED, value))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("aucun", "aucun"),
        ("", ""),
        ("", "aucun"),
        ("aucun", ""),
        ("{value: aucun, comment: vu}", "{comment: vu, value: aucun}"),
    ],
)
def test_an_answer_that_an_older_copy_undoes_is_noticed_and_can_be_put_back(
    path: Path, before: str, after: str
) -> None:
    keeper = resumed(path, f"{HEAD}answers:\n  plan: {before}\n")
    given(keeper, "ecrit") if after == before else given(keeper, "aucun", "ecrit")
    ours = written(path)
    by_hand(path, after)
    assert keeper.fallen_back == ()
    keeper.save_answer(READ, UNKNOWN)
    assert keeper.fallen_back == (PLAN,)
    keeper.put_back()
    assert (written(path), written(path, READ), keeper.fallen_back) == (ours, "unknown", ())
    keeper.save_answer(TYPE, UNKNOWN)
    assert keeper.fallen_back == ()


def test_a_whole_file_of_before_is_noticed_answer_by_answer(path: Path) -> None:
    keeper = resumed(path, HEAD)
    for step in (PLAN, READ, TYPE):
        keeper.save_answer(step, UNKNOWN)
    path.write_text(HEAD, "utf-8")
    keeper.look_again()
    assert keeper.fallen_back == (PLAN, READ, TYPE)
    keeper.put_back()
    assert [written(path, step) for step in (PLAN, READ, TYPE)] == ["unknown"] * 3


def test_what_another_hand_writes_anew_is_no_older_copy(path: Path) -> None:
    keeper = resumed(path, f"{HEAD}answers:\n  plan: aucun\n")
    given(keeper, "ecrit")
    by_hand(path, "en_cours")
    keeper.save_answer(READ, UNKNOWN)
    assert (written(path), keeper.fallen_back) == ("en_cours", ())


def test_an_older_answer_can_be_accepted_and_is_not_named_again(path: Path) -> None:
    keeper = resumed(path, f"{HEAD}answers:\n  plan: aucun\n")
    given(keeper, "ecrit")
    by_hand(path, "aucun")
    keeper.look_again()
    assert keeper.fallen_back == (PLAN,)
    keeper.accept_older()
    keeper.save_answer(READ, UNKNOWN)
    assert (written(path), keeper.fallen_back) == ("aucun", ())


def test_an_answer_given_again_is_no_longer_named(path: Path) -> None:
    keeper = resumed(path, f"{HEAD}answers:\n  plan: aucun\n")
    given(keeper, "ecrit")
    by_hand(path, "aucun")
    given(keeper, "en_cours")
    assert (written(path), keeper.fallen_back) == ("en_cours", ())


@pytest.mark.parametrize(
    "text",
    [
        "bank: prerequis\nanswers:\n  plan: non\n",
        "format: 1\nid: petit\n",
        "translates: petit\n",
        "a: 1\n",
        '{"tool": "x"}',
    ],
)
@pytest.mark.parametrize("is_new", [True, False])
def test_what_has_become_another_file_is_not_written_to(path: Path, text: str, *, is_new: bool) -> None:
    keeper = Keeper(str(path), {"bank": "petit.yaml"}) if is_new else resumed(path, HEAD)
    given(keeper, "ecrit")
    path.write_text(text, "utf-8")
    with pytest.raises(UsageError) as caught:
        keeper.save_answer(READ, UNKNOWN)
    assert caught.value.key == "usage.store_other"
    assert path.read_text("utf-8") == text
    assert not keeper.holds_answers()
    assert "plan: ecrit" in keeper.text


def test_the_same_bank_by_another_spelling_of_its_path_is_the_same(path: Path) -> None:
    keeper = resumed(path, HEAD)
    path.write_text("bank: ./petit.yaml\n", "utf-8")
    given(keeper, "ecrit")
    assert path.read_text("utf-8") == "bank: ./petit.yaml\nanswers:\n  plan: ecrit\n"
    assert keeper.holds_answers()
