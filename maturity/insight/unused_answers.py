"""Answers of a file that do not count, because their questions are not asked or wait for another answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from maturity.engine.cautions import find_answers_without_effect
from maturity.model.answers import Sheet
from maturity.model.bank import Bank
from maturity.model.caution import Caution
from maturity.model.standing import Standing
from maturity.text.catalogue import Message, make_message


def list_unused_messages(bank: Bank, sheet: Sheet, standings: Mapping[str, Standing]) -> Iterator[Message]:
    """Yield a message for all the answers ignored, then one for those that the same missing facts set aside.

    `standings` maps question ids to standings. Nothing is yielded where every answer counts.
    """
    cautions = list(find_answers_without_effect(bank, sheet, standings))
    ignored = count_ignored(cautions)
    if ignored:
        yield make_message("answers.ignored", n=ignored)
    yield from (caution.message for caution in cautions if caution.code == "MB602")


def count_ignored(cautions: Iterable[Caution]) -> int:
    """Count the answers to questions that are not asked, among the cautions of a result."""
    return sum(caution.message.key == "MB601" for caution in cautions)
