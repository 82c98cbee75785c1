"""Files in which every text is hostile: what a text may not do is tried in all the places where one is shown."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.case_files import read_yaml

FILES = Path(__file__).parent.parent / "golden" / "files"
ANSWERS = {"bank": ("ouvert", "petite"), "reseaux": ("reseaux_plein",), "obligations": ("devoirs",)}
ANSWERS |= {"suivi": ("suivi_2025", "suivi_2026")}
"""Banks, each with answers of its own: with an overall score, with goals and channels, with duties, of two dates."""
_TEXTS = {
    *(
        "title",
        "text",
        "help",
        "description",
        "ask",
        "of",
        "population",
        "unit",
        "authors",
        "example",
        "source",
        "publication",
        "steps",
    ),
    *("comment", "evidence", "remarque", "organisation", "role", "date", "law", "owner"),
}
"""Keys under which a file has texts for people; a list under one of them is a list of texts."""
_NO_TEXT = re.compile(r"\d{4}-\d{2}-\d{2}|channels")
"""What is no text for people under such a key: the date of an answers file, the role of a question."""

Choose = Callable[[int], str]
"""The text that replaces the one with this number."""


def write_files(folder: Path, choose: Choose) -> int:
    """Write the banks, a translation of one and the answers, each text replaced; return how many texts there are.

    All answers are those of one organisation.
    """
    numbers = iter(range(10**6))
    organisation = choose(next(numbers))
    for bank, answers in ANSWERS.items():
        changed = _replace(_add_optional_texts(read_yaml(FILES / f"{bank}.yaml")), choose, numbers)
        _write(folder / f"{bank}.yaml", changed)
        if bank == "bank":
            _write(folder / "bank.en.yaml", _translate(changed))
        for each in answers:
            given = _replace(read_yaml(FILES / f"{each}.yaml"), choose, numbers)
            _write(folder / f"{each}.yaml", {**given, "organisation": organisation})
    return next(numbers)


def _add_optional_texts(bank: dict[str, Any]) -> dict[str, Any]:
    """Add to a bank the texts that it need not have, so that every kind of text is in it."""
    bank.setdefault("description", "d")
    for item in (*bank.get("profile", ()), *bank.get("duties", ()), *bank["questions"]):
        item.setdefault("help", "h")
        item.setdefault("ask", "a")
    for each in (*bank.get("levels", ()), *bank["axes"]):
        each.setdefault("text", "t")
    for each in bank.get("recommendations", ()):
        each.setdefault("example", "e")
        each.setdefault("steps", ["s", "s"])
    for item in (*bank.get("profile", ()), *bank["questions"]):
        for figure in item.get("benchmark", ()):
            figure.setdefault("publication", "p")
    return bank


def _translate(bank: Mapping[str, Any]) -> dict[str, Any]:
    """Return a translation of the title and the questions, with the same texts."""
    questions = {each["id"]: {"text": each["text"], "help": each["help"]} for each in bank["questions"]}
    return {"translates": bank["id"], "language": "en", "title": bank["title"], "questions": questions}


def _replace(data: Any, choose: Choose, numbers: Iterator[int], key: str = "") -> Any:
    if isinstance(data, dict):
        return {name: _replace(each, choose, numbers, name) for name, each in data.items()}
    if isinstance(data, list):
        return [_replace(each, choose, numbers, key) for each in data]
    if not isinstance(data, str) or key not in _TEXTS or _NO_TEXT.fullmatch(data):
        return data
    text = choose(next(numbers))
    return f"m{text}" if key == "unit" else text  # a unit that starts with a letter is a plural


def _write(path: Path, data: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def cycle(texts: Sequence[str], shift: int = 0) -> Choose:
    """Return what puts one text after the other, beginning with the one at `shift`."""
    return lambda number: texts[(number + shift) % len(texts)]


def write_table(path: Path, choose: Choose) -> None:
    """Write a table of many organisations to the hostile bank `bank.yaml`, each with a hostile name."""
    with (FILES / "ensemble.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(row | {"organisation": f"{choose(number)} {number}"} for number, row in enumerate(rows))
