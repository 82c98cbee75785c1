"""What is said of proofs, in English."""

from __future__ import annotations

from maturity.text.catalogue import Template

MESSAGES: dict[str, Template] = {
    "MB780.levels": (
        "it was not decided whether level “{subject}” can be reached",
        "it was not decided of {n} levels whether they can be reached; the first is “{subject}”",
    ),
    "MB780.floors": (
        "it was not decided what the floor of level “{subject}” does",
        "it was not decided of {n} floors what they do; the first is one of level “{subject}”",
    ),
    "MB780.advice": (
        "it was not decided to whom recommendation “{subject}” is given",
        "it was not decided of {n} recommendations to whom they are given; the first is “{subject}”",
    ),
    "MB780.questions": (
        "it was not decided whether question “{subject}” is ever asked",
        "it was not decided of {n} questions whether they are ever asked; the first is “{subject}”",
    ),
    "MB780.duties": (
        "it was not decided whether duty “{subject}” ever applies",
        "it was not decided of {n} duties whether they ever apply; the first is “{subject}”",
    ),
    "MB780.axes": (
        "it was not decided whether axis “{subject}” always gets advice",
        "it was not decided of {n} axes whether they always get advice; the first is “{subject}”",
    ),
    "MB780.size": "this questionnaire has {n} questions, recommendations and other parts: beyond {most}, only errors"
    " are looked for",
    "MB780.size.help": "to have opinions as well, divide it into several questionnaires",
    "MB780.bound.help": "the search ended after {limit} steps; an example that shows it decides it",
    "MB780.unknown.help": "something in the bank was not followed up; an example that shows it decides it",
    "MB781.question": "question “{id}” is never asked, whatever is answered before it",
    "MB781.question.help": "follow the conditions back from it, and correct the one that excludes it",
    "MB781.duty": "duty “{id}” never applies to anybody",
    "MB781.duty.help": "correct its condition",
}
