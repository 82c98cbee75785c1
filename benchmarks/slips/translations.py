"""Slips in a translation, beside a bank that is right."""

from __future__ import annotations

import re
from collections.abc import Callable

from benchmarks.slips.drawing import Data, Draw

TranslationSlip = Callable[[Data, Data, Draw], str | None]
"""Changes the data of a translation in place, beside that of its bank, and returns where; None as for a `DataSlip`."""
_FIGURE = re.compile(r"\b[1-9]\d*\b")


def forget_translation(data: Data, _bank: Data, draw: Draw) -> str | None:
    """A line that was not translated."""
    if found := draw.pick(_name_texts(data)):
        entry, key = found[1]
        del entry[key]
    return found and found[0]


def leave_original(data: Data, bank: Data, draw: Draw) -> str | None:
    """A question that is still in the language of the bank."""
    originals = {f"questions.{each['id']}.text": each["text"] for each in bank["questions"]}
    texts = {place: text for place, text in _name_texts(data).items() if place in originals}
    if found := draw.pick(texts):
        entry, key = found[1]
        entry[key] = originals[found[0]]
    return found and found[0]


def mistype_figure(data: Data, _bank: Data, draw: Draw) -> str | None:
    """A figure that the bank does not have: a zero too many."""
    figures = {place: text for place, text in _name_texts(data).items() if _FIGURE.search(text[0][text[1]])}
    if found := draw.pick(figures):
        entry, key = found[1]
        entry[key] = _FIGURE.sub(lambda match: f"{match[0]}0", entry[key], count=1)
    return found and found[0]


def repeat_translation(data: Data, _bank: Data, draw: Draw) -> str | None:
    """An option that has the translation of the one before it."""
    lists = {
        f"questions.{name}": each["options"]
        for name, each in data["questions"].items()
        if len(each.get("options", {})) > 1
    }
    if found := draw.pick(lists):
        *_, before, last = found[1]
        found[1][last] = found[1][before]
    return found and found[0]


def mistype_translated_id(data: Data, _bank: Data, draw: Draw) -> str | None:
    """A slip in the id of what is translated."""
    names = {f"questions.{name}": name for name in data["questions"]}
    if found := draw.pick(names):
        name = found[1]
        data["questions"][f"{name}s"] = data["questions"].pop(name)
    return found and found[0]


def _name_texts(data: Data) -> dict[str, tuple[Data, str]]:
    """Return the texts of questions and options and the helps by their places, each as its entry and its key."""
    found: dict[str, tuple[Data, str]] = {}
    for name, question in data["questions"].items():
        found |= {f"questions.{name}.{key}": (question, key) for key in ("text", "help") if key in question}
        options = question.get("options", {})
        found |= {f"questions.{name}.options.{option}": (options, option) for option in options}
    return found


SLIPS: tuple[TranslationSlip, ...] = (
    forget_translation,
    leave_original,
    mistype_figure,
    repeat_translation,
    mistype_translated_id,
)
