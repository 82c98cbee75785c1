"""What the reader of a result has to know: answers ignored or set aside, much that does not apply, empty floors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from maturity.engine.evaluation import Evaluation
from maturity.engine.facts import Facts, MissingFact
from maturity.engine.levels import find_empty_floors
from maturity.model.answers import State
from maturity.model.bank import Bank
from maturity.model.caution import Caution
from maturity.model.condition import Name
from maturity.model.items import Question
from maturity.model.scorecard import Coverage, Standing
from maturity.text.catalogue import make_message


def find_cautions(evaluation: Evaluation, coverages: Mapping[str, Coverage]) -> tuple[Caution, ...]:
    """Find every caution, in the order: those of the file, about answers, about axes, about floors.

    `coverages` maps axis id to the coverage of that axis.
    """
    return (
        *evaluation.sheet.cautions,
        *_find_answers_without_effect(evaluation),
        *_find_axes_hardly_applicable(evaluation.bank, coverages),
        *_find_floors_without_score(evaluation),
    )


def find_missing_facts(evaluation: Evaluation) -> dict[str, tuple[str, ...]]:
    """Find what has to be answered to know whether a possible question applies.

    Returns question id to the texts of those questions and profile fields. Where a `when` names a question that is
    itself only possible, they are the ones that this question waits for.
    """
    facts = Facts(evaluation.bank, evaluation.sheet, evaluation.standings)
    missing: dict[str, tuple[str, ...]] = {}
    for question in evaluation.bank.asking_order:
        if evaluation.standings[question.id] is Standing.POSSIBLE:
            names = _find_undecided_names(question, facts)
            texts = [text for name in names for text in _list_texts(evaluation.bank, name, missing)]
            missing[question.id] = tuple(dict.fromkeys(texts))
    return missing


def _find_answers_without_effect(evaluation: Evaluation) -> Iterator[Caution]:
    """Yield a caution for each answer ignored, then one for all the answers that the same missing facts set aside."""
    set_aside: dict[str, list[str]] = {}
    missing = find_missing_facts(evaluation)
    for question in evaluation.bank.questions:
        if evaluation.sheet.get_answer(question.id).state is State.ABSENT:
            continue
        standing = evaluation.standings[question.id]
        match standing:
            case Standing.NOT_ASKED:
                yield Caution("MB601", make_message("MB601", question=question.text), question.id)
            case Standing.POSSIBLE:
                set_aside.setdefault(", ".join(missing[question.id]), []).append(question.id)
            case Standing.ANSWERED | Standing.UNANSWERED | Standing.UNKNOWN | Standing.NOT_APPLICABLE:
                pass
            case Standing.OUT_OF_SCOPE:
                pass  # every output says that the scope is the short version
            case _:
                assert_never(standing)
    for facts, questions in set_aside.items():
        only = questions[0] if len(questions) == 1 else None
        yield Caution("MB602", make_message("MB602", n=len(questions), facts=facts), only)


def _list_texts(bank: Bank, name: Name, missing: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """List the texts of what a name waits for: its own, or what is already known to be missing before it."""
    item = bank.find_item(name)
    assert item is not None
    earlier = missing.get(name.id) if name.space == "answers" else None
    return earlier or (item.text,)


def _find_undecided_names(question: Question, facts: Facts) -> list[Name]:
    """Find the names in a `when` that nobody knows; if all are known, those that do not apply and so have no order."""
    names = tuple(question.when.find_names()) if question.when else ()
    missing = [(name, fact) for name in names if isinstance(fact := facts.get_fact(name), MissingFact)]
    unknown = [name for name, fact in missing if fact.may_become_known]
    return unknown or [name for name, _ in missing]


def _find_axes_hardly_applicable(bank: Bank, coverages: Mapping[str, Coverage]) -> Iterator[Caution]:
    """Yield a caution for each axis with more answers "does not apply", by weight, than the policy allows."""
    limit = bank.policy.max_not_applicable
    for axis_id, axis in bank.axis_by_id.items():
        share = coverages[axis_id].not_applicable_weight
        if share is not None and share > limit:
            yield Caution("MB603", make_message("MB603", axis=axis.title, share=share * 100, limit=limit * 100))


def _find_floors_without_score(evaluation: Evaluation) -> Iterator[Caution]:
    """Yield a caution for each axis with a floor where nothing applies, so that the floor holds unexamined."""
    for axis_id in find_empty_floors(evaluation.levels, evaluation.lows):
        yield Caution("MB604", make_message("MB604", axis=evaluation.bank.axis_by_id[axis_id].title))
