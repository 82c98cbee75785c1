"""What cannot be an answer, in the words of the checks of an answers file: one rule for both."""

from __future__ import annotations

from typing import Any

from maturity.loading.answer import AnswerReader
from maturity.loading.sections import read_targets
from maturity.model.answers import Answer, State
from maturity.model.bank import Bank
from maturity.model.items import Item
from maturity.quiz.steps import Step, get_item
from maturity.text.catalogue import Message, make_message


def encode_answer(step: Step, answer: Answer) -> Any:
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


def find_objection(bank: Bank, step: Step, answer: Answer) -> Message | None:
    """Why an answers file with this answer would be refused; None if it would not."""
    reader, asked = AnswerReader(bank), get_item(bank, step)
    raw = encode_answer(step, answer)
    if isinstance(asked, Item):
        reader.read(asked, raw, (*step,))
    else:
        list(read_targets(reader, {step.id: raw}, ("targets",)))
    if not reader.problems:
        return None
    problem = reader.problems[0]
    if problem.code == "MB403":  # said with the id of the option, which whoever answers has never seen
        texts = {option.id: option.text for option in bank.get_options(asked)}
        return make_message("quiz.alone", text=texts.get(str(problem.params.get("option")), ""))
    return Message(problem.message_key, problem.params)
