"""What the reader of a result has to know: answers ignored or set aside, much that does not apply, empty floors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maturity.engine.evaluation import Evaluation
from maturity.engine.facts import Facts, Gap
from maturity.engine.levels import floors_on_nothing
from maturity.model.answers import State
from maturity.model.bank import Bank, Question
from maturity.model.scorecard import Caution, Coverage, Standing
from maturity.text.catalogue import msg


def cautions(bank: Bank, now: Evaluation, covered: Mapping[str, Coverage]) -> tuple[Caution, ...]:
    """Every caution, in the order: answers, axes, floors."""
    return (*_answers(bank, now), *_not_applicable(bank, covered), *_floors(bank, now))


def _answers(bank: Bank, now: Evaluation) -> Iterator[Caution]:
    """One caution for each answer ignored; one for all the answers that the same missing facts set aside."""
    aside: dict[str, list[str]] = {}
    for question in bank.questions:
        standing = now.standings[question.id]
        if now.sheet.answer(question.id).state is State.ABSENT:
            continue
        if standing is Standing.NOT_ASKED:
            yield Caution("MB601", msg("MB601", question=question.text), question.id)
        elif standing is Standing.POSSIBLE:
            aside.setdefault(", ".join(missing_facts(bank, question, now)), []).append(question.id)
    for facts, questions in aside.items():
        only = questions[0] if len(questions) == 1 else None
        yield Caution("MB602", msg("MB602", n=len(questions), facts=facts), only)


def missing_facts(bank: Bank, question: Question, now: Evaluation) -> list[str]:
    """The texts of the profile fields and questions that have to be answered to know whether a question applies."""
    facts = Facts(bank, now.sheet, now.standings)
    names = question.when.names() if question.when else ()
    missing = [name for name in names if facts.of(name) is Gap.UNKNOWN]
    texts = [
        bank.question_by_id[name.id].text if name.space == "answers" else bank.field_by_id[name.id].text
        for name in missing
    ]
    return list(dict.fromkeys(texts))


def _not_applicable(bank: Bank, covered: Mapping[str, Coverage]) -> Iterator[Caution]:
    for axis_id, axis in bank.axis_by_id.items():
        share = covered[axis_id].not_applicable_weight
        if share is not None and share > bank.policy.max_not_applicable:
            limit = bank.policy.max_not_applicable * 100
            yield Caution("MB603", msg("MB603", axis=axis.title, share=share * 100, limit=limit))


def _floors(bank: Bank, now: Evaluation) -> Iterator[Caution]:
    if now.sheet.scope == "full":
        for axis_id in floors_on_nothing(bank, now.low):
            yield Caution("MB604", msg("MB604", axis=bank.axis_by_id[axis_id].title))
