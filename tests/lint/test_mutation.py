"""Executable banks: which changes of a bank no example notices, and that nothing false is said of them."""

from __future__ import annotations

import json
import re
from fractions import Fraction
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from maturity.engine.assess import assess
from maturity.engine.verdict import judge
from maturity.lint.example_sheets import read_example
from maturity.lint.mutation import proposals
from maturity.lint.mutation.mutant import Mutant, apply_changes, copy_record, put_value
from maturity.lint.mutation.naming import name_example
from maturity.lint.mutation.operators import OPERATORS, question_bound, question_curve, question_range
from maturity.lint.mutation.proposals import Proposer
from maturity.lint.mutation.report import find_unnoticed_changes
from maturity.lint.mutation.survey import MOST_WORK, Survey, survey_mutants
from maturity.lint.mutation.trial import Fate, hold_examples, notices_change
from maturity.lint.mutation.work import Costs, Work
from maturity.lint.runner import check_file
from maturity.loading.bank_cache import BankCache
from maturity.loading.problem import Problem
from maturity.model.bank import Bank
from maturity.model.diagnostic import Diagnostic
from maturity.model.field_types import ROOT
from maturity.syntax.document import Document
from maturity.syntax.quoting import format_value
from maturity.text.catalogue import say
from tests.case_files import BASES
from tests.support import bank_from, document_of

BASE_PATH = BASES / "mutation.yaml"
BASE = BASE_PATH.read_text("utf-8")
"""A bank with everything that an operator changes, and one example that notices little."""


@cache
def _read_base() -> tuple[Bank, Document]:
    return bank_from(BASE), document_of(BASE, "bank.yaml")


@cache
def _survey_base() -> Survey:
    return survey_mutants(*_read_base())


@cache
def _find_in_base() -> tuple[Problem, ...]:
    """What is said of the changes of the base, worked out once for all that look at it."""
    return tuple(find_unnoticed_changes(*_read_base()))


@cache
def _check_base() -> tuple[Diagnostic, ...]:
    """What the whole check says of the file of the base."""
    return _check(BASE_PATH)


def test_every_operator_changes_something_in_the_base() -> None:
    tried = {outcome.operator.name for outcome in _survey_base().outcomes}
    assert len(OPERATORS) >= 25
    assert [each.name for each in OPERATORS if each.name not in tried] == []


def test_a_changed_bank_keeps_nothing_of_the_old_one() -> None:
    bank, _ = _read_base()
    values = dict(bank.measure_by_question)
    for operator in OPERATORS:
        for mutant in operator.list_mutants(bank):
            changed = apply_changes(bank, mutant)
            assert changed != bank, mutant
            kept = vars(changed).keys() - type(bank).model_fields.keys()
            anew = copy_record(changed)
            assert all(getattr(changed, name) == getattr(anew, name) for name in kept), mutant
            assert "measure_by_question" not in kept or changed.questions is bank.questions, mutant
    assert bank.measure_by_question == values


def _check(path: Path, text: str = "") -> tuple[Diagnostic, ...]:
    """What a check with changes says of a file; of `text`, written to it, if there is one."""
    if text:
        path.write_text(text, "utf-8")
    return check_file(str(path), BankCache(), tell_progress=lambda _tried, _total: None).diagnostics


def test_what_is_proposed_can_be_pasted_and_brings_the_score_that_is_promised(tmp_path: Path) -> None:
    """Pasted as they stand, all of them hold, no finding is new, and each change that one is said to notice is."""
    before = _check_base()
    (offer,) = [each for each in before if each.code == "MB874"]
    assert offer.help is not None
    pasted = say(offer.help, "fr").split("\n")[1:]
    after = _check(tmp_path / "bank.yaml", BASE.rstrip() + "\n" + "\n".join(pasted) + "\n")
    told = [(each.code, each.severity) for each in before]
    assert [each for each in after if (each.code, each.severity) not in told] == []
    (score,) = [each for each in after if each.code == "MB871"]
    assert int(str(score.message.params["percent"])) >= int(str(offer.message.params["percent"])) > 60


