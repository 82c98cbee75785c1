"""What the reader of a result has to know: answers ignored or set aside, much that does not apply, empty floors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from maturity.engine.evaluation import Evaluation
from maturity.engine.facts import Facts, MissingFact
from maturity.engine.levels import find_empty_floors
from maturity.model.answers import State
from maturity.model.bank import Bank
from maturity.model.condition import Name
from maturity.model.items import Question
from maturity.model.scorecard import Caution, Coverage, Standing
from maturity.text.catalogue import make_message


def find_cautions(bank: Bank, now: Evaluation, covered: Mapping[str, Coverage]) -> tuple[Caution, ...]:
    """Every caution, in the order: the file, answers, axes, floors."""
    told = (Caution(code, message, question) for code, message, question in now.sheet.remarks)
    return (*told, *_answers(bank, now), *_not_applicable(bank, covered), *_floors(bank, now))


def _answers(bank: Bank, now: Evaluation) -> Iterator[Caution]:
    """One caution for each answer ignored; one for all the answers that the same missing facts set aside."""
    aside: dict[str, list[str]] = {}
    missing = find_missing_facts(bank, now)
    for question in bank.questions:
        standing = now.standings[question.id]
        if now.sheet.get_answer(question.id).state is State.ABSENT:
            continue
        if standing is Standing.NOT_ASKED:
            yield Caution("MB601", make_message("MB601", question=question.text), question.id)
        elif standing is Standing.POSSIBLE:
            aside.setdefault(", ".join(missing[question.id]), []).append(question.id)
    for facts, questions in aside.items():
        only = questions[0] if len(questions) == 1 else None
        yield Caution("MB602", make_message("MB602", n=len(questions), facts=facts), only)


def find_missing_facts(bank: Bank, now: Evaluation) -> dict[str, tuple[str, ...]]:
    """Possible question's id to the texts of what has to be answered to know whether it applies.

    Behind a question that is itself only possible stand the facts that it waits for; each is looked at once.
    """
    facts = Facts(bank, now.sheet, now.standings)
    found: dict[str, tuple[str, ...]] = {}
    for question in bank.asking_order:
        if now.standings[question.id] is Standing.POSSIBLE:
            texts = [text for name in _undecided(question, facts) for text in _texts(bank, name, found)]
            found[question.id] = tuple(dict.fromkeys(texts))
    return found


def _texts(bank: Bank, name: Name, found: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    if name.space == "profile":
        return (bank.field_by_id[name.id].text,)
    return found.get(name.id) or (bank.question_by_id[name.id].text,)


def _undecided(question: Question, facts: Facts) -> list[Name]:
    """What its `when` names and nobody knows; where all is known, what does not apply and so cannot be put in order."""
    names = tuple(question.when.find_names()) if question.when else ()
    unknown = [name for name in names if facts.get_fact(name) is MissingFact.UNKNOWN]
    return unknown or [name for name in names if facts.get_fact(name) is MissingFact.NOT_APPLICABLE]


def _not_applicable(bank: Bank, covered: Mapping[str, Coverage]) -> Iterator[Caution]:
    for axis_id, axis in bank.axis_by_id.items():
        share = covered[axis_id].not_applicable_weight
        if share is not None and share > bank.policy.max_not_applicable:
            limit = bank.policy.max_not_applicable * 100
            yield Caution("MB603", make_message("MB603", axis=axis.title, share=share * 100, limit=limit))


def _floors(bank: Bank, now: Evaluation) -> Iterator[Caution]:
    if now.sheet.scope == "full":
        for axis_id in find_empty_floors(bank, now.low):
            yield Caution("MB604", make_message("MB604", axis=bank.axis_by_id[axis_id].title))
