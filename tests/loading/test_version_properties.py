"""Drawn sheets, written under the ids of an earlier version: they score as under those of today."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from maturity.engine.assess import assess
from maturity.loading.answers import LoadedAnswers, read_answers
from maturity.loading.bank import LoadedBank
from maturity.model.answers import ABSENT, Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyState
from maturity.model.standing import Standing
from maturity.syntax.document import Document
from maturity.syntax.quoting import format_value
from tests.engine.drawn_banks import Data, bank_data, bank_of, sheets
from tests.support import document_of, draw_examples


def name_former(chance: Random, name: str, renamed: dict[str, str]) -> str:
    """A name that `name` had in the earlier version, through up to two renamings, or itself."""
    for step in range(chance.randrange(3)):
        former = f"{name}_{'ab'[step]}"
        renamed[former], name = name, former
    return name


def write_value(answer: Answer, former_options: dict[str, str]) -> Any:
    match answer.state:
        case State.ANSWERED if isinstance(answer.value, tuple):
            return [former_options[each] for each in answer.value]
        case State.ANSWERED if isinstance(answer.value, str):
            return former_options.get(answer.value, answer.value)
        case State.ANSWERED:
            return answer.value
        case State.UNKNOWN | State.NOT_APPLICABLE:
            return answer.state.value
        case _:
            return None


def write_file(chance: Random, data: Data, bank: Bank, sheet: Sheet) -> tuple[Data, Document]:
    """The bank with what it renamed, and the file of the earlier version, both in any order."""
    renamed: dict[str, str] = {}
    sections: dict[str, dict[str, Any]] = {"profile": {}, "answers": {}}
    for section, items, given_answers in (
        ("profile", bank.profile, sheet.profile),
        ("answers", bank.questions, sheet.answers),
    ):
        for item in items:
            options = {}
            for option in bank.get_options(item):
                former = name_former(chance, f"{item.id}.{option.id}", renamed)
                options[option.id] = former.partition(".")[2]
            value = write_value(given_answers[item.id], options)
            sections[section][name_former(chance, item.id, renamed)] = value
    sections["targets"] = {}
    for axis, target in sheet.targets.items():
        former = (
            name_former(chance, f"{axis}.{target}", renamed).partition(".")[2] if isinstance(target, str) else target
        )
        sections["targets"][name_former(chance, axis, renamed)] = former
    sections["duties"] = {
        name_former(chance, duty, renamed): None
        if each.state in (DutyState.ABSENT, DutyState.TO_CONFIRM)
        else each.state.value
        for duty, each in sheet.duties.items()
    }
    recheck = {question.id: chance.choice(["1.10.0", "1.9.0"]) for question in bank.questions if chance.random() < 0.3}
    grown = {**data, "version": "2.0.0", "renamed": shuffled(chance, renamed), "recheck": shuffled(chance, recheck)}
    lines = ["bank: bank.yaml", "bank_version: 1.9.0", f"scope: {sheet.scope}"]
    for section, entries in shuffled(chance, sections).items():
        lines += [
            f"{section}:",
            *(f"  {name}: {format_value(each)}" for name, each in shuffled(chance, entries).items()),
        ]
    return grown, document_of("\n".join(lines) + "\n", "answers.yaml")


def shuffled(chance: Random, mapping: dict[str, Any]) -> dict[str, Any]:
    return dict(chance.sample(list(mapping.items()), len(mapping)))


def read_under(bank: Bank, document: Document) -> LoadedAnswers:
    return read_answers(document, lambda path: LoadedBank(path, bank, ()))


def forget_to_confirm(sheet: Sheet) -> Sheet:
    """The same answers, without those that are to be confirmed."""
    answers = {name: ABSENT if each.state is State.TO_CONFIRM else each for name, each in sheet.answers.items()}
    return replace(sheet, answers=answers)


@draw_examples(500)
@given(st.data(), bank_data(), st.randoms(use_true_random=False))
def test_an_earlier_file_scores_as_one_of_today_without_what_is_to_be_confirmed(
    draw: st.DataObject, data: Data, chance: Random
) -> None:
    named = bank_of(data)
    sheet = forget_to_confirm(draw.draw(sheets(named)))
    grown, document = write_file(chance, data, named, sheet)
    bank = bank_of(grown)
    loaded = read_under(bank, document)
    assert loaded.sheet is not None, loaded.diagnostics
    changed = {name for name, version in bank.recheck.items() if version == "1.10.0"}
    given_answers = {name for name, each in sheet.answers.items() if each.state is not State.ABSENT}
    to_confirm = {name for name, each in loaded.sheet.answers.items() if each.state is State.TO_CONFIRM}
    assert to_confirm == changed & given_answers
    expected = {name: ABSENT if name in to_confirm else each for name, each in sheet.answers.items()}
    before, after = assess(bank, replace(sheet, answers=expected)), assess(bank, loaded.sheet)
    for old, new in zip((before.overall, *before.axes), (after.overall, *after.axes), strict=True):
        assert old is not None
        assert new is not None
        assert (new.ratio, new.low, new.high, new.level, new.target) == (
            old.ratio,
            old.low,
            old.high,
            old.level,
            old.target,
        )
    confirmed = {name: Standing.UNANSWERED for name, each in after.standings.items() if each is Standing.TO_CONFIRM}
    assert {**after.standings, **confirmed} == before.standings
    assert [each.code for each in loaded.diagnostics if each.code != "MB413"] == ["MB420"]
