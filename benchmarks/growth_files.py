"""Legal files of any size for `benchmarks.growth`: a bank `b.yaml` and answers `a.yaml`, or a folder of answers.

Each function writes the files of one curve into a folder; `n` is the size that grows.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

HEAD = "format: 1\nid: b\nversion: 1.0.0\nlanguage: fr\ntitle: B\n"
ANSWERS = "bank: b.yaml\nanswers:\n"
TWO = "[{id: bad, text: Bad}, {id: good, text: Good}]"
AXIS = "axes: [{id: x, title: X}]\n"


def write_shared_options(folder: Path, n: int) -> None:
    """Write `n` questions that share one set of `n` options."""
    options = "".join(f"    - {{id: o{index}, text: O}}\n" for index in range(n))
    questions = "".join(_write_question(index, "answer_set: s") for index in range(n))
    _write(folder, "b.yaml", HEAD + AXIS + f"answer_sets:\n  s:\n{options}questions:\n{questions}")
    _write(folder, "a.yaml", ANSWERS + "".join(f"  q{index}: o{index}\n" for index in range(n)))


def write_conditions(folder: Path, n: int) -> None:
    """Write `n` questions with a long condition each, and `n` recommendations that change what these compare."""
    long = " or ".join(f"answers.q0 == 'good' and answers.q{1 + index % 40} == 'bad'" for index in range(38))
    first = "".join(_write_question(index, f"options: {TWO}") for index in range(41))
    others = "".join(_write_question(index + 41, f'options: {TWO}, when: "{long}"') for index in range(n))
    rest = "title: R, text: T, steps: [S], effort: 1, horizon: court"
    advice = "".join(f"  - {{id: r{index}, {rest}, moves: {{q{1 + index % 40}: good}}}}\n" for index in range(n))
    _write(folder, "b.yaml", f"{HEAD}{AXIS}questions:\n{first}{others}recommendations:\n{advice}")
    _write(folder, "a.yaml", ANSWERS + "".join(f"  q{index}: bad\n" for index in range(n + 41)))


def write_advice(folder: Path, n: int) -> None:
    """Write `n` questions of one axis, with a recommendation for each."""
    _write_advised(folder, n, "")


def write_chain(folder: Path, n: int) -> None:
    """Write `n` questions of one axis, with a recommendation for each that comes after the one before."""
    _write_advised(folder, n, ", after: [r{}]")


def _write_advised(folder: Path, n: int, after: str) -> None:
    rest = "title: R, text: T, steps: [S], effort: 1, horizon: court"
    questions = "".join(_write_question(index, f"options: {TWO}") for index in range(n))
    advice = "".join(
        f"  - {{id: r{index}, {rest}, moves: {{q{index}: good}}{after.format(index - 1) if index else ''}}}\n"
        for index in range(n)
    )
    _write(folder, "b.yaml", f"{HEAD}{AXIS}questions:\n{questions}recommendations:\n{advice}")
    _write(folder, "a.yaml", ANSWERS + "".join(f"  q{index}: bad\n" for index in range(n)))


def write_wrong_choices(folder: Path, n: int) -> None:
    """Write a question with `n` options, answered by a list of `n` options that do not exist."""
    options = ", ".join(f"{{id: option_{index}, text: Option {index}}}" for index in range(n))
    question = f"  - {{id: q0, axis: x, kind: multiple, text: Q, options: [{options}]}}\n"
    _write(folder, "b.yaml", f"{HEAD}{AXIS}questions:\n{question}")
    _write(folder, "a.yaml", f"{ANSWERS}  q0: [{', '.join(f'optoin_{index}' for index in range(n))}]\n")


def write_levels(folder: Path, n: int) -> None:
    """Write a bank with `n` levels and `n` axes, of which an answer can reach any."""
    axes = "".join(f"  - {{id: x{index}, title: X}}\n" for index in range(n))
    levels = "".join(f"  - {{id: l{index}, from: {index}, title: L}}\n" for index in range(n))
    questions = "".join(
        f"  - {{id: q{index}, axis: x{index}, kind: single, text: Q, options: {TWO}}}\n" for index in range(n)
    )
    scale = f"scale: {{min: 0, max: {n}}}\n"
    _write(folder, "b.yaml", f"{HEAD}{scale}axes:\n{axes}levels:\n{levels}questions:\n{questions}")
    _write(folder, "a.yaml", ANSWERS + "  q0: good\n")


def write_evidence(folder: Path, n: int) -> None:
    """Write an answer with `n` lines of evidence, each with a comment behind it."""
    evidence = "".join(f"      - https://www.example.org/{index} # seen\n" for index in range(n))
    _write(
        folder,
        "b.yaml",
        f"{HEAD}{AXIS}questions:\n{_write_question(0, f'options: {TWO}')}{_write_question(1, f'options: {TWO}')}",
    )
    _write(folder, "a.yaml", f"{ANSWERS}  q0:\n    value: good\n    evidence:\n{evidence}")


def write_answers(folder: Path, n: int) -> None:
    """Write `n` answers files beside their bank."""
    _write_small_bank(folder)
    for index in range(n):
        _write(folder, f"a{index:06}.yaml", f"{ANSWERS}  q0: good\n  q1: bad\n")


def write_answers_in_folders(folder: Path, n: int) -> None:
    """Write `n` answers files, each in a folder of its own beside their bank."""
    _write_small_bank(folder)
    for index in range(n):
        (folder / f"f{index:06}").mkdir()
        _write(folder, f"f{index:06}/a.yaml", "bank: ../b.yaml\nanswers:\n  q0: good\n  q1: bad\n")


def write_banks(folder: Path, n: int) -> None:
    """Write `n` folders, each with a bank of 100 questions and its answers."""
    for index in range(n):
        (folder / f"f{index:06}").mkdir()
        questions = "".join(_write_question(number, f"options: {TWO}") for number in range(100))
        _write(folder, f"f{index:06}/b.yaml", f"{HEAD}{AXIS}questions:\n{questions}")
        _write(folder, f"f{index:06}/a.yaml", f"{ANSWERS}  q0: good\n")


def _write_small_bank(folder: Path) -> None:
    questions: Iterable[str] = (_write_question(number, f"options: {TWO}") for number in range(20))
    _write(folder, "b.yaml", f"{HEAD}{AXIS}questions:\n{''.join(questions)}")


def _write_question(index: int, rest: str) -> str:
    return f"  - {{id: q{index}, axis: x, kind: single, text: Q, {rest}}}\n"


def _write(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(text, encoding="utf-8")
