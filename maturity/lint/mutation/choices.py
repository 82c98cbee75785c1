"""Lists of options that scores depend on: those of scored questions, each once, shared ones included."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from maturity.lint.mutation.mutant import Change, copy_record
from maturity.model.bank import Bank
from maturity.model.diagnostic import Pointer
from maturity.model.items import Choices, Option, Question


@dataclass(frozen=True, slots=True)
class ScoredList:
    """One list of options, with what each is worth in the questions that it belongs to."""

    name: str
    """The id of the question, or the name of the shared list."""
    pointer: Pointer
    """The path of the list."""
    options: tuple[Option, ...]
    values: tuple[Fraction, ...]
    """What each option is worth, in the order of the options."""
    is_ranked: bool
    """Whether one option is chosen; false for boxes to tick."""
    questions: tuple[str, ...]
    """The ids of the scored questions with this list."""

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """The questions, as names of conditions."""
        return tuple(("answers", question) for question in self.questions)


def list_scored_lists(bank: Bank) -> Iterator[ScoredList]:
    """Yield the lists of the scored questions of `bank`, in the order in which they are first used.

    A shared list that both a `single` and a `multiple` use, where its values differ, is left to the first of them.
    """
    users: dict[str, list[Question]] = {}
    for question in bank.questions:
        if question.counts and question.has_options:
            users.setdefault(f"={question.answer_set}" if question.answer_set else question.id, []).append(question)
    index_by_id = {question.id: index for index, question in enumerate(bank.questions)}
    for questions in users.values():
        first = questions[0]
        shared = first.answer_set
        yield ScoredList(
            name=shared or first.id,
            pointer=("answer_sets", shared) if shared else ("questions", index_by_id[first.id], "options"),
            options=bank.get_options(first),
            values=list_values(bank, first),
            is_ranked=first.ranks_options,
            questions=tuple(question.id for question in questions),
        )


def list_values(bank: Bank, choices: Choices) -> tuple[Fraction, ...]:
    """List what each option is worth, in the order of the options."""
    return tuple(bank.get_values(choices).values())


def set_values(scored: ScoredList, changed: Mapping[int, Fraction]) -> Callable[[], tuple[Change, ...]]:
    """Return what makes the change that writes a value on all options of the list; `changed` are those that differ."""

    def make_changes() -> tuple[Change, ...]:
        both = enumerate(zip(scored.options, scored.values, strict=True))
        options = (copy_record(option, value=changed.get(index, value)) for index, (option, value) in both)
        return (Change(scored.pointer, tuple(options)),)

    return make_changes
