"""Case files: tests as data, one file a case, a folder of tests/cases for each kind (tests/README.md describes them).

A case is named by the first word of its file's name (`name.yaml`, or `name.slow.yaml` for what takes seconds), so that
tests are listed without opening any. Its text is parsed when something of it is asked for, and once.
`BadCase` reads the kind that two folders share (bad, bad_content): one file that is wrong, and what is said of it.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml

CASES = Path(__file__).parent / "cases"
BASES = CASES / "bases"
OWN_ANSWERS = "reponses_du_test.yaml"
_HAS_LIMITS = re.compile(r"^(?:repeat|special):", re.MULTILINE)
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """Parse a file of test data, with the fast parser where there is one."""
    return yaml.load(path.read_text("utf-8"), _LOADER)  # noqa: S506 - both are safe loaders


@dataclass(frozen=True)
class Case:
    """One case file."""

    path: Path

    @property
    def name(self) -> str:
        return self.path.name.partition(".")[0]

    @property
    def is_slow(self) -> bool:
        """Whether running it once takes most of a second."""
        return self.path.name.endswith(".slow.yaml")

    @cached_property
    def facts(self) -> dict[str, Any]:
        """What the file says."""
        facts = read_yaml(self.path)
        assert isinstance(facts, dict), self.path
        return facts


class BadCase(Case):
    """A file that is wrong: how to write it, and what `check` and `score` make of it."""

    @property
    def special(self) -> str | None:
        """What stands at the path where it is no file: folder, fifo, device, loop, missing."""
        return self.facts.get("special")

    @property
    def has_limits(self) -> bool:
        """Whether it aims at time, memory, the stack or the file system, so that its cost is measured on its own."""
        return _HAS_LIMITS.search(self.path.read_text("utf-8")) is not None  # faster than to parse every case

    @property
    def sort(self) -> str:
        """answers, bank, translation or result, after the name of the file."""
        words = Path(str(self.facts["file"])).name.split(".")
        first = words[0].split("_")[0]
        if first == "bank" and len(words) > 2:
            return "translation"
        return first if first in ("bank", "result") else "answers"

    @property
    def expected(self) -> list[tuple[str, int | None, int | None, str]]:
        """Code, line, column and severity of each diagnostic, in order."""
        return [
            (entry["code"], entry.get("line"), entry.get("column"), entry.get("severity", "error"))
            for entry in self.facts["expect"]
        ]

    @property
    def has_errors(self) -> bool:
        return any(severity == "error" for _, _, _, severity in self.expected)

    @property
    def check_exit(self) -> int:
        if self.facts.get("unreadable") or self.special == "folder":  # a folder is searched: there is nothing in it
            return 2
        return 1 if self.has_errors else 0

    @property
    def score_exit(self) -> int:
        return int(self.facts.get("score", 2 if self.has_errors or self.sort in ("translation", "result") else 0))

    def write(self, folder: Path) -> str:
        """Make the file and its neighbours in `folder`; return its path. Skip where the system has no such file."""
        for name, facts in self.facts.get("with", {}).items():
            (folder / name).write_bytes(build_content(facts if isinstance(facts, dict) else {"text": facts}))
        path = folder / str(self.facts["file"])
        if self.special in ("device", "fifo") and not hasattr(os, "mkfifo"):
            pytest.skip(f"this system has no {self.special}")
        if self.special == "device":
            return "/dev/zero"
        if self.special == "folder":
            path.mkdir()
        elif self.special == "fifo":
            os.mkfifo(path)
        elif self.special == "loop":
            path.symlink_to(path.name)
        elif self.special is None:
            path.write_bytes(build_content(self.facts))
        return str(path)

    def write_answers(self, path: str) -> str:
        """Return what `score` is given: the file at `path`, or for a bank answers to it, written beside it."""
        if self.sort != "bank":
            return path
        answers = Path(path).parent / OWN_ANSWERS
        answers.write_text(f"bank: ./{Path(path).name}\nanswers: {{}}\n", encoding="utf-8")
        return str(answers)


def build_content(facts: dict[str, Any]) -> bytes:
    """Build the bytes that `text`, `base64`, `repeat` or `base` describe."""
    if "base64" in facts:
        return base64.b64decode(facts["base64"])
    if "repeat" in facts:
        repeat = facts["repeat"]
        unit = repeat["unit"]
        times = range(1, repeat["times"] + 1)
        is_plain = "{n}" not in unit and "{p}" not in unit  # millions of turns, some of them
        turns = (unit.replace("{n}", str(turn)).replace("{p}", str(turn - 1)) for turn in times)
        repeated = unit * len(times) if is_plain else "".join(turns)
        return (repeat["before"] + repeated + repeat["after"]).encode()
    if "base" in facts:
        text = (BASES / f"{facts['base']}.yaml").read_text("utf-8")
        for old, new in facts.get("replace", {}).items():
            assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in the base"
            text = text.replace(old, new)
        return text.encode()
    return str(facts["text"]).encode()


AnyCase = TypeVar("AnyCase", bound=Case)


def list_cases(kind: type[AnyCase], *folders: str) -> list[AnyCase]:
    """List the cases of folders of tests/cases, by name; each folder has some."""
    found = [get_case(kind, path) for folder in folders for path in find_case_files(folder)]
    assert len({case.name for case in found}) == len(found), "two cases have one name"
    return found


@cache
def find_case_files(folder: str) -> tuple[Path, ...]:
    """Find the case files of a folder, in alphabetical order."""
    paths = tuple(sorted((CASES / folder).glob("*.yaml")))
    assert paths, f"no case in tests/cases/{folder}"
    return paths


_KNOWN: dict[tuple[type[Case], Path], Any] = {}


def get_case(kind: type[AnyCase], path: Path) -> AnyCase:
    """Get the case of a file: the same one for every test, so that it is parsed once."""
    case: AnyCase = _KNOWN.setdefault((kind, path), kind(path))
    return case


def list_bad_cases() -> list[BadCase]:
    """List every file that is wrong: what the parser says, and what is said of the content."""
    return list_cases(BadCase, "bad", "bad_content")


def as_parameters(cases: Iterable[AnyCase]) -> list[Any]:
    """Give cases to `parametrize`: a name each, and the mark of the slow ones."""
    return [pytest.param(case, id=case.name, marks=[pytest.mark.slow] if case.is_slow else []) for case in cases]
