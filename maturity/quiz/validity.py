"""Which answers are not allowed: the checks of an answers file, applied to one answer of the quiz."""

from __future__ import annotations

from typing import Any, assert_never

from maturity.loading.answer import AnswerReader
from maturity.loading.duties import read_duties
from maturity.loading.sections import read_targets
from maturity.model.answers import Answer, State
from maturity.model.bank import Bank
from maturity.model.items import Item
from maturity.quiz.steps import Step, get_item_or_target, is_duty, takes_comment
from maturity.text.catalogue import Message, make_message


def encode_answer(step: Step, answer: Answer) -> Any:
    """Return `answer` in the form of the answers file: a value or a state such as "unknown".

    It is put into a mapping with `value`, `comment`, `evidence`, `bank_version` and `confirm` if there is one of these:
    a comment, evidence, and with an answer to be confirmed the version that it was given to and the day of the earlier
    file. None means that there is nothing to write.
    """
    if is_duty(step):
        return _encode_duty(answer)
    value, version, mark = _encode_value(answer), answer.earlier and answer.earlier.version, _encode_day(answer)
    if not takes_comment(step):
        return {"value": value, "confirm": mark} if mark else value
    if not (answer.comment or answer.evidence or version or mark):
        return value
    details = {"value": value, "comment": answer.comment or None, "evidence": list(answer.evidence) or None}
    return details | ({"bank_version": version} if version else {}) | ({"confirm": mark} if mark else {})


def _encode_day(answer: Answer) -> str | bool | None:
    """Return the day of the earlier file that an answer is to be confirmed from; True if it had none, None without."""
    day = answer.earlier.day if answer.earlier else None
    return None if day is None else day or True


def find_objection(bank: Bank, step: Step, answer: Answer) -> Message | None:
    """Return why an answers file with this answer would be refused, as a message; None if it would be accepted."""
    reader, subject = AnswerReader(bank), get_item_or_target(bank, step)
    raw = encode_answer(step, answer)
    if is_duty(step):
        list(read_duties(reader, {step.id: raw}, ("duties",)))
    elif isinstance(subject, Item):
        reader.read(subject, raw, (*step,))
    else:
        list(read_targets(reader, {step.id: raw}, ("targets",)))
    if not reader.problems:
        return None
    problem = reader.problems[0]
    if problem.code == "MB403":  # it names the option by its id, which a respondent has never seen
        texts = {option.id: option.text for option in bank.get_options(subject)}
        return make_message("quiz.exclusive", text=texts.get(str(problem.params.get("option")), ""))
    return Message(problem.message_key, problem.params)


def _encode_duty(answer: Answer) -> Any:
    """Return an answer to a duty in the form of the file: a word, or a mapping if there is anything beside it."""
    details = {
        "state": _encode_value(answer),
        "owner": answer.owner,
        "due": answer.due,
        "comment": answer.comment or None,
        "evidence": list(answer.evidence) or None,
    }
    mark = _encode_day(answer)
    details |= {"confirm": mark} if mark else {}
    return details if any(details[name] for name in details if name != "state") else details["state"]


def _encode_value(answer: Answer) -> Any:
    match answer.state:
        case State.ANSWERED:
            return list(answer.value) if isinstance(answer.value, tuple) else answer.value
        case State.UNKNOWN | State.NOT_APPLICABLE:
            return answer.state.value
        case State.TO_CONFIRM:
            assert answer.earlier is not None
            return answer.earlier.written
        case State.ABSENT:
            return None
        case _:
            assert_never(answer.state)
