"""What may stand in a place of the command line: the values, each with what it means, and whether a file may too.

The word that stands for the value of a parameter in the help says what it takes: FILE, BANK, AXIS, FORMAT.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from typing import Any

from maturity.cli.completion.line import Line
from maturity.cli.help import find_language, list_choices, say_help
from maturity.text.catalogue import say

_MAX_PARTS = 500
"""How many axes are proposed at most, how many questions, how many duties."""


def takes_file(parameter: Any) -> bool:
    """Tell whether a file may stand where the value of `parameter` is."""
    return re.search("FILE|PATH|BANK|ANSWERS", str(parameter.metavar)) is not None


def list_values(parameter: Any, line: Line) -> Iterator[tuple[str, str]]:
    """Yield the values that `parameter` takes, as far as they can be listed, each with what it means or ""."""
    metavar = str(parameter.metavar)
    if re.fullmatch("[a-z]+(?:[|][a-z]+)+", metavar):
        yield from ((each, "") for each in metavar.split("|"))
    elif re.search("BANK|ID", metavar):
        yield from _list_banks()
    elif "COMMAND" in metavar:
        yield from list_commands()
    elif "CODE" in metavar:
        yield from _list_codes()
    elif metavar == "AXIS":
        yield from _list_parts(line)
    elif metavar == "[PART]":
        yield from _list_explained(line)
    elif parameter.name == "fail_under":
        yield from ((f"{axis}=", title) for axis, title in _list_axes(line))
    else:
        yield from ((each, "") for each in _list_words(parameter.name, metavar))


def _list_words(name: str, metavar: str) -> Sequence[str]:
    """List the words that a parameter takes and that mean what they say."""
    if name == "color":
        from maturity.cli.terminal import CHOICES

        return CHOICES
    if metavar == "SCHEMA":
        from maturity.cli.schema import KINDS

        return KINDS
    if metavar == "[SHELL]":
        from maturity.cli.completion.scripts import SCRIPTS

        return tuple(SCRIPTS)
    return tuple(list_choices(name))


def list_commands() -> Iterator[tuple[str, str]]:
    """Yield the commands, each with the first sentence of its help."""
    from maturity.cli.app import COMMANDS

    yield from ((name, say_help(f"help.{name}").split("\n\n")[0]) for name in COMMANDS)


def _list_banks() -> Iterator[tuple[str, str]]:
    from maturity.loading.shipped import list_bank_ids

    yield from ((each, "") for each in list_bank_ids())


def _list_codes() -> Iterator[tuple[str, str]]:
    """Yield the codes of checks, each with its name, then the names, each with its code."""
    from maturity.model.codes import list_live_codes

    rows = list_live_codes()
    yield from ((row.code, row.name) for row in rows)
    yield from ((row.name, row.code) for row in rows)


def _list_parts(line: Line) -> Iterator[tuple[str, str]]:
    """Yield what a quiz can be limited to: axes, questions, duties and the word for all of these, with their titles."""
    bank = _read_bank(line)
    yield from _list_axes(line)
    yield from _list_texts(bank.get("questions"))
    duties = list(_list_texts(bank.get("duties")))
    yield from duties
    if duties:
        language = find_language()
        yield say("duties.word", language), say("quiz.section.duties", language)


def _list_explained(line: Line) -> Iterator[tuple[str, str]]:
    """Yield the ids of what can be explained; where several things share one, each of them with its kind as well."""
    bank = _read_bank(line)
    parts = [("axis", *each) for each in _list_axes(line)]
    for kind, section in (("question", "questions"), ("duty", "duties")):
        parts += [(kind, *each) for each in _list_texts(bank.get(section))]
    for kind, section in (("recommendation", "recommendations"), ("level", "levels")):
        parts += [(kind, *each) for each in _list_texts(bank.get(section), "title")]
    ids = [name for _, name, _ in parts]
    for kind, name, text in parts:
        yield name, text
        if ids.count(name) > 1:
            yield f"{kind}:{name}", text


def _list_axes(line: Line) -> Iterator[tuple[str, str]]:
    """Yield the axes of the bank of a line, with their titles."""
    axes = _read_bank(line).get("axes")
    if isinstance(axes, list):
        yield from _walk_axes(axes, _MAX_PARTS)


def _read_bank(line: Line) -> dict[str, Any]:
    """Read the data of the bank that the line names, or that the answers file on it names; nothing if there is none."""
    banks = (_read_with_base(_find_bank_path(word)) for word in line.find_values("bank", "output", "paths", "answers"))
    return next((bank for bank in banks if isinstance(bank.get("axes"), list)), {})


def _list_texts(items: Any, key: str = "text") -> Iterator[tuple[str, str]]:
    """Yield id and text of what is in a list, such as questions, as far as they have any; `key` names the text."""
    for item in items[:_MAX_PARTS] if isinstance(items, list) else ():
        if isinstance(item, dict) and isinstance(item.get("id"), str):
            yield item["id"], str(item.get(key, ""))


def _find_bank_path(word: str) -> str:
    """Return the path of the bank that `word` means, or the answers file at that path; "" for none."""
    from maturity.loading.shipped import find_bank_path, is_path

    if not is_path(word):
        return str(find_bank_path(word) or "")
    reference = _read_file(word).get("bank")
    if not isinstance(reference, str):
        return word
    if not is_path(reference):
        return str(find_bank_path(reference) or "")
    return os.path.join(os.path.dirname(word), reference)  # noqa: PTH118, PTH120


def _read_file(path: str) -> dict[str, Any]:
    """Read the data of a file, whatever they are worth; nothing if it cannot be read."""
    from maturity.syntax.document import Document, open_document

    document = open_document(path) if path and os.path.isfile(path) else None  # noqa: PTH113
    return document.data if isinstance(document, Document) else {}


def _read_with_base(path: str) -> dict[str, Any]:
    """Read the data of a bank, together with those of the one that it builds on, if it builds on one."""
    data = _read_file(path)
    if "extends" not in data:
        return data
    from maturity.loading.bank import load_bank

    document = load_bank(path).document
    return document.data if document else data


def _walk_axes(axes: Sequence[Any], most: int) -> Iterator[tuple[str, str]]:
    """Yield id and title of the axes and of what is below them, as far as they have any."""
    for axis in axes[:most]:
        if isinstance(axis, dict) and isinstance(axis.get("id"), str):
            yield axis["id"], str(axis.get("title", ""))
            below = axis.get("axes")
            if isinstance(below, list):
                yield from _walk_axes(below, most)