def test_a_bank_written_as_json_gets_examples_to_paste_as_json(tmp_path: Path) -> None:
    data = _read_base()[1].data
    text = format_value({**data, "examples": data["examples"]}, quotes=True)
    (offer,) = [each for each in _check(tmp_path / "bank.yaml", text) if each.code == "MB874"]
    assert offer.help is not None
    pasted = say(offer.help, "en").partition("\n")[2]
    end = text.rindex("]}")
    after = f"{text[:end]},\n{pasted}{text[end:]}"
    assert len(json.loads(after)["examples"]) == len(data["examples"]) + pasted.count("\n") + 1
    (tmp_path / "bank.yaml").write_text(after, "utf-8")
    found = {each.code for each in check_file(str(tmp_path / "bank.yaml"), BankCache()).diagnostics}
    assert not {code for code in found if code.startswith(("MB1", "MB2", "MB5"))}


def test_what_was_not_looked_for_is_told_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    total = len(_survey_base().surviving)
    (rest,) = [each for each in _find_in_base() if each.code == "MB875"]
    assert rest.params == {"n": total - 60, "searched": 60, "total": total}
    assert rest.help is not None
    assert "paste" in say(rest.help, "en")
    monkeypatch.setattr(proposals, "MOST_WORK", -1)
    problems = list(find_unnoticed_changes(*_read_base()))
    (rest,) = [each for each in problems if each.code == "MB875"]
    assert rest.params == {"n": total, "searched": 0, "total": total}
    helps = [say(each.help, "en") for each in problems if each.code == "MB870" and each.help]
    assert len(helps) == 60
    assert all("cut short" in each for each in helps)


def test_names_of_proposed_examples_use_the_texts_of_the_bank() -> None:
    bank, _ = _read_base()
    example = copy_record(bank.examples[0], answers={"delai": Fraction(5)}, profile={}, targets={}, duties={})
    label = bank.question_by_id["delai"].text.rstrip(" ?")
    assert name_example(bank, example, {}).endswith(f"{label} : 5")
    long = copy_record(bank.question_by_id["delai"], text="Long " * 20)
    place = bank.questions.index(bank.question_by_id["delai"])
    assert name_example(put_value(bank, ("questions", place), long), example, {}).endswith("delai : 5")


def test_each_proposed_example_has_a_name_of_its_own_and_answers_of_its_own() -> None:
    bank, _ = _read_base()
    survey = _survey_base()
    proposer = Proposer(bank, survey.held)
    mutants = [outcome.mutant for outcome in survey.surviving]
    proposals = proposer.propose(mutants)
    examples = [*(each.example for each in proposals), *bank.examples]
    assert len({each.name for each in examples}) == len(examples)
    sheets = [read_example(bank, each, ())[0] for each in examples]
    assert all(sheet not in sheets[:place] for place, sheet in enumerate(sheets))
    noticed = [index for each in proposals for index in each.noticed]
    assert len(set(noticed)) == len(noticed)
    assert [len(each.noticed) for each in proposals] == sorted((len(each.noticed) for each in proposals), reverse=True)
    assert len(proposals) <= len(noticed) / 3
    assert len({*noticed, *proposer.completions}) >= 0.9 * len(mutants)
    for each in proposals:
        text = BASE.rstrip() + "\n  " + each.write() + "\n"
        held = hold_examples(bank_from(text), document_of(text, "bank.yaml"), Work(MOST_WORK))
        assert len(held) == len(survey.held) + 1, text
        for index in each.noticed:
            assert notices_change(held[-1], apply_changes(bank, mutants[index]), mutants[index]), mutants[index]


def test_each_unnoticed_change_is_told_where_it_is() -> None:
    surviving = _survey_base().surviving
    told = [each.pointer for each in _find_in_base() if each.code == "MB870"]
    assert told == [each.mutant.pointer for each in surviving][:60]


