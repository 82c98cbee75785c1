"""Sittings of the quiz that something happens to: a script that answers, what it was told, and what is on disk."""

from __future__ import annotations

import os
import random
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from maturity.syntax.document import Document, open_document
from tests.outside.tmux import MATURITY

QUIZ = (*MATURITY, "quiz", "bank.yaml", "-o", "a.yaml", "--plain", "--lang", "fr")
ENVIRONMENT = {**{name: value for name, value in os.environ.items() if not name.startswith("LC_")}, "LANG": "C.UTF-8"}
Place = tuple[str, str]


@dataclass(frozen=True)
class Line:
    """A question of tests/golden/files/bank.yaml: its number, where it stands in the file, and what can be typed."""

    number: int
    place: Place
    typed: Sequence[str]
    written: Sequence[Any]


LINES = (
    Line(1, ("profile", "equipe"), [str(n) for n in range(3, 40)], [Fraction(n) for n in range(3, 40)]),
    Line(2, ("profile", "type"), ["1", "2"], ["commune", "region"]),
    Line(3, ("targets", "cap"), ["1", "2", "3"], ["faible", "moyenne", "forte"]),
    Line(5, ("answers", "strategie"), ["1", "2", "3", "4"], ["jamais", "parfois", "souvent", "toujours"]),
    Line(6, ("answers", "roles"), ["1", "1 2", "3"], [["public"], ["public", "objectif"], ["rien"]]),
    Line(7, ("answers", "part"), [str(n) for n in range(100)], [Fraction(n) for n in range(100)]),
    Line(11, ("answers", "remarque"), ["Été nº 1 : x", "été # 2", '"3"'], ["Été nº 1 : x", "été # 2", '"3"']),
)


@dataclass
class Script:
    """Answers at random, never twice in a row the same to one question; `given` in the order of typing."""

    chance: random.Random
    standing: dict[Place, Any]
    given: list[tuple[Place, Any]] = field(default_factory=list)

    def typed(self, count: int) -> Iterator[str]:
        """What to type for `count` answers, each with the way to its question."""
        now = dict(self.standing)
        for _ in range(count):
            line = self.chance.choice(LINES)
            places = [place for place, value in enumerate(line.written) if value != now.get(line.place)]
            place = self.chance.choice(places)
            now[line.place] = line.written[place]
            self.given.append((line.place, line.written[place]))
            yield f"/l {line.number}\n{line.typed[place]}\n"

    def after(self, count: int) -> dict[Place, Any]:
        """What stands in the file once `count` answers are saved."""
        return self.standing | dict(self.given[:count])


def acknowledged(shown: str) -> int:
    """How many answers the screen says are saved."""
    return len(re.findall(r"^Enregistré", shown, re.MULTILINE))


def held(path: Path) -> dict[Place, Any]:
    """The answers in a file, which has to be whole; none if there is no file yet."""
    if not path.exists():
        return {}
    document = open_document(str(path))
    assert isinstance(document, Document), path.read_bytes()
    sections = {name: document.data.get(name) or {} for name in ("profile", "targets", "answers")}
    return {(name, key): value for name, section in sections.items() for key, value in section.items()}  # type: ignore[union-attr]


def sat(folder: Path, typed: str, command: Sequence[str] = QUIZ) -> subprocess.CompletedProcess[str]:
    """A sitting from its first line to its end."""
    return subprocess.run(
        command,
        cwd=folder,
        env=ENVIRONMENT,
        input=typed,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


def begun(folder: Path, command: Sequence[str] = QUIZ) -> subprocess.Popen[str]:
    """A sitting that has saved one answer, a team of three, and waits for the next."""
    sitting = subprocess.Popen(
        command,
        cwd=folder,
        env=ENVIRONMENT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert sitting.stdin
    assert sitting.stdout
    sitting.stdin.write("3\n")
    sitting.stdin.flush()
    while "Enregistré" not in sitting.stdout.readline():
        pass
    return sitting
