"""A bank to start from: a small one in full, or one that builds on another bank, with a comment beside each part.

The texts are files of `maturity/saving/starters`, in which marks such as `@id@` stand for what differs each time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

from maturity.model.bank import Bank
from maturity.syntax.quoting import format_value
from maturity.text.catalogue import LANGUAGES

_EXPECT = "@expect@"
"""The mark for what the example expects, which is filled in last."""
_FOLDER = Path(__file__).parent / "starters"
_MARK = re.compile(r"@([a-z]+)@")
_QUESTION_BY_LANGUAGE = {"fr": "attente", "en": "wish"}
"""The id of the question that is added, by language; with a number after it where the base has had that id."""
_RANKS_BY_LANGUAGE = {"fr": ("en premier", "en position {n}"), "en": ("first", "as number {n}")}
"""What tells this question from those of the same starter in the base: its rank, as the first and as a later one."""
_INDENT = 4
_WIDTH = 120
"""The longest line in which a list stands; a longer one has a line for each item."""


def build_bank(bank_id: str, title: str, file: str, language: str) -> str:
    """Build the text of a small, complete bank in `language`, to be saved as `file`."""
    return _fill("bank", language, {"id": bank_id, "title": format_value(title), "file": file})


def build_overlay(bank_id: str, title: str, file: str, reference: str, base: Bank, data: Mapping[str, Any]) -> str:
    """Build the text of a bank that builds on `base`, in the language of that one, to be saved as `file`.

    `reference` is how the file names its base, and `data` what the base says. The mark `@expect@` is left in it: see
    `set_expectation`.
    """
    language = base.language if base.language in LANGUAGES else LANGUAGES[-1]
    question = _find_free_id(_QUESTION_BY_LANGUAGE[language], data)
    values = {
        "id": bank_id,
        "title": format_value(title),
        "file": file,
        "base": format_value(reference),
        "version": base.version,
        "drop": _format_drop(base, data),
        "replaced": "\n".join(_format_item(_choose_question(base, data))),
        "question": question,
        "rank": _name_rank(question, language),
        "axis": base.questions[0].axis,
        "facts": _format_facts(data),
        "expect": _EXPECT,
    }
    return _fill("overlay", language, values)


def set_expectation(text: str, scores: Mapping[str, Fraction], level: str | None) -> str:
    """Put into `text`, from `build_overlay`, what its example gives: scores by axis and the level, where known."""
    expect: dict[str, Any] = {"scores": dict(scores)} if scores else {}
    expect |= {"level": level} if level else {}
    before, _, after = text.rpartition(_EXPECT)  # a title may have such a mark too
    return f"{before}{format_value(expect) if expect else '{}'}{after}"


def _fill(name: str, language: str, values: Mapping[str, str]) -> str:
    """Return the text of the starter `name` in `language`, with `values` in the place of its marks."""
    text = (_FOLDER / f"{name}.{language}.yaml").read_text("utf-8")
    return _MARK.sub(lambda match: values[match[1]], text)


def _choose_question(base: Bank, data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return, as data, the question of the base to be repeated: the first with one answer to choose, else the first."""
    index = next((place for place, question in enumerate(base.questions) if question.kind == "single"), 0)
    question: Mapping[str, Any] = data["questions"][index]
    return question


def _format_item(item: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of an item of a list: a key on each, and a line for each member of what would be too long."""
    start = "  - "
    for key, value in item.items():
        line = f"{start}{key}: {format_value(value)}"
        start = " " * _INDENT
        if isinstance(value, list) and len(line) > _WIDTH:
            yield f"{line[:_INDENT]}{key}:"
            yield from (f"{start}  - {format_value(each)}" for each in value)
        else:
            yield line


def _format_drop(base: Bank, data: Mapping[str, Any]) -> str:
    """Return the line that leaves something out of the base that can be missed; a comment if it has nothing such.

    Where nothing else can be, it is the example whose answers are the worst: the file has one like it.
    """
    name = next(_find_dispensable(base, data), None)
    worst = _find_worst_example(data)
    if name is None and worst:
        name = f"examples.{worst['name']}"
    return f"drop: {format_value([name])}" if name else "# drop: [...]"


def _find_worst_example(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return, as data, the first example of the base in which every answer is the worst; empty if it has none."""
    worst: Iterator[Mapping[str, Any]] = (
        each for each in data.get("examples", ()) if each.get("fill") == "worst" and not each.get("answers")
    )
    return next(worst, {})


def _format_facts(data: Mapping[str, Any]) -> str:
    """Return the lines of an example that say who answers, as the worst example of the base does; "" if none does."""
    worst = _find_worst_example(data)
    keys = ("profile", "targets", "duties")
    return "".join(f"{' ' * _INDENT}{key}: {format_value(worst[key])}\n" for key in keys if worst.get(key))


def _find_dispensable(base: Bank, data: Mapping[str, Any]) -> Iterator[str]:
    """Yield what can be left out of a base without a change elsewhere: advice, then duties, as `drop` names them.

    Nothing else names it, and other advice leads to all the answers that it leads to.
    """
    for index, advice in enumerate(base.recommendations):
        moves = data["recommendations"][index].get("moves", {})
        others = [each.get("moves", {}) for each in data["recommendations"] if each.get("id") != advice.id]
        covered = all(any(other.get(question) == move for other in others) for question, move in moves.items())
        if covered and moves and not _is_named(advice.id, "recommendations", index, data):
            yield f"recommendations.{advice.id}"
    for index, duty in enumerate(base.duties):
        if not _is_named(duty.id, "duties", index, data) and duty.recommendation is None:
            yield f"duties.{duty.id}"


def _is_named(name: str, section: str, index: int, data: Mapping[str, Any]) -> bool:
    """Whether anything in `data` but the item at `index` of `section` has the word `name` in it."""
    rest = {**data, section: [each for place, each in enumerate(data[section]) if place != index]}
    return re.search(rf"\b{re.escape(name)}\b", json.dumps(rest, default=str)) is not None


def _name_rank(question: str, language: str) -> str:
    """Return the words for the place of a question among those of its sort, by the number at the end of its id."""
    first, later = _RANKS_BY_LANGUAGE[language]
    number = question.rpartition("_")[2]
    return later.format(n=number) if number.isdecimal() else first


def _find_free_id(name: str, data: Mapping[str, Any]) -> str:
    """Return `name`, or else `name` with the first number from 2 on that makes it a word that `data` do not have."""
    written = json.dumps(data, default=str)
    names = (name, *(f"{name}_{number}" for number in range(2, 1000)))
    return next((each for each in names if not re.search(rf"\b{each}\b", written)), name)
