"""Cautions: what the reader of a result has to know about it.

They are about answers ignored or set aside, axes of which much does not apply, and floors of axes without a score. An
answer is ignored if the condition of its question is false, and set aside if that condition cannot be decided yet. A
floor is the score that a level demands of one axis.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import assert_never

from maturity.engine.coverage import find_provisional_causes
from maturity.engine.evaluation import Evaluation
from maturity.engine.facts import Facts, MissingFact
from maturity.engine.levels import find_empty_floors
from maturity.model.answers import Sheet, State
from maturity.model.bank import Bank
from maturity.model.caution import Caution
from maturity.model.condition import Name
from maturity.model.duty import DutyFinding, DutyState
from maturity.model.items import Question
from maturity.model.scorecard import Coverage
from maturity.model.shares import make_not_applicable_share
from maturity.model.standing import Standing
from maturity.text.catalogue import make_message
from maturity.text.numbers import Percentage

_SILENT = (DutyState.ABSENT, DutyState.TO_CONFIRM, DutyState.NOT_APPLICABLE)
"""The states of a duty that say nothing of it which an organisation that it does not concern would not say too."""


def find_cautions(
    evaluation: Evaluation, coverages: Mapping[str, Coverage], duties: Iterable[DutyFinding] = ()
) -> tuple[Caution, ...]:
    """Find every caution: those that reading the file has found, then about answers, about axes, about floors.

    `coverages` maps axis id to the coverage of that axis; `duties` are those of the bank. May be empty.
    """
    return (
        *evaluation.sheet.cautions,
        *find_answers_without_effect(evaluation.bank, evaluation.sheet, evaluation.standings),
        *_find_duties_without_effect(duties),
        *_find_axes_hardly_applicable(evaluation.bank, coverages),
        *_find_floors_without_score(evaluation),
    )


def find_missing_facts(bank: Bank, sheet: Sheet, standings: Mapping[str, Standing]) -> dict[str, tuple[str, ...]]:
    """Find what has to be answered before it is known whether a possible question applies.

    A possible question is one whose condition cannot be decided yet. Returns its id to the texts of the questions and
    profile fields to answer, each once. Where the condition names a question that is itself only possible, the texts
    that this other question waits for take its place. If nothing can become known, because something compared does not
    apply and so has no order, the texts are those of what does not apply.
    """
    missing: dict[str, tuple[str, ...]] = {}
    possible = Standing.POSSIBLE
    if possible not in standings.values():
        return missing
    facts = Facts(bank, sheet, standings)
    for question in bank.asking_order:
        if standings[question.id] is possible:
            names = _find_undecided_names(question, facts)
            texts = [text for name in names for text in _list_texts(bank, name, missing)]
            missing[question.id] = tuple(dict.fromkeys(texts))
    return missing


def find_answers_without_effect(bank: Bank, sheet: Sheet, standings: Mapping[str, Standing]) -> Iterator[Caution]:
    """Yield MB601 for each answer ignored, then one MB602 for all the answers that the same missing facts set aside."""
    set_aside: dict[str, list[str]] = {}
    missing = find_missing_facts(bank, sheet, standings)
    for question in bank.questions:
        if question.when is None or not _is_given(sheet, question.id):
            continue
        standing = standings[question.id]
        match standing:
            case Standing.NOT_ASKED:
                message = make_message("MB601", question=question.text)
                yield Caution("MB601", message, question.id, (("answers", question.id),))
            case Standing.POSSIBLE:
                set_aside.setdefault(", ".join(missing[question.id]), []).append(question.id)
            case Standing.ANSWERED | Standing.UNANSWERED | Standing.UNKNOWN | Standing.NOT_APPLICABLE:
                pass
            case Standing.TO_CONFIRM:
                pass  # the remark about the version of the bank counts them
            case Standing.NOTHING_OFFERED:
                pass  # at most a "don't know" about a list of which nothing could be chosen
            case Standing.OUT_OF_SCOPE:
                pass  # every output says that the scope is the short version
            case _:
                assert_never(standing)
    for facts, questions in set_aside.items():
        only = questions[0] if len(questions) == 1 else None
        places = tuple(("answers", question) for question in questions)
        yield Caution("MB602", make_message("MB602", n=len(questions), facts=facts), only, places)


def _is_given(sheet: Sheet, question: str) -> bool:
    """Tell whether a question has an answer that would count where it is asked: none that an earlier file said."""
    answer = sheet.answers.get(question)
    if answer is None or answer.state is State.ABSENT:
        return False
    return answer.earlier is None or answer.earlier.day is None


def _find_duties_without_effect(duties: Iterable[DutyFinding]) -> Iterator[Caution]:
    """Yield MB601 for each answer to a duty that does not apply, unless the answer itself says so."""
    for finding in duties:
        if finding.applies is False and finding.answer.state not in _SILENT:
            message = make_message("MB601.duty", duty=finding.duty.text)
            yield Caution("MB601", message, places=(("duties", finding.duty.id),))


def _list_texts(bank: Bank, name: Name, missing: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """List the texts of what `name` waits for: what `missing` has for it already, else its own text."""
    item = bank.find_item(name)
    assert item is not None
    earlier = missing.get(name.id) if name.space == "answers" else None
    return earlier or (item.text,)


def _find_undecided_names(question: Question, facts: Facts) -> list[Name]:
    """Find the names in the condition of `question` that are unknown; if there are none, those that do not apply."""
    names = tuple(question.when.find_names()) if question.when else ()
    missing = [(name, fact) for name in names if isinstance(fact := facts.get_fact(name), MissingFact)]
    unknown = [name for name, fact in missing if fact.may_become_known]
    return unknown or [name for name, _ in missing]


def _find_axes_hardly_applicable(bank: Bank, coverages: Mapping[str, Coverage]) -> Iterator[Caution]:
    """Yield MB603 for each axis with more answers "does not apply", by weight, than the bank's policy allows."""
    limit = Percentage(bank.policy.max_not_applicable)
    for axis_id, axis in bank.axis_by_id.items():
        coverage = coverages[axis_id]
        if coverage.not_applicable and "not_applicable" in find_provisional_causes(coverage, bank.policy):
            share = make_not_applicable_share(bank, coverage)
            yield Caution("MB603", make_message("MB603", axis=axis.title, share=share, limit=limit))


def _find_floors_without_score(evaluation: Evaluation) -> Iterator[Caution]:
    """Yield MB604 for each axis that has a floor and no score, because nothing there applies: the floor then holds."""
    for axis_id in find_empty_floors(evaluation.levels, evaluation.lows):
        yield Caution("MB604", make_message("MB604", axis=evaluation.bank.axis_by_id[axis_id].title))