def test_the_score_counts_what_is_noticed_of_what_can_be() -> None:
    survey = _survey_base()
    assert survey.counted == survey.count(Fate.NOTICED) + survey.count(Fate.SURVIVING)
    assert survey.total == len(survey.outcomes)
    assert survey.percent == 100 * survey.count(Fate.NOTICED) // survey.counted
    score = next(each for each in _find_in_base() if each.code == "MB871")
    assert score.params["percent"] == survey.percent


def test_a_bank_without_an_example_that_holds_is_told_so() -> None:
    text = BASE.partition("examples:")[0]
    assert [each.code for each in find_unnoticed_changes(bank_from(text), document_of(text, "bank.yaml"))] == ["MB873"]


@pytest.mark.parametrize("index", range(2))
def test_a_verdict_says_what_a_scorecard_says(index: int) -> None:
    bank, _ = _read_base()
    sheet, problems = read_example(bank, bank.examples[index], ("examples", index))
    assert problems == []
    verdict, scorecard = judge(bank, sheet), assess(bank, sheet)
    assert scorecard.overall is not None
    assert verdict.level == scorecard.overall.level
    assert verdict.get_score(ROOT) == scorecard.overall.score
    assert {axis.id: verdict.get_score(axis.id) for axis in scorecard.axes} == {
        axis.id: axis.score for axis in scorecard.axes
    }
    assert verdict.advised == {each.id for each in scorecard.advice if each.status == "advised"}


def test_a_flat_part_of_a_curve_is_changed_towards_another_percent_or_not_at_all() -> None:
    """A point is moved to where an answer shows it; where no number can be answered, that is proved."""
    flat = BASE.replace("[[1, 100], [5, 60], [20, 0]]", "[[1, 100], [5, 100], [20, 0]]")
    bank = bank_from(flat)
    mutants = [mutant for mutant in question_curve.OPERATOR.list_mutants(bank) if mutant.params["id"] == "delai"]
    assert [(mutant.params["before"], mutant.params["after"]) for mutant in mutants] == [(100, 50), (100, 50), (0, 50)]
    reasons = [question_curve.OPERATOR.prove_equivalent(bank, bank, mutant) for mutant in mutants]
    assert reasons == [None, None, None]


@pytest.mark.parametrize(
    ("curve", "bounds", "expected"),
    [
        ([(0, 0), (Fraction(1, 2), 50), (1, 100)], {"whole": True}, [None, "no_such_answer", None]),
        ([(0, 0), (Fraction(1, 2), 50), (1, 100)], {"whole": False}, [None, None, None]),
        ([(0, 0), (1, 50), (2, 100)], {"min": Fraction(2)}, ["no_such_answer", "no_such_answer", None]),
        ([(0, 0), (1, 50), (2, 100)], {"max": Fraction(0)}, [None, "no_such_answer", "no_such_answer"]),
    ],
)
def test_a_point_without_an_answer_near_it_is_proved_to_change_nothing(
    curve: list[tuple[Fraction, int]], bounds: dict[str, Any], expected: list[str | None]
) -> None:
    bank, _ = _read_base()
    points = tuple((Fraction(answer), Fraction(percent)) for answer, percent in curve)
    question = copy_record(bank.questions[3], curve=points, **bounds)
    bank = put_value(bank, ("questions", 3), question)
    operator = question_curve.OPERATOR
    mutants = [mutant for mutant in operator.list_mutants(bank) if mutant.params["id"] == question.id]
    assert [operator.prove_equivalent(bank, bank, mutant) for mutant in mutants] == expected
    for mutant, reason in zip(mutants, expected, strict=True):
        after = apply_changes(bank, mutant).measure_by_question[question.id]
        least, most = max(question.min, Fraction(-1)), min(question.max, Fraction(4))
        tried = [least + Fraction(step, 4) for step in range(int(4 * (most - least)) + 1)]
        answers = [each for each in tried if each.denominator == 1 or not question.whole]
        same = all(bank.measure_by_question[question.id].get_raw(each) == after.get_raw(each) for each in answers)
        assert same is (reason is not None)


RANGED = """\
questions:
  - {id: nombre, axis: accueil, kind: number, text: "N", min: 1, max: BOUND, whole: WHOLE}
  - {id: cases, axis: accueil, kind: multiple, text: "M", options: BOXES, range: RANGE}
"""


