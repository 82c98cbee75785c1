"""What cannot be an answer, in the words of the checks of an answers file: one rule for both."""

from __future__ import annotations

from typing import Any

from maturity.files.answer import AnswerReader, read_targets
from maturity.model.answers import Answer, State
from maturity.model.bank import Bank
from maturity.model.items import Item
from maturity.quiz.steps import Step, asked_at
from maturity.text.catalogue import Message, msg


def as_written(step: Step, answer: Answer) -> Any:
    """An answer as the answers file has it: a value, a state, or a mapping where there is more to say."""
    value: Any = answer.value
    if answer.state is not State.ANSWERED:
        value = None if answer.state is State.ABSENT else answer.state.value
    elif isinstance(value, tuple):
        value = list(value)
    if step.space == "targets" or not (answer.comment or answer.evidence):
        return value
    evidence = list(answer.evidence) or None
    return {"value": value, "comment": answer.comment or None, "evidence": evidence}


def objection(bank: Bank, step: Step, answer: Answer) -> Message | None:
    """Why an answers file with this answer would be refused; None if it would not."""
    reader, asked = AnswerReader(bank), asked_at(bank, step)
    raw = as_written(step, answer)
    if isinstance(asked, Item):
        reader.read(asked, raw, (*step,))
    else:
        list(read_targets(reader, {step.id: raw}, ("targets",)))
    if not reader.problems:
        return None
    problem = reader.problems[0]
    if problem.code == "MB403":  # said with the id of the option, which whoever answers has never seen
        texts = {option.id: option.text for option in bank.options_of(asked)}
        return msg("quiz.alone", text=texts.get(str(problem.params.get("option")), ""))
    return Message(problem.sentence, problem.params)
