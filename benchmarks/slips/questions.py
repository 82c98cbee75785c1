"""Slips in what is asked: questions that are lost, copied, misplaced or half written."""

from __future__ import annotations

from benchmarks.slips.drawing import Data, DataSlip, Draw, name_all, name_questions


def drop_question(data: Data, draw: Draw) -> str | None:
    """A question that was cut and not pasted."""
    if found := draw.pick(name_all(data, "questions")):
        data["questions"].remove(found[1])
    return found and found[0]


def repeat_question(data: Data, draw: Draw) -> str | None:
    """A question pasted twice, with its id."""
    if found := draw.pick(name_all(data, "questions")):
        data["questions"].append(dict(found[1]))
    return found and found[0]


def repeat_question_text(data: Data, draw: Draw) -> str | None:
    """A question copied whose text was not changed."""
    questions = name_all(data, "questions")
    if found := draw.pick(questions):
        others = [each for each in questions.values() if each is not found[1] and each["axis"] == found[1]["axis"]]
        found[1]["text"] = (others or list(questions.values()))[0]["text"]
    return found and found[0]


def blank_text(data: Data, draw: Draw) -> str | None:
    """A text that was never written."""
    if found := draw.pick(name_all(data, "questions")):
        found[1]["text"] = " "
    return found and found[0]


def mistype_axis(data: Data, draw: Draw) -> str | None:
    """A slip in the id of an axis."""
    if found := draw.pick(name_all(data, "questions")):
        found[1]["axis"] = found[1]["axis"][:-1]
    return found and found[0]


def mistype_key(data: Data, draw: Draw) -> str | None:
    """A slip in a key."""
    if found := draw.pick(name_all(data, "questions")):
        found[1]["wieght"] = 2
    return found and found[0]


def misplace_question(data: Data, draw: Draw) -> str | None:
    """A question copied from one axis to another, whose axis was not changed."""
    questions = name_questions(data)
    axes = list(dict.fromkeys(each["axis"] for each in questions.values()))
    if found := draw.pick(questions):
        place = axes.index(found[1]["axis"])
        found[1]["axis"] = axes[place - 1]
    return found and found[0]


def leave_out_of_score(data: Data, draw: Draw) -> str | None:
    """A question taken out of the score for a trial, and left there."""
    if found := draw.pick(name_questions(data)):
        found[1]["scored"] = False
    return found and found[0]


def forget_not_applicable(data: Data, draw: Draw) -> str | None:
    """A question that does not apply to everybody, and does not say so."""
    if found := draw.pick(name_all(data, "questions", "may_not_apply")):
        del found[1]["may_not_apply"]
    return found and found[0]


def forget_condition(data: Data, draw: Draw) -> str | None:
    """A question for some that is asked of all."""
    if found := draw.pick(name_all(data, "questions", "when")):
        del found[1]["when"]
    return found and found[0]


def leave_axis_empty(data: Data, _draw: Draw) -> str | None:
    """An axis that was added before its questions."""
    data["axes"].append({"id": "a_venir", "title": "À venir"})
    return "axes.a_venir"


SLIPS: tuple[DataSlip, ...] = (
    drop_question,
    repeat_question,
    repeat_question_text,
    blank_text,
    mistype_axis,
    mistype_key,
    misplace_question,
    leave_out_of_score,
    forget_not_applicable,
    forget_condition,
    leave_axis_empty,
)
