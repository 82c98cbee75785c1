"""Case files of bad input (tests/cases/bad, tests/cases/bad_content), written out as the files that they describe.

A case has `about`, `file` (a name, of which the first word says what it is: answers, bank, translation or result),
one of `text`, `base64`, `repeat`, `special` or `base` (a file of tests/cases/bases, with `replace`: old text to new,
each old text found once), `with` (files beside it, by name), and `expect`: code, line, column and, for a warning,
`severity: warning`. `unreadable: true`: not even opened. `score: 0`: what is wrong does not keep it from being scored.
In `repeat`, `{n}` in the unit is the turn, `{p}` the one before.
"""

from __future__ import annotations

import base64
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent / "cases"
BASES = CASES / "bases"
OWN = "reponses_du_test.yaml"


@dataclass(frozen=True)
class Case:
    """One case file."""

    name: str
    facts: dict[str, Any]

    @property
    def special(self) -> str | None:
        return self.facts.get("special")

    @property
    def sort(self) -> str:
        words = Path(str(self.facts["file"])).name.split(".")
        first = words[0].split("_")[0]
        if first == "bank" and len(words) > 2:
            return "translation"
        return first if first in ("bank", "result") else "answers"

    @property
    def expected(self) -> list[tuple[str, int | None, int | None, str]]:
        return [
            (entry["code"], entry.get("line"), entry.get("column"), entry.get("severity", "error"))
            for entry in self.facts["expect"]
        ]

    @property
    def check_exit(self) -> int:
        if self.facts.get("unreadable") or self.special == "folder":  # a folder is searched: there is nothing in it
            return 2
        return 1 if self.has_errors else 0

    @property
    def score_exit(self) -> int:
        return int(self.facts.get("score", 2 if self.has_errors or self.sort in ("translation", "result") else 0))

    @property
    def has_errors(self) -> bool:
        return any(severity == "error" for _, _, _, severity in self.expected)

    def write(self, folder: Path) -> str:
        """The path of the file, made in `folder` with what stands beside it."""
        for name, facts in self.facts.get("with", {}).items():
            (folder / name).write_bytes(content(facts if isinstance(facts, dict) else {"text": facts}))
        path = folder / str(self.facts["file"])
        if self.special == "device":
            return "/dev/zero"
        if self.special == "folder":
            path.mkdir()
        elif self.special == "fifo":
            os.mkfifo(path)
        elif self.special == "loop":
            path.symlink_to(path.name)
        elif self.special is None:
            path.write_bytes(content(self.facts))
        return str(path)

    def to_score(self, path: str) -> str:
        """What `score` is given: the file, or for a bank answers that name it."""
        if self.sort != "bank":
            return path
        answers = Path(path).parent / OWN
        answers.write_text(f"bank: ./{Path(path).name}\nanswers: {{}}\n", encoding="utf-8")
        return str(answers)


def content(facts: dict[str, Any]) -> bytes:
    """The bytes that `text`, `base64`, `repeat` or `base` describe."""
    if "base64" in facts:
        return base64.b64decode(facts["base64"])
    if "repeat" in facts:
        repeat = facts["repeat"]
        unit = repeat["unit"]
        turns = (unit.replace("{n}", str(turn)).replace("{p}", str(turn - 1)) for turn in range(1, repeat["times"] + 1))
        return (repeat["before"] + "".join(turns) + repeat["after"]).encode()
    if "base" in facts:
        text = (BASES / f"{facts['base']}.yaml").read_text(encoding="utf-8")
        for old, new in facts.get("replace", {}).items():
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in the base"
            text = text.replace(old, new)
        return text.encode()
    return str(facts["text"]).encode()


def cases_in(*folders: str) -> list[Case]:
    """The cases of folders of tests/cases; a folder that is not there has none."""
    paths = [path for folder in folders for path in sorted((CASES / folder).glob("*.yaml"))]
    return [Case(path.stem, yaml.safe_load(path.read_text(encoding="utf-8"))) for path in paths]
