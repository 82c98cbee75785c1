"""Slips in a new version of a bank, which only the one before it shows: what has changed is not declared.

The examples of the new version are taken for mended, as its author would have mended them.
"""

from __future__ import annotations

import re
from typing import Any

from benchmarks.slips.drawing import Data, DataSlip, Draw, name_all, name_questions


def rename_silently(data: Data, draw: Draw) -> str | None:
    """A question with another id, without an entry in `renamed`."""
    if found := draw.pick(name_all(data, "questions")):
        old = found[1]["id"]
        changed = _rename(data, old, f"{old}_2")
        data.clear()
        data.update(changed)
    return found and found[0]


def _rename(value: Any, old: str, new: str) -> Any:
    """Return `value` with an id renamed, as a key, as a text and in conditions."""
    if isinstance(value, dict):
        return {(new if key == old else key): _rename(each, old, new) for key, each in value.items()}
    if isinstance(value, list):
        return [_rename(each, old, new) for each in value]
    if isinstance(value, str):
        return new if value == old else re.sub(rf"\banswers\.{old}\b", f"answers.{new}", value)
    return value


def remove_silently(data: Data, draw: Draw) -> str | None:
    """A question that is gone with all that named it, without an entry in `removed`."""
    conditions = [
        each["when"]
        for section in ("questions", "recommendations")
        for each in name_all(data, section, "when").values()
    ]
    sources = {each.get("among") for each in data["questions"]}
    able = {
        place: each
        for place, each in name_all(data, "questions").items()
        if each["id"] not in sources and not any(f"answers.{each['id']}" in when for when in conditions)
    }
    if found := draw.pick(able):
        data["questions"].remove(found[1])
        for each in data.get("recommendations", []):
            each.get("moves", {}).pop(found[1]["id"], None)
        for each in data.get("examples", []):
            each.get("answers", {}).pop(found[1]["id"], None)
    return found and found[0]


def reword_silently(data: Data, draw: Draw) -> str | None:
    """A question that asks something else under the same id, without an entry in `recheck`."""
    other = {"fr": "Qui décide du calendrier des réunions du conseil ?", "en": "Who decides when the council meets?"}
    if found := draw.pick(name_all(data, "questions")):
        found[1]["text"] = other[data["language"]]
    return found and found[0]


def reweigh_silently(data: Data, draw: Draw) -> str | None:
    """A weight that has changed, under the same version number."""
    if found := draw.pick(name_questions(data)):
        found[1]["weight"] = 2 * found[1].get("weight", 1)
    return found and found[0]


SLIPS: tuple[DataSlip, ...] = (rename_silently, remove_silently, reword_silently, reweigh_silently)
