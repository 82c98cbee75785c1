"""Slips of the hand anywhere in a sound file: nothing that is said of them proposes what would be wrong again."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.case_files import BASES
from tests.lint.test_remedies import assert_followed, assert_named, follow_all, pick_some
from tests.support import diagnose_file, draw_examples

BANK = (BASES / "minimal.yaml").read_text("utf-8")
ANSWERS = """\
bank: bank.yaml
bank_version: 2.0.0
organisation: "Ville de Sète"
date: "2026-11-23"
profile:
  type: commune
  equipe: 12
  services: [presse, web]
targets:
  strategie: forte
answers:
  definie: en_cours
  outils: [audience, enquete]
  part: {value: 12.5, comment: "Budget 2026", evidence: ["a", "b"]}
  remarque: "Rien à dire"
  agents: 3
"""
TYPED = " :,;\"'[]{}#-\t“«\u00a0é"
SLIPS: tuple[Callable[[str, int, str], str], ...] = (
    lambda line, at, _: line[:at] + line[at + 1 :],
    lambda line, at, typed: line[:at] + typed + line[at:],
    lambda line, at, _: line[:at] + line[at : at + 1].swapcase() + line[at + 1 :],
    lambda line, *_: line.replace(":", "", 1),
    lambda line, *_: line.replace(": ", ":", 1),
    lambda line, *_: line.replace(",", ";"),
    lambda line, *_: line.replace('"', ""),
    lambda line, *_: line.replace(".", ","),
    lambda line, *_: line.replace("  ", "\t", 1),
    lambda line, *_: line.replace("[", "").replace("]", ""),
    lambda line, *_: f"{line}\n{line}",
)
"""What may happen to a line: where in it, and which character was typed."""


@given(st.integers(min_value=0))
@draw_examples(200)
def test_what_is_said_of_a_slip_can_be_followed(tmp_path_factory: pytest.TempPathFactory, seed: int) -> None:
    draw = random.Random(seed)
    name, text = draw.choice([("answers.yaml", ANSWERS), ("answers.yaml", ANSWERS), ("bank.yaml", BANK)])
    lines = text.splitlines()
    number = draw.randrange(len(lines))
    line = lines[number]
    lines[number] = draw.choice(SLIPS)(line, draw.randrange(len(line) + 1), draw.choice(TYPED))
    folder = tmp_path_factory.mktemp("slip")
    (folder / "bank.yaml").write_text(BANK, "utf-8")
    assert_can_be_followed(folder / name, "".join(f"{each}\n" for each in lines))


def assert_can_be_followed(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    found = diagnose_file(path)
    for diagnostic in pick_some(found):
        for remedy in diagnostic.remedies:
            assert_named(diagnostic, remedy)
            assert_followed(path, found, diagnostic, remedy)
    follow_all(path, found)
