"""Simulated respondents: several kinds of services, each with its own strengths, never drawn all at random.

They show how a questionnaire behaves - which levels can be reached, what saturates, which questions tell services
apart - and nothing about real services: the strengths below are assumptions, written before any result was seen.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import assert_never

from benchmarks.kinds import SERVICE_KINDS, ServiceKind
from maturity.loading import shipped
from maturity.loading.bank import load_bank
from maturity.model.answers import Answer, Sheet, State
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer, DutyState
from maturity.model.items import Axis, ProfileField, Question

SEED = 2013
SPREAD_OF_SERVICES = 0.12
"""How far services of one kind are from each other on a sub-axis (standard deviation)."""
SPREAD_OF_ANSWERS = 0.2
"""How far one answer is from what the sub-axis would say (standard deviation)."""
HOPES = 0.15
"""How far an ambition is above the practice, on average."""
SPREAD_OF_AMBITIONS = 0.3
LIKELY_DUTY = 0.5
"""The chance of a duty to be met is this power of the mean strength: 0.95 for a service at 0.9, 0.5 for one at 0.25."""
DOES_NOT_KNOW = 0.04
DOES_NOT_APPLY = 0.12


def load_questionnaire(bank_id: str = "communication_numerique") -> Bank:
    """Load a questionnaire that ships; it has to be sound."""
    path = shipped.find_bank_path(bank_id)
    if path is None:
        sys.exit(f"{bank_id}: no questionnaire that ships; there are {', '.join(shipped.list_bank_ids())}")
    bank = load_bank(str(path)).bank
    assert bank is not None, "the questionnaire has errors: maturity check"
    return bank


def simulate_respondents(bank: Bank, count: int, seed: int) -> Iterator[tuple[ServiceKind, Sheet]]:
    """Yield `count` sheets with the kind of service each comes from, as many of each; the same for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - a simulation
    kinds = SERVICE_KINDS[bank.id]
    for number in range(count):
        kind = kinds[number % len(kinds)]
        yield kind, _draw_sheet(bank, kind, chance)


def _draw_sheet(bank: Bank, kind: ServiceKind, chance: random.Random) -> Sheet:
    leaves = [axis.id for axis in bank.axis_by_id.values() if bank.questions_by_axis[axis.id]]
    strengths = {
        axis: min(1.0, max(0.0, chance.gauss(strength, SPREAD_OF_SERVICES)))
        for axis, strength in zip(leaves, kind.strengths, strict=True)
    }
    profile = {field.id: _draw_fact(field, kind, chance) for field in bank.profile}
    answers = {
        question.id: _draw_answer(bank, question, strengths, chance) for question in bank.questions if question.counts
    }
    targets = {
        axis.id: _draw_ambition(bank, axis, strengths, chance) for axis in bank.axis_by_id.values() if axis.target
    }
    return Sheet(answers=answers, profile=profile, targets=targets, duties=_draw_duties(bank, strengths, chance))


def _draw_duties(bank: Bank, strengths: Mapping[str, float], chance: random.Random) -> dict[str, DutyAnswer]:
    """Draw the duties that are met: the more of them, the better the service is on the whole."""
    likely = (sum(strengths.values()) / len(strengths)) ** LIKELY_DUTY
    return {duty.id: DutyAnswer(DutyState.MET if chance.random() < likely else DutyState.UNMET) for duty in bank.duties}


def _draw_ambition(bank: Bank, axis: Axis, strengths: Mapping[str, float], chance: random.Random) -> str:
    """Draw an ambition: somewhat above what is done, and far from it now and then."""
    assert axis.target is not None
    options = [option.id for option in bank.get_options(axis.target)]
    where = chance.gauss(strengths[axis.id] + HOPES, SPREAD_OF_AMBITIONS)
    return options[min(len(options) - 1, max(0, round(where * (len(options) - 1))))]


def _draw_fact(field: ProfileField, kind: ServiceKind, chance: random.Random) -> Answer:
    shared = "oui" if chance.random() < kind.shared else "non"
    people = Fraction(chance.randint(*kind.people))
    facts: Mapping[str, str | Fraction] = {
        "type": chance.choice(kind.types),
        "population": Fraction(chance.randrange(1_000, 3_000_000)),
        "equipe": people,
        "agents": people,
        "comptes": people,
        "mutualise": shared,
        "reorganisation": shared,
    }
    return build_answer(facts.get(field.id) or chance.choice(field.options).id)


def _draw_answer(bank: Bank, question: Question, strengths: Mapping[str, float], chance: random.Random) -> Answer:
    if chance.random() < DOES_NOT_KNOW:
        return Answer(State.UNKNOWN)
    if question.may_not_apply and chance.random() < DOES_NOT_APPLY:
        return Answer(State.NOT_APPLICABLE)
    where = chance.gauss(strengths[question.axis], SPREAD_OF_ANSWERS)
    match question.kind:
        case "single":
            options = [option.id for option in bank.get_options(question)]
            return build_answer(options[min(len(options) - 1, max(0, round(where * (len(options) - 1))))])
        case "multiple":
            return build_answer(_draw_options(bank, question, where, chance))
        case "number":
            return build_answer(_compute_number(question, where))
        case "text":
            raise ValueError(question.id)  # never scored
        case _:
            assert_never(question.kind)


def _draw_options(bank: Bank, question: Question, where: float, chance: random.Random) -> tuple[str, ...]:
    """Draw each option with a chance that grows with the strength; one with a higher value is rarer."""
    values, likely = bank.get_values(question), min(1.0, max(0.0, where))
    chosen = tuple(
        option.id
        for option in question.options
        if not option.exclusive and chance.random() < likely ** (0.7 if values[option.id] <= 1 else 1.5)
    )
    return chosen or tuple(option.id for option in question.options if option.exclusive)


def _compute_number(question: Question, where: float) -> Fraction:
    ends = (question.curve[0][0], question.curve[-1][0]) if question.curve else (question.min, question.max)
    low, high = (int(end or 0) for end in ends)
    return Fraction(low + round(min(1.0, max(0.0, where)) * (high - low)))


def build_answer(value: str | Fraction | tuple[str, ...]) -> Answer:
    """Build an answer with this content."""
    return Answer(State.ANSWERED, value)
