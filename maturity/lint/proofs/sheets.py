"""Sheets of states, and which sheets are complete."""

from __future__ import annotations

from collections.abc import Mapping

from maturity.lint.proofs.states import State
from maturity.lint.proofs.variables import Mask, Variable
from maturity.model.answers import ABSENT, NOT_APPLICABLE, Answer, Scope, Sheet, Value
from maturity.model.answers import State as AnswerState
from maturity.model.bank import Bank
from maturity.model.duty import DutyAnswer, DutyState
from maturity.model.standing import OPEN, Standing


def make_sheet(state: State, scope: Scope) -> Sheet:
    """Make the sheet that `state`, with one choice left of each variable, stands for.

    A question that is not asked has no answer there.
    """
    profile: dict[str, Answer] = {}
    targets: dict[str, Value] = {}
    answers: dict[str, Answer] = {}
    for place, variable in enumerate(state.model.variables):
        space, name = variable.key
        if place in state.model.duties.values() or not state.get_effective(place) & (
            variable.answered | variable.not_applicable
        ):
            continue
        mask = state.masks[place]
        if mask & variable.not_applicable:
            answers[name] = NOT_APPLICABLE
        elif mask & variable.answered:
            value = _pick(variable, mask, state.picked.get(place))
            if space == "target":
                targets[name] = value
            else:
                (profile if space == "profile" else answers)[name] = Answer(AnswerState.ANSWERED, value)
    duties = {name: _make_duty_answer(state.masks[place]) for name, place in state.model.duties.items()}
    return Sheet(scope=scope, profile=profile, targets=targets, answers=answers, duties=duties)  # type: ignore[arg-type]


def _pick(variable: Variable, mask: Mask, picked: int | None) -> Value:
    answers = variable.choices[mask.bit_length() - 1].answers
    return answers[len(answers) // 2 if picked is None else picked]


def _make_duty_answer(mask: Mask) -> DutyAnswer:
    return DutyAnswer({1: DutyState.MET, 2: DutyState.UNMET}.get(mask, DutyState.ABSENT))


def is_complete(bank: Bank, sheet: Sheet, standings: Mapping[str, Standing]) -> bool:
    """Tell whether all is said in a sheet that can be: each fact, each ambition that is asked for, each question asked.

    A question may still be possible: its condition may depend on the order of something that does not apply.
    `standings` are those that the questions have with `sheet`.
    """
    unsaid = {standing for standing in OPEN if standing is not Standing.POSSIBLE}
    if sheet.scope != "full" or not unsaid.isdisjoint(standings.values()):
        return False
    facts = (sheet.profile.get(field.id, ABSENT).state for field in bank.profile)
    if any(state is not AnswerState.ANSWERED for state in facts):
        return False
    targets = bank.target_by_axis
    if sheet.targets.keys() != targets.keys() or any(not isinstance(each, str) for each in sheet.targets.values()):
        return False
    return all(sheet.get_duty_answer(duty.id).state.is_met is not None for duty in bank.duties)
