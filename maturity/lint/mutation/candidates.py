"""Sheets near the examples of a bank, on which a change may show: its questions, facts and axes, each in other ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from random import Random
from typing import Any, Literal, assert_never

from maturity.lint.conditions import list_conditions
from maturity.lint.mutation.mutant import Mutant, copy_record
from maturity.lint.mutation.trial import HeldExample
from maturity.model.bank import Bank
from maturity.model.condition import Constant, walk_nodes
from maturity.model.example import Example, Expectation
from maturity.model.items import Choices, Item, Question

_MOST_PROFILES = 4
"""How many different profiles, each with its targets, sheets are made from."""
_MOST_COMBINED = 150
"""Up to how many ways to combine answers all of them are tried; of more, some are drawn."""
_MOST_DRAWN = 150
"""How many sheets with drawn answers are made."""
_MOST_BOXES = 10
"""How many options of a question of several answers are looked at."""
_MOST_CLIMBED = 300
"""About how many sheets are kept on the way from the worst answers to the best."""

Section = Literal["profile", "targets", "duties", "answers"]
Settings = Mapping[tuple[Section, str], Any]
"""(section, id) to what an example says there."""


@dataclass(frozen=True, slots=True)
class _Dial:
    """One thing that can be set in several ways, such as the answer to a question, or how far an axis has come."""

    settings: tuple[Settings, ...]


def list_candidates(bank: Bank, held: Sequence[HeldExample], mutant: Mutant) -> Iterator[Example]:
    """Yield examples without expectations that may tell `bank` from `mutant`, the likeliest and shortest first."""
    dials = [dial for space, name in mutant.names for dial in _make_dials(bank, space, name)]
    bases = list(_list_bases(held, mutant))
    for base in bases:
        yield base
        for dial in dials:
            for settings in dial.settings:
                yield _set(base, settings)
    for base in bases:
        yield from _combine(base, dials)


def _list_bases(held: Sequence[HeldExample], mutant: Mutant) -> Iterator[Example]:
    """Yield what candidates start from: everything at its worst and at its best, in each sort of organisation."""
    name = str(mutant.params.get("id", mutant.params.get("list", mutant.operator)))
    seen: list[tuple[Any, Any]] = []
    for each in sorted((each.example for each in held), key=lambda example: len(example.answers)):
        if (each.profile, each.targets) not in seen and len(seen) < _MOST_PROFILES:
            seen.append((each.profile, each.targets))
    for profile, targets in seen:
        for fill in ("worst", "best"):
            expect = Expectation()
            yield Example(name=name, profile=profile, targets=targets, fill=fill, expect=expect)


def _set(base: Example, settings: Settings) -> Example:
    sections: dict[str, dict[str, Any]] = {}
    for (section, name), value in settings.items():
        sections.setdefault(section, dict(getattr(base, section)))[name] = value
    example: Example = copy_record(base, **sections)
    return example


def _combine(base: Example, dials: Sequence[_Dial]) -> Iterator[Example]:
    """Yield the dials set together: in every way if these are few, else in some that are drawn, always the same."""
    ways = 1
    for dial in dials:
        ways *= len(dial.settings)
    if len(dials) > 1 and ways <= _MOST_COMBINED:
        for settings in product(*(dial.settings for dial in dials)):
            yield _set(base, _merge(settings))
    elif len(dials) > 1:
        draw = Random(0)  # noqa: S311 - nothing is kept secret by it
        for _ in range(_MOST_DRAWN):
            yield _set(base, _merge(draw.choice(dial.settings) for dial in dials))


def _merge(several: Any) -> Settings:
    return {key: value for settings in several for key, value in settings.items()}


def _make_dials(bank: Bank, space: str, name: str) -> Iterator[_Dial]:
    """Yield what can be set so that a name of a condition, or a duty, has another value."""
    match space:
        case "answers":
            question = bank.question_by_id[name]
            yield _dial("answers", name, _list_answers(bank, question))
        case "profile":
            yield _dial("profile", name, _list_answers(bank, bank.field_by_id[name]))
        case "duties":
            yield _dial("duties", name, ["unmet", "met"])
        case "target" | "gap" | "score":
            if target := bank.target_by_axis.get(name):
                yield _dial("targets", name, [option.id for option in bank.get_options(target)])
            if space != "target":
                steps = _list_steps_by_question(bank, name)
                yield _Dial((*_climb(steps), *_draw(steps)))
        case _:
            raise ValueError(space)


def _dial(section: Section, name: str, values: Sequence[Any]) -> _Dial:
    return _Dial(tuple({(section, name): value} for value in values) or ({},))


def _list_answers(bank: Bank, item: Item) -> list[Any]:
    """List answers to an item that differ in what they are worth, or on which side of a figure they are."""
    options = [option.id for option in bank.get_options(item)]
    match item.kind:
        case "single":
            answers: list[Any] = [*options]
        case "multiple":
            answers = _list_choices(bank, item, options)
        case "number":
            answers = list(_list_numbers(bank, item))
        case "text":
            answers = []
        case _:
            assert_never(item.kind)
    if isinstance(item, Question) and item.may_not_apply:
        answers.append("not_applicable")
    return answers


def _list_choices(bank: Bank, choices: Choices, options: Sequence[str]) -> list[Any]:
    """List ways to tick boxes: all but one, one alone, the first few, all."""
    exclusive = bank.get_exclusive(choices)
    together = [option for option in options if option not in exclusive][:_MOST_BOXES]
    without_one = [[other for other in together if other != option] for option in together]
    first = [together[:size] for size in range(2, len(together))]
    return [*without_one, *([option] for option in options[:_MOST_BOXES]), *first, together]


def _list_numbers(bank: Bank, item: Item) -> Iterator[Fraction]:
    """Yield the numbers that a bank names for an item, one more and one less, as far as they are answers."""
    named = {bound for bound in (item.min, item.max) if bound is not None}
    for _, condition in list_conditions(bank):
        if any(name.id == item.id for name in condition.find_names()):
            values = (node.value for node in walk_nodes(condition.tree) if isinstance(node, Constant))
            named |= {value for value in values if isinstance(value, Fraction)}
    if isinstance(item, Question):
        named |= {point[0] for point in item.curve}
        moves = (each.moves.get(item.id) for each in bank.recommendations)
        named |= {move for move in moves if isinstance(move, Fraction)}
    for number in sorted({number + step for number in named for step in (-1, 0, 1)}):
        if (item.min is None or number >= item.min) and (item.max is None or number <= item.max):
            yield number


def _list_steps_by_question(bank: Bank, axis_id: str) -> dict[tuple[Section, str], list[Any]]:
    """List, for each scored question of an axis, some answers, each worth more than the one before."""
    questions = (bank.question_by_id[each] for each in bank.nested_questions_by_axis[axis_id])
    return {("answers", question.id): _list_steps(bank, question) for question in questions if question.counts}


def _climb(steps: Mapping[tuple[Section, str], list[Any]]) -> Iterator[Settings]:
    """Yield answers with which a score is higher each time, in small steps, from its worst to its best."""
    current = {key: answers[0] for key, answers in steps.items()}
    every = 1 + sum(map(len, steps.values())) // _MOST_CLIMBED
    number = 0
    yield dict(current)
    for place in range(1, max(map(len, steps.values()), default=0)):
        for key, answers in steps.items():
            if place < len(answers):
                current[key] = answers[place]
                number += 1
                if number % every == 0:
                    yield dict(current)


def _draw(steps: Mapping[tuple[Section, str], list[Any]]) -> Iterator[Settings]:
    """Yield answers that are drawn, always the same."""
    draw = Random(1)  # noqa: S311 - nothing is kept secret by it
    for _ in range(_MOST_DRAWN // 3):
        yield {key: draw.choice(answers) for key, answers in steps.items()}


def _list_steps(bank: Bank, question: Question) -> list[Any]:
    """List some answers to a question, each worth more than the one before."""
    measure = bank.measure_by_question[question.id]
    match question.kind:
        case "single":
            return sorted(measure.values, key=lambda option: measure.values[option])
        case "multiple":
            exclusive = bank.get_exclusive(question)
            together = [option for option in measure.values if option not in exclusive and measure.values[option] > 0]
            return [sorted(exclusive)[:1], *(together[: size + 1] for size in range(len(together)))]
        case "number":
            return sorted(_list_numbers(bank, question), key=measure.get_raw)
        case "text":
            return []
        case _:
            assert_never(question.kind)
