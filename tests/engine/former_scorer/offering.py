"""What is offered: the options of a question that can be chosen, as the answers are now (format.md, `among`).

A question with `among` offers only what was chosen in the question that it names, and its exclusive options, such as
"none of these". While that question has no answer that counts, it offers all of its options.
"""

from __future__ import annotations

from collections.abc import Mapping

from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.items import Option, Question
from maturity.model.standing import Standing


def list_offered(bank: Bank, sheet: Sheet, standings: Mapping[str, Standing], question: Question) -> tuple[Option, ...]:
    """List the options that `question` offers, in the order written; all of them where nothing narrows them down.

    `standings` must have that of the question that the `among` of `question` names.
    """
    options = bank.get_options(question)
    chosen = _find_chosen(bank, sheet, standings, question)
    return options if chosen is None else tuple(each for each in options if each.exclusive or each.id in chosen)


def offers_nothing(bank: Bank, sheet: Sheet, standings: Mapping[str, Standing], question: Question) -> bool:
    """Tell whether `question` offers nothing but exclusive options because nothing else was chosen where it looks."""
    if question.among is None:
        return False
    return all(option.exclusive for option in list_offered(bank, sheet, standings, question))


def _find_chosen(
    bank: Bank, sheet: Sheet, standings: Mapping[str, Standing], question: Question
) -> frozenset[str] | None:
    """Find the options chosen in the question that the `among` of `question` names, without exclusive ones.

    None if it has no `among`, or if that other question has no answer that counts: then nothing is narrowed down.
    """
    if question.among is None:
        return None
    named = bank.question_by_id[question.among]
    if standings[named.id] is Standing.NOTHING_OFFERED:
        return frozenset()
    value = sheet.get_answer(named.id).value
    if standings[named.id] is not Standing.ANSWERED or not isinstance(value, tuple):
        return None
    return frozenset(value) - bank.get_exclusive(named)
