"""How many questions a questionnaire asks, in words: all of them, and how many of each sort."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import assert_never

from maturity.model.duty import Duty
from maturity.model.items import Item, Question, Target
from maturity.model.reading_time import Asked
from maturity.text.catalogue import say


def describe_length(asked: Sequence[Asked], language: str) -> str:
    """Say how many questions `asked` has, and of which sorts: "9 questions: 2 about your organisation, 7 ..."."""
    count_by_sort = {"profile": 0, "duties": 0, "targets": 0, "answers": 0}
    for each in asked:
        count_by_sort[_get_sort(each)] += 1
    return say("length", language, n=len(asked), sorts=describe_sorts(count_by_sort, language))


def describe_sorts(count_by_sort: Mapping[str, int], language: str) -> str:
    """Say each count that is not 0; the keys are those of an answers file: profile, duties, targets, answers."""
    return ", ".join(say(f"length.{sort}", language, n=count) for sort, count in count_by_sort.items() if count)


def _get_sort(asked: Asked) -> str:
    """Return the key of an answers file under which `asked` is answered."""
    match asked:
        case Question():
            return "answers"
        case Item():
            return "profile"
        case Duty():
            return "duties"
        case Target():
            return "targets"
        case _:
            assert_never(asked)