@pytest.mark.parametrize(
    ("bound", "whole", "values", "measured", "expected"),
    [
        ("1.5", "true", (0, 3), "[0, 2]", ["range 1", "range 3", "bound 2"]),  # all are worst or best, both ways
        ("1.5", "false", (0, 2), "[0, 1]", ["range 2"]),
        ("2", "true", (0, 1), "[0, 2]", []),
        ("2", "true", (-6, 5), "[0, 4]", ["range 3", "range 5"]),
    ],
)
def test_a_range_that_no_answer_shows_is_proved_to_change_nothing(
    bound: str, whole: str, values: tuple[int, int], measured: str, expected: list[str]
) -> None:
    """Compared with the ratios of all answers, under both ranges."""
    bank = _make_ranged(bound, whole, values, measured)
    proved = []
    for operator in (question_range.OPERATOR, question_bound.OPERATOR):
        for mutant in operator.list_mutants(bank):
            changed = _apply_if_sound(bank, mutant)
            if changed is None:
                continue
            name = str(mutant.params["id"])
            ratios = [_list_ratios(each, bank, name) for each in (bank, changed)]
            is_proved = operator.prove_equivalent(bank, changed, mutant) is not None
            assert is_proved is (ratios[0] == ratios[1]), (mutant, ratios)
            proved += [f"{operator.name.removeprefix('question_')} {mutant.params['after']}"] if is_proved else []
    assert proved == expected


def _make_ranged(bound: str, whole: str, values: tuple[int, int], measured: str) -> Bank:
    options = f'[{{id: un, text: "U", value: {values[0]}}}, {{id: deux, text: "D", value: {values[1]}}}]'
    boxes = options.replace("}]", '}, {id: trois, text: "T", value: 0}]')
    text = RANGED.replace("BOUND", bound).replace("WHOLE", whole).replace("OPTIONS", options).replace("BOXES", boxes)
    manual = (Path(__file__).parents[1] / "cases" / "bases" / "manual.yaml").read_text("utf-8")
    return bank_from(manual.partition("questions:")[0] + text.replace("RANGE", measured))


def _apply_if_sound(bank: Bank, mutant: Mutant) -> Bank | None:
    try:
        changed = apply_changes(bank, mutant)
        return changed if changed.measure_by_question[str(mutant.params["id"])].width > 0 else None
    except ValueError:
        return None


def _list_ratios(bank: Bank, before: Bank, name: str) -> list[Fraction]:
    """The ratios under `bank` of all answers to a question that `before` accepts."""
    question, measure = before.question_by_id[name], bank.measure_by_question[name]
    answers: list[Any] = []
    if question.kind == "number":
        whole = [Fraction(number) for number in range(1, 3) if question.max is not None and number <= question.max]
        answers = whole if question.whole else [*whole, Fraction(5, 4)]
    else:
        ids = [option.id for option in before.get_options(question)]
        answers = [chosen for size in range(len(ids) + 1) for chosen in combinations(ids, size)]
    return [measure.get_ratio(measure.get_raw(each)) for each in answers]


def test_the_score_comes_before_the_changes_and_is_told_by_kind() -> None:
    found = _check_base()
    assert [each.code for each in found].index("MB871") == 0
    survey = _survey_base()
    counts = re.findall(r"(\d+)/(\d+)", say(found[0].help, "en")) if found[0].help else []
    assert sum(int(noticed) for noticed, _ in counts) == survey.count(Fate.NOTICED)
    assert sum(int(counted) for _, counted in counts) == survey.counted


def test_the_order_of_advice_is_more_work_where_each_waits_for_another() -> None:
    bank, _ = _read_base()
    advice = [copy_record(bank.recommendations[0], id=f"r{n}", after=()) for n in range(50)]
    waiting = [copy_record(each, after=(f"r{n - 1}",) if n else ()) for n, each in enumerate(advice)]
    apart, chained = (Costs(copy_record(bank, recommendations=tuple(each))).to_order for each in (advice, waiting))
    assert chained >= apart + 20 * sum(range(50))
